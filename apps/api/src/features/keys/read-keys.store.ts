import { type SQL, sql } from 'drizzle-orm'
import type { KeyEntryKind, KeyKind, KeyState } from '@salles-ouvertes/contract'
import type { TimeCursor } from '../../platform/cursor.ts'
import type { Tx } from '../../platform/database.ts'

/** A copy with its last line and the hands that have it. */
export type ReadCopy = {
  id: string
  tenantId: string
  establishmentId: string
  kind: KeyKind
  label: string
  copyNo: number
  opens: string
  last: { id: string; kind: KeyEntryKind; state: KeyState; note: string; recordedAt: Date } | null
  handing: (Borrower & { id: string; handedAt: Date; handedBy: string; dueOn: string }) | null
}
type Borrower = {
  name: string | null
  phone: string | null
  organisationName: string | null
  bookingReference: string | null
}

/** Copies that are still lent, by name then number. */
export const copiesOfEstablishment = (tx: Tx, establishmentId: string): Promise<ReadCopy[]> =>
  readCopies(tx, sql`c.establishment_id = ${establishmentId}::uuid`)

/** Copies that an organisation has from an establishment, or lost. */
export const copiesHeldBy = (tx: Tx, establishmentId: string, organisationId: string): Promise<ReadCopy[]> =>
  readCopies(tx, sql`c.establishment_id = ${establishmentId}::uuid AND h.organisation_id = ${organisationId}::uuid`)

/** One copy, also when it is no longer lent; null when the reader may not meet it. */
export async function findCopy(tx: Tx, copyId: string): Promise<ReadCopy | null> {
  const [copy] = await readCopies(tx, sql`c.id = ${copyId}::uuid`, sql`true`)
  return copy ?? null
}

async function readCopies(tx: Tx, condition: SQL, lent = sql`c.retired_at IS NULL`): Promise<ReadCopy[]> {
  const { rows } = await tx.execute<ReadCopy>(sql`
    SELECT c.id, c.tenant_id AS "tenantId", c.establishment_id AS "establishmentId", c.kind, c.label,
      c.copy_no AS "copyNo", c.opens,
      CASE WHEN last.id IS NOT NULL THEN jsonb_build_object('id', last.id, 'kind', last.kind, 'state', last.state,
        'note', last.note, 'recordedAt', last.recorded_at) END AS last,
      CASE WHEN h.id IS NOT NULL THEN jsonb_build_object('id', h.id, 'handedAt', h.recorded_at, 'handedBy', h.recorded_by,
        'dueOn', h.due_on, 'name', p.name, 'phone', p.phone, 'organisationName', og.name,
        'bookingReference', b.reference) END AS handing
    FROM key_copy c
    LEFT JOIN LATERAL (SELECT * FROM key_entry e WHERE e.copy_id = c.id ORDER BY e.rank DESC LIMIT 1) last ON true
    LEFT JOIN key_entry h ON h.id = last.handing_id
    LEFT JOIN key_borrower p ON p.handing_id = h.id
    LEFT JOIN organisation og ON og.id = h.organisation_id
    LEFT JOIN booking b ON b.id = h.booking_id
    WHERE ${condition} AND ${lent} ORDER BY c.label, c.copy_no`)
  return rows.map(({ last, handing, ...copy }) => ({
    ...copy,
    last: last && { ...last, recordedAt: new Date(last.recordedAt) },
    handing: handing && { ...handing, handedAt: new Date(handing.handedAt) },
  }))
}

export type ReadEntry = Borrower & {
  id: string
  createdAt: Date
  kind: KeyEntryKind
  keyLabel: string
  copyNo: number
  dueOn: string | null
  corrects: KeyEntryKind | null
  note: string
  recordedBy: string
}

/** Lines of the register of an establishment, newest first, from after the cursor. */
export async function readEntries(
  tx: Tx,
  establishmentId: string,
  { after, limit }: { after: TimeCursor | null; limit: number | null },
): Promise<ReadEntry[]> {
  const next = after
    ? sql`AND (e.recorded_at, e.id) < (${after.createdAt.toISOString()}::timestamptz, ${after.id}::uuid)`
    : sql``
  const { rows } = await tx.execute<ReadEntry>(sql`
    SELECT e.id, e.recorded_at AS "createdAt", e.kind, c.label AS "keyLabel", c.copy_no AS "copyNo",
      e.due_on::text AS "dueOn", undone.kind AS corrects, e.note, e.recorded_by AS "recordedBy",
      p.name, p.phone, og.name AS "organisationName", b.reference AS "bookingReference"
    FROM key_entry e
    JOIN key_copy c ON c.id = e.copy_id
    LEFT JOIN key_entry undone ON undone.id = e.corrects
    LEFT JOIN key_entry before ON before.copy_id = e.copy_id AND before.rank = e.rank - 1
    LEFT JOIN key_entry h ON h.id = coalesce(e.handing_id, before.handing_id)
    LEFT JOIN key_borrower p ON p.handing_id = h.id
    LEFT JOIN organisation og ON og.id = h.organisation_id
    LEFT JOIN booking b ON b.id = h.booking_id
    WHERE e.establishment_id = ${establishmentId}::uuid ${next}
    ORDER BY e.recorded_at DESC, e.id DESC LIMIT ${limit}`)
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }))
}

export async function countEntries(tx: Tx, establishmentId: string): Promise<number> {
  const { rows } = await tx.execute<{ total: number }>(
    sql`SELECT count(*)::int AS total FROM key_entry WHERE establishment_id = ${establishmentId}::uuid`,
  )
  return rows[0]?.total ?? 0
}
