import type { BookingCheckDto, BookingDto, QuoteDto } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import { formatIso, toLocal } from '../../platform/time.ts'
import { getBookableRoom, type BookableRoom } from '../catalogue/index.ts'
import { displayNames } from '../identity/index.ts'
import { getOrganisation, insuranceFor, type OrganisationRow } from '../organisations/index.ts'
import { findBooking, hasEarlierBooking, type BookingRow, type LoadedBooking } from './bookings.store.ts'
import { findOpenProposal, messagesOf } from './conversation.store.ts'
import { contactOf, type BookingContact } from './get-booking-facts.ts'
import { workflowFacts } from './get-booking-for-update.ts'
import { presentAccount } from './present-account.ts'
import { presentAmendment } from './present-amendment.ts'
import { presentPieces } from './present-pieces.ts'
import { presentMessages, timelineOf } from './present-conversation.ts'
import { presentSessions } from './present-sessions.ts'
import { priceOfDates, priceOfProposal } from './price-of-dates.ts'
import { isBeingJudged, requestChecks } from './request-checks.ts'
import { lawfulReasons } from './rules/lawful-reasons.ts'
import { countSessions, wholePeriod } from './rules/standing.ts'
import { mayMessage, type ReaderSide } from './rules/visibility.ts'
import { quoteNumberOf } from './rules/quote-number.ts'
import { mayOverridePrice } from './rules/who-may-override-price.ts'
import { allowedActions, cancellationSides } from './rules/workflow.ts'
import { sideOfReader } from './side-of-reader.ts'
import { takenOf } from './taken-by.store.ts'

type Presented = LoadedBooking & { room: BookableRoom; organisation: OrganisationRow }

/**
 * A booking as this actor may see it, with the actions the workflow allows them now.
 * @throws bookings.not-found also for another party's booking
 */
export async function presentBooking(tx: Tx, actor: Actor, bookingId: string): Promise<BookingDto> {
  const loaded = (await findBooking(tx, bookingId, 'none')) ?? fail('bookings.not-found')
  const side = (await sideOfReader(tx, actor, loaded.row)) ?? fail('bookings.not-found')
  const { row, occurrences, agreement } = loaded
  const [room, organisation, messages] = await Promise.all([
    getBookableRoom(tx, row.roomId),
    getOrganisation(tx, row.organisationId),
    messagesOf(tx, row.id),
  ])
  const booking = { ...loaded, room, organisation }
  const authors = messages.flatMap(({ authorId }) => authorId ?? [])
  const [contact, names, sessions, quote, account, checks, insurance, pieces, proposal, amendment, timeline] =
    await Promise.all([
      contactOf(tx, row, organisation),
      displayNames(tx, authors),
      presentSessions(tx, side, booking),
      row.quote ?? orNull(priceOfDates(tx, booking, occurrences)),
      presentAccount(tx, actor, booking),
      checksFor(tx, side, booking),
      side === 'applicant' ? null : insuranceOf(tx, booking),
      presentPieces(tx, booking),
      openProposal(tx, booking),
      presentAmendment(tx, booking),
      timelineOf(tx, row.id, room.timeZone),
    ])
  const iso = (instant: Date) => formatIso(room.timeZone, instant)
  const facts = workflowFacts(loaded)
  const actions = allowedActions(actor, facts)
  return {
    ...core(booking),
    facts: factsOf(row),
    ...sessions,
    quote,
    account,
    checks,
    organisationContact: side === 'applicant' ? null : organisationContact(organisation, contact),
    applicantName: contact.name,
    isRecordedByStaff: row.recordedByStaff,
    insurance,
    pieces,
    refusal: row.refusalReason && { reason: row.refusalReason, text: row.refusalText ?? '' },
    cancellation: row.cancelledSide && {
      side: row.cancelledSide,
      reason: row.cancelReason ?? '',
      at: iso(row.closedAt ?? loaded.now),
    },
    refusalReasons: side === 'applicant' ? [] : lawfulReasons(room.establishment.kind, organisation.kind),
    proposal,
    amendment,
    undoUntil: row.status === 'approved' && row.undoUntil ? iso(row.undoUntil) : null,
    messages: presentMessages(messages, names, room.timeZone),
    timeline,
    agreementId: agreement?.id ?? null,
    agreementStatus: agreement?.status ?? null,
    allowedActions: actions,
    cancelSides: actions.includes('cancel') ? cancellationSides(actor, facts) : [],
    mayMessage: mayMessage(actor, row),
    mayOverridePrice: mayOverridePrice(actor, row),
    quoteNumber: quoteNumberOf(row),
    houseRules: room.houseRules,
  }
}

