import { partyRole, publicParty } from '@salles-ouvertes/contract'
import type { CancelledSide, DecisionGround, DecisionKind, PartyRole } from '@salles-ouvertes/contract'
import { addDays, type LocalDate } from '../../../platform/time.ts'

export interface LawfulGround {
  /** Parties that may rely on it. */
  invokedBy: readonly PartyRole[]
  /** Days between the decision and its effect; a kind that is absent cannot rest on this ground. */
  noticeDays: { readonly suspension?: number; readonly termination?: number }
  /** Before a termination the organiser is told to comply (`formal-notice`) or heard (`hearing`), in at least these days. */
  heardFirst: { readonly as: 'formal-notice' | 'hearing'; readonly days: number } | null
  /** Its notice or its formality is our proposal: a lawyer has still to confirm it. */
  isToConfirm: boolean
}

const everybody: readonly PartyRole[] = partyRole.options
const publicSide: readonly PartyRole[] = publicParty.options
const atOnce = { suspension: 0, termination: 0 }

/** On what a signed agreement may be suspended or ended: the only such table. Source: docs/rules/agreement.md §10. */
export const lawfulGrounds: Record<DecisionGround, LawfulGround> = {
  safety: { invokedBy: publicSide, noticeDays: atOnce, heardFirst: null, isToConfirm: false },
  requisition: { invokedBy: publicSide, noticeDays: atOnce, heardFirst: null, isToConfirm: false },
  'force-majeure': { invokedBy: everybody, noticeDays: atOnce, heardFirst: null, isToConfirm: false },
  'public-service': {
    invokedBy: publicSide,
    noticeDays: { suspension: 3, termination: 30 },
    heardFirst: null,
    isToConfirm: true,
  },
  'general-interest': { invokedBy: ['owner'], noticeDays: { termination: 30 }, heardFirst: null, isToConfirm: true },
  works: { invokedBy: publicSide, noticeDays: { suspension: 7, termination: 30 }, heardFirst: null, isToConfirm: true },
  breach: {
    invokedBy: publicSide,
    noticeDays: atOnce,
    heardFirst: { as: 'formal-notice', days: 15 },
    isToConfirm: true,
  },
  'non-payment': {
    invokedBy: publicSide,
    noticeDays: { suspension: 8, termination: 0 },
    heardFirst: { as: 'formal-notice', days: 30 },
    isToConfirm: true,
  },
  'cover-lost': {
    invokedBy: publicSide,
    noticeDays: atOnce,
    heardFirst: { as: 'formal-notice', days: 8 },
    isToConfirm: true,
  },
  unused: {
    invokedBy: publicSide,
    noticeDays: { termination: 0 },
    heardFirst: { as: 'hearing', days: 15 },
    isToConfirm: true,
  },
  resignation: { invokedBy: ['organiser'], noticeDays: { termination: 8 }, heardFirst: null, isToConfirm: true },
}

/** Whether the organiser gives up by itself, so that the tiers of the grid keep what they say: not by force majeure. */
export const isOwnChoice = (ground: DecisionGround): boolean => ground === 'resignation'

/** A formal notice given before. Civil dates. */
export interface GivenNotice {
  ground: DecisionGround
  lastDay: LocalDate
}

/**
 * First day on which a decision may take effect, or, of a formal notice, first day by which an answer may be asked.
 * `not-lawful`: this party cannot rest such a decision on this ground; `heard-first`: the organiser has not been told.
 */
export function earliestDay(
  { kind, ground, party }: { kind: Exclude<DecisionKind, 'lifting'>; ground: DecisionGround; party: PartyRole },
  today: LocalDate,
  given: readonly GivenNotice[],
): LocalDate | 'not-lawful' | 'heard-first' {
  const { invokedBy, noticeDays, heardFirst } = lawfulGrounds[ground]
  if (!invokedBy.includes(party)) return 'not-lawful'
  if (kind === 'formal-notice') return heardFirst ? addDays(today, heardFirst.days) : 'not-lawful'
  const days = noticeDays[kind]
  if (days === undefined) return 'not-lawful'
  const afterNotice = addDays(today, days)
  if (kind === 'suspension' || !heardFirst) return afterNotice
  const answered = given.filter((notice) => notice.ground === ground).map(({ lastDay }) => addDays(lastDay, 1))
  const [first] = answered.toSorted()
  if (!first) return 'heard-first'
  return first > afterNotice ? first : afterNotice
}

/** In whose name the sessions are given up: a requisition is ordered by an authority, whoever writes it down. */
export function sideOf(ground: DecisionGround, party: PartyRole): CancelledSide {
  if (ground === 'requisition') return 'authority'
  if (party === 'organiser') return 'applicant'
  return party === 'owner' ? 'owner' : 'establishment'
}
