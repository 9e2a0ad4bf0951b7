import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'

/**
 * Free uses that other bookings of an organisation have taken with a payee, by civil year; what was refused, withdrawn
 * or cancelled whole gives them back. Whoever freezes a price holds the lock of the organisation.
 * Source: docs/rules/pricing.md §6.
 */
export async function freeUsesBefore(
  tx: Tx,
  booking: { id: string | null; organisationId: string; tenantId: string },
  payeeEntityId: string,
): Promise<Map<number, number>> {
  const { rows } = await tx.execute<{ year: number; taken: number }>(sql`
    SELECT (use ->> 'year')::int AS year, sum((use ->> 'taken')::int)::int AS taken
    FROM booking b JOIN establishment e ON e.id = b.establishment_id,
      jsonb_array_elements(b.quote -> 'freeUses') AS use
    WHERE b.organisation_id = ${booking.organisationId} AND b.tenant_id = ${booking.tenantId}
      AND e.payee_entity_id = ${payeeEntityId} AND b.id IS DISTINCT FROM ${booking.id}::uuid
      AND b.status IN ('submitted', 'to-complete', 'counter-proposed', 'approved', 'confirmed', 'ended')
    GROUP BY 1`)
  return new Map(rows.map(({ year, taken }) => [year, taken]))
}
