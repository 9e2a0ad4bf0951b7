import type {
  AccessKind,
  BuildingKind,
  CancelledSide,
  DecisionGround,
  DecisionKind,
  DisputeSide,
  DisputeStep,
  OccupancyKind,
  OrganisationKind,
  PartyRole,
  PaymentMeans,
  ReadinessReason,
  WrittenStep,
  WayChange,
} from '@salles-ouvertes/contract'
import type { Slot } from '../../../platform/time.ts'
import type { StillOpens } from '../../access/index.ts'

/** A dated slot in its room, that of the booking or one that a series borrows. */
export type PlacedSlot = Slot & { roomName: string }

/** What a mail about a booking may say; read at sending, kept nowhere. */
export type BookingLetterFacts = {
  reference: string
  status: string
  timeZone: string
  /** Dated slots, first one first. */
  slots: PlacedSlot[]
  /** Asked with the others, and refused. */
  refusedSessions: (PlacedSlot & { why: string })[]
  /** The room of the booking; each slot names its own. */
  roomName: string
  address: string
  host: { name: string; kind: BuildingKind; phone: string | null }
  guest: { name: string; kind: OrganisationKind }
  activity: string
  headcount: number | null
  decisionDeadline: Date | null
  /** Subject and text of a refusal, the very ones that its author previewed. */
  refusal: { subject: string; text: string } | null
  cancellation: { side: CancelledSide; reason: string } | null
  proposal: (Slot & { message: string; expiresAt: Date }) | null
  /** Last words of the establishment in the thread. */
  question: string | null
  totalCents: number | null
  /** Once it is charged: what is owed now, negative when it is to be paid back, and what the grid kept of it. Cents. */
  account: { dueCents: number; keptCents: number } | null
  /** Taken by telephone: the organisation reads mails, it has no page of its own. */
  withoutAccount: boolean
}

/** A request to move sessions of a granted booking, to change its people, or both. */
export type AmendmentLetterFacts = {
  booking: BookingLetterFacts
  /** By former start; the room only when it is another one. */
  moves: { from: PlacedSlot; to: Slot; toRoom: string | null }[]
  /** People before and after; null when they stay. */
  people: { from: number; to: number } | null
  message: string
  expiresAt: Date
  /** Words of a refusal; empty otherwise. */
  answer: string
  /** Works take the former room: nobody was asked. */
  isForWorks: boolean
}

export type AccessLetterFacts = Slot & {
  bookingReference: string
  timeZone: string
  roomName: string
  address: string
  host: { name: string }
  kind: AccessKind
  validFrom: Date
  validUntil: Date
  instructions: string
  contactName: string
  contactPhone: string
  holderName: string
  holderPhone: string
  /** Why the former way in was left, when this one stands for it. */
  standsFor: WayChange | null
  /** When the lock forgets a code that has not opened; null when it does not. */
  useBefore: Date | null
  /** The code, opened for this mail only; null when a person opens. */
  code: string | null
  /** Address of the holder's own page. */
  link: string | null
  /** What a revoked code still does. */
  remains: StillOpens | null
}

export type AgreementLetterFacts = {
  booking: BookingLetterFacts
  party: PartyRole
  code: string | null
  /** Rank of the amendment (avenant) to sign; null for the agreement itself. */
  amendment: number | null
}
/** A session of a booking that is not ready, and what stops it. */
export type NotReadyLetterFacts = { booking: BookingLetterFacts; reasons: ReadinessReason[] }

