import type { Deps } from '../../deps.ts'
import { systemActor, type Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { localDate, toLocal } from '../../platform/time.ts'
import { getBookableRoom, type BookableRoom } from '../catalogue/index.ts'
import { openDeposits } from '../deposits/index.ts'
import { getOrganisation, insuranceFor } from '../organisations/index.ts'
import { payableFrom, postCharge, reduceCharge } from '../ledger/index.ts'
import { findBooking, type LoadedBooking } from './bookings.store.ts'
import { daysOf } from './called-of.ts'
import { workflowFacts } from './get-booking-for-update.ts'
import { priceOfRest } from './price-of-rest.ts'
import { sessionsByTime } from './rules/standing.ts'
import { nextStatus } from './rules/workflow.ts'
import { saveTransition } from './save-transition.ts'

type SignedBooking = { tenantId: string; bookingId: string }

/** Reaction of `agreement.signed`: the booking is confirmed, its price due and its deposits expected, together. Harmless twice. */
export async function confirmBooking(deps: Deps, event: SignedBooking): Promise<void> {
  const actor = systemActor(event.tenantId)
  await inTransaction(deps, actor, (tx) => confirmWhenReady(tx, actor, event.bookingId))
}

/**
 * Confirms when everything is there: agreement signed by all (each signature already required its act in force) and
 * insurance valid for the next session (rule 12): a later one that none covers is suspended in its time. Otherwise
 * nothing: due work asks again.
 */
export async function confirmWhenReady(tx: Tx, actor: Actor, bookingId: string): Promise<void> {
  const booking = await findBooking(tx, bookingId, 'for-update')
  if (booking?.row.status !== 'approved' || booking.agreement?.status !== 'signed') return
  const room = await getBookableRoom(tx, booking.row.roomId)
  if (room.tenant.settings.requiresInsurance && !(await isInsured(tx, booking))) return
  const status = nextStatus(actor, 'confirm', workflowFacts(booking))
  await chargeFor(tx, actor, booking, room)
  await saveTransition(tx, actor, booking.row, { action: 'confirm', status, event: 'booking.confirmed' })
}

async function chargeFor(
  tx: Tx,
  actor: Actor,
  { row, occurrences, leftOut, now }: LoadedBooking,
  room: BookableRoom,
): Promise<void> {
  const [first] = occurrences
  const last = occurrences.at(-1)
  if (!row.quote || !first || !last) throw new Error(`booking ${row.id} has no price or no session`)
  const { tenantId, organisationId, establishmentId } = row
  const owner = { tenantId, organisationId, bookingId: row.id, establishmentId }
  const organisation = await getOrganisation(tx, organisationId)
  await openDeposits(tx, actor, { ...owner, asked: row.quote.deposits })
  await postCharge(tx, actor, {
    ...owner,
    payeeEntityId: room.establishment.payeeEntityId,
    quote: row.quote,
    usedOn: first.localDate,
    lastUsedOn: last.localDate,
    dueOn: payableFrom(organisation.kind, {
      confirmedOn: toLocal(room.timeZone, now).date,
      lastUsedOn: localDate(last.localDate),
    }),
    description: `${row.reference ?? ''} ${room.name}`.trim(),
  })
  // The agreement states the price accepted; sessions given up since are taken off it in the books.
  if (leftOut.some(({ status }) => status === 'cancelled')) {
    const due = await priceOfRest(tx, { row, room }, occurrences)
    await reduceCharge(tx, actor, { bookingId: row.id, due, reason: 'Séances annulées avant la confirmation' })
  }
}

async function isInsured(tx: Tx, { row, occurrences, now }: LoadedBooking): Promise<boolean> {
  const [next = occurrences[0]] = sessionsByTime(occurrences, now).toCome
  if (!next) return false
  const { first, last } = daysOf(next.timeZone, next)
  const piece = await insuranceFor(tx, row.tenantId, row.organisationId, first)
  return piece !== null && piece.validUntil >= last
}
