import { eq } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import type { Instant } from '../../platform/time.ts'
import { getBookableRoom, type BookableRoom } from '../catalogue/index.ts'
import { accountTable } from '../identity/index.ts'
import { getOrganisation, type OrganisationRow } from '../organisations/index.ts'
import { findBooking, type AgreementState, type BookingRow, type OccurrenceRow } from './bookings.store.ts'
import { findOpenProposal, type ProposalRow } from './conversation.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { wholePeriod } from './rules/standing.ts'

/**
 * Whom the establishment writes to; no account when the desk entered the request for somebody else, and no address
 * (empty) when they have only a telephone.
 */
export type BookingContact = { accountId: string | null; name: string; email: string; phone: string | null }
/** Everything that an agreement, a charge or a mail needs to know of a booking. Instants, not texts. */
export type BookingRecord = {
  row: BookingRow
  /** First start and last end. */
  startsAt: Instant
  endsAt: Instant
  /** The dates it is about, and those left out one by one. */
  occurrences: OccurrenceRow[]
  leftOut: OccurrenceRow[]
  room: BookableRoom
  /** Every room that a date stands in, by identifier: a series may borrow another for a date. */
  rooms: ReadonlyMap<string, BookableRoom>
  organisation: OrganisationRow
  contact: BookingContact
  proposal: ProposalRow | null
  agreement: AgreementState | null
}

/**
 * The booking with its room, establishment, organisation, contact, dates and open offer. For features above, which have
 * checked the right to read it. @throws bookings.not-found
 */
export async function getBookingFacts(tx: Tx, bookingId: string): Promise<BookingRecord> {
  const booking = (await findBooking(tx, bookingId, 'none')) ?? fail('bookings.not-found')
  const { row, occurrences, leftOut, agreement } = booking
  const [organisation, room, proposal] = await Promise.all([
    getOrganisation(tx, row.organisationId),
    getBookableRoom(tx, row.roomId),
    findOpenProposal(tx, row.id),
  ])
  const [places, contact] = await Promise.all([
    datesByRoom(tx, room, [...occurrences, ...leftOut]),
    contactOf(tx, row, organisation),
  ])
  return {
    row,
    ...wholePeriod(occurrences),
    occurrences,
    leftOut,
    agreement,
    organisation,
    room,
    rooms: new Map(places.map(({ room: place }) => [place.id, place])),
    contact,
    proposal,
  }
}

/** The applicant's account, or the people named on the paper that the desk copied. */
export async function contactOf(tx: Tx, row: BookingRow, organisation: OrganisationRow): Promise<BookingContact> {
  if (row.recordedByStaff) {
    const { representativeName: name, phone } = organisation
    return { accountId: null, name, email: row.contactEmail || row.responsibleEmail, phone }
  }
  const [account] = await tx.select().from(accountTable).where(eq(accountTable.id, row.applicantId))
  if (!account) throw new Error(`account ${row.applicantId} of booking ${row.id} is not readable`)
  const { id, givenName, familyName, email, phone } = account
  return { accountId: id, name: `${givenName} ${familyName}`, email, phone: phone ?? organisation.phone }
}

/** Names of the rooms that these dates stand in, that of the booking first. */
export function roomNamesOf(
  { room, rooms }: Pick<BookingRecord, 'room' | 'rooms'>,
  dates: readonly OccurrenceRow[],
): string[] {
  const used = new Set(dates.map((date) => roomOfDate({ room, rooms }, date)))
  return [...used].sort((a, b) => Number(b === room) - Number(a === room)).map(({ name }) => name)
}

/** The room that a date of the booking stands in. */
export const roomOfDate = ({ room, rooms }: Pick<BookingRecord, 'room' | 'rooms'>, date: OccurrenceRow): BookableRoom =>
  rooms.get(date.roomId) ?? room
