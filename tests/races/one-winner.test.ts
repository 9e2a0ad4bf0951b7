import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { givenSpaces, type GivenSpaces } from '../support/given-spaces.ts'
import {
  contest,
  countDeadlocks,
  countDoubles,
  instantOf,
  occupyByRecipe,
  type Attempt,
  type Occupy,
} from './contest.ts'
import { dropConstraint, dropSpaceLocks, insertBarely, occupyByLooking } from './without-guards.ts'

const clients = 50
const slots = 20
let given: GivenSpaces
beforeEach(async () => {
  given = await givenSpaces({ connections: clients })
})
afterEach(() => given.close())

/** Fifty clients want nearly the same two hours of a room: all their slots overlap, few are identical. */
async function attemptsFor(day: number): Promise<Attempt[]> {
  const room = await given.room({ turnaroundMinutes: 15 })
  return Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const period = { startsAt: instantOf(day, (client % 5) * 5), endsAt: instantOf(day, 120 + (client % 7) * 5) }
      return { room, ...period, occurrenceId: await given.occurrence(room, period) }
    }),
  )
}

/** The race, after `remove` has taken guards away; `sound` is what the product promises of it. */
async function race(occupy: Occupy, remove: (given: GivenSpaces) => Promise<unknown> = () => Promise.resolve()) {
  const rounds = await Promise.all(Array.from({ length: slots }, (_, day) => attemptsFor(day)))
  await remove(given)
  const outcomes = []
  for (const attempts of rounds) outcomes.push(await contest(attempts, occupy))
  return {
    winners: outcomes.map((outcome) => outcome.won),
    losers: outcomes.map((outcome) => outcome.lost),
    errors: outcomes.flatMap((outcome) => outcome.errors),
    doubles: await countDoubles(given.superuser),
    deadlocks: await countDeadlocks(given.superuser),
  }
}
const sound = {
  winners: Array.from({ length: slots }, () => 1),
  losers: Array.from({ length: slots }, () => clients - 1),
  errors: [],
  doubles: 0,
  deadlocks: 0,
}

describe('fifty clients on one slot, twenty times', () => {
  it('have exactly one winner each time, and nobody meets a deadlock', async () => {
    expect(await race(occupyByRecipe(given))).toEqual(sound)
  })

  it('are sold the same slot several times by the same code once constraint and lock are removed', async () => {
    const unguarded = await race(occupyByRecipe(given), async () => {
      await dropConstraint(given)
      await dropSpaceLocks(given)
    })
    expect(unguarded).not.toEqual(sound)
    expect(unguarded.doubles).toBeGreaterThan(0)
  })

  it('are sold it several times too when each one only looks before writing', async () => {
    const pool = new pg.Pool({ connectionString: given.superuserUrl, max: clients })
    const unguarded = await race(occupyByLooking(pool), dropConstraint).finally(() => pool.end())
    expect(unguarded.errors).toEqual([])
    expect(unguarded.doubles).toBeGreaterThan(0)
  })
})

describe('two clients who want the same two spaces, each beginning with another', () => {
  const period = { startsAt: instantOf(0, 0), endsAt: instantOf(0, 120) }

  it('have one winner and no deadlock, a hundred times', async () => {
    const [one, two] = [await given.room(), await given.room()]
    const spaces = [...one.spaceNos, ...two.spaceNos]
    const [forward, backward] = [
      await given.room({ spaceNos: spaces }),
      await given.room({ spaceNos: spaces.toReversed() }),
    ]
    for (let day = 0; day < 100; day++) {
      const attempts = await Promise.all(
        [forward, { ...backward, spaceNos: spaces.toReversed() }].map(async (room) => {
          const slot = { startsAt: instantOf(day, 0), endsAt: instantOf(day, 120) }
          return { room, ...slot, occurrenceId: await given.occurrence(room, slot) }
        }),
      )
      expect(await contest(attempts, occupyByRecipe(given))).toEqual({ won: 1, lost: 1, errors: [] })
    }
    expect(await countDoubles(given.superuser)).toBe(0)
    expect(await countDeadlocks(given.superuser)).toBe(0)
  })

  it('block each other when neither locks first', async () => {
    await given.superuser.query(`do $$ begin
      execute format('alter database %I set deadlock_timeout = 50', current_database()); end $$`)
    const [one, two] = [await given.room(), await given.room()]
    const pool = new pg.Pool({ connectionString: given.superuserUrl, max: 2 })
    const [first, second] = [await pool.connect(), await pool.connect()]
    const row = async (spaceNo: number) => ({
      ...period,
      spaceNo,
      tenantId: given.tenantId,
      occurrenceId: await given.occurrence(one, period),
    })
    const [a, b] = [one.spaceNos[0]!, two.spaceNos[0]!]
    try {
      await first.query('begin')
      await second.query('begin')
      await insertBarely(first, await row(a))
      await insertBarely(second, await row(b))
      const [crossing, waiting] = [await row(b), await row(a)]
      const outcomes = await Promise.allSettled([insertBarely(first, crossing), insertBarely(second, waiting)])
      const codes = outcomes.map((outcome) =>
        outcome.status === 'rejected' ? (outcome.reason as pg.DatabaseError).code : 'ok',
      )
      expect(codes).toContain('40P01')
    } finally {
      first.release(true)
      second.release(true)
      await pool.end()
    }
  })
})
