import { sql, type SQL } from 'drizzle-orm'
import type { CounterpartDto, CounterpartStatus } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { CounterpartScope } from './rules/counterpart-workflow.ts'

/** A counterpart with the words of its booking. */
export type ReadCounterpart = CounterpartScope &
  Omit<CounterpartDto, 'valueCents' | 'deliveredCents' | 'awaitedCents' | 'allowedActions'>

export type CounterpartFilter = {
  id?: string
  bookingId?: string
  establishmentId?: string
  year?: number
  status?: CounterpartStatus | undefined
}

function conditionOf({ id, bookingId, establishmentId, year, status }: CounterpartFilter): SQL {
  const parts = [
    ...(id ? [sql`c.id = ${id}::uuid`] : []),
    ...(bookingId ? [sql`c.booking_id = ${bookingId}::uuid`] : []),
    ...(establishmentId ? [sql`c.establishment_id = ${establishmentId}::uuid`] : []),
    ...(year ? [sql`c.due_on >= make_date(${year}::int, 1, 1) AND c.due_on < make_date(${year}::int + 1, 1, 1)`] : []),
    ...(status ? [sql`c.status = ${status}`] : []),
  ]
  return sql.join(parts, sql` AND `)
}

/** Counterparts with their deliveries and proofs, by due date. */
export async function readCounterparts(tx: Tx, filter: CounterpartFilter): Promise<ReadCounterpart[]> {
  const { rows } = await tx.execute<ReadCounterpart & { createdAt: string }>(sql`
    SELECT c.id, c.tenant_id AS "tenantId", c.organisation_id AS "organisationId",
      c.establishment_id AS "establishmentId", c.booking_id AS "bookingId", b.reference AS "bookingReference",
      og.name AS "organisationName", r.name AS "roomName", c.description, c.quantity, c.unit,
      c.unit_cents AS "unitCents", c.due_on::text AS "dueOn", c.status, c.act_reference AS "actReference",
      c.act_on::text AS "actOn", c.refusal_reason AS "refusalReason", to_jsonb(c.created_at) #>> '{}' AS "createdAt",
      coalesce((SELECT sum(d.quantity)::int FROM counterpart_delivery d WHERE d.counterpart_id = c.id), 0) AS "deliveredQuantity",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('quantity', d.quantity, 'valueCents', d.value_cents, 'note', d.note,
          'acceptedAt', d.accepted_at) ORDER BY d.accepted_at, d.id), '[]'::jsonb)
        FROM counterpart_delivery d WHERE d.counterpart_id = c.id) AS deliveries,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'mediaType', f.media_type, 'fileName', f.file_name,
          'addedAt', p.added_at) ORDER BY p.added_at, p.id), '[]'::jsonb)
        FROM counterpart_proof p JOIN file f ON f.id = p.file_id WHERE p.counterpart_id = c.id) AS proofs
    FROM counterpart c
    JOIN booking b ON b.id = c.booking_id
    JOIN organisation og ON og.id = c.organisation_id
    JOIN room r ON r.id = b.room_id
    WHERE ${conditionOf(filter)} ORDER BY c.due_on, c.id`)
  return rows
}

/** Whose booking it is; null when the reader may not meet it. */
export async function bookingScope(tx: Tx, bookingId: string): Promise<CounterpartScope | null> {
  const { rows } = await tx.execute<CounterpartScope>(sql`
    SELECT tenant_id AS "tenantId", establishment_id AS "establishmentId", organisation_id AS "organisationId"
    FROM booking WHERE id = ${bookingId}::uuid`)
  return rows[0] ?? null
}
