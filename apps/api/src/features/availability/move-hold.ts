import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { assertLocked, freedPlace, isOf, lockPlaceOf, nowForAllRows, type FreedRow } from './occupancy.store.ts'
import { settleClosures } from './settle-closures.ts'

/**
 * Hands the living hold of an accepted counter-proposal to its occurrence, without ever freeing the place; call
 * `releaseSlots` for the former occurrences afterwards. `expiresAt` null: the hold no longer expires.
 * @throws availability.slot-taken when the hold is dead, by the clock of the database
 */
export async function moveHold(
  tx: Tx,
  { proposalId, occurrenceId, expiresAt }: { proposalId: string; occurrenceId: string; expiresAt: Date | null },
): Promise<void> {
  const source = { proposalId }
  const place = await lockPlaceOf(tx, source)
  if (!place) fail('availability.slot-taken')
  const { rows } = await tx.execute<FreedRow>(sql`
    UPDATE occupancy SET proposal_id = NULL, occurrence_id = ${occurrenceId},
      expires_at = ${expiresAt?.toISOString() ?? null}::timestamptz
    WHERE ${isOf(source)} AND live AND (expires_at IS NULL OR expires_at > ${nowForAllRows})
    RETURNING space_no, blocked_from, blocked_until`)
  assertLocked(place, rows)
  const moved = freedPlace(rows)
  if (!moved) fail('availability.slot-taken')
  // An offer is nobody's dated use: a closure that waits there claims it from now on only.
  await settleClosures(tx, place.tenantId, moved)
}
