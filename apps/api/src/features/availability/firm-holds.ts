import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { assertLocked, isOf, lockPlaceOf, nowForAllRows } from './occupancy.store.ts'

/**
 * Turns the holds of the occurrences into bookings that no longer expire; those already firm stay so.
 * @throws availability.slot-taken when one has no living hold, by the clock of the database
 */
export const firmHolds = (tx: Tx, occurrenceIds: readonly string[]): Promise<void> =>
  changeHolds(tx, occurrenceIds, 'booking', null)

/**
 * Gives the holds of the occurrences another end (null: none).
 * @throws availability.slot-taken when one has no living hold, by the clock of the database
 */
export const extendHolds = (tx: Tx, occurrenceIds: readonly string[], expiresAt: Date | null): Promise<void> =>
  changeHolds(tx, occurrenceIds, 'hold', expiresAt)

async function changeHolds(
  tx: Tx,
  occurrenceIds: readonly string[],
  kind: 'hold' | 'booking',
  expiresAt: Date | null,
): Promise<void> {
  const source = { occurrenceIds }
  const place = (await lockPlaceOf(tx, source)) ?? fail('availability.slot-taken')
  const { rows } = await tx.execute<{ occurrence_id: string; space_no: number }>(sql`
    UPDATE occupancy SET kind = ${kind}, expires_at = ${expiresAt?.toISOString() ?? null}::timestamptz
    WHERE ${isOf(source)} AND live AND (expires_at IS NULL OR expires_at > ${nowForAllRows})
    RETURNING occurrence_id, space_no`)
  assertLocked(place, rows)
  const living = new Set(rows.map((row) => row.occurrence_id))
  if (!occurrenceIds.every((id) => living.has(id))) fail('availability.slot-taken')
}
