import type pg from 'pg'
import { inTransaction } from '../../apps/api/src/platform/database.ts'
import { Failure } from '../../apps/api/src/platform/errors.ts'
import { occupySlots } from '../../apps/api/src/features/availability/occupy-slots.ts'
import type { GivenRoom, GivenSpaces } from '../support/given-spaces.ts'

export interface Attempt {
  room: GivenRoom
  startsAt: Date
  endsAt: Date
  occurrenceId: string
}
export type Occupy = (attempt: Attempt) => Promise<void>

/** As the product does it. */
export const occupyByRecipe =
  (given: GivenSpaces): Occupy =>
  ({ room, ...use }) =>
    inTransaction(given, given.actor, (tx) => occupySlots(tx, { room, kind: 'booking', expiresAt: null, uses: [use] }))

/** Outcome of everybody asking at the same instant: how many won, lost as they should, or met another error. */
export async function contest(
  attempts: readonly Attempt[],
  occupy: Occupy,
): Promise<{ won: number; lost: number; errors: string[] }> {
  const outcomes = await Promise.allSettled(attempts.map(occupy))
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
  const errors = reasons.filter((reason) => !(reason instanceof Failure && reason.code === 'availability.slot-taken'))
  return {
    won: outcomes.length - reasons.length,
    lost: reasons.length - errors.length,
    errors: errors.map(String),
  }
}

/** Pairs of living rows that overlap on one space, found by a join that trusts no constraint. */
export async function countDoubles(superuser: pg.Pool): Promise<number> {
  const { rows } = await superuser.query<{ doubles: number }>(`
    select count(*)::int as doubles from occupancy a join occupancy b
      on a.space_no = b.space_no and a.id < b.id and a.blocked_from < b.blocked_until and b.blocked_from < a.blocked_until
    where a.live and b.live and (a.expires_at is null or a.expires_at > clock.now())
      and (b.expires_at is null or b.expires_at > clock.now())`)
  return rows[0]?.doubles ?? Number.NaN
}

/** Deadlocks that PostgreSQL itself counted in this database. */
export async function countDeadlocks(superuser: pg.Pool): Promise<number> {
  await superuser.query('select pg_stat_force_next_flush()')
  const { rows } = await superuser.query<{ deadlocks: number }>(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  )
  return rows[0]?.deadlocks ?? Number.NaN
}

export const instantOf = (day: number, minutes: number): Date => new Date(Date.UTC(2030, 0, 7 + day, 17, minutes))
