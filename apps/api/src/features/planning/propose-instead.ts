import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { conflictProposals } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { formatIso, toLocal, type Slot } from '../../platform/time.ts'
import { nearestFree } from '../availability/index.ts'
import { getBookableRoom, type BookableRoom } from '../catalogue/index.ts'
import { conflictsOf } from './conflicts.store.ts'
import { getEstablishmentPlace } from './establishment-place.ts'
import { roomsInstead } from './rooms-instead.ts'

type Proposals = z.infer<typeof conflictProposals>
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
      rooms: await roomsInstead(tx, room, { slots: [wanted], headcount: booking.headcount, within: 'reach' }),
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
