import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'

export type SessionFacts = {
  occurrenceId: string
  tenantId: string
  organisationId: string
  establishmentId: string
  roomId: string
  bookingId: string
  bookingReference: string
  roomName: string
  establishmentName: string
  organisationName: string
  startsAt: Date
  endsAt: Date
  timeZone: string
  presence: 'arrived' | 'absent' | null
  /** People who came, as said when leaving. */
  headcount: number | null
}

const facts = sql`
  o.id AS "occurrenceId", o.tenant_id AS "tenantId", o.organisation_id AS "organisationId",
  b.establishment_id AS "establishmentId", o.room_id AS "roomId", b.id AS "bookingId",
  coalesce(b.reference, '') AS "bookingReference", r.name AS "roomName", e.name AS "establishmentName",
  og.name AS "organisationName", o.starts_at AS "startsAt", o.ends_at AS "endsAt", o.time_zone AS "timeZone",
  o.presence, y.headcount`
const from = sql`
  occurrence o JOIN booking b ON b.id = o.booking_id JOIN room r ON r.id = o.room_id
  JOIN establishment e ON e.id = b.establishment_id JOIN organisation og ON og.id = o.organisation_id
  LEFT JOIN stay y ON y.occurrence_id = o.id`

/** One session with the words of its place; null when the reader may not meet it. */
export async function findSession(tx: Tx, occurrenceId: string): Promise<SessionFacts | null> {
  const { rows } = await tx.execute<SessionFacts>(sql`SELECT ${facts} FROM ${from} WHERE o.id = ${occurrenceId}::uuid`)
  return rows[0] ? withDates(rows[0]) : null
}

/** Whose booking it is; null when the reader may not meet it. */
export async function findBookingPlace(
  tx: Tx,
  bookingId: string,
): Promise<Pick<SessionFacts, 'tenantId' | 'establishmentId' | 'organisationId'> | null> {
  const { rows } = await tx.execute<{ tenantId: string; establishmentId: string; organisationId: string }>(sql`
    SELECT tenant_id AS "tenantId", establishment_id AS "establishmentId", organisation_id AS "organisationId"
    FROM booking WHERE id = ${bookingId}::uuid`)
  return rows[0] ?? null
}

const withDates = <T extends SessionFacts>(row: T): T => ({
  ...row,
  startsAt: new Date(row.startsAt),
  endsAt: new Date(row.endsAt),
})

export type LineFacts = SessionFacts & {
  entrySealedAt: string | null
  exitSealedAt: string | null
  exitId: string | null
  isCounterSigned: boolean
  isDisputed: boolean
}
/** Lines left out: those on which somebody spoke, those without a dispute. */
export type LineFilter = { toCounterSign: boolean; disputed: boolean }

const isDisputed = sql`EXISTS (SELECT FROM condition_dispute d
  WHERE d.report_id IN (entry.id, leaving.id) AND d.closed_at IS NULL)`

/** Sessions of a booking whose room is looked at: those whose door may be open by now, and those that have a report. */
export const linesOfBooking = (tx: Tx, bookingId: string): Promise<LineFacts[]> =>
  readLines(
    tx,
    sql`b.id = ${bookingId}::uuid AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled') AND
      (entry.id IS NOT NULL OR leaving.id IS NOT NULL OR (o.starts_at <= clock.now() + interval '1 hour'
        AND EXISTS (SELECT FROM condition_guide g WHERE g.room_id = o.room_id AND g.saved_at <= o.starts_at)))`,
  )

/** Latest exit reports sealed in an establishment, and every session of it that is disputed. */
export const linesOfEstablishment = (
  tx: Tx,
  place: { tenantId: string; establishmentId: string },
  { toCounterSign, disputed }: LineFilter,
): Promise<LineFacts[]> =>
  readLines(
    tx,
    sql`b.tenant_id = ${place.tenantId}::uuid AND b.establishment_id = ${place.establishmentId}::uuid
      AND (leaving.sealed_at IS NOT NULL OR ${isDisputed})
      AND (NOT ${toCounterSign} OR (leaving.sealed_at IS NOT NULL AND word.report_id IS NULL))
      AND (NOT ${disputed} OR ${isDisputed})`,
  )

const mostLines = 100

async function readLines(tx: Tx, condition: SQL): Promise<LineFacts[]> {
  const { rows } = await tx.execute<LineFacts>(sql`
    SELECT ${facts}, entry.sealed_at AS "entrySealedAt", leaving.sealed_at AS "exitSealedAt", leaving.id AS "exitId",
      word.report_id IS NOT NULL AS "isCounterSigned", ${isDisputed} AS "isDisputed"
    FROM ${from}
    LEFT JOIN condition_report entry ON entry.occurrence_id = o.id AND entry.kind = 'entry'
    LEFT JOIN condition_report leaving ON leaving.occurrence_id = o.id AND leaving.kind = 'exit'
    LEFT JOIN condition_counter_signature word ON word.report_id = leaving.id
    WHERE ${condition} ORDER BY o.starts_at DESC, o.id LIMIT ${mostLines}`)
  return rows.map(withDates)
}
