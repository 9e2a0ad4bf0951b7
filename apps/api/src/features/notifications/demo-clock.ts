import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { clockState } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, visitor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { postponeSessions } from '../identity/index.ts'
import { assertDemonstration } from './demo-only.ts'

type ClockState = z.infer<typeof clockState>

/** Time as the product sees it. @throws notifications.not-available outside the demonstration */
export async function getDemoClock(deps: Deps): Promise<ClockState> {
  assertDemonstration(deps)
  return inReadOnly(deps, visitor, readClock)
}

/**
 * Moves the one clock of the product forward and wakes the worker, so that what becomes due happens at once. Whoever
 * moves it stays signed in.
 * @throws notifications.not-available outside the demonstration
 */
export async function advanceDemoClock(deps: Deps, actor: Actor, minutes: number): Promise<ClockState> {
  assertDemonstration(deps)
  return inTransaction(deps, actor, async (tx) => {
    if (actor.kind === 'account') await postponeSessions(tx, actor.accountId, minutes)
    await tx.execute(sql`UPDATE clock_offset SET offset_ms = offset_ms + ${minutes * 60_000}::bigint WHERE id = 1`)
    await tx.execute(sql`SELECT pg_notify('outbox', '')`)
    return readClock(tx)
  })
}

async function readClock(tx: Tx): Promise<ClockState> {
  const { rows } = await tx.execute<{ now: string; minutes: number }>(sql`
    SELECT clock.now()::timestamptz(3) AS now, round(offset_ms / 60000.0)::integer AS minutes FROM clock_offset WHERE id = 1`)
  const [row] = rows
  if (!row) throw new Error('the clock has no row')
  return { now: new Date(row.now).toISOString(), offsetMinutes: row.minutes }
}
