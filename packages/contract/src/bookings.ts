import { z } from 'zod'
import { amendment } from './amendments.ts'
import { bookingAccount } from './booking-account.ts'
import { calledPiece, insuranceInForce, pieceKind } from './pieces.ts'
import { chosenOptions, quote } from './pricing.ts'
import { mostSessions, recurrence, seriesInput } from './series.ts'
import { email, headcount, id, instant, pageOf, phone, shortText } from './values.ts'
import {
  amendmentSide,
  bookingAction,
  bookingStatus,
  buildingKind,
  cancelledSide,
  occupancyKind,
  occurrenceReason,
  occurrenceStatus,
  organisationKind,
  purpose,
  refusalReason,
  roomConfiguration,
  roomType,
} from './vocabulary.ts'

/** What the applicant states about the use. Everything may be missing in a draft; `submit` checks all at once. */
export const bookingFactsInput = z
  .strictObject({
    purpose: purpose.nullable().default(null),
    activity: z.string().trim().max(500).default(''),
    headcount: headcount.nullable().default(null),
    configuration: roomConfiguration.default('seated'),
    withMinors: z.boolean().default(false),
    openToPublic: z.boolean().default(false),
    responsibleName: z.string().trim().max(120).default(''),
    responsiblePhone: z.union([phone, z.literal('')]).default(''),
    responsibleEmail: z.union([email, z.literal('')]).default(''),
    equipmentWanted: z.string().trim().max(500).default(''),
    options: chosenOptions.default([]),
    notes: z.string().trim().max(2000).default(''),
  })
  .meta({ id: 'BookingFacts' })
export type BookingFacts = z.infer<typeof bookingFactsInput>

const wishedBy = { roomId: id, organisationId: id, facts: bookingFactsInput.optional() }
/** One slot, or a weekly rhythm: one request either way. */
export const draftBookingInput = z
  .union([
    z.strictObject({ ...wishedBy, startsAt: instant, endsAt: instant }),
    z.strictObject({ ...wishedBy, series: seriesInput }),
  ])
  .meta({ id: 'DraftBooking' })
const factsOnly = { facts: bookingFactsInput.optional() }
export const editDraftInput = z
  .union([
    z.strictObject(factsOnly),
    z.strictObject({ ...factsOnly, startsAt: instant, endsAt: instant }),
    z.strictObject({ ...factsOnly, series: seriesInput }),
  ])
  .meta({ id: 'EditDraft' })
export const submitBookingInput = z.strictObject({ houseRulesRead: z.literal(true) }).meta({ id: 'SubmitBooking' })

const occurrenceIds = z.array(id).min(1).max(mostSessions)
const refusal = { reason: refusalReason, text: z.string().trim().max(2000).default('') }
const isExplained = (value: { reason: string; text: string }) => value.reason !== 'other' || value.text.length > 0
const unexplained = { path: ['text'], message: 'required' }

export const refuseInput = z.strictObject(refusal).refine(isExplained, unexplained).meta({ id: 'Refuse' })
/** Sessions that are refused while the others are accepted. */
export const refusedSessions = z
  .strictObject({ occurrenceIds, ...refusal })
  .refine(isExplained, unexplained)
  .meta({ id: 'RefusedSessions' })
export const approveInput = z
  .strictObject({
    note: z.string().trim().max(1000).optional(),
    refused: z.array(refusedSessions).max(mostSessions).default([]),
  })
  .meta({ id: 'Approve' })
export const messageInput = z.strictObject({ body: shortText(4000) }).meta({ id: 'MessageForm' })
export const counterProposeInput = z
  .strictObject({ startsAt: instant, endsAt: instant, message: z.string().trim().max(2000).default('') })
  .meta({ id: 'CounterPropose' })
export const cancelInput = z
  .strictObject({ side: cancelledSide.optional(), reason: shortText(2000) })
  .meta({ id: 'Cancel' })
