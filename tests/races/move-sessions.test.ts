import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountActor } from '../../apps/api/src/platform/actor.ts'
import { acceptAmendment, askAmendment, draftBooking } from '../../apps/api/src/features/bookings/index.ts'
import type { Deps } from '../../apps/api/src/deps.ts'
import { openDatabase } from '../../apps/api/src/platform/database.ts'
import { Failure } from '../../apps/api/src/platform/errors.ts'
import { givenBookings, givenFacts, type GivenBookings } from '../support/given-bookings.ts'
import { countDeadlocks, countDoubles } from './contest.ts'
import { dropRowLocks } from './without-guards.ts'

const evenings = 6
let given: GivenBookings
let deps: Deps
beforeEach(async () => {
  given = await givenBookings()
  deps = { ...given.deps, db: openDatabase(given.database.databaseUrl, { max: 40 }) }
}, 60_000)
afterEach(async () => {
  await deps.db.pool.end()
  await given.close()
})

const eveningOf = (index: number) => {
  const day = new Date(Date.UTC(2026, 10, 2 + index)).toISOString().slice(0, 10)
  return { startsAt: `${day}T18:30:00+01:00`, endsAt: `${day}T20:30:00+01:00` }
}
const outcomeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.code : `error: ${String(error)}`),
  )

type Mover = { id: string; from: string; to: string; slot: ReturnType<typeof eveningOf> }

/** On each evening a booking wants the other of two rooms: half of them one way, half the other. */
async function givenMovers(): Promise<Mover[]> {
  const rooms = [await given.collegeRoom(), await given.collegeRoom()] as const
  const movers: Mover[] = []
  for (let index = 0; index < evenings; index++) {
    const [from, to] = index % 2 === 0 ? rooms : [rooms[1], rooms[0]]
    const slot = eveningOf(index)
    const { id } = await given.confirmed({ roomId: from, ...slot })
    const [occurrenceId = ''] = await given.standingOf(id)
    await askAmendment(deps, given.association.member, {
      ...{ bookingId: id, message: '', moves: [{ occurrenceId, ...slot, roomId: to }] },
    })
    movers.push({ id, from, to, slot })
  }
  return movers
}

/** All accepted at once, while two rivals want each place that is freed and each that is asked for. */
async function acceptAmongRivals(movers: readonly Mover[]) {
  const rivals = await Promise.all(Array.from({ length: 4 * evenings }, () => given.organisation()))
  const take = (index: number, roomId: string, { slot }: Mover) => {
    const by = rivals[index]!
    return outcomeOf(draftBooking(deps, by.member, { roomId, organisationId: by.id, ...slot, facts: givenFacts }))
  }
  const accepted = movers.map(({ id }) => outcomeOf(acceptAmendment(deps, given.decider, { bookingId: id })))
  const freed = movers.map((mover, index) => Promise.all([0, 1].map((n) => take(index * 4 + n, mover.from, mover))))
  const wanted = movers.flatMap((mover, index) => [2, 3].map((n) => take(index * 4 + n, mover.to, mover)))
  return { accepted: await Promise.all(accepted), freed: await Promise.all(freed), wanted: await Promise.all(wanted) }
}

describe('moves accepted at once among rivals', () => {
  it('all go through: nobody else gets the new place, one at most gets the old one', async () => {
    const { accepted, freed, wanted } = await acceptAmongRivals(await givenMovers())
    expect(accepted).toEqual(Array.from({ length: evenings }, () => 'done'))
    expect([...new Set(wanted)]).toEqual(['bookings.slot-taken'])
    for (const outcomes of freed) {
      expect(outcomes.filter((outcome) => outcome === 'done').length).toBeLessThanOrEqual(1)
      expect(['done', 'bookings.slot-taken']).toEqual(expect.arrayContaining(outcomes))
    }
    expect(await countDoubles(given.superuser)).toBe(0)
    expect(await countDeadlocks(given.superuser)).toBe(0)
  })

  it('are sold twice once the constraint is removed', async () => {
    const movers = await givenMovers()
    await given.superuser.query('ALTER TABLE occupancy DROP CONSTRAINT no_two_occupancies_on_one_space')
    await acceptAmongRivals(movers)
    expect(await countDoubles(given.superuser)).toBeGreaterThan(0)
  })
})

describe('twelve bookings that ask for the same evening at once', () => {
  const askers = 12
  async function givenAskers() {
    const roomId = await given.collegeRoom()
    const bookings: { bookingId: string; occurrenceId: string; member: AccountActor }[] = []
    for (let index = 0; index < askers; index++) {
      // Each of another association: one and the same would wait for itself.
      const by = await given.organisation({ name: `Association ${index}` })
      const { id } = await given.confirmed({ by })
      bookings.push({ bookingId: id, occurrenceId: (await given.standingOf(id))[0]!, member: by.member })
    }
    const askAll = () =>
      Promise.all(
        bookings.map(({ bookingId, occurrenceId, member }) => {
          const moves = [{ occurrenceId, ...eveningOf(0), roomId }]
          return outcomeOf(askAmendment(deps, member, { bookingId, message: '', moves }))
        }),
      )
    return { askAll }
  }

  it('have one winner, and the others an answer', async () => {
    const { askAll } = await givenAskers()
    const outcomes = await askAll()
    expect(outcomes.toSorted()).toEqual([...Array.from({ length: askers - 1 }, () => 'bookings.slot-taken'), 'done'])
    expect(await countDeadlocks(given.superuser)).toBe(0)
  })

  it('break without the locks of the spaces', async () => {
    const { askAll } = await givenAskers()
    await dropRowLocks(given.superuser, 'space')
    const outcomes = await askAll()
    expect(outcomes.filter((outcome) => outcome.startsWith('error:')).length).toBeGreaterThan(0)
  })
})
