import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { conflictProposals } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { addDays, addMinutes, formatIso, overlaps, toLocal, type Slot } from '../../platform/time.ts'
import { busySlots, nearestFree, openingsFor, whyClosed } from '../availability/index.ts'
import { getBookableRoom, listBookableRooms, type BookableRoom } from '../catalogue/index.ts'
import { conflictsOf } from './conflicts.store.ts'
import { getEstablishmentPlace } from './establishment-place.ts'
import { equivalentRooms, type OfferedRoom } from './rules/equivalent-rooms.ts'

type Proposals = z.infer<typeof conflictProposals>
const roomsOffered = 3
const slotsOffered = 3

/**
 * What could be offered to a booking in the way: rooms free at the same hours in the same establishment or a neighbouring
 * one of the tenant, and other hours of the same room. Empty for a use of the establishment. Read without a lock: each
 * command judges again.
 * @throws availability.conflict-not-found, catalogue.establishment-not-found, availability.not-allowed
 */
export function proposeInstead(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { establishmentId: string; conflictId: string },
): Promise<Proposals> {
  return inReadOnly(deps, actor, async (tx) => {
    const place = await getEstablishmentPlace(tx, actor, input.establishmentId)
    const [hit] = await conflictsOf(tx, place, input.conflictId)
    if (!hit) fail('availability.conflict-not-found')
    if (!hit.booking) return { rooms: [], slots: [] }
    const { rows } = await tx.execute<{ room_id: string; headcount: number }>(
      sql`SELECT o.room_id, b.headcount FROM conflict k JOIN occurrence o ON o.id = k.occurrence_id
        JOIN booking b ON b.id = o.booking_id WHERE k.id = ${input.conflictId}`,
    )
    const [booking] = rows
    if (!booking) throw new Error(`booking ${hit.booking.bookingId} vanished inside a transaction`)
    const wanted = { startsAt: new Date(hit.booking.startsAt), endsAt: new Date(hit.booking.endsAt) }
    const room = await getBookableRoom(tx, booking.room_id)
    return {
      rooms: await roomsInstead(tx, room, wanted, booking.headcount),
      slots: await slotsInstead(tx, room, wanted),
    }
  })
}

async function slotsInstead(tx: Tx, room: BookableRoom, wanted: Slot): Promise<Proposals['slots']> {
  const day = toLocal(room.timeZone, wanted.startsAt).date
  const free = await nearestFree(tx, room, wanted, slotsOffered)
  return free.map(({ startsAt, endsAt }) => ({
    startsAt: formatIso(room.timeZone, startsAt),
    endsAt: formatIso(room.timeZone, endsAt),
    isSameDay: toLocal(room.timeZone, startsAt).date === day,
  }))
}

async function roomsInstead(tx: Tx, room: BookableRoom, wanted: Slot, headcount: number): Promise<Proposals['rooms']> {
  const offered = await publishedRooms(tx, room.tenantId)
  const own = offered.find(({ id }) => id === room.id)
  if (!own) return []
  const ranked = equivalentRooms(own, headcount, offered)
  const candidates = await listBookableRooms(
    tx,
    ranked.map(({ id }) => id),
  )
  const found: Proposals['rooms'] = []
  for (const { id, distanceMetres, missingEquipment } of ranked) {
    if (found.length === roomsOffered) break
    const candidate = candidates.find((each) => each.id === id)
    if (!candidate || !(await isFree(tx, candidate, wanted))) continue
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

async function isFree(tx: Tx, room: BookableRoom, wanted: Slot): Promise<boolean> {
  const from = toLocal(room.timeZone, wanted.startsAt).date
  const until = addDays(toLocal(room.timeZone, wanted.endsAt).date, 1)
  const plan = (await openingsFor(tx, [room], from, until)).get(room.id)
  if (!plan || whyClosed(room.timeZone, wanted, plan) !== null) return false
  const blocked = { startsAt: wanted.startsAt, endsAt: addMinutes(wanted.endsAt, room.turnaroundMinutes) }
  return (await busySlots(tx, room.spaceNos, blocked)).every((busy) => !overlaps(busy, blocked))
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