/** Some sessions of a granted booking, the others kept. */
export const cancelOccurrencesInput = z
  .strictObject({ occurrenceIds, side: cancelledSide.optional(), reason: shortText(2000) })
  .meta({ id: 'CancelOccurrences' })
/** What the applicant answers to a request for information; the facts are corrected by `editDraft` before. */
export const completeInput = z
  .strictObject({ message: z.string().trim().max(4000).default('') })
  .meta({ id: 'CompleteRequest' })
export const noInput = z.strictObject({}).meta({ id: 'NoInput' })

/** One automatic check, worded by the front from its code. */
export const bookingCheck = z
  .object({
    code: z.string(),
    outcome: z.enum(['ok', 'warning', 'refused']),
    params: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'BookingCheck' })
export const mailPreview = z.object({ subject: z.string(), text: z.string() }).meta({ id: 'MailPreview' })

export const bookingMessage = z
  .object({
    id,
    authorName: z.string(),
    side: z.enum(['applicant', 'establishment', 'system']),
    body: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'BookingMessage' })

export const timelineEntry = z
  .object({
    at: instant,
    action: z.string(),
    side: z.enum(['applicant', 'establishment', 'owner', 'system']),
    note: z.string().nullable(),
    /** Starts of the sessions it was about, when not about all. */
    sessions: z.array(instant),
    /** Of a cancellation: in whose name; `side` is who decided it. */
    cancelledSide: cancelledSide.nullable(),
  })
  .meta({ id: 'TimelineEntry' })

/** One dated slot of a booking, with why it does not take place as asked. */
export const bookingSession = z
  .object({
    id,
    startsAt: instant,
    endsAt: instant,
    /** `suspended` also while the place is kept, for want of `suspendedFor`. */
    status: occurrenceStatus,
    suspendedFor: pieceKind.nullable(),
    reason: occurrenceReason.nullable(),
    reasonText: z.string().nullable(),
    refusalReason: refusalReason.nullable(),
    cancelledSide: cancelledSide.nullable(),
    /** Another room of the establishment, on some dates of a series. */
    room: z.object({ id, name: z.string() }),
    /** Begun already: nothing can be changed of it. */
    hasBegun: z.boolean(),
    /** While those of the place decide: what stands there now, in their own words. */
    takenBy: z.object({ kind: occupancyKind, label: z.string() }).nullable(),
  })
  .meta({ id: 'BookingSession' })
export type BookingSessionDto = z.infer<typeof bookingSession>

const bookingCore = {
  id,
  reference: z.string().nullable(),
  status: bookingStatus,
  cancelledSide: cancelledSide.nullable(),
  room: z.object({ id, name: z.string(), type: roomType, capacity: z.number().int() }),
  establishment: z.object({
    id,
    name: z.string(),
    kind: buildingKind,
    city: z.string(),
    phone: z.string().nullable(),
  }),
  organisation: z.object({ id, name: z.string(), kind: organisationKind }),
  timeZone: z.string(),
  startsAt: instant,
  endsAt: instant,
  headcount: z.number().int().nullable(),
  purpose: purpose.nullable(),
  activity: z.string(),
  totalCents: z.number().int().nullable(),
  submittedAt: instant.nullable(),
  decisionDeadline: instant.nullable(),
  createdAt: instant,
  isPast: z.boolean(),
  /** The weekly rhythm asked for; null for a single date. */
  recurrence: recurrence.nullable(),
  /** How many dated slots were asked, and how many of them still stand: « 31 séances sur 33 ». */
  sessions: z.object({ asked: z.number().int(), standing: z.number().int() }),
}

export const bookingItem = z
  .object({
    ...bookingCore,
    unreadMessages: z.number().int(),
    /** Whose answer an open request to move sessions waits for. */
    amendmentAwaits: amendmentSide.nullable(),
  })
  .meta({ id: 'BookingItem' })
export const bookingPage = pageOf(bookingItem)
  .extend({
    counts: z.object({
      toHandle: z.number().int(),
      upcoming: z.number().int(),
      pending: z.number().int(),
      past: z.number().int(),
    }),
  })
  .meta({ id: 'BookingPage' })

