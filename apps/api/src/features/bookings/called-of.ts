import type { BookingFacts, OrganisationKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal, type Slot, type TimeZone } from '../../platform/time.ts'
import { getBookableRoom, type BookableRoom } from '../catalogue/index.ts'
import { getOrganisation, piecesFor, type JudgedPiece } from '../organisations/index.ts'
import { findBooking } from './bookings.store.ts'
import { placesOf, type PlacedSlot } from './dates-by-room.ts'
import { calledPieces, piecesCheck, type CalledPiece, type PieceStep, type SessionDays } from './rules/called-pieces.ts'
import { requiredPieces, type RequiredPiece } from './rules/required-pieces.ts'

export type CallingBooking = {
  room: BookableRoom
  organisation: { id: string; kind: OrganisationKind }
  facts: Pick<BookingFacts, 'purpose' | 'openToPublic'>
  slots: readonly PlacedSlot[]
}

/** The pieces that a booking calls for, in any of its rooms, and all those in the vault with what its tenant thinks of them. */
export async function calledOf(
  tx: Tx,
  booking: CallingBooking,
): Promise<{ called: CalledPiece<JudgedPiece>[]; given: JudgedPiece[] }> {
  const { room, organisation, facts, slots } = booking
  const required = new Map<string, RequiredPiece>()
  for (const { room: place } of await placesOf(tx, booking)) {
    const { purpose, openToPublic } = facts
    const where = { buildingKind: place.establishment.kind, roomType: place.type, erpTypes: place.erpTypes }
    const rules = requiredPieces(
      { ...where, organisationKind: organisation.kind, purpose, openToPublic },
      room.tenant.settings,
    )
    for (const rule of rules) required.set(rule.kind, rule)
  }
  const given = await piecesFor(tx, room.tenantId, organisation.id)
  const days = slots.map((slot) => daysOf(room.timeZone, slot))
  return { called: calledPieces([...required.values()], given, days), given }
}

/** Civil days that a session touches: one that ends at midnight does not touch the next. */
export const daysOf = (zone: TimeZone, { startsAt, endsAt }: Slot): SessionDays => ({
  first: toLocal(zone, startsAt).date,
  last: toLocal(zone, new Date(endsAt.getTime() - 1)).date,
})

/** No missing piece stops this step of a booking. @throws bookings.pieces-missing with `pieces` */
export async function assertPieces(tx: Tx, booking: CallingBooking, step: PieceStep): Promise<void> {
  const { called } = await calledOf(tx, booking)
  const { code, outcome, params } = piecesCheck(called, step)
  if (outcome === 'refused') fail(code, params)
}

/** As `assertPieces`, for the organiser about to sign. @throws bookings.pieces-missing, bookings.not-found */
export async function assertPiecesToSign(tx: Tx, bookingId: string): Promise<void> {
  const { row, occurrences } = (await findBooking(tx, bookingId, 'none')) ?? fail('bookings.not-found')
  const room = await getBookableRoom(tx, row.roomId)
  const organisation = await getOrganisation(tx, row.organisationId)
  await assertPieces(tx, { room, organisation, facts: row, slots: occurrences }, 'signature')
}

/** What a booking calls for and where each piece stands on the days of one of its sessions. @throws bookings.not-found */
export async function piecesOfSession(tx: Tx, bookingId: string, occurrenceId: string): Promise<CalledPiece[]> {
  const { row, occurrences } = (await findBooking(tx, bookingId, 'none')) ?? fail('bookings.not-found')
  const room = await getBookableRoom(tx, row.roomId)
  const organisation = await getOrganisation(tx, row.organisationId)
  const slots = occurrences.filter(({ id }) => id === occurrenceId)
  return (await calledOf(tx, { room, organisation, facts: row, slots })).called
}
