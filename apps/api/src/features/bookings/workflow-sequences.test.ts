import fc from 'fast-check'
import type { BookingAction, BookingStatus } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenBookings,
  givenNow,
  givenSeries,
  type GivenBookings,
} from '../../../../../tests/support/given-bookings.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { Failure } from '../../platform/errors.ts'
import { acceptAmendment } from './accept-amendment.ts'
import { acceptProposal } from './accept-proposal.ts'
import { approveBooking } from './approve-booking.ts'
import { askAmendment } from './ask-amendment.ts'
import { cancelBooking } from './cancel-booking.ts'
import { cancelOccurrences } from './cancel-occurrences.ts'
import { completeBooking } from './complete-booking.ts'
import { confirmBooking } from './confirm-booking.ts'
import { counterPropose } from './counter-propose.ts'
import { declineProposal } from './decline-proposal.ts'
import { expireDueBookings } from './expire-due-bookings.ts'
import { refuseAmendment } from './refuse-amendment.ts'
import { refuseBooking } from './refuse-booking.ts'
import { requestInformation } from './request-information.ts'
import { submitBooking } from './submit-booking.ts'
import { undoApproval } from './undo-approval.ts'
import { withdrawAmendment } from './withdraw-amendment.ts'
import { withdrawBooking } from './withdraw-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

