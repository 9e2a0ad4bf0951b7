import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Recurrence } from '@salles-ouvertes/contract'
import { draftBooking, submitBooking } from '../../apps/api/src/features/bookings/index.ts'
import { Failure } from '../../apps/api/src/platform/errors.ts'
import { givenBookings, givenFacts, type GivenBookings, type GivenOrganisation } from '../support/given-bookings.ts'
import { countDeadlocks, countDoubles } from './contest.ts'

const clients = 20
const sessionsAsked = 40
let given: GivenBookings
beforeEach(async () => {
  given = await givenBookings()
})
afterEach(() => given.close())

/** Forty Tuesdays or Wednesdays from a week of its own: of two neighbours, nearly all dates and hours meet. */
function rhythmOf(client: number): Recurrence {
  const first = new Date(Date.UTC(2026, 9, 13 + 7 * (client % 3)))
  const last = new Date(first.getTime() + (sessionsAsked - 1) * 7 * 86_400_000)
  const from = 18 * 60 + 30 * (client % 2)
  return {
    ...{ weekdays: [2], everyWeeks: 1, from, until: from + 60, inSchoolHolidays: true, onPublicHolidays: true },
    ...{ firstDate: first.toISOString().slice(0, 10), lastDate: last.toISOString().slice(0, 10) },
  }
}

type Outcome = { won: string } | { lost: true } | { error: string }

async function askAll(roomId: string, organisations: readonly GivenOrganisation[]): Promise<Outcome[]> {
  return Promise.all(
    organisations.map(async (by, client): Promise<Outcome> => {
      try {
        const { id } = await draftBooking(given.deps, by.member, {
          ...{ roomId, organisationId: by.id, facts: givenFacts },
          series: { recurrence: rhythmOf(client), choices: [] },
        })
        await submitBooking(given.deps, by.member, { bookingId: id })
        return { won: id }
      } catch (error) {
        if (error instanceof Failure && error.code === 'bookings.slot-taken') return { lost: true }
        return { error: String(error) }
      }
    }),
  )
}

/** Of each booking, how many dates were written and how many of them hold their place. */
async function wholeness(): Promise<{ dates: number; held: number }[]> {
  const { rows } = await given.superuser.query<{ dates: number; held: number }>(
    `SELECT count(DISTINCT o.id)::int AS dates, count(DISTINCT c.occurrence_id)::int AS held
     FROM occurrence o LEFT JOIN occupancy c ON c.occurrence_id = o.id AND c.live GROUP BY o.booking_id`,
  )
  return rows
}

async function race() {
  const roomId = await given.collegeRoom({ minMinutes: 60, horizonDays: 500, turnaroundMinutes: 0 })
  const organisations = await Promise.all(Array.from({ length: clients }, () => given.organisation()))
  return { roomId, organisations }
}

describe('twenty clients who ask overlapping series of forty in one room', () => {
  it('have one winner, whole, and nobody else a single date', async () => {
    const { roomId, organisations } = await race()
    const outcomes = await askAll(roomId, organisations)
    expect(outcomes.filter((outcome) => 'error' in outcome)).toEqual([])
    expect(outcomes.filter((outcome) => 'won' in outcome)).toHaveLength(1)
    expect(await wholeness()).toEqual([{ dates: sessionsAsked, held: sessionsAsked }])
    expect(await countDoubles(given.superuser)).toBe(0)
    expect(await countDeadlocks(given.superuser)).toBe(0)
  })

  it('are sold the same evenings several times once the constraint is removed', async () => {
    const { roomId, organisations } = await race()
    await given.superuser.query('ALTER TABLE occupancy DROP CONSTRAINT no_two_occupancies_on_one_space')
    const outcomes = await askAll(roomId, organisations)
    expect(outcomes.filter((outcome) => 'won' in outcome).length).toBeGreaterThan(1)
    expect(await countDoubles(given.superuser)).toBeGreaterThan(0)
  })
})