/** Deposits of a booking that are awaited, or still held. Amounts in cents. */
export type OpenDepositsLetterFacts = {
  booking: BookingLetterFacts
  deposits: { label: string; amountCents: number }[]
}
/** A counterpart in kind of a booking. Amounts in cents; `leftCents` was not delivered. Civil date. */
export type CounterpartLetterFacts = {
  booking: BookingLetterFacts
  description: string
  quantity: number
  unit: string
  valueCents: number
  leftCents: number
  dueOn: string
  actReference: string | null
  refusalReason: string | null
}
/** Money received or given back. Cents above zero; civil date. */
export type PaymentLetterFacts = {
  booking: BookingLetterFacts
  amountCents: number
  receivedOn: string
  means: PaymentMeans
}
/** What an organisation has not paid to a payee, oldest first; `booking` is one of those. Cents, civil dates. */
export type UnpaidReminderFacts = {
  booking: BookingLetterFacts
  organisationId: string
  step: WrittenStep
  payeeName: string
  claims: { chargeId: string; bookingReference: string; roomName: string; dueOn: string; openCents: number }[]
  /** How it is paid by transfer: one reference for each claim; null when the payee takes none. */
  transfer: { iban: string; references: string[] } | null
}
/** A part of a deposit that is kept, and why. Amounts in cents. */
export type RetainedDepositLetterFacts = {
  booking: BookingLetterFacts
  label: string
  amountCents: number
  retainedCents: number
  reason: string
}
/** A signature asked of the service of the tenant, that has not come. */
export type SignatureRequestLetterFacts = {
  booking: BookingLetterFacts
  party: PartyRole
  /** As people know it: « i-Parapheur ». */
  providerName: string
  status: 'waiting' | 'refused' | 'expired' | 'cancelled'
  /** Words of whoever refused. */
  refusal: string | null
}
/** What a party decided about a signed agreement; `booking` tells the sessions concerned. Civil dates. */
export type DecisionLetterFacts = {
  booking: BookingLetterFacts
  /** Of its letter. */
  number: string
  kind: DecisionKind
  ground: DecisionGround
  party: PartyRole
  reason: string
  effectiveOn: string
  lastDay: string | null
  /** Sessions whose place went to somebody else before a suspension was lifted. */
  lostSessions: readonly unknown[]
}
/** A date of a waiting request whose place is gone, and places that may be asked for instead. */
export type LostDateFacts = PlacedSlot & { takenBy: OccupancyKind; instead: PlacedSlot[] }
export type PlaceLostFacts = { booking: BookingLetterFacts; lost: readonly LostDateFacts[] }
export type ThreadLetterFacts = {
  booking: BookingLetterFacts
  body: string
  side: 'applicant' | 'establishment' | 'system'
}
/** A problem that the place has settled, for the group that reported it. */
export type SettledProblemLetterFacts = { booking: BookingLetterFacts; kind: string; text: string; answer: string }
/** A message of a dispute on a report; `booking` tells its session alone. */
export type DisputeLetterFacts = {
  booking: BookingLetterFacts
  occurrenceId: string
  step: DisputeStep
  side: DisputeSide
  words: string
}
export type ProblemLetterFacts = {
  hostName: string
  kind: string
  text: string
  reportedBy: string
  where: string | null
}
export type AccountLetterFacts = { link: string }

/** Addresses of the screens that mails lead to. */
export type LetterPages = {
  /** The booking as the organisation sees it. */
  myBooking: (reference: string) => string
  /** The booking as those who decide see it. */
  bookingToDecide: (reference: string) => string
  /** The page of a room, at the day and hours of a slot. */
  roomAt: (wish: { roomId: string; slot: Slot; timeZone: string }) => string
  /** The reports on the state of a room before and after a session, and what is said of them. */
  conditionOf: (occurrenceId: string) => string
  /** The vault of an organisation. */
  documentsOf: (organisationId: string) => string
  /** How to pay one charge. */
  payCharge: (chargeId: string) => string
  /** What an organisation owes, line by line. */
  chargesOf: (organisationId: string) => string
  planning: string
  /** Where the reader says which mails they want. */
  myMessages: string
  /** SMS, and messages that did not leave. */
  messages: string
  archives: string
  stock: string
  revenue: string
  deposits: string
  counterparts: string
  /** Keys and badges of a place. */
  keys: string
  /** What was reported from a place. */
  problems: string
  eveningPacks: string
  /** People and their rights, for those who run the tenant. */
  people: string
  /** The service that signs for the tenant. */
  signatureProvider: string
}
