import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { Failure } from '../../platform/errors.ts'
import { approveBooking } from './approve-booking.ts'
import { getBooking } from './get-booking.ts'
import { undoApproval } from './undo-approval.ts'
import { withdrawBooking } from './withdraw-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const codeOf = (error: unknown) => (error instanceof Failure ? error.code : String(error))

describe('approveBooking', () => {
  it('gives the place for good and tells the others ten seconds later', async () => {
    const { id } = await given.submitted()
    const booking = await approveBooking(given.deps, given.decider, { bookingId: id, note: 'Bienvenue' })
    expect(booking).toMatchObject({
      status: 'approved',
      allowedActions: ['undo-approval', 'cancel', 'cancel-occurrences'],
    })
    expect(booking.undoUntil).toMatch(/^2026-10-05T10:0\d:\d\d/)
    expect(await given.placesOf(id)).toEqual([{ kind: 'booking', startsAt: '2026-10-13T16:30:00Z', expiresAt: null }])
    expect(booking.timeline.at(-1)).toMatchObject({ action: 'approve', side: 'establishment', note: 'Bienvenue' })
    const { rows } = await given.superuser.query(
      `SELECT DISTINCT extract(epoch FROM run_at - created_at)::int AS delay FROM outbox
       WHERE event_type = 'booking.approved' AND payload ->> 'bookingId' = $1`,
      [id],
    )
    expect(rows).toEqual([{ delay: 10 }])
  })

  it('shows the checks to the decider: free, insured, first request', async () => {
    const { id } = await given.submitted({ by: await given.organisation({ name: 'Nouveaux venus' }) })
    const { checks } = await getBooking(given.deps, given.decider, id)
    const outcomes = Object.fromEntries(checks.map(({ code, outcome }) => [code, outcome]))
    expect(outcomes).toMatchObject({
      'bookings.slot-taken': 'ok',
      'bookings.insurance-expired': 'ok',
      'bookings.over-capacity': 'ok',
      'bookings.first-request': 'warning',
    })
    const insurance = checks.find(({ code }) => code === 'bookings.insurance-expired')
    expect(insurance?.params).toMatchObject({ validUntil: '2027-12-31' })
  })

  it('refuses whoever may not decide, and hides the booking from everybody else', async () => {
    const { id } = await given.submitted()
    const attempt = (actor: Parameters<typeof approveBooking>[1]) =>
      approveBooking(given.deps, actor, { bookingId: id })
    await expect(attempt(given.association.member)).rejects.toThrow('bookings.not-allowed')
    await expect(attempt(given.owner)).rejects.toThrow('bookings.not-allowed')
    await expect(attempt(givenStaff('bursar', given.departement.id, given.college.id))).rejects.toThrow(
      'bookings.not-allowed',
    )
    await expect(attempt(givenStaff('decider', given.departement.id, given.hall.id))).rejects.toThrow(
      'bookings.not-found',
    )
    await expect(attempt(given.clerk)).rejects.toThrow('bookings.not-found')
    await expect(attempt((await given.organisation()).member)).rejects.toThrow('bookings.not-found')
    await expect(approveBooking(given.deps, given.decider, { bookingId: given.college.id })).rejects.toThrow(
      'bookings.not-found',
    )
    expect(await given.statusOf(id)).toBe('submitted')
  })

  it('never lets somebody decide on the request of their own organisation', async () => {
    const { id } = await given.submitted()
    const both = { ...given.association.member, grants: given.decider.grants }
    await expect(approveBooking(given.deps, both, { bookingId: id })).rejects.toThrow('bookings.own-request')
  })

  it('refuses a booking already decided, and one whose deadline has passed', async () => {
    const { id } = await given.approved()
    await expect(given.approve(id)).rejects.toThrow('bookings.wrong-status')
    const late = await given.submitted()
    await given.superuser.query('UPDATE booking SET decision_deadline = clock.now() WHERE id = $1', [late.id])
    await expect(given.approve(late.id)).rejects.toThrow('bookings.deadline-passed')
  })

  it('refuses a second approval of the same slot, and the loser still waits with the slot shown as taken', async () => {
    const roomId = await given.collegeRoom({ pendingMode: 'compete' })
    const rivals = [
      await given.submitted({ roomId }),
      await given.submitted({ roomId, by: await given.organisation() }),
    ]
    const outcomes = await Promise.all(rivals.map(({ id }) => given.approve(id).catch((error: unknown) => error)))
    const lost = outcomes.findIndex((outcome) => outcome instanceof Failure)
    expect(outcomes.filter((outcome) => outcome instanceof Failure).map(codeOf)).toEqual(['bookings.slot-taken'])
    expect((outcomes[lost] as Failure).details['alternatives']).toHaveLength(3)
    const loser = await getBooking(given.deps, given.decider, rivals[lost]!.id)
    expect(loser.status).toBe('submitted')
    expect(loser.checks.find(({ code }) => code === 'bookings.slot-taken')?.outcome).toBe('refused')
  })

  it('lets only one of an approval and a withdrawal of the same instant win', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await given.submitted()
      const outcomes = await Promise.all([
        given.approve(id).catch(codeOf),
        withdrawBooking(given.deps, given.association.member, { bookingId: id }).catch(codeOf),
      ])
      const refused = outcomes.filter((outcome) => typeof outcome === 'string')
      expect(refused).toEqual(['bookings.wrong-status'])
      const places = await given.placesOf(id)
      expect([await given.statusOf(id), places.length]).toEqual(
        places.length === 1 ? ['approved', 1] : ['withdrawn', 0],
      )
    }
  })
})