/** Written by hand, apart from the table under test: status → action → status. What is absent must be refused. */
const model: Record<BookingStatus, { [action in BookingAction]?: BookingStatus }> = {
  draft: { submit: 'submitted' },
  submitted: {
    approve: 'approved',
    refuse: 'refused',
    'request-information': 'to-complete',
    'counter-propose': 'counter-proposed',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  'to-complete': {
    complete: 'submitted',
    refuse: 'refused',
    'counter-propose': 'counter-proposed',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  'counter-proposed': {
    'accept-proposal': 'approved',
    'decline-proposal': 'submitted',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  // Undoing is possible only right after `approve`: the model tells these two apart below.
  approved: { cancel: 'cancelled', 'cancel-occurrences': 'approved', confirm: 'confirmed', expire: 'approved' },
  // Which of these an open amendment allows, and whom, is told apart below.
  confirmed: {
    cancel: 'cancelled',
    'cancel-occurrences': 'confirmed',
    'ask-amendment': 'confirmed',
    'accept-amendment': 'confirmed',
    'refuse-amendment': 'confirmed',
    'withdraw-amendment': 'confirmed',
  },
  refused: {},
  withdrawn: {},
  cancelled: {},
  expired: {},
  ended: {},
}
const closed: readonly BookingStatus[] = ['refused', 'withdrawn', 'cancelled', 'expired', 'ended']
/** Without what agreements decide: `agreements/decisions.test.ts`. */
type Step = Exclude<BookingAction, 'end' | 'stop-sessions' | 'restore-sessions' | 'relocate-sessions' | 'terminate'>
const steps: Step[] = [
  'submit',
  'approve',
  'undo-approval',
  'refuse',
  'request-information',
  'complete',
  'counter-propose',
  'accept-proposal',
  'decline-proposal',
  'withdraw',
  'cancel',
  'cancel-occurrences',
  'ask-amendment',
  'accept-amendment',
  'refuse-amendment',
  'withdraw-amendment',
  'lapse-amendment',
  'confirm',
  'expire',
]

const play: Record<Step, (bookingId: string, actor: AccountActor) => Promise<unknown>> = {
  submit: (bookingId, actor) => submitBooking(given.deps, actor, { bookingId }),
  /** Without its last date, when it has several. */
  approve: async (bookingId, actor) => {
    const refused = (await given.standingOf(bookingId)).slice(1).slice(-1)
    return approveBooking(given.deps, actor, {
      bookingId,
      refused: refused.map((id) => ({ occurrenceIds: [id], reason: 'establishment-use', text: '' })),
    })
  },
  'undo-approval': (bookingId, actor) => undoApproval(given.deps, actor, { bookingId }),
  refuse: (bookingId, actor) => refuseBooking(given.deps, actor, { bookingId, reason: 'establishment-use', text: '' }),
  'request-information': (bookingId, actor) => requestInformation(given.deps, actor, { bookingId, body: 'Qui\u00a0?' }),
  complete: (bookingId, actor) => completeBooking(given.deps, actor, { bookingId, message: '' }),
  'counter-propose': (bookingId, actor) =>
    counterPropose(given.deps, actor, {
      bookingId,
      startsAt: '2026-10-14T18:30:00+02:00',
      endsAt: '2026-10-14T20:30:00+02:00',
      message: '',
    }),
  'accept-proposal': (bookingId, actor) => acceptProposal(given.deps, actor, { bookingId }),
  'decline-proposal': (bookingId, actor) => declineProposal(given.deps, actor, { bookingId }),
  withdraw: (bookingId, actor) => withdrawBooking(given.deps, actor, { bookingId }),
  cancel: (bookingId, actor) => cancelBooking(given.deps, actor, { bookingId, reason: 'Empêchés' }),
  'cancel-occurrences': async (bookingId, actor) =>
    cancelOccurrences(given.deps, actor, {
      bookingId,
      occurrenceIds: (await given.standingOf(bookingId)).slice(0, 1),
      reason: 'Conseil de classe',
    }),
  /** The last one, half an hour later with one more person, or back: it stands on a part of what it asks for. */
  'ask-amendment': async (bookingId, actor) => {
    const [occurrenceId = bookingId] = (await given.standingOf(bookingId)).slice(-1)
    const { rows } = await given.superuser.query<{ starts_at: Date; ends_at: Date }>(
      'SELECT starts_at, ends_at FROM occurrence WHERE id = $1',
      [occurrenceId],
    )
    const { starts_at: startsAt, ends_at: endsAt } = rows[0] ?? { starts_at: new Date(0), ends_at: new Date(1) }
    const minutes = startsAt.getUTCMinutes() === 30 ? 30 : -30
    const moved = (instant: Date) => new Date(instant.getTime() + minutes * 60_000).toISOString()
    const moves = [{ occurrenceId, startsAt: moved(startsAt), endsAt: moved(endsAt) }]
    const headcount = minutes > 0 ? 21 : 20
    return askAmendment(given.deps, actor, { bookingId, moves, headcount, message: '' })
  },
  'accept-amendment': (bookingId, actor) => acceptAmendment(given.deps, actor, { bookingId }),
  'refuse-amendment': (bookingId, actor) =>
    refuseAmendment(given.deps, actor, { bookingId, reason: 'other', text: 'Non' }),
  'withdraw-amendment': (bookingId, actor) => withdrawAmendment(given.deps, actor, { bookingId }),
  'lapse-amendment': async (bookingId) => {
    // The clock was set back since: what was asked on a slow machine would not be due on a quick one.
    const past = `clock.now() - interval '1 second'`
    await given.superuser.query(
      `UPDATE amendment SET created_at = ${past}, expires_at = ${past} WHERE booking_id = $1`,
      [bookingId],
    )
    await expireDueBookings(given.deps)
  },
  confirm: async (bookingId) => {
    if ((await given.statusOf(bookingId)) === 'approved') await given.sign(bookingId)
    await confirmBooking(given.deps, { tenantId: given.departement.id, bookingId })
  },
  expire: async (bookingId) => {
    const setDeadline = (to: string, of: string, ...values: unknown[]) =>
      given.superuser.query(`UPDATE booking SET decision_deadline = ${to} WHERE id = $1 AND ${of}`, [
        bookingId,
        ...values,
      ])
    const { rows } = await given.superuser.query('SELECT decision_deadline FROM booking WHERE id = $1', [bookingId])
    await setDeadline('clock.now()', 'true')
    await expireDueBookings(given.deps)
    // It outlives its deadline; an approval undone afterwards would find it gone, which the model does not tell apart.
    await setDeadline('$2', `status = 'approved'`, rows[0].decision_deadline)
  },
}
const byTheSystem: readonly Step[] = ['confirm', 'expire', 'lapse-amendment']
const bySomebody: Partial<Record<Step, readonly ('applicant' | 'decider')[]>> = {
  cancel: ['applicant', 'decider'],
  'cancel-occurrences': ['applicant', 'decider'],
  'ask-amendment': ['applicant', 'decider'],
  'accept-amendment': ['applicant', 'decider'],
  'refuse-amendment': ['applicant', 'decider'],
  'withdraw-amendment': ['applicant', 'decider'],
  approve: ['decider'],
  'undo-approval': ['decider'],
  refuse: ['decider'],
  'request-information': ['decider'],
  'counter-propose': ['decider'],
}
const mayPlay = (step: Step, who: 'applicant' | 'decider') => (bySomebody[step] ?? ['applicant']).includes(who)

type Who = 'applicant' | 'decider'
type Modelled = { status: BookingStatus; mayUndo: boolean; sessions: number; askedBy: Who | null }
function nextOf(step: Step, who: Who, { status, mayUndo, sessions, askedBy }: Modelled): BookingStatus | undefined {
  if (step.startsWith('cancel') && status === 'confirmed' && who === 'decider') return undefined
  if (step === 'ask-amendment' && askedBy) return undefined
  if (step === 'withdraw-amendment' && askedBy !== who) return undefined
  if ((step === 'accept-amendment' || step === 'refuse-amendment') && (!askedBy || askedBy === who)) return undefined
  if (step === 'undo-approval') return mayUndo ? 'submitted' : undefined
  if (step === 'counter-propose' && sessions > 1) return undefined
  const next = model[status][step]
  return step === 'cancel-occurrences' && sessions === 1 && next ? 'cancelled' : next
}

const runs = process.env['PROOFS'] === 'full' ? 400 : 15

describe('any sequence of commands', () => {
  it('moves a booking only as the model allows, and leaves no place behind when it is over', async () => {
    const sequence = fc.array(
      fc.record({ step: fc.constantFrom(...steps), who: fc.constantFrom('applicant', 'decider') }),
      {
        minLength: 4,
        maxLength: 14,
      },
    )
    await fc.assert(
      fc.asyncProperty(
        sequence,
        fc.constantFrom('block', 'compete'),
        fc.boolean(),
        async (played, pendingMode, isSeries) => {
          await given.setClock(givenNow)
          const by = await given.organisation()
          const request = { by, roomId: await given.collegeRoom({ pendingMode }) }
          const { id } = await (isSeries ? given.draftSeries(request) : given.draft(request))
          let sessions = isSeries ? givenSeries.length : 1
          let refused = 0
          let status: BookingStatus = 'draft'
          let mayUndo = false
          let askedBy: Who | null = null
          for (const { step, who } of [{ step: 'submit', who: 'applicant' } as const, ...played]) {
            // The same instant at each step: a slow machine must not let the ten seconds of `undo-approval` go by.
            await given.setClock(givenNow)
            const isKnown = status !== 'draft' || who === 'applicant'
            const isAllowed = byTheSystem.includes(step) || (isKnown && mayPlay(step, who))
            const next = nextOf(step, who, { status, mayUndo, sessions, askedBy })
            const outcome = await play[step](id, who === 'applicant' ? by.member : given.decider).catch(
              (error) => error,
            )
            if (isAllowed && next) {
              expect(outcome, `${step} from ${status}`).not.toBeInstanceOf(Error)
              mayUndo = step === 'approve' || (mayUndo && next === status)
              status = next
              if (step === 'approve') refused = sessions > 1 ? 1 : 0
              if (step === 'approve') sessions -= refused
              if (step === 'undo-approval') sessions += refused
              if (step === 'cancel-occurrences') sessions -= 1
              if (step === 'ask-amendment') askedBy = who
              if (step.endsWith('-amendment') && step !== 'ask-amendment') askedBy = null
            } else if (!byTheSystem.includes(step)) {
              expect(outcome, `${step} by ${who} from ${status}`).toBeInstanceOf(Failure)
            }
            if (step === 'lapse-amendment' || closed.includes(status)) askedBy = null
            expect(await given.statusOf(id), `after ${step}`).toBe(status)
            if (closed.includes(status)) expect(await given.placesOf(id)).toEqual([])
            if (status === 'approved' || status === 'confirmed') {
              const firm = Array.from({ length: sessions }, () => ({ kind: 'booking', expiresAt: null }))
              const places = await given.placesOf(id)
              expect(places.filter(({ kind }) => kind === 'booking')).toMatchObject(firm)
              expect(places.filter(({ kind }) => kind === 'hold')).toHaveLength(askedBy ? 1 : 0)
            }
          }
        },
      ),
      { numRuns: runs },
    )
  })
})
