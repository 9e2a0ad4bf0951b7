import type { BookingDto, BookingFacts, EditDraftInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { isMemberOf, type Actor } from '../../platform/actor.ts'
import { inTransaction, visitTenant, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { deleteOccurrences, insertOccurrences, saveBooking, type LoadedBooking } from './bookings.store.ts'
import { keepWhileWriting } from './draft-booking.ts'
import { getBookingForUpdate } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { assertPeopleFit } from './assert-request.ts'
import { lockOrganisation } from './quota.store.ts'
import { isSameAsking } from './rules/series-choices.ts'
import { recordLine } from './save-transition.ts'
import { giveBack } from './take-slots.ts'
import { heldSlots, wishedDates, type Wish } from './wished-dates.ts'

/**
 * The applicant changes a draft, or the facts of a request to complete; its dates then move by a counter-proposal only.
 * @throws bookings.not-found, bookings.not-allowed, bookings.wrong-status, bookings.incomplete, bookings.slot-taken,
 * bookings.too-many-holds, bookings.quota-holds, bookings.building-full, and the refusals of `wishedDates`
 */
export function editDraft(
  deps: Deps,
  actor: Actor,
  input: EditDraftInput & { bookingId: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await getBookingForUpdate(tx, actor, input.bookingId)
    const { row } = booking
    if (!isMemberOf(actor, row.organisationId)) fail('bookings.not-allowed', { action: 'edit' })
    if (row.status !== 'draft' && row.status !== 'to-complete') fail('bookings.wrong-status', { status: row.status })
    if (input.facts) {
      if (row.status === 'to-complete') await requireStillFits(tx, booking, input.facts)
      await saveBooking(tx, row.id, input.facts)
    }
    if ('series' in input || 'startsAt' in input) await changeDates(tx, booking, input)
    await recordLine(tx, actor, row, 'booking.edit')
    return presentBooking(tx, actor, row.id)
  })
}

async function changeDates(tx: Tx, booking: LoadedBooking, wish: Wish): Promise<void> {
  const { row, occurrences, now } = booking
  const room = await getBookableRoom(tx, row.roomId)
  await visitTenant(tx, row.tenantId)
  const wished = await wishedDates(tx, room, wish, { now, own: heldSlots(booking) })
  const asked = wished.dates.filter(({ status }) => status === 'requested')
  if (isSameAsking(row.recurrence, occurrences, wished.recurrence, asked)) return
  if (row.status !== 'draft') fail('bookings.wrong-status', { status: row.status })
  // The organisation, then the spaces: the order of everybody who takes a place.
  await lockOrganisation(tx, row.organisationId)
  await giveBack(tx, occurrences)
  await deleteOccurrences(tx, row.id)
  await saveBooking(tx, row.id, { recurrence: wished.recurrence })
  await keepWhileWriting(tx, room, row, await insertOccurrences(tx, row, room.timeZone, wished.dates), now)
}

/** What was sent once cannot be emptied, and its slot is held: the building counts its people. */
async function requireStillFits(
  tx: Tx,
  { row, occurrences }: LoadedBooking,
  { purpose, activity, headcount }: BookingFacts,
): Promise<void> {
  const missing = [
    purpose === null && 'purpose',
    activity === '' && 'activity',
    headcount === null && 'headcount',
  ].filter((name) => name !== false)
  if (missing.length > 0) fail('bookings.incomplete', { missing })
  const room = await getBookableRoom(tx, row.roomId)
  await visitTenant(tx, row.tenantId)
  await assertPeopleFit(tx, { bookingId: row.id, room, slots: occurrences, headcount })
}
