import { sql, type SQL } from 'drizzle-orm'
import type { DepositMovementDto, DepositStatus } from '@salles-ouvertes/contract'
import type { TimeCursor } from '../../platform/cursor.ts'
import type { Tx } from '../../platform/database.ts'

/** A deposit with the words of its booking. */
export type ReadDeposit = {
  id: string
  tenantId: string
  organisationId: string
  establishmentId: string
  bookingId: string
  bookingReference: string
  organisationName: string
  roomName: string
  code: string
  label: string
  amountCents: number
  status: DepositStatus
  firstDay: string | null
  lastDay: string | null
  createdAt: Date
  movements: (DepositMovementDto & { amountCents: number })[]
}
export type DepositFilter = {
  id?: string
  bookingId?: string
  establishmentId?: string
  status?: DepositStatus | undefined
  /** Held, and the last use is over before this instant. */
  heldAfter?: Date | undefined
}

/** Days on which somebody enters, those given up left out. */
const days = sql`SELECT min(o.local_date) AS first_day, max(o.local_date) AS last_day, max(o.ends_at) AS last_end
  FROM occurrence o WHERE o.booking_id = d.booking_id AND o.status IN ('accepted', 'suspended', 'done', 'no-show')`
const held = sql`(SELECT coalesce(sum(CASE m.kind WHEN 'receipt' THEN m.amount_cents ELSE -m.amount_cents END), 0)::int
  FROM deposit_movement m WHERE m.deposit_id = d.id)`
/** Held for nothing: the last use is over, or there is none left. */
const isOver = (now: Date): SQL => sql`(used.last_end IS NULL OR used.last_end <= ${now.toISOString()}::timestamptz)`

function conditionOf({ id, bookingId, establishmentId, status, heldAfter }: DepositFilter): SQL {
  const parts = [
    ...(id ? [sql`d.id = ${id}::uuid`] : []),
    ...(bookingId ? [sql`d.booking_id = ${bookingId}::uuid`] : []),
    ...(establishmentId ? [sql`d.establishment_id = ${establishmentId}::uuid`] : []),
    ...(status ? [sql`d.status = ${status}`] : []),
    ...(heldAfter ? [sql`${held} > 0 AND ${isOver(heldAfter)}`] : []),
  ]
  return sql.join(parts, sql` AND `)
}

/** Deposits with what happened to them, newest first. */
export async function readDeposits(
  tx: Tx,
  filter: DepositFilter,
  limit: number,
  after: TimeCursor | null,
): Promise<ReadDeposit[]> {
  const next = after
    ? sql`AND (d.created_at, d.id) < (${after.createdAt.toISOString()}::timestamptz, ${after.id}::uuid)`
    : sql``
  const { rows } = await tx.execute<Omit<ReadDeposit, 'createdAt'> & { createdAt: string }>(sql`
    SELECT d.id, d.tenant_id AS "tenantId", d.organisation_id AS "organisationId",
      d.establishment_id AS "establishmentId", d.booking_id AS "bookingId", b.reference AS "bookingReference",
      og.name AS "organisationName", r.name AS "roomName", d.code, d.label, d.amount_cents AS "amountCents", d.status,
      used.first_day AS "firstDay", used.last_day AS "lastDay", d.created_at AS "createdAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'amountCents', m.amount_cents,
          'onDate', m.on_date, 'means', m.means, 'reference', m.reference, 'reason', m.reason,
          'recordedAt', m.recorded_at,
          'reportedOccurrenceId', (SELECT c.occurrence_id FROM condition_report c WHERE c.id = m.condition_report_id),
          'proofs', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'mediaType', f.media_type,
              'fileName', f.file_name, 'addedAt', p.added_at) ORDER BY p.added_at, p.id), '[]'::jsonb)
            FROM deposit_proof p JOIN file f ON f.id = p.file_id WHERE p.movement_id = m.id))
          ORDER BY m.recorded_at, m.id), '[]'::jsonb)
        FROM deposit_movement m WHERE m.deposit_id = d.id) AS movements
    FROM deposit d
    JOIN booking b ON b.id = d.booking_id
    JOIN organisation og ON og.id = d.organisation_id
    JOIN room r ON r.id = b.room_id
    CROSS JOIN LATERAL (${days}) AS used
    WHERE ${conditionOf(filter)} ${next}
    ORDER BY d.created_at DESC, d.id DESC LIMIT ${limit}`)
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }))
}

/** How many deposits the filter keeps, and what the whole establishment awaits and holds, in cents. */
export async function totalDeposits(tx: Tx, filter: DepositFilter & { establishmentId: string }, now: Date) {
  const { rows } = await tx.execute<{ total: number; expected: string; held: string; overdue: number }>(sql`
    SELECT count(*) FILTER (WHERE ${conditionOf(filter)})::int AS total,
      coalesce(sum(d.amount_cents) FILTER (WHERE d.status = 'expected'), 0) AS expected,
      coalesce(sum(${held}), 0) AS held,
      count(*) FILTER (WHERE ${held} > 0 AND ${isOver(now)})::int AS overdue
    FROM deposit d CROSS JOIN LATERAL (${days}) AS used
    WHERE d.establishment_id = ${filter.establishmentId}::uuid`)
  const [row] = rows
  return {
    total: row?.total ?? 0,
    totals: {
      expectedCents: Number(row?.expected ?? 0),
      heldCents: Number(row?.held ?? 0),
      toReturn: row?.overdue ?? 0,
    },
  }
}

/** Whose booking it is; null when the reader may not meet it. */
export async function bookingPlace(
  tx: Tx,
  bookingId: string,
): Promise<{ tenantId: string; establishmentId: string; organisationId: string } | null> {
  const { rows } = await tx.execute<{ tenantId: string; establishmentId: string; organisationId: string }>(sql`
    SELECT tenant_id AS "tenantId", establishment_id AS "establishmentId", organisation_id AS "organisationId"
    FROM booking WHERE id = ${bookingId}::uuid`)
  return rows[0] ?? null
}
