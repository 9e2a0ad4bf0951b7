import { bookingFactsInput, type BookingDto, type DraftBookingInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { isMemberOf, type Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, visitTenant, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { addMinutes, type Slot } from '../../platform/time.ts'
import { getBookableRoom, type BookableRoom } from '../catalogue/index.ts'
import {
  countDraftHolds,
  insertBooking,
  insertOccurrence,
  saveBooking,
  type BookingRow,
  type OccurrenceRow,
} from './bookings.store.ts'
import { presentBooking } from './present-booking.ts'
import { countLiveHolds, lockOrganisation } from './quota.store.ts'
import { requirePublished } from './request-checks.ts'
import { recordLine } from './save-transition.ts'
import { holdSlots } from './take-slots.ts'

/** While a form is being filled in. */
const draftHoldMinutes = 15
/** Live draft holds of one organisation, every room and tenant together. */
const draftHoldQuota = 5

/**
 * A member of an organisation begins a request. In a room that blocks, the slot is kept 15 minutes while they write.
 * @throws organisations.not-found, catalogue.room-not-found, availability.invalid-slot, bookings.slot-taken,
 * bookings.too-many-holds, bookings.quota-holds
 */
export function draftBooking(deps: Deps, actor: Actor, input: DraftBookingInput): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    if (actor.kind !== 'account' || !isMemberOf(actor, input.organisationId)) fail('organisations.not-found')
    const room = await getBookableRoom(tx, input.roomId)
    requirePublished(room)
    await visitTenant(tx, room.tenantId)
    const createdAt = await clockNow(tx)
    const slot = futureSlot(input, createdAt)
    const row = await insertBooking(tx, {
      ...(input.facts ?? bookingFactsInput.parse({})),
      id: newId(),
      tenantId: room.tenantId,
      establishmentId: room.establishmentId,
      roomId: room.id,
      organisationId: input.organisationId,
      applicantId: actor.accountId,
      status: 'draft',
      createdAt,
    })
    const occurrence = await insertOccurrence(tx, row, { ...slot, timeZone: room.timeZone, status: 'requested' })
    await keepWhileWriting(tx, room, row, occurrence, createdAt)
    await recordLine(tx, actor, row, 'booking.draft')
    return presentBooking(tx, actor, row.id)
  })
}

/** The slot as instants. @throws availability.invalid-slot when it has no length or has begun */
export function futureSlot(input: { startsAt: string; endsAt: string }, now: Date): Slot {
  const slot = { startsAt: new Date(input.startsAt), endsAt: new Date(input.endsAt) }
  if (slot.startsAt >= slot.endsAt || slot.startsAt <= now) fail('availability.invalid-slot')
  return slot
}

/**
 * Holds the slot of a draft for 15 minutes, within the quota of its organisation; nothing where requests compete.
 * @throws bookings.slot-taken, bookings.too-many-holds, bookings.quota-holds
 */
export async function keepWhileWriting(
  tx: Tx,
  room: BookableRoom,
  row: BookingRow,
  occurrence: OccurrenceRow,
  now: Date,
): Promise<void> {
  if (room.pendingMode !== 'block') return
  await lockOrganisation(tx, row.organisationId)
  const others = await countDraftHolds(tx, row.organisationId, now, row.id)
  if (others >= draftHoldQuota) fail('bookings.too-many-holds', { limit: draftHoldQuota })
  await assertLiveHolds(tx, room, row)
  const expiresAt = addMinutes(now, draftHoldMinutes)
  await holdSlots(tx, room, [occurrence], expiresAt)
  await saveBooking(tx, row.id, { decisionDeadline: expiresAt })
}

/** A draft that keeps a slot counts as a request that waits. The organisation is locked. */
async function assertLiveHolds(tx: Tx, room: BookableRoom, row: BookingRow): Promise<void> {
  const { liveHolds: limit } = room.tenant.settings.quota
  if (limit === null) return
  const { tenantId, organisationId } = row
  const count = await countLiveHolds(tx, { tenantId, organisationId, exceptBookingId: row.id })
  if (count >= limit) fail('bookings.quota-holds', { limit, count })
}
