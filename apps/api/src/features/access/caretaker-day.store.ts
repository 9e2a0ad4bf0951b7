import { sql, type SQL } from 'drizzle-orm'
import type { AccessKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { LocalDate, Slot } from '../../platform/time.ts'

export type Place = {
  id: string
  tenantId: string
  name: string
  phone: string | null
  timeZone: string
  today: LocalDate
}
export type Visit = Slot & {
  occurrenceId: string
  tenantId: string
  organisationId: string
  timeZone: string
  roomName: string
  organisationName: string
  headcount: number | null
  responsibleName: string
  responsiblePhone: string
  accessKind: AccessKind | null
  accessInstructions: string
  equipmentWanted: string
  presence: 'arrived' | 'absent' | null
}

/** The establishment, with its date of today; null when it is of another tenant. */
export async function findPlace(tx: Tx, tenantId: string, establishmentId: string): Promise<Place | null> {
  const { rows } = await tx.execute<Place>(sql`
    SELECT e.id, e.tenant_id AS "tenantId", e.name, e.phone, t.time_zone AS "timeZone",
      (clock.now() AT TIME ZONE t.time_zone)::date::text AS today
    FROM establishment e JOIN tenant t ON t.id = e.tenant_id
    WHERE e.id = ${establishmentId}::uuid AND e.tenant_id = ${tenantId}::uuid`)
  return rows[0] ?? null
}

/** Confirmed uses of the establishment's rooms that begin or last during the slot. */
export const visitsDuring = (tx: Tx, place: Place, day: Slot): Promise<Visit[]> =>
  readVisits(
    tx,
    place,
    sql`o.starts_at < ${day.endsAt.toISOString()}::timestamptz AND o.ends_at > ${day.startsAt.toISOString()}::timestamptz`,
  )

export async function findVisit(tx: Tx, place: Place, occurrenceId: string): Promise<Visit | null> {
  const [visit] = await readVisits(tx, place, sql`o.id = ${occurrenceId}::uuid`)
  return visit ?? null
}

async function readVisits(tx: Tx, place: Place, condition: SQL): Promise<Visit[]> {
  const { rows } = await tx.execute<Visit>(sql`
    SELECT o.id AS "occurrenceId", o.tenant_id AS "tenantId", o.organisation_id AS "organisationId",
      o.starts_at AS "startsAt", o.ends_at AS "endsAt", o.time_zone AS "timeZone", o.presence,
      r.name AS "roomName", og.name AS "organisationName", b.headcount, b.responsible_name AS "responsibleName",
      b.responsible_phone AS "responsiblePhone", b.equipment_wanted AS "equipmentWanted",
      coalesce(g.kind, first.kind) AS "accessKind",
      concat_ws(E'\\n', nullif(a.instructions, ''), nullif(coalesce(given.instructions, first.instructions), ''))
        AS "accessInstructions"
    FROM occurrence o
    JOIN booking b ON b.id = o.booking_id
    JOIN room r ON r.id = o.room_id
    JOIN organisation og ON og.id = o.organisation_id
    LEFT JOIN room_access a ON a.room_id = o.room_id
    LEFT JOIN access_grant g ON g.occurrence_id = o.id AND g.status NOT IN ('revoking', 'revoked')
    LEFT JOIN way_in given ON given.id = g.way_id
    LEFT JOIN LATERAL (
      SELECT w.kind, w.instructions FROM way_in w
      WHERE w.room_id = o.room_id AND coalesce(w.starts_on <= (o.starts_at AT TIME ZONE o.time_zone)::date, true)
        AND coalesce(w.ends_on >= (o.starts_at AT TIME ZONE o.time_zone)::date, true)
      ORDER BY w.position LIMIT 1) first ON true
    WHERE b.establishment_id = ${place.id}::uuid AND b.tenant_id = ${place.tenantId}::uuid
      AND b.status IN ('confirmed', 'ended') AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled')
      AND ${condition}
    ORDER BY o.starts_at, r.name`)
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }))
}

export async function savePresence(tx: Tx, occurrenceId: string, presence: 'arrived' | 'absent'): Promise<void> {
  await tx.execute(sql`UPDATE occurrence SET presence = ${presence} WHERE id = ${occurrenceId}::uuid`)
}
