import type { BookingDto, BookingFacts, EditDraftInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { isMemberOf, type Actor } from '../../platform/actor.ts'
import { inTransaction, visitTenant, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { moveOccurrence, saveBooking, type LoadedBooking } from './bookings.store.ts'
import { futureSlot, keepWhileWriting } from './draft-booking.ts'
import { getBookingForUpdate } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { assertPeopleFit } from './request-checks.ts'
import { recordLine } from './save-transition.ts'

/**
 * The applicant changes a draft, or the facts of a request to complete; its slot then moves by a counter-proposal only.
 * @throws bookings.not-found, bookings.not-allowed, bookings.wrong-status, bookings.incomplete,
 * availability.invalid-slot, bookings.slot-taken, bookings.too-many-holds,
 * bookings.quota-holds, bookings.building-full
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
    await moveSlot(tx, booking, input)
    await recordLine(tx, actor, row, 'booking.edit')
    return presentBooking(tx, actor, row.id)
  })
}

async function moveSlot(tx: Tx, { row, occurrences, now }: LoadedBooking, input: EditDraftInput): Promise<void> {
  const [occurrence] = occurrences
  if (!occurrence) throw new Error(`booking ${row.id} has no occurrence`)
  const startsAt = input.startsAt ?? occurrence.startsAt.toISOString()
  const endsAt = input.endsAt ?? occurrence.endsAt.toISOString()
  const isSame = +new Date(startsAt) === +occurrence.startsAt && +new Date(endsAt) === +occurrence.endsAt
  if (isSame) return
  if (row.status !== 'draft') fail('bookings.wrong-status', { status: row.status })
  const room = await getBookableRoom(tx, row.roomId)
  await visitTenant(tx, row.tenantId)
  const moved = await moveOccurrence(tx, occurrence, futureSlot({ startsAt, endsAt }, now))
  await keepWhileWriting(tx, room, row, moved, now)
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
