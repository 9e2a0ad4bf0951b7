import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { LockRoundDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx, withoutActor } from '../../platform/database.ts'
import { addMinutes } from '../../platform/time.ts'
import { lockRoundTable } from './lock-rounds.tables.ts'

/** One lock of the account of an establishment. */
export type LockPlace = { tenantId: string; establishmentId: string; deviceReference: string }
type RoundRow = typeof lockRoundTable.$inferSelect
/** What a comparison came to: the reading when the lock answered, and why it did not go to its end. */
export type LockRoundOutcome = {
  reading: Pick<RoundRow, 'isOnline' | 'batteryPercent' | 'isBatteryLow' | 'codes' | 'kept'> | null
  error: string | null
  corrections: RoundRow['corrections']
}

/** Minutes between two comparisons of a lock. Source: docs/rules/access.md, 16. */
const roundMinutes = 10

/** Locks of every tenant whose comparison is due, the one that waits longest first; at most fifty. */
export async function dueLocks(deps: Pick<Deps, 'db'>): Promise<LockPlace[]> {
  const { rows } = await withoutActor(deps, (db) =>
    db.execute<LockPlace>(
      sql`SELECT tenant_id AS "tenantId", establishment_id AS "establishmentId", device_reference AS "deviceReference"
        FROM due_lock_rounds(clock.now())`,
    ),
  )
  return rows
}

/** Takes the comparison of a lock for ten minutes; false when another worker has it. */
export function claimLock(deps: Pick<Deps, 'db'>, place: LockPlace): Promise<boolean> {
  return inTransaction(deps, systemActor(place.tenantId), async (tx) => {
    const now = await clockNow(tx)
    const nextAt = addMinutes(now, roundMinutes)
    const claimed = await tx
      .insert(lockRoundTable)
      .values({ ...place, nextAt, isBatteryLow: false, kept: 0, corrections: [] })
      .onConflictDoUpdate({
        target: [lockRoundTable.establishmentId, lockRoundTable.deviceReference],
        set: { nextAt },
        setWhere: lte(lockRoundTable.nextAt, now),
      })
      .returning({ nextAt: lockRoundTable.nextAt })
    return claimed.length > 0
  })
}

/** Keeps what a comparison came to. What an earlier one put right stays until another finds a difference. */
export async function noteLockRound(tx: Tx, place: LockPlace, outcome: LockRoundOutcome): Promise<void> {
  const now = await clockNow(tx)
  const { reading, error, corrections } = outcome
  await tx
    .update(lockRoundTable)
    .set({
      error,
      ...(reading ? { ...reading, readAt: now } : {}),
      ...(corrections.length > 0 ? { corrections, correctedAt: now } : {}),
    })
    .where(
      and(
        eq(lockRoundTable.establishmentId, place.establishmentId),
        eq(lockRoundTable.deviceReference, place.deviceReference),
      ),
    )
}

/** A lock that no room names any more, and that has no code left, is compared no more. */
const isCompared = sql`EXISTS (
  SELECT FROM locks_to_compare(${lockRoundTable.establishmentId}) compared
  WHERE compared.device_reference = ${lockRoundTable.deviceReference})`

/** The readings of a maker that is no longer connected say nothing of the next one. */
export async function forgetRounds(tx: Tx, establishmentId: string): Promise<void> {
  await tx.delete(lockRoundTable).where(eq(lockRoundTable.establishmentId, establishmentId))
}

/** The last comparison of each lock of an establishment. */
export async function lockRoundsOf(tx: Tx, establishmentId: string): Promise<LockRoundDto[]> {
  const rows = await tx
    .select()
    .from(lockRoundTable)
    .where(and(eq(lockRoundTable.establishmentId, establishmentId), isCompared))
    .orderBy(asc(lockRoundTable.deviceReference))
  return rows.map(({ readAt, correctedAt, corrections, ...row }) => ({
    deviceReference: row.deviceReference,
    readAt: readAt?.toISOString() ?? null,
    isOnline: row.isOnline,
    batteryPercent: row.batteryPercent,
    isBatteryLow: row.isBatteryLow,
    codes: row.codes,
    kept: row.kept,
    error: row.error,
    lastCorrected: correctedAt ? { at: correctedAt.toISOString(), corrections } : null,
  }))
}
