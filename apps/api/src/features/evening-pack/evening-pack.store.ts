import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import type { LocalDate, Slot } from '../../platform/time.ts'
import { eveningPackSettingsTable, eveningPackTable } from './evening-pack.tables.ts'

export type SettingsRow = typeof eveningPackSettingsTable.$inferSelect
export type DuePack = { tenantId: string; establishmentId: string }
export type PackPlace = {
  tenantId: string
  establishmentId: string
  name: string
  phone: string
  timeZone: string
  today: LocalDate
}
/** One confirmed use of the evening, with its room and the site that the room is on. */
export type EveningUse = {
  occurrenceId: string
  startsAt: Date
  endsAt: Date
  timeZone: string
  roomId: string
  roomName: string
  siteId: string
  organisationName: string
  reference: string
  headcount: number | null
  responsibleName: string
  responsiblePhone: string
}

/** Where a sealed passphrase lives: moved to another row, it does not open. */
export const passphrasePlace = (establishmentId: string): string => `evening_pack_settings:${establishmentId}`

/** Establishments whose packs time has made due, of every tenant. */
export async function duePacks(tx: Tx): Promise<DuePack[]> {
  const { rows } = await tx.execute<DuePack>(
    sql`SELECT tenant_id AS "tenantId", establishment_id AS "establishmentId" FROM due_evening_packs(clock.now())`,
  )
  return rows
}

/** Erases the packs of more than seven days, of every tenant. */
export async function eraseOldPacks(tx: Tx): Promise<void> {
  await tx.execute(sql`SELECT erase_evening_packs(clock.now())`)
}

/** The establishment with its date of today; null when the transaction may not meet it. */
export async function findPackPlace(tx: Tx, establishmentId: string): Promise<PackPlace | null> {
  const { rows } = await tx.execute<PackPlace>(sql`
    SELECT e.tenant_id AS "tenantId", e.id AS "establishmentId", e.name, coalesce(e.phone, '') AS phone,
      t.time_zone AS "timeZone", (clock.now() AT TIME ZONE t.time_zone)::date::text AS today
    FROM establishment e JOIN tenant t ON t.id = e.tenant_id WHERE e.id = ${establishmentId}::uuid`)
  return rows[0] ?? null
}

export async function findSettings(
  tx: Tx,
  establishmentId: string,
  lock: 'for-update' | 'none' = 'none',
): Promise<SettingsRow | null> {
  const table = eveningPackSettingsTable
  const query = tx.select().from(table).where(eq(table.establishmentId, establishmentId))
  const [row] = await (lock === 'for-update' ? query.for('update') : query)
  return row ?? null
}

export async function saveSettings(tx: Tx, row: SettingsRow): Promise<void> {
  const { establishmentId: target } = eveningPackSettingsTable
  await tx.insert(eveningPackSettingsTable).values(row).onConflictDoUpdate({ target, set: row })
}

/** Whether this is the first time for that day: another server may have made them at the same hour. */
export async function noteMadeFor(tx: Tx, establishmentId: string, day: LocalDate): Promise<boolean> {
  const table = eveningPackSettingsTable
  const isNew = sql`${table.madeFor} IS DISTINCT FROM ${day}::date`
  const { rowCount } = await tx
    .update(table)
    .set({ madeFor: day })
    .where(and(eq(table.establishmentId, establishmentId), isNew))
  return rowCount === 1
}

export type ReadyPacks = {
  hostName: string
  hostEmail: string | null
  /** Local day, ISO. */
  day: string
  sites: { name: string; uses: number }[]
}

/** The packs of an evening that are still kept, for the mail that says so; null when there is none. */
export async function readyPacks(tx: Tx, establishmentId: string, day: string): Promise<ReadyPacks | null> {
  const { rows } = await tx.execute<ReadyPacks>(sql`
    SELECT e.name AS "hostName", e.email AS "hostEmail", ${day}::text AS day,
      jsonb_agg(jsonb_build_object('name', s.name, 'uses', p.uses) ORDER BY s.name) AS sites
    FROM evening_pack p JOIN site s ON s.id = p.site_id JOIN establishment e ON e.id = p.establishment_id
    WHERE p.establishment_id = ${establishmentId}::uuid AND p.day = ${day}::date GROUP BY e.id`)
  return rows[0] ?? null
}

/** Sites where the establishment lends rooms. */
export async function sitesWithRooms(
  tx: Tx,
  establishmentId: string,
): Promise<{ siteId: string; name: string; address: string }[]> {
  const { rows } = await tx.execute<{ siteId: string; name: string; address: string }>(sql`
    SELECT s.id AS "siteId", s.name, concat_ws(', ', s.address, s.postal_code || ' ' || s.city) AS address
    FROM site s WHERE EXISTS (
      SELECT FROM room r WHERE r.site_id = s.id AND r.establishment_id = ${establishmentId}::uuid AND r.status = 'published')
    ORDER BY s.name`)
  return rows
}

/** Confirmed uses of the establishment's rooms that touch the evening, in the order in which they begin. */
export async function usesOfEvening(tx: Tx, establishmentId: string, evening: Slot): Promise<EveningUse[]> {
  const { rows } = await tx.execute<EveningUse>(sql`
    SELECT o.id AS "occurrenceId", o.starts_at AS "startsAt", o.ends_at AS "endsAt", o.time_zone AS "timeZone", r.id AS "roomId",
      r.name AS "roomName", r.site_id AS "siteId", og.name AS "organisationName", coalesce(b.reference, '') AS reference,
      b.headcount, b.responsible_name AS "responsibleName", b.responsible_phone AS "responsiblePhone"
    FROM occurrence o
    JOIN booking b ON b.id = o.booking_id
    JOIN room r ON r.id = o.room_id
    JOIN organisation og ON og.id = o.organisation_id
    WHERE b.establishment_id = ${establishmentId}::uuid AND b.status IN ('confirmed', 'ended')
      AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled')
      AND o.starts_at < ${evening.endsAt.toISOString()}::timestamptz
      AND o.ends_at > ${evening.startsAt.toISOString()}::timestamptz
    ORDER BY o.starts_at, r.name`)
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }))
}

/** In place of the one of the same evening. */
export async function savePack(tx: Tx, pack: typeof eveningPackTable.$inferInsert): Promise<void> {
  const { establishmentId, siteId, day } = eveningPackTable
  const { id: _, ...made } = pack
  await tx
    .insert(eveningPackTable)
    .values(pack)
    .onConflictDoUpdate({ target: [establishmentId, siteId, day], set: made })
}

/** Packs that are still kept, newest first, without their bytes. */
export async function listPacks(tx: Tx, establishmentId: string) {
  const { rows } = await tx.execute<{
    id: string
    siteName: string
    day: string
    madeAt: string
    uses: number
    hasCodes: boolean
  }>(sql`
    SELECT p.id, s.name AS "siteName", p.day::text AS day, p.made_at AS "madeAt", p.uses, p.codes IS NOT NULL AS "hasCodes"
    FROM evening_pack p JOIN site s ON s.id = p.site_id
    WHERE p.establishment_id = ${establishmentId}::uuid ORDER BY p.day DESC, s.name`)
  return rows
}

export async function findPack(tx: Tx, establishmentId: string, packId: string) {
  const table = eveningPackTable
  const [row] = await tx
    .select()
    .from(table)
    .where(and(eq(table.establishmentId, establishmentId), eq(table.id, packId)))
  return row ?? null
}
