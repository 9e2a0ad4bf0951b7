import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { TreeBuilding, TreeSite } from '@salles-ouvertes/contract'
import { onConstraint, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import {
  buildingTable,
  floorTable,
  roomSpaceTable,
  siteEstablishmentTable,
  siteTable,
  spaceTable,
} from './catalogue.tables.ts'
import { sharedWithOf } from './shared-places.store.ts'

type Building = { id: string; tenantId: string; siteId: string }
export type RoomSpace = { id: string; spaceNo: number; name: string; buildingName: string; floorName: string | null }

/** @throws catalogue.site-not-found */
export async function getSite(tx: Tx, siteId: string): Promise<typeof siteTable.$inferSelect> {
  const [site] = await tx.select().from(siteTable).where(eq(siteTable.id, siteId))
  return site ?? fail('catalogue.site-not-found')
}

/** The building, locked for the command: who counts its people waits. @throws catalogue.building-not-found */
export async function getBuildingForUpdate(tx: Tx, buildingId: string): Promise<Building> {
  const { rows } = await tx.execute<Building>(sql`
    SELECT id, tenant_id AS "tenantId", site_id AS "siteId" FROM building WHERE id = ${buildingId} FOR NO KEY UPDATE`)
  return rows[0] ?? fail('catalogue.building-not-found')
}

/** @throws catalogue.floor-not-found */
export async function getFloor(tx: Tx, floorId: string): Promise<typeof floorTable.$inferSelect> {
  const [floor] = await tx.select().from(floorTable).where(eq(floorTable.id, floorId))
  return floor ?? fail('catalogue.floor-not-found')
}

/** @throws catalogue.space-not-found */
export async function getSpace(tx: Tx, spaceId: string): Promise<typeof spaceTable.$inferSelect> {
  const [space] = await tx.select().from(spaceTable).where(eq(spaceTable.id, spaceId))
  return space ?? fail('catalogue.space-not-found')
}

export async function insertSpace(
  tx: Tx,
  space: { tenantId: string; buildingId: string; floorId: string | null; name: string },
): Promise<{ id: string; spaceNo: number }> {
  const insert = tx
    .insert(spaceTable)
    .values({ id: newId(), ...space })
    .returning({ id: spaceTable.id, spaceNo: spaceTable.spaceNo })
  const [row] = await onConstraint(insert, { space_floor_in_its_building: 'catalogue.floor-not-found' })
  if (!row) throw new Error('the space was not written')
  return row
}

/** The first building of a site, made when there is none: where a room is until somebody says more. */
export async function mainBuildingOf(tx: Tx, site: { id: string; tenantId: string }): Promise<string> {
  const [building] = await tx
    .select({ id: buildingTable.id })
    .from(buildingTable)
    .where(eq(buildingTable.siteId, site.id))
    .orderBy(asc(buildingTable.id))
    .limit(1)
  if (building) return building.id
  const id = newId()
  await tx.insert(buildingTable).values({ id, tenantId: site.tenantId, siteId: site.id, name: 'Bâtiment principal' })
  return id
}

/** Spaces by identifier, all in sites that the establishment uses. @throws catalogue.space-not-found */
export async function spaceNosOf(tx: Tx, establishmentId: string, spaceIds: readonly string[]): Promise<number[]> {
  const wanted = [...new Set(spaceIds)]
  const rows = await tx
    .select({ spaceNo: spaceTable.spaceNo })
    .from(spaceTable)
    .innerJoin(buildingTable, eq(buildingTable.id, spaceTable.buildingId))
    .innerJoin(siteEstablishmentTable, eq(siteEstablishmentTable.siteId, buildingTable.siteId))
    .where(and(eq(siteEstablishmentTable.establishmentId, establishmentId), inArray(spaceTable.id, wanted)))
    .orderBy(asc(spaceTable.spaceNo))
  return rows.length === wanted.length ? rows.map((row) => row.spaceNo) : fail('catalogue.space-not-found')
}

/** What a room is made of. */
export async function spacesOfRoom(tx: Tx, roomId: string): Promise<RoomSpace[]> {
  return tx
    .select({
      id: spaceTable.id,
      spaceNo: spaceTable.spaceNo,
      name: spaceTable.name,
      buildingName: buildingTable.name,
      floorName: floorTable.name,
    })
    .from(roomSpaceTable)
    .innerJoin(spaceTable, eq(spaceTable.spaceNo, roomSpaceTable.spaceNo))
    .innerJoin(buildingTable, eq(buildingTable.id, spaceTable.buildingId))
    .leftJoin(floorTable, eq(floorTable.id, spaceTable.floorId))
    .where(eq(roomSpaceTable.roomId, roomId))
    .orderBy(asc(buildingTable.name), asc(spaceTable.name))
}

/** Says what the room is made of; the caller has locked the spaces, former and new. */
export async function saveComposition(
  tx: Tx,
  room: { id: string; tenantId: string },
  spaceNos: readonly number[],
): Promise<void> {
  await tx.delete(roomSpaceTable).where(eq(roomSpaceTable.roomId, room.id))
  await tx
    .insert(roomSpaceTable)
    .values(spaceNos.map((spaceNo) => ({ tenantId: room.tenantId, roomId: room.id, spaceNo })))
}

/** Sites that the establishment uses, with their buildings and, of each space, the rooms that the actor may see. */
export async function selectTree(tx: Tx, establishmentId: string): Promise<TreeSite[]> {
  const sites = await tx
    .select({ site: siteTable })
    .from(siteEstablishmentTable)
    .innerJoin(siteTable, eq(siteTable.id, siteEstablishmentTable.siteId))
    .where(eq(siteEstablishmentTable.establishmentId, establishmentId))
    .orderBy(asc(siteTable.id))
  const shared = await sharedWithOf(tx, establishmentId)
  return Promise.all(
    sites.map(async ({ site }) => ({
      id: site.id,
      name: site.name,
      city: site.city,
      hours: {
        closesAt: site.closesAt,
        alarmHours: site.alarmHours,
        alarmMarginMinutes: site.alarmMarginMinutes,
      },
      sharedWith: shared.get(site.id) ?? null,
      buildings: await buildingsOf(tx, site.id),
    })),
  )
}

async function buildingsOf(tx: Tx, siteId: string): Promise<TreeBuilding[]> {
  const buildings = await tx
    .select()
    .from(buildingTable)
    .where(eq(buildingTable.siteId, siteId))
    .orderBy(asc(buildingTable.name))
  const ids = buildings.map(({ id }) => id)
  const floors = await tx
    .select()
    .from(floorTable)
    .where(inArray(floorTable.buildingId, ids))
    .orderBy(desc(floorTable.level))
  const { rows: spaces } = await tx.execute<TreeBuilding['spaces'][number] & { buildingId: string }>(sql`
    SELECT s.id, s.name, s.floor_id AS "floorId", s.building_id AS "buildingId",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) ORDER BY r.name, r.id)
        FROM room_space rs JOIN room r ON r.id = rs.room_id WHERE rs.space_no = s.space_no), '[]') AS rooms
    FROM space s WHERE s.building_id = ANY (${sql.param(ids)}::uuid[]) ORDER BY s.name, s.id`)
  return buildings.map(({ id, name, maxPeople, erpType }) => ({
    id,
    name,
    maxPeople,
    erpType,
    floors: floors
      .filter((floor) => floor.buildingId === id)
      .map((floor) => ({ id: floor.id, name: floor.name, level: floor.level, maxPeople: floor.maxPeople })),
    spaces: spaces
      .filter((space) => space.buildingId === id)
      .map((space) => ({ id: space.id, name: space.name, floorId: space.floorId, rooms: space.rooms })),
  }))
}
