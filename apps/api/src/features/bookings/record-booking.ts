import type { BookingDto, RecordBookingInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { holds, type AccountActor, type Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal } from '../../platform/time.ts'
import { newId } from '../../platform/ids.ts'
import { getBookableRoom, getRoomAccess, usualKind, type BookableRoom } from '../catalogue/index.ts'
import { getOrganisation, insertPiece, recordOrganisation, type OrganisationRow } from '../organisations/index.ts'
import { insertBooking, insertOccurrences, type NewOccurrence } from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { presentBooking } from './present-booking.ts'
import { checkHolderReachable } from './rules/holder-contact.ts'
import { isStanding } from './rules/standing.ts'
import { deskRoles } from './rules/visibility.ts'
import { recordLine } from './save-transition.ts'
import { sendRequest } from './send-request.ts'
import { wishedDates } from './wished-dates.ts'

/**
 * The establishment enters a request taken by phone or on paper, for one slot or a weekly rhythm; every rule applies as
 * if the organisation had typed it.
 * @throws catalogue.room-not-found, bookings.not-allowed, bookings.holder-unreachable, organisations.not-found, and the
 * refusals of `wishedDates` and `sendRequest`
 */
export function recordBooking(deps: Deps, actor: Actor, input: RecordBookingInput): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const room = await getBookableRoom(tx, input.roomId)
    if (actor.kind !== 'account' || !holds(actor, deskRoles, room)) fail('bookings.not-allowed', { action: 'record' })
    const createdAt = await clockNow(tx)
    const { recurrence, dates } = await wishedDates(tx, room, input, { now: createdAt, own: [] })
    const contactEmail = emailOf(input)
    const responsibleEmail = input.facts.responsibleEmail || contactEmail
    await requireReachableHolder(tx, room, dates, responsibleEmail)
    const organisation = await organisationOf(tx, actor, room, input)
    const row = await insertBooking(tx, {
      ...input.facts,
      responsibleEmail,
      contactEmail,
      id: newId(),
      tenantId: room.tenantId,
      establishmentId: room.establishmentId,
      roomId: room.id,
      organisationId: organisation.id,
      applicantId: actor.accountId,
      recordedByStaff: true,
      status: 'draft',
      recurrence,
      createdAt,
    })
    const written = await insertOccurrences(tx, row, room.timeZone, dates)
    await recordLine(tx, actor, row, 'booking.record')
    const occurrences = written.filter(isStanding)
    const booking = { row, occurrences, leftOut: [], agreement: null, amendment: null, now: createdAt, room }
    await sendRequest(tx, actor, booking, organisation)
    return presentBooking(tx, actor, row.id)
  })
}

/** Of every room that a date stands in: one that a series borrows may be the only one to open with a code. */
async function requireReachableHolder(
  tx: Tx,
  room: BookableRoom,
  dates: readonly NewOccurrence[],
  email: string,
): Promise<void> {
  const asked = dates.filter(({ status }) => status === 'requested')
  for (const { room: place, dates: its } of await datesByRoom(tx, room, asked)) {
    const ways = (await getRoomAccess(tx, place.id))?.ways ?? []
    for (const { startsAt } of its) checkHolderReachable(usualKind(ways, toLocal(place.timeZone, startsAt).date), email)
  }
}

async function organisationOf(
  tx: Tx,
  actor: AccountActor,
  room: BookableRoom,
  { organisation, insurance }: RecordBookingInput,
): Promise<OrganisationRow> {
  const id = 'id' in organisation ? organisation.id : await newOrganisation(tx, actor, room, organisation)
  const row = await getOrganisation(tx, id)
  // An organisation that registered itself keeps its own certificates.
  if (insurance && row.recordedByTenantId === room.tenantId) {
    const { insurer, policyNumber, validFrom, validUntil } = insurance
    const piece = { organisationId: id, kind: 'insurance' as const, insurer, policyNumber, validFrom, validUntil }
    await insertPiece(tx, { ...piece, fileId: null })
  }
  return row
}

async function newOrganisation(
  tx: Tx,
  actor: AccountActor,
  room: BookableRoom,
  { email: _, ...known }: Exclude<RecordBookingInput['organisation'], { id: string }>,
): Promise<string> {
  const unknown = { rna: null, siret: null, trainingActivityNumber: null, inseeCode: null, isGeneralInterest: false }
  const { id } = await recordOrganisation(tx, actor, room.tenantId, { ...known, ...unknown })
  return id
}

const emailOf = ({ organisation }: RecordBookingInput): string =>
  ('email' in organisation ? organisation.email : null) ?? ''
