import { eq } from 'drizzle-orm'
import { roomInput, type RoomSheet } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal } from '../../platform/time.ts'
import { getTenantSettings } from '../tenants/index.ts'
import { getEstablishmentRow, ownOpeningRules, type RoomRow } from './catalogue.store.ts'
import { roomTable, siteTable } from './catalogue.tables.ts'
import { photosOf } from './photo.store.ts'
import { getRoomAccess, type RoomAccess, waysWithSecret } from './room-access.store.ts'
import { blockingOf, missingOf } from './rules/completeness.ts'
import { assertMayEdit, roomActions } from './rules/who-may-publish.ts'
import { sheetFactsOf } from './sheet.store.ts'
import { spacesOfRoom } from './spaces.store.ts'

/**
 * Everything the owner's staff and the head of the establishment fill in about a room; never a code.
 * @throws catalogue.room-not-found, catalogue.not-allowed
 */
export function getRoomSheet(deps: Deps, actor: Actor, roomId: string): Promise<RoomSheet> {
  return inReadOnly(deps, actor, async (tx) => {
    const [room] = await tx.select().from(roomTable).where(eq(roomTable.id, roomId))
    if (!room || !tenantsOf(actor).includes(room.tenantId)) fail('catalogue.room-not-found')
    assertMayEdit(actor, room)
    return presentRoomSheet(tx, actor, room.id)
  })
}

/** The sheet as it is now, for the answer of a command that changed it. */
export async function presentRoomSheet(tx: Tx, actor: Actor, roomId: string): Promise<RoomSheet> {
  const [row] = await tx
    .select({ room: roomTable, timeZone: siteTable.timeZone })
    .from(roomTable)
    .innerJoin(siteTable, eq(siteTable.id, roomTable.siteId))
    .where(eq(roomTable.id, roomId))
  if (!row) fail('catalogue.room-not-found')
  const { room, timeZone } = row
  const establishment = await getEstablishmentRow(tx, room.establishmentId)
  const rules = await ownOpeningRules(tx, room.establishmentId)
  const access = await getRoomAccess(tx, room.id)
  const today = toLocal(timeZone, await clockNow(tx)).date
  const facts = (await sheetFactsOf(tx, [room.id], today)).get(room.id)
  if (!facts) fail('catalogue.room-not-found')
  const missing = missingOf(facts)
  const ownRules = rules.filter((rule) => rule.roomId === room.id).map(withoutRoom)
  return {
    id: room.id,
    version: room.version,
    status: room.status,
    establishmentId: establishment.id,
    establishmentName: establishment.name,
    form: formOf(room),
    ownOpeningRules: ownRules.length > 0 ? ownRules : null,
    establishmentOpeningRules: rules.filter((rule) => rule.roomId === null).map(withoutRoom),
    spaces: (await spacesOfRoom(tx, room.id)).map(({ spaceNo: _, ...space }) => space),
    access: access && (await presentAccess(tx, access)),
    usualLeadHours: (await getTenantSettings(tx, room.tenantId)).accessLeadHours,
    photos: (await photosOf(tx, [room.id])).get(room.id) ?? [],
    missing,
    blocking: blockingOf(missing),
    allowedActions: roomActions(actor, room),
    demonstrationData: room.demonstrationData,
  }
}

async function presentAccess(tx: Tx, access: RoomAccess): Promise<NonNullable<RoomSheet['access']>> {
  const { instructions, exitInstructions, contactName, contactPhone, leadHours } = access
  const sealed = await waysWithSecret(
    tx,
    access.ways.map((way) => way.id),
  )
  const ways = access.ways.map(({ tenantId: _t, roomId: _r, position: _p, ...way }) => ({
    ...way,
    hasSecret: sealed.has(way.id),
  }))
  return { instructions, exitInstructions, contactName, contactPhone, leadHours, ways }
}

const formKeys = Object.keys(roomInput.shape) as (keyof RoomSheet['form'])[]

const formOf = (room: RoomRow): RoomSheet['form'] =>
  roomInput.parse(Object.fromEntries(formKeys.map((key) => [key, room[key]])))

const withoutRoom = <T extends { roomId: string | null }>({ roomId: _, ...rule }: T): Omit<T, 'roomId'> => rule
