import type {
  AccessKind,
  AgreementBuilding,
  OrganisationKind,
  PartyRole,
  PublicParty,
  Purpose,
} from '@salles-ouvertes/contract'
import type { AgreementChange } from './agreement-changes.ts'

export interface AgreementParty {
  role: PartyRole
  name: string
  legalForm: string
  address: string
  siren: string | null
  siret: string | null
  uai: string | null
  rna: string | null
  representative: string
  capacity: string
  /** Act that empowers the representative, in words; null when the board acts cited are enough. */
  delegationAct: string | null
}

/** A board act (délibération) cited in the visas. Civil dates, `YYYY-MM-DD`. */
export interface CitedAct {
  of: PublicParty
  body: string
  number: string
  votedOn: string
  executoryFrom: string | null
  validUntil: string | null
  subject: string
}

export interface AgreementRoom {
  name: string
  type: string
  /** People, set out as the request says. */
  capacity: number
  areaM2: number | null
  equipment: { label: string; quantity: number }[]
}

/** Rooms, by name, with their own way in and contact. */
export interface RoomsEnteredOtherwise {
  rooms: string[]
  kind: AccessKind
  contact: { name: string; phone: string }
}

export interface AgreementPrice {
  lines: { label: string; amountCents: number }[]
  totalCents: number
  tariffName: string
  tariffVersion: string
  tariffAct: string
  payeeName: string
  isReduced: boolean
  /** Set when nothing is asked: the legal ground, the act that applies it, and what the use is worth. */
  free: { legalBasis: string; act: string; valuedCents: number } | null
}

/**
 * What a tenant settles once for its agreements. A null or empty value is printed « à confirmer »:
 * the platform never fills in a rule that nobody adopted.
 */
export interface AgreementTerms {
  recallNoticeDays: number | null
  /** Share of the session's fee that stays due when the organiser gives at least `minDaysBefore` days' warning, and the least kept of all that is given up together. */
  cancellationSteps: { minDaysBefore: number; duePercent: number; minimumCents: number }[]
  /** Shares of the price by date, in words; absent when it is paid at once. */
  instalments?: string[]
  paymentDueDays: number | null
  paymentMeans: string[]
  vatMention: string | null
  isUtilitiesIncluded: boolean | null
  deposits: { label: string; amountCents: number }[]
  keyLossFeeCents: number | null
  retention: string | null
  dataProtectionContact: string | null
  court: string | null
}

/** Of an amendment (avenant): which agreement it changes, since when that one is signed, and what changes. */
export interface AmendedAgreement {
  number: string
  rank: number
  /** Civil date of the last signature of the agreement. */
  signedOn: string
  changes: AgreementChange[]
}

/** Letters of the annexes, in the order of the list printed at the end of an agreement. */
export type AnnexLetter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M'

/** Snapshot of everything an agreement says. Plain data, amounts in cents, instants in ISO 8601; never an access code. */
export interface AgreementFacts {
  number: string
  buildingKind: AgreementBuilding
  /** In the order in which they sign. */
  parties: AgreementParty[]
  organiserKind: OrganisationKind
  acts: CitedAct[]
  site: { name: string; address: string; rooms: AgreementRoom[]; sharedAreas: string[]; excludedAreas: string[] }
  purpose: { category: Purpose; text: string }
  audience: { description: string; hasMinors: boolean }
  headcount: number
  /**
   * More people, in percent of those, that its article « Modification » allows once without a new signature, fewer always;
   * absent when the article says nothing about them.
   */
  minorHeadcountPercent?: number
  responsible: { name: string; phone: string }
  /** Each in one of the rooms of the site, by its name. */
  occurrences: { startsAt: string; endsAt: string; roomName: string }[]
  /** Of a series; null when the season says nothing about school holidays. */
  schoolHolidays: 'included' | 'excluded' | null
  zone: string
  price: AgreementPrice
  /** Null only where the tenant requires none: the certificate is then asked for in the text. */
  insurance: { insurer: string; policyNumber: string; validUntil: string } | null
  accessKind: AccessKind
  /** Rooms of the site that are entered otherwise, or where somebody else is called; absent when there are none. */
  otherAccess?: RoomsEnteredOtherwise[]
  houseRules: string[]
  contact: { name: string; phone: string; email: string }
  terms: AgreementTerms
  /** Annexes already in the booking's file; the others are asked for. */
  annexesOnFile: AnnexLetter[]
  isDemonstration: boolean
  /** Absent from an agreement: only an amendment has it. */
  amends?: AmendedAgreement
}

/** Terms of a tenant that has settled nothing yet: every one of them prints « à confirmer ». */
export const unsettledTerms: AgreementTerms = {
  recallNoticeDays: null,
  cancellationSteps: [],
  paymentDueDays: null,
  paymentMeans: [],
  vatMention: null,
  isUtilitiesIncluded: null,
  deposits: [],
  keyLossFeeCents: null,
  retention: null,
  dataProtectionContact: null,
  court: null,
}

/** The party that plays `role`. Facts are checked first, so that it is there for `requiredParties`. */
export function partyOf(facts: AgreementFacts, role: PartyRole): AgreementParty {
  const party = facts.parties.find((candidate) => candidate.role === role)
  if (!party) throw new Error(`the agreement has no party in the role ${role}`)
  return party
}

/** Ways in of all the rooms that are lent, each once. */
export const accessKindsOf = ({ accessKind, otherAccess = [] }: AgreementFacts): AccessKind[] => [
  ...new Set([accessKind, ...otherAccess.map(({ kind }) => kind)]),
]

/** Roles of the parties, in the order in which they sign. */
export const signingRoles = ({ parties }: Pick<AgreementFacts, 'parties'>): PartyRole[] =>
  parties.map(({ role }) => role)

/** Free or reduced use of an association is a subsidy in kind: it calls the contrat d'engagement républicain. */
export function needsRepublicanCommitment(facts: AgreementFacts): boolean {
  return facts.organiserKind === 'association' && (facts.price.free !== null || facts.price.isReduced)
}