function core({ row, room, organisation, occurrences, leftOut, now }: Presented) {
  const { startsAt, endsAt } = wholePeriod(occurrences)
  const iso = (instant: Date) => formatIso(room.timeZone, instant)
  const { establishment, site } = room
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    cancelledSide: row.cancelledSide,
    room: { id: room.id, name: room.name, type: room.type, capacity: room.capacity },
    establishment: {
      id: establishment.id,
      name: establishment.name,
      kind: establishment.kind,
      city: site.city,
      phone: establishment.phone,
    },
    organisation: { id: organisation.id, name: organisation.name, kind: organisation.kind },
    timeZone: room.timeZone,
    startsAt: iso(startsAt),
    endsAt: iso(endsAt),
    headcount: row.headcount,
    purpose: row.purpose,
    activity: row.activity,
    totalCents: row.totalCents,
    submittedAt: row.submittedAt && iso(row.submittedAt),
    decisionDeadline: row.decisionDeadline && iso(row.decisionDeadline),
    createdAt: iso(row.createdAt),
    isPast: endsAt <= now,
    recurrence: row.recurrence,
    sessions: countSessions([...occurrences, ...leftOut]),
  }
}

const factsOf = (row: BookingRow): BookingDto['facts'] => ({
  purpose: row.purpose,
  activity: row.activity,
  headcount: row.headcount,
  configuration: row.configuration,
  withMinors: row.withMinors,
  openToPublic: row.openToPublic,
  responsibleName: row.responsibleName,
  responsiblePhone: row.responsiblePhone,
  responsibleEmail: row.responsibleEmail,
  equipmentWanted: row.equipmentWanted,
  options: row.options,
  notes: row.notes,
})

const organisationContact = (organisation: OrganisationRow, contact: BookingContact) => ({
  representativeName: organisation.representativeName,
  email: contact.email,
  phone: contact.phone,
  city: organisation.city,
})

/** The certificate that covers the first day of the booking, as those who check papers read it. */
async function insuranceOf(tx: Tx, { organisation, room, occurrences }: Presented): Promise<BookingDto['insurance']> {
  const day = toLocal(room.timeZone, wholePeriod(occurrences).startsAt).date
  const piece = await insuranceFor(tx, room.tenantId, organisation.id, day)
  if (!piece) return null
  const { id: pieceId, insurer, policyNumber, validUntil, fileId } = piece
  return { pieceId, insurer, policyNumber, validUntil, hasFile: fileId !== null }
}

/** Before sending for the applicant, until the decision for those who decide: each point, met or not. */
async function checksFor(tx: Tx, side: ReaderSide, booking: Presented): Promise<BookingCheckDto[]> {
  const { row, room, organisation, occurrences, now } = booking
  const isWriting = row.status === 'draft' || row.status === 'to-complete'
  if (side === 'applicant' ? !isWriting : !isBeingJudged(row.status)) return []
  const askedAt = row.submittedAt ?? now
  const request = { bookingId: row.id, room, organisation, facts: row, slots: occurrences, askedAt }
  const [conflict, checks, hasEarlier] = await Promise.all([
    conflictCheck(tx, booking),
    requestChecks(tx, request),
    side === 'applicant' ? null : hasEarlierBooking(tx, row),
  ])
  if (hasEarlier === null) return [conflict, ...checks]
  const first = {
    code: 'bookings.first-request' as const,
    outcome: hasEarlier ? ('ok' as const) : ('warning' as const),
  }
  return [conflict, ...checks, { ...first, params: {} }]
}

/** Free or taken now, also by what the establishment keeps for itself. */
async function conflictCheck(tx: Tx, booking: Presented): Promise<BookingCheckDto> {
  const taken = await takenOf(tx, booking)
  const starts = taken.map(({ startsAt }) => formatIso(booking.room.timeZone, startsAt))
  return { code: 'bookings.slot-taken', outcome: taken.length > 0 ? 'refused' : 'ok', params: { starts } }
}

async function openProposal(tx: Tx, booking: Presented): Promise<BookingDto['proposal']> {
  const proposal = await findOpenProposal(tx, booking.row.id)
  if (!proposal) return null
  const iso = (instant: Date) => formatIso(booking.room.timeZone, instant)
  return {
    id: proposal.id,
    startsAt: iso(proposal.startsAt),
    endsAt: iso(proposal.endsAt),
    message: proposal.message,
    expiresAt: iso(proposal.expiresAt),
    totalCents: (await orNull(priceOfProposal(tx, booking, proposal)))?.totalCents ?? null,
  }
}

/** What sending would refuse of a price; a page that is being written only shows none. */
const unpriced: readonly string[] = ['pricing.no-tariff', 'pricing.unknown-option', 'pricing.too-many-of-option']

/** A price that is not frozen yet; null when none can be given. */
async function orNull(price: Promise<QuoteDto>): Promise<QuoteDto | null> {
  try {
    return await price
  } catch (error) {
    if (error instanceof Failure && unpriced.includes(error.code)) return null
    throw error
  }
}
