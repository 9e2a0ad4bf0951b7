import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenSpaces, type GivenRoom, type GivenSpaces } from '../../../../../tests/support/given-spaces.ts'
import { Failure } from '../../platform/errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { extendHolds, firmHolds } from './firm-holds.ts'
import { occupySlots } from './occupy-slots.ts'

const minuteMs = 60_000
let given: GivenSpaces
let hall: GivenRoom
let occurrenceIds: string[]
let month = 0

beforeAll(async () => {
  given = await givenSpaces()
  hall = await given.room({ spaceNos: [...(await given.room()).spaceNos, ...(await given.room()).spaceNos] })
  // Each reading of the clock is a minute later than the one before: what a busy machine does between two rows.
  await given.superuser.query(`
    CREATE SEQUENCE clock.readings;
    GRANT USAGE ON clock.readings TO salles_app;
    CREATE OR REPLACE FUNCTION clock.now() RETURNS timestamptz LANGUAGE sql VOLATILE
      AS $$ SELECT timestamptz '2029-01-01T00:00Z' + make_interval(mins => nextval('clock.readings')::int) $$`)
})
afterAll(() => given.close())

beforeEach(async () => {
  month++
  const uses = await Promise.all(
    [7, 14, 21].map(async (day) => {
      const slot = {
        startsAt: new Date(Date.UTC(2030, month, day, 18)),
        endsAt: new Date(Date.UTC(2030, month, day, 20)),
      }
      return { ...slot, occurrenceId: await given.occurrence(hall, slot) }
    }),
  )
  occurrenceIds = uses.map((use) => use.occurrenceId)
  const expiresAt = new Date('2029-06-01T00:00Z')
  await inTransaction(given, given.actor, (tx) => occupySlots(tx, { room: hall, kind: 'hold', expiresAt, uses }))
})

/** Ends the hold so many readings of the clock from now. */
async function endHoldAfter(readings: number): Promise<void> {
  const { rows } = await given.superuser.query<{ now: Date }>('SELECT clock.now() AS now')
  const end = new Date(rows[0]!.now.getTime() + (readings + 0.5) * minuteMs)
  await given.superuser.query('UPDATE occupancy SET expires_at = $1 WHERE occurrence_id = ANY ($2)', [
    end,
    occurrenceIds,
  ])
}

const kinds = async () => {
  const { rows } = await given.superuser.query<{ kind: string }>(
    'SELECT kind FROM occupancy WHERE live AND occurrence_id = ANY ($1)',
    [occurrenceIds],
  )
  return rows.map((row) => row.kind)
}

const outcomeOf = (work: Promise<void>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  )

describe('a hold that dies while it is confirmed', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('is kept whole or not at all, when it ends %i readings later', async (readings) => {
    await endHoldAfter(readings)
    const outcome = await outcomeOf(inTransaction(given, given.actor, (tx) => firmHolds(tx, occurrenceIds)))
    const kept = outcome === 'done' ? 'booking' : 'hold'
    expect(outcome).toBe(readings > 1 ? 'done' : 'availability.slot-taken')
    expect(await kinds()).toEqual(Array.from({ length: 6 }, () => kept))
  })

  it('is prolonged whole', async () => {
    await endHoldAfter(3)
    const later = new Date('2029-06-01T00:00Z')
    await inTransaction(given, given.actor, (tx) => extendHolds(tx, occurrenceIds, later))
    const { rows } = await given.superuser.query<{ expires_at: Date }>(
      'SELECT DISTINCT expires_at FROM occupancy WHERE occurrence_id = ANY ($1)',
      [occurrenceIds],
    )
    expect(rows.map((row) => row.expires_at)).toEqual([later])
  })
})
