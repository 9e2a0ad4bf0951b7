import { bookingFactsInput, type BookingDto, type DraftBookingInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { isMemberOf, type Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, visitTenant, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { addMinutes } from '../../platform/time.ts'
import { announceFreed } from '../availability/index.ts'
import { getBookableRoom, type BookableRoom } from '../catalogue/index.ts'
import {
  countDraftHolds,
  insertBooking,
  insertOccurrences,
  saveBooking,
  type BookingRow,
  type OccurrenceRow,
} from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { presentBooking } from './present-booking.ts'
import { countLiveHolds, lockOrganisation } from './quota.store.ts'
import { requirePublished } from './request-checks.ts'
import { recordLine } from './save-transition.ts'
import { isStanding, wholePeriod } from './rules/standing.ts'
import { byPendingMode, holdSlots } from './take-slots.ts'
import { wishedDates } from './wished-dates.ts'

/** While a form is being filled in. */
const draftHoldMinutes = 15
/** Live draft holds of one organisation, every room and tenant together. */
const draftHoldQuota = 5

/**
 * A member of an organisation begins a request for one slot or a weekly rhythm. In a room that blocks, every date is
 * kept 15 minutes while they write, or none.
 * @throws organisations.not-found, catalogue.room-not-found, bookings.slot-taken with the dates taken (`starts`),
 * bookings.too-many-holds, bookings.quota-holds, and the refusals of `wishedDates`
 */
export function draftBooking(deps: Deps, actor: Actor, input: DraftBookingInput): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    if (actor.kind !== 'account' || !isMemberOf(actor, input.organisationId)) fail('organisations.not-found')
    const room = await getBookableRoom(tx, input.roomId)
    requirePublished(room)
    await visitTenant(tx, room.tenantId)
    const createdAt = await clockNow(tx)
    const { recurrence, dates } = await wishedDates(tx, room, input, { now: createdAt, own: [] })
    const row = await insertBooking(tx, {
      ...(input.facts ?? bookingFactsInput.parse({})),
      id: newId(),
      tenantId: room.tenantId,
      establishmentId: room.establishmentId,
      roomId: room.id,
      organisationId: input.organisationId,
      applicantId: actor.accountId,
      status: 'draft',
      recurrence,
      createdAt,
    })
    await keepWhileWriting(tx, room, row, await insertOccurrences(tx, row, room.timeZone, dates), createdAt)
    await recordLine(tx, actor, row, 'booking.draft')
    return presentBooking(tx, actor, row.id)
  })
}

/**
 * Holds the dates of a draft for 15 minutes, within the quota of its organisation; nothing where requests compete.
 * @throws bookings.slot-taken, bookings.too-many-holds, bookings.quota-holds
 */
export async function keepWhileWriting(
  tx: Tx,
  room: BookableRoom,
  row: BookingRow,
  occurrences: readonly OccurrenceRow[],
  now: Date,
): Promise<void> {
  const { blocking } = await byPendingMode(tx, room, occurrences.filter(isStanding))
  if (blocking.length === 0) return
  await lockOrganisation(tx, row.organisationId)
  const others = await countDraftHolds(tx, row.organisationId, now, row.id)
  if (others >= draftHoldQuota) fail('bookings.too-many-holds', { limit: draftHoldQuota })
  await assertLiveHolds(tx, room, row)
  const expiresAt = addMinutes(now, draftHoldMinutes)
  await holdSlots(tx, room, blocking, expiresAt)
  await saveBooking(tx, row.id, { decisionDeadline: expiresAt })
  // A draft that is left alone says nothing when its hold dies.
  for (const { room: place, dates } of await datesByRoom(tx, room, blocking)) {
    const held = { spaceNos: place.spaceNos, ...wholePeriod(dates) }
    await announceFreed(tx, row.tenantId, held, draftHoldMinutes * 60)
  }
}

/** A draft that keeps a slot counts as a request that waits. The organisation is locked. */
async function assertLiveHolds(tx: Tx, room: BookableRoom, row: BookingRow): Promise<void> {
  const { liveHolds: limit } = room.tenant.settings.quota
  if (limit === null) return
  const { tenantId, organisationId } = row
  const count = await countLiveHolds(tx, { tenantId, organisationId, exceptBookingId: row.id })
  if (count >= limit) fail('bookings.quota-holds', { limit, count })
}
