import { sql, type SQL } from 'drizzle-orm'
import type { AccessGrantStatus, AccessKind, OrganisationKind, WayChange } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'

/** A grant with the words of its place: everything a page or a mail says, but the code. */
export type AccessFacts = {
  grantId: string
  tenantId: string
  organisationId: string
  bookingId: string
  occurrenceId: string
  roomId: string
  lastError: string | null
  bookingReference: string
  bookingStatus: string
  /** Its session has no way in for the moment. */
  isSuspended: boolean
  applicantId: string
  status: AccessGrantStatus
  kind: AccessKind
  holderName: string
  holderEmail: string
  holderPhone: string
  validFrom: Date
  validUntil: Date
  deliverAt: Date
  deliveredAt: Date | null
  /** Slot that the grant is for; its session may have moved since. */
  startsAt: Date
  endsAt: Date
  timeZone: string
  roomName: string
  establishmentId: string
  establishmentName: string
  establishmentEmail: string | null
  address: string
  instructions: string
  exitInstructions: string
  contactName: string
  contactPhone: string
  organisationKind: OrganisationKind
  prepayment: boolean
  depositBeforeEntry: boolean
  /** Why another right stands for this one; null when none does. */
  replacedFor: WayChange | null
  /** Why the right that it stands for was left; null when it stands for none. */
  standsFor: WayChange | null
  enteredAt: Date | null
  leftAt: Date | null
  /** When the lock forgets a code that has not opened; null when it does not. */
  useBefore: Date | null
  /** What the next person who opens says, and who it is: no code is needed. */
  helpInstructions: string
  helpName: string
  helpPhone: string
}

/** Facts of one grant; null when the reader may not meet it. An applicant must have visited the tenant. */
export async function findAccessFacts(tx: Tx, grantId: string): Promise<AccessFacts | null> {
  const [facts] = await readFacts(tx, sql`g.id = ${grantId}::uuid`)
  return facts ?? null
}

export const accessFactsOfBooking = (tx: Tx, bookingId: string): Promise<AccessFacts[]> =>
  readFacts(tx, sql`g.booking_id = ${bookingId}::uuid`)

const instants = [
  'validFrom',
  'validUntil',
  'deliverAt',
  'deliveredAt',
  'startsAt',
  'endsAt',
  'enteredAt',
  'leftAt',
  'useBefore',
] as const

async function readFacts(tx: Tx, condition: SQL): Promise<AccessFacts[]> {
  const { rows } = await tx.execute<Record<string, unknown>>(sql`
    SELECT g.id AS "grantId", g.tenant_id AS "tenantId", g.organisation_id AS "organisationId",
      g.booking_id AS "bookingId",
      g.occurrence_id AS "occurrenceId", g.room_id AS "roomId", g.last_error AS "lastError", b.reference AS "bookingReference", b.status AS "bookingStatus", o.suspended_for IS NOT NULL AS "isSuspended", b.applicant_id AS "applicantId", g.status, g.kind,
      g.holder_name AS "holderName", g.holder_email AS "holderEmail", g.holder_phone AS "holderPhone",
      g.valid_from AS "validFrom", g.valid_until AS "validUntil", g.deliver_at AS "deliverAt",
      g.delivered_at AS "deliveredAt", g.starts_at AS "startsAt", g.ends_at AS "endsAt", o.time_zone AS "timeZone",
      r.name AS "roomName", e.id AS "establishmentId", e.name AS "establishmentName", e.email AS "establishmentEmail",
      concat_ws(', ', s.address, s.postal_code || ' ' || s.city) AS address,
      concat_ws(E'\\n', nullif(a.instructions, ''), nullif(w.instructions, '')) AS instructions,
      coalesce(a.exit_instructions, '') AS "exitInstructions",
      coalesce(nullif(w.contact_name, ''), nullif(a.contact_name, ''), e.name) AS "contactName",
      coalesce(nullif(w.contact_phone, ''), nullif(a.contact_phone, ''), e.phone, '') AS "contactPhone",
      coalesce(opener.instructions, '') AS "helpInstructions",
      coalesce(nullif(opener.contact_name, ''), nullif(w.contact_name, ''), nullif(a.contact_name, ''), e.name) AS "helpName",
      coalesce(nullif(opener.contact_phone, ''), nullif(w.contact_phone, ''), nullif(a.contact_phone, ''), e.phone, '') AS "helpPhone",
      g.replaced_for AS "replacedFor", (SELECT former.replaced_for FROM access_grant former WHERE former.id = g.replaces) AS "standsFor",
      y.entered_at AS "enteredAt", y.left_at AS "leftAt", g.use_before AS "useBefore",
      og.kind AS "organisationKind", coalesce((t.settings ->> 'prepayment')::boolean, false) AS prepayment,
      coalesce((t.settings ->> 'depositBeforeEntry')::boolean, false) AS "depositBeforeEntry"
    FROM access_grant g
    JOIN booking b ON b.id = g.booking_id
    JOIN occurrence o ON o.id = g.occurrence_id
    JOIN room r ON r.id = g.room_id
    JOIN establishment e ON e.id = r.establishment_id
    JOIN site s ON s.id = r.site_id
    JOIN tenant t ON t.id = g.tenant_id
    JOIN organisation og ON og.id = g.organisation_id
    LEFT JOIN room_access a ON a.room_id = g.room_id
    LEFT JOIN way_in w ON w.id = g.way_id
    LEFT JOIN stay y ON y.occurrence_id = g.occurrence_id
    LEFT JOIN LATERAL (
      SELECT p.instructions, p.contact_name, p.contact_phone FROM way_in p
      WHERE p.room_id = g.room_id AND p.kind = 'person'
        AND coalesce(p.starts_on <= (g.starts_at AT TIME ZONE o.time_zone)::date, true)
        AND coalesce(p.ends_on >= (g.starts_at AT TIME ZONE o.time_zone)::date, true)
      ORDER BY p.position LIMIT 1) opener ON true
    WHERE ${condition} ORDER BY g.valid_from`)
  return rows.map((row) => {
    for (const name of instants) row[name] = row[name] === null ? null : new Date(row[name] as string)
    return row as AccessFacts
  })
}
