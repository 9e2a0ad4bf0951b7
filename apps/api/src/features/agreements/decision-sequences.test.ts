import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BookingStatus, OccurrenceStatus } from '@salles-ouvertes/contract'
import { givenAgreements, type GivenAgreements } from '../../../../../tests/support/given-agreements.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { deciderOf, signedSeasonIn } from '../../../../../tests/support/given-season.ts'
import { systemActor, type AccountActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { cancelOccurrences } from '../bookings/index.ts'
import { balancesOf } from '../ledger/index.ts'
import { liftSuspension } from './lift-suspension.ts'
import { listDecisions } from './list-decisions.ts'
import { suspendAgreement } from './suspend-agreement.ts'
import { terminateAgreement } from './terminate-agreement.ts'

let given: GivenAgreements
let decider: AccountActor
beforeAll(async () => {
  given = await givenAgreements()
  decider = await deciderOf(given)
})
afterAll(() => given.close())

/** Days of the four sessions of the season. */
const days = ['2026-10-13', '2026-10-15', '2026-11-03', '2026-11-05']
const sessionCents = 3000
type Step =
  | { kind: 'suspend'; from: number; until: number }
  | { kind: 'lift'; which: number }
  | { kind: 'terminate'; from: number }
  | { kind: 'cancel'; which: number }

/** What the rules say, written apart from them: each session by its status, the end, and the suspensions still running. */
interface Model {
  sessions: OccurrenceStatus[]
  end: number
  /** Sessions stopped by each suspension, by rank of the decision; lifted ones are emptied. */
  suspensions: (number[] | null)[]
  booking: BookingStatus
}

/** Plays a step on the model; false when it must be refused, and then changes nothing. */
function play(model: Model, step: Step): boolean {
  if (model.booking !== 'confirmed') return false
  const touched = concerned(model, step)
  if (touched.length === 0) return false
  for (const index of touched) model.sessions[index] = becomes[step.kind]
  if (step.kind === 'suspend') model.suspensions.push(touched)
  if (step.kind === 'lift') model.suspensions[step.which] = null
  if (step.kind === 'terminate') model.end = step.from
  if (!model.sessions.some((status) => status === 'accepted' || status === 'suspended')) model.booking = 'cancelled'
  return true
}
const becomes = { suspend: 'suspended', lift: 'accepted', terminate: 'cancelled', cancel: 'cancelled' } as const

function concerned({ sessions, suspensions, end }: Model, step: Step): number[] {
  const where = (is: (status: OccurrenceStatus | undefined, index: number) => boolean) =>
    days.flatMap((_, index) => (is(sessions[index], index) ? [index] : []))
  switch (step.kind) {
    case 'suspend':
      return where((status, index) => status === 'accepted' && index >= step.from && index <= step.until)
    case 'lift': {
      const stopped = suspensions[step.which] ?? []
      return stopped.filter((index) => sessions[index] === 'suspended')
    }
    case 'terminate':
      if (step.from >= end) return []
      return where((status, index) => (status === 'accepted' || status === 'suspended') && index >= step.from)
    case 'cancel':
      return where((status, index) => status === 'accepted' && index === step.which)
  }
}

const index = fc.integer({ min: 0, max: days.length - 1 })
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({ kind: fc.constant('suspend' as const), from: index, until: index })
    .filter(({ from, until }) => from <= until),
  fc.record({ kind: fc.constant('lift' as const), which: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ kind: fc.constant('terminate' as const), from: index }),
  fc.record({ kind: fc.constant('cancel' as const), which: index }),
)
const runs = process.env['PROOFS'] === 'full' ? 200 : 8

describe('any sequence of decisions on a signed agreement', () => {
  it('leaves the sessions, the places, the price and the chain as the rules say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 2, maxLength: 7 }), async (steps) => {
        await given.setClock(givenNow)
        const { id: agreementId, bookingId, tenantId } = await signedSeasonIn(given)
        const ids = await given.standingOf(bookingId)
        const suspensionIds: string[] = []
        const model: Model = {
          ...{ sessions: days.map(() => 'accepted' as const), end: days.length, suspensions: [], booking: 'confirmed' },
        }
        const stated = { agreementId, ground: 'safety' as const, reason: 'Essai.' }
        const act = async (step: Step): Promise<unknown> => {
          switch (step.kind) {
            case 'suspend': {
              const [effectiveOn = '', lastDay = ''] = [days[step.from], days[step.until]]
              const decision = { ...stated, party: 'establishment' as const, effectiveOn, lastDay }
              const { items } = await suspendAgreement(given.deps, decider, decision)
              return suspensionIds.push(items[0]?.id ?? '')
            }
            case 'lift':
              return liftSuspension(given.deps, decider, {
                ...{ agreementId, suspensionId: suspensionIds[step.which] ?? agreementId, reason: 'Réparé.' },
              })
            case 'terminate':
              return terminateAgreement(given.deps, given.delegate, {
                ...{ ...stated, party: 'owner', effectiveOn: days[step.from] ?? '' },
              })
            case 'cancel':
              return cancelOccurrences(given.deps, given.association.member, {
                ...{ bookingId, occurrenceIds: [ids[step.which] ?? ''], reason: 'Empêchés' },
              })
          }
        }
        for (const step of steps) {
          const isAllowed = play(model, step)
          const outcome = await act(step).catch((error: unknown) => error)
          if (isAllowed) expect(outcome, JSON.stringify(step)).not.toBeInstanceOf(Error)
          else expect(outcome, JSON.stringify(step)).toBeInstanceOf(Failure)
          const { rows } = await given.superuser.query<{ status: OccurrenceStatus }>(
            'SELECT status FROM occurrence WHERE booking_id = $1 ORDER BY starts_at',
            [bookingId],
          )
          expect(
            rows.map(({ status }) => status),
            JSON.stringify(step),
          ).toEqual(model.sessions)
          expect(await given.statusOf(bookingId), JSON.stringify(step)).toBe(model.booking)
          const standing = model.sessions.filter((status) => status === 'accepted').length
          expect(await given.placesOf(bookingId)).toHaveLength(standing)
          expect(await owedBy(bookingId, tenantId)).toBe(standing * sessionCents)
          expect((await listDecisions(given.deps, given.principal, agreementId)).isEvidenceIntact).toBe(true)
        }
      }),
      { numRuns: runs },
    )
  })
})

async function owedBy(bookingId: string, tenantId: string): Promise<number> {
  const { rows } = await given.superuser.query<{ id: string }>('SELECT id FROM charge WHERE booking_id = $1', [
    bookingId,
  ])
  const ids = rows.map(({ id }) => id)
  const balances = await inReadOnly(given.deps, systemActor(tenantId), (tx) => balancesOf(tx, ids))
  return [...balances.values()].reduce((sum, cents) => sum + cents, 0)
}
