import { asc, eq, sql } from 'drizzle-orm'
import type { OpeningRuleDto, RoomForm } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { onConstraint } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import type { TimeZone } from '../../platform/time.ts'
import { establishmentTable, roomTable, siteEstablishmentTable, siteTable } from './catalogue.tables.ts'
import { openingRuleTable } from './opening.tables.ts'
import { insertSpace, mainBuildingOf, saveComposition } from './spaces.store.ts'

export type RoomRow = typeof roomTable.$inferSelect
export type EstablishmentRow = typeof establishmentTable.$inferSelect

/** The room, locked for the command. @throws catalogue.room-not-found also for another tenant's */
export async function getRoomForUpdate(tx: Tx, roomId: string): Promise<RoomRow> {
  const [room] = await tx.select().from(roomTable).where(eq(roomTable.id, roomId)).for('update')
  return room ?? fail('catalogue.room-not-found')
}

/** Time zone of the site of a room. @throws catalogue.room-not-found */
export async function timeZoneOfRoom(tx: Tx, roomId: string): Promise<TimeZone> {
  const [row] = await tx
    .select({ timeZone: siteTable.timeZone })
    .from(roomTable)
    .innerJoin(siteTable, eq(siteTable.id, roomTable.siteId))
    .where(eq(roomTable.id, roomId))
  return row?.timeZone ?? fail('catalogue.room-not-found')
}

/** @throws catalogue.establishment-not-found */
export async function getEstablishmentRow(tx: Tx, establishmentId: string): Promise<EstablishmentRow> {
  const [row] = await tx.select().from(establishmentTable).where(eq(establishmentTable.id, establishmentId))
  return row ?? fail('catalogue.establishment-not-found')
}

/** A site that another establishment uses too comes after those of its own. */
const sharedLast = sql`(SELECT count(*) FROM site_establishment o WHERE o.site_id = ${siteEstablishmentTable.siteId})`

/** Where the establishment is; the first of its sites when it uses several. */
export async function getMainSiteId(tx: Tx, establishmentId: string): Promise<string> {
  const [row] = await tx
    .select({ siteId: siteEstablishmentTable.siteId })
    .from(siteEstablishmentTable)
    .where(eq(siteEstablishmentTable.establishmentId, establishmentId))
    .orderBy(sharedLast, asc(siteEstablishmentTable.siteId))
    .limit(1)
  if (!row) throw new Error(`establishment ${establishmentId} has no site`)
  return row.siteId
}

/**
 * A room made of these spaces, or of one of its own in the main building of its site.
 * @throws catalogue.name-taken when the establishment already has a room of that name
 */
export async function insertRoom(
  tx: Tx,
  room: RoomForm & {
    id: string
    tenantId: string
    establishmentId: string
    siteId: string
    demonstrationData: boolean
  },
  spaceNos: readonly number[],
  now: Date,
): Promise<void> {
  await onConstraint(tx.insert(roomTable).values({ ...room, status: 'draft', createdAt: now, updatedAt: now }), {
    room_name_in_establishment: 'catalogue.name-taken',
  })
  await saveComposition(tx, room, spaceNos.length > 0 ? spaceNos : [await ownSpace(tx, room)])
}

async function ownSpace(tx: Tx, room: { tenantId: string; siteId: string; name: string }): Promise<number> {
  const { tenantId, siteId, name } = room
  const buildingId = await mainBuildingOf(tx, { id: siteId, tenantId })
  return (await insertSpace(tx, { tenantId, buildingId, floorId: null, name })).spaceNo
}

/** Writes facts or status of a room already locked. @throws catalogue.name-taken */
export async function updateRoom(
  tx: Tx,
  roomId: string,
  change: Partial<RoomForm> & { status?: RoomRow['status']; version: number; updatedAt: Date },
): Promise<void> {
  await onConstraint(tx.update(roomTable).set(change).where(eq(roomTable.id, roomId)), {
    room_name_in_establishment: 'catalogue.name-taken',
  })
}

export type NewEstablishment = Omit<EstablishmentRow, 'createdAt'>
export type NewSite = Omit<typeof siteTable.$inferInsert, 'searchKey'>

/** An establishment in a site of its own. @throws catalogue.name-taken when its code or UAI exists */
export async function insertEstablishment(tx: Tx, row: NewEstablishment, site: NewSite, now: Date): Promise<void> {
  await tx.insert(siteTable).values(site)
  await onConstraint(tx.insert(establishmentTable).values({ ...row, createdAt: now }), {
    establishment_code: 'catalogue.name-taken',
    establishment_uai: 'catalogue.name-taken',
  })
  await tx.insert(siteEstablishmentTable).values({ tenantId: row.tenantId, siteId: site.id, establishmentId: row.id })
}

/** Opening rules written for the establishment itself (`roomId` null) or for one room. */
export async function ownOpeningRules(
  tx: Tx,
  establishmentId: string,
): Promise<(OpeningRuleDto & { roomId: string | null })[]> {
  return tx
    .select({
      roomId: openingRuleTable.roomId,
      dayKind: openingRuleTable.dayKind,
      opensAt: openingRuleTable.opensAt,
      closesAt: openingRuleTable.closesAt,
    })
    .from(openingRuleTable)
    .where(eq(openingRuleTable.establishmentId, establishmentId))
    .orderBy(asc(openingRuleTable.opensAt), asc(openingRuleTable.dayKind))
}