describe('undoApproval', () => {
  it('takes the approval back: nothing is sent, the place is held as before', async () => {
    const { id } = await given.approved()
    const booking = await undoApproval(given.deps, given.decider, { bookingId: id })
    expect(booking).toMatchObject({
      status: 'submitted',
      undoUntil: null,
      decisionDeadline: '2026-10-12T10:00:00+02:00',
    })
    expect(await given.eventsOf(id)).toEqual(['booking.submitted'])
    expect(await given.placesOf(id)).toEqual([
      { kind: 'hold', startsAt: '2026-10-13T16:30:00Z', expiresAt: '2026-10-12T08:00:00Z' },
    ])
    expect((await given.approve(id)).status).toBe('approved')
  })

  it('frees the place where requests compete', async () => {
    const { id } = await given.approved({ roomId: await given.collegeRoom({ pendingMode: 'compete' }) })
    await undoApproval(given.deps, given.decider, { bookingId: id })
    expect(await given.placesOf(id)).toEqual([])
  })

  it('belongs to the one who accepted, for ten seconds, until the agreement is drafted', async () => {
    const { id } = await given.approved()
    const colleague = givenStaff('decider', given.departement.id)
    await expect(undoApproval(given.deps, colleague, { bookingId: id })).rejects.toThrow('bookings.not-allowed')
    await expect(undoApproval(given.deps, given.clerk, { bookingId: id })).rejects.toThrow('bookings.not-found')
    const both = { ...given.decider, memberships: given.association.member.memberships }
    await expect(undoApproval(given.deps, both, { bookingId: id })).rejects.toThrow('bookings.own-request')
    await given.superuser.query('UPDATE booking SET undo_until = clock.now() WHERE id = $1', [id])
    await expect(undoApproval(given.deps, given.decider, { bookingId: id })).rejects.toThrow('bookings.undo-too-late')

    const drafted = await given.approved()
    await given.sign(drafted.id)
    await expect(undoApproval(given.deps, given.decider, { bookingId: drafted.id })).rejects.toThrow(
      'bookings.undo-too-late',
    )
  })

  it('is too late once something that follows from the approval has begun', async () => {
    const { id } = await given.approved()
    await given.superuser.query(
      `UPDATE outbox SET attempts = 1 WHERE event_type = 'booking.approved' AND payload ->> 'bookingId' = $1
         AND reaction = 'agreements.draftAgreement'`,
      [id],
    )
    await expect(undoApproval(given.deps, given.decider, { bookingId: id })).rejects.toThrow('bookings.undo-too-late')
    expect(await given.eventsOf(id)).toEqual(['booking.submitted', 'booking.approved'])
    const waiting = await given.submitted()
    await expect(undoApproval(given.deps, given.decider, { bookingId: waiting.id })).rejects.toThrow(
      'bookings.wrong-status',
    )
  })
})