export const booking = z
  .object({
    ...bookingCore,
    facts: bookingFactsInput.omit({}).meta({ id: 'BookingFactsRead' }),
    /** The dated slots it is about, by start. */
    occurrences: z.array(bookingSession),
    /** Those left out one by one, with their reason, by start. */
    leftOut: z.array(bookingSession),
    quote: quote.nullable(),
    /** Null before it is charged, at its confirmation. */
    account: bookingAccount.nullable(),
    /** Lawful reasons that the place may give this organisation; empty for the applicant. */
    refusalReasons: z.array(refusalReason),
    /** Present for those who decide, and for the applicant before sending. */
    checks: z.array(bookingCheck),
    organisationContact: z
      .object({ representativeName: z.string(), email: z.string(), phone: z.string().nullable(), city: z.string() })
      .nullable(),
    applicantName: z.string(),
    /** Taken at the desk for an organisation without an account, which then signs on paper. */
    isRecordedByStaff: z.boolean(),
    /** Certificate that covers the first day, for those who check papers. */
    insurance: insuranceInForce.nullable(),
    /** Every piece that this booking calls for, as long as it may still be given. */
    pieces: z.array(calledPiece),
    refusal: z.object({ reason: refusalReason, text: z.string() }).nullable(),
    cancellation: z.object({ side: cancelledSide, reason: z.string(), at: instant }).nullable(),
    proposal: z
      .object({
        id,
        startsAt: instant,
        endsAt: instant,
        message: z.string(),
        expiresAt: instant,
        /** Price of the slot offered, at the tariff in force; null when none applies. */
        totalCents: z.number().int().nullable(),
      })
      .nullable(),
    /** The open request to move sessions of the granted booking. */
    amendment: amendment.nullable(),
    undoUntil: instant.nullable(),
    messages: z.array(bookingMessage),
    timeline: z.array(timelineEntry),
    agreementId: id.nullable(),
    agreementStatus: z.string().nullable(),
    allowedActions: z.array(bookingAction),
    /** In whose name the reader may cancel now, the usual one first. */
    cancelSides: z.array(cancelledSide),
    mayMessage: z.boolean(),
    /** Whether the reader may decide another price than that of the grid, now. */
    mayOverridePrice: z.boolean(),
    /** Number of the quote of now; null before the request is sent. */
    quoteNumber: z.string().nullable(),
    houseRules: z.string(),
  })
  .meta({ id: 'Booking' })
export type BookingDto = z.infer<typeof booking>

export const myBookingsQuery = z.strictObject({
  view: z.enum(['pending', 'upcoming', 'past', 'draft']).default('pending'),
  organisationId: id.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export const establishmentBookingsQuery = z.strictObject({
  view: z.enum(['to-handle', 'upcoming', 'past', 'all']).default('to-handle'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type BookingItemDto = z.infer<typeof bookingItem>
export type BookingPageDto = z.infer<typeof bookingPage>
export type MyBookingsQuery = z.infer<typeof myBookingsQuery>
export type EstablishmentBookingsQuery = z.infer<typeof establishmentBookingsQuery>
export type DraftBookingInput = z.infer<typeof draftBookingInput>
export type EditDraftInput = z.infer<typeof editDraftInput>
export type ApproveInput = z.infer<typeof approveInput>
export type RefusedSessions = z.infer<typeof refusedSessions>
export type CancelOccurrencesInput = z.infer<typeof cancelOccurrencesInput>
export type RefuseInput = z.infer<typeof refuseInput>
export type CounterProposeInput = z.infer<typeof counterProposeInput>
export type CancelInput = z.infer<typeof cancelInput>
export type BookingCheckDto = z.infer<typeof bookingCheck>
export type BookingMessageDto = z.infer<typeof bookingMessage>
export type TimelineEntryDto = z.infer<typeof timelineEntry>
