import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'

/** A booking for which a copy may be handed over: whose it is, who answers for it on site, when it ends. */
export type KeyBooking = {
  id: string
  tenantId: string
  establishmentId: string
  organisationId: string
  /** Confirmed, or over: before, nobody is lent a key for it. */
  isLent: boolean
  holderName: string
  holderPhone: string
  /** Of the person responsible on site, or of whoever asked. */
  holderEmail: string | null
  /** Local day on which its last session ends; null when none is left. */
  lastDay: string | null
}

/** The booking; null when the reader may not meet it. */
export const findKeyBooking = (tx: Tx, bookingId: string): Promise<KeyBooking | null> =>
  readBooking(tx, sql`b.id = ${bookingId}::uuid`)

/** The booking of a dated use; null when the reader may not meet it. */
export const findBookingOfVisit = (tx: Tx, occurrenceId: string): Promise<KeyBooking | null> =>
  readBooking(tx, sql`b.id = (SELECT booking_id FROM occurrence WHERE id = ${occurrenceId}::uuid)`)

/** Names of the keys of the ways in that stand for the sessions of a booking, by name. */
export async function keysCalledFor(tx: Tx, bookingId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ label: string }>(sql`
    SELECT DISTINCT w.key_label AS label FROM access_grant g JOIN way_in w ON w.id = g.way_id
    WHERE g.booking_id = ${bookingId}::uuid AND w.key_label IS NOT NULL
      AND g.status NOT IN ('revoking', 'revoked', 'expired') ORDER BY 1`)
  return rows.map(({ label }) => label)
}

async function readBooking(tx: Tx, condition: SQL): Promise<KeyBooking | null> {
  const { rows } = await tx.execute<KeyBooking>(sql`
    SELECT b.id, b.tenant_id AS "tenantId", b.establishment_id AS "establishmentId",
      b.organisation_id AS "organisationId", b.status IN ('confirmed', 'ended') AS "isLent",
      b.responsible_name AS "holderName", b.responsible_phone AS "holderPhone",
      (SELECT nullif(g.holder_email, '') FROM access_grant g WHERE g.booking_id = b.id ORDER BY g.starts_at LIMIT 1)
        AS "holderEmail",
      (SELECT max((o.ends_at AT TIME ZONE o.time_zone)::date)::text FROM occurrence o
        WHERE o.booking_id = b.id AND o.status IN ('accepted', 'suspended', 'done', 'no-show')) AS "lastDay"
    FROM booking b WHERE ${condition}`)
  return rows[0] ?? null
}
