import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { conflictProposals } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { addDays, addMinutes, overlaps, toLocal, type Slot } from '../../platform/time.ts'
import { busySlots, openingsFor, whyClosed } from '../availability/index.ts'
import { listBookableRooms, type BookableRoom } from '../catalogue/index.ts'
import { equivalentRooms, type OfferedRoom } from './rules/equivalent-rooms.ts'

export type RoomInstead = z.infer<typeof conflictProposals>['rooms'][number]
/** What must find a room: its hours, its people, and whether a neighbouring establishment would do. */
export interface Homeless {
  slots: readonly Slot[]
  headcount: number
  within: 'establishment' | 'reach'
}
const roomsOffered = 3

/**
 * Rooms that could stand in for `room`, free during every one of the slots: of the same establishment or of a
 * neighbouring one of the tenant, three at most. Read without a lock: each command judges again. Source:
 * docs/rules/own-use.md §4.
 */
export async function roomsInstead(
  tx: Tx,
  room: BookableRoom,
  { slots, headcount, within }: Homeless,
): Promise<RoomInstead[]> {
  const offered = await publishedRooms(tx, room.tenantId)
  const own = offered.find(({ id }) => id === room.id)
  if (!own) return []
  const possible =
    within === 'reach' ? offered : offered.filter((other) => other.establishmentId === own.establishmentId)
  const ranked = equivalentRooms(own, headcount, possible)
  const candidates = await listBookableRooms(
    tx,
    ranked.map(({ id }) => id),
  )
  const found: RoomInstead[] = []
  for (const { id, distanceMetres, missingEquipment } of ranked) {
    if (found.length === roomsOffered) break
    const candidate = candidates.find((each) => each.id === id)
    if (!candidate || !(await isFreeThroughout(tx, candidate, slots))) continue
    const { name, capacity, establishment, site } = candidate
    found.push({
      roomId: id,
      ...{ name, capacity, distanceMetres, missingEquipment },
      establishmentName: establishment.name,
      city: site.city,
    })
  }
  return found
}

/** Two queries, whatever the number of slots. */
async function isFreeThroughout(tx: Tx, room: BookableRoom, slots: readonly Slot[]): Promise<boolean> {
  const blocked = slots.map((slot) => ({ ...slot, endsAt: addMinutes(slot.endsAt, room.turnaroundMinutes) }))
  const startsAt = new Date(Math.min(...slots.map((slot) => slot.startsAt.getTime())))
  const endsAt = new Date(Math.max(...blocked.map((slot) => slot.endsAt.getTime())))
  const from = toLocal(room.timeZone, startsAt).date
  const plan = (await openingsFor(tx, [room], from, addDays(toLocal(room.timeZone, endsAt).date, 1))).get(room.id)
  if (!plan || slots.some((slot) => whyClosed(room.timeZone, slot, plan) !== null)) return false
  const busy = await busySlots(tx, room.spaceNos, { startsAt, endsAt })
  return blocked.every((slot) => !busy.some((other) => overlaps(other, slot)))
}

async function publishedRooms(tx: Tx, tenantId: string): Promise<OfferedRoom[]> {
  const { rows } = await tx.execute<{ room: OfferedRoom }>(sql`
    SELECT jsonb_build_object('id', r.id, 'establishmentId', r.establishment_id, 'type', r.type, 'capacity', r.capacity,
      'equipment', coalesce((SELECT jsonb_agg(e ->> 'code') FROM jsonb_array_elements(r.equipment) AS e), '[]'),
      'point', CASE WHEN s.latitude IS NULL OR s.longitude IS NULL THEN NULL
        ELSE jsonb_build_object('latitude', s.latitude, 'longitude', s.longitude) END) AS room
    FROM room r JOIN site s ON s.id = r.site_id
    WHERE r.tenant_id = ${tenantId} AND r.status = 'published'`)
  return rows.map(({ room }) => room)
}
