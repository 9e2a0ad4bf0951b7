import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acceptAmendment, askAmendment } from '../../apps/api/src/features/bookings/index.ts'
import type { Deps } from '../../apps/api/src/deps.ts'
import { openDatabase } from '../../apps/api/src/platform/database.ts'
import { Failure } from '../../apps/api/src/platform/errors.ts'
import { givenBookings, givenSlot, type GivenBookings } from '../support/given-bookings.ts'
import { countDeadlocks } from './contest.ts'

let given: GivenBookings
let deps: Deps
beforeEach(async () => {
  given = await givenBookings()
  deps = { ...given.deps, db: openDatabase(given.database.databaseUrl, { max: 20 }) }
}, 60_000)
afterEach(async () => {
  await deps.db.pool.end()
  await given.close()
})
const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.code : `error: ${String(error)}`),
  )

/** Four bookings of twenty people on one evening, where the building takes five more. */
async function givenCrowd(): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < 4; index++) {
    ids.push((await given.confirmed({ roomId: await given.collegeRoom(), ...givenSlot })).id)
  }
  await given.superuser.query('UPDATE building SET max_people = 85')
  return ids
}

describe('four bookings that ask for five more people in one building at once', () => {
  it('one is served, the others hear that the building is full', async () => {
    const ids = await givenCrowd()
    const { member } = given.association
    const asked = await Promise.all(
      ids.map((bookingId) =>
        outcomeOf(askAmendment(deps, member, { bookingId, moves: [], headcount: 25, message: '' })),
      ),
    )
    expect(asked.toSorted()).toEqual([...Array.from({ length: 3 }, () => 'bookings.building-full'), 'done'])
    const accepted = await Promise.all(
      ids.flatMap((bookingId) => [0, 1].map(() => outcomeOf(acceptAmendment(deps, given.decider, { bookingId })))),
    )
    expect(accepted.filter((outcome) => outcome === 'done')).toHaveLength(1)
    const { rows } = await given.superuser.query('SELECT sum(headcount)::int AS people FROM booking')
    expect(rows).toEqual([{ people: 85 }])
    expect(await countDeadlocks(given.superuser)).toBe(0)
  })
})
