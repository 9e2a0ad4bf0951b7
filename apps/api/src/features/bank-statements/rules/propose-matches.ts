import type { BankMatchKind, MatchCertainty, MatchReason } from '@salles-ouvertes/contract'
import { isNameAlike } from './name-alike.ts'

export type MovementToMatch = {
  id: string
  bookedOn: string
  /** What no match takes yet, with the sign of the movement; never zero. */
  remainingCents: number
  /** Label, name and reference: all that was written. */
  words: string
  reference: string | null
  isReturn: boolean
  /** Charges already matched with it: one share each. */
  chargeIds: readonly string[]
}
export type ChargeFacts = {
  chargeId: string
  bookingReference: string
  /** ISO 11649, as the payer was asked to copy it. */
  creditorReference: string
  organisationName: string
  balanceCents: number
  /** What the booking costs now. */
  dueCents: number
  refundableCents: number
}
/** Money in the books that no movement proves yet; negative when it was given back. `isProven`: it may only come back. */
export type PaymentFacts = { id: string; chargeId: string; amountCents: number; receivedOn: string; isProven: boolean }

export type Option = {
  kind: BankMatchKind
  chargeId: string
  paymentId: string | null
  /** Without its sign. */
  amountCents: number
  reasons: MatchReason[]
}
export type Proposal = { certainty: MatchCertainty; options: Option[] }
export type Books = { charges: readonly ChargeFacts[]; payments: readonly PaymentFacts[] }

const mostOptions = 5
/** What each reason weighs: a reference says more than a sum and a name together. */
const weights: Record<MatchReason, number> = {
  'structured-reference': 16,
  'reference-in-text': 8,
  'booking-in-text': 8,
  'same-amount': 3,
  'name-alike': 2,
  'same-day': 1,
  'near-day': 0,
  'to-give-back': 0,
  'sent-back': 0,
  'above-balance': -1,
}

/**
 * What a movement may be, best first, and how far to believe it. Sure: money that came in under the exact reference of a
 * charge that owes as much, or whose payment of that sum is already written. A sum alone is never more than a choice
 * to make, and money that went out never more than likely. Source: docs/rules/bank-statements.md §3.
 */
export function proposeMatches(movement: MovementToMatch, books: Books): Proposal {
  const mentions = mentionsIn(movement, books.charges)
  const found = movement.remainingCents > 0 ? cameIn(movement, books, mentions) : wentOut(movement, books, mentions)
  const free = found.filter(({ chargeId }) => !movement.chargeIds.includes(chargeId))
  const ranked = free.sort((a, b) => weightOf(b) - weightOf(a) || a.chargeId.localeCompare(b.chargeId))
  const options = ranked.slice(0, mostOptions)
  return { certainty: certaintyOf(movement, options), options }
}

/**
 * As `proposeMatches` for every movement, oldest first: what a sure one takes is not there for the next, so that the sum
 * of the sure ones never goes above what a charge owes.
 */
export function proposeForAll(movements: readonly MovementToMatch[], books: Books): Map<string, Proposal> {
  const inOrder = [...movements].sort((a, b) => a.bookedOn.localeCompare(b.bookedOn) || a.id.localeCompare(b.id))
  const charges = new Map(books.charges.map((charge) => [charge.chargeId, charge]))
  let payments = books.payments
  const proposals = new Map<string, Proposal>()
  for (const movement of inOrder) {
    const proposal = proposeMatches(movement, { charges: [...charges.values()], payments })
    proposals.set(movement.id, proposal)
    const [option] = proposal.options
    if (proposal.certainty !== 'sure' || !option) continue
    const charge = charges.get(option.chargeId)
    if (option.kind === 'already-recorded') payments = payments.filter(({ id }) => id !== option.paymentId)
    else if (charge) {
      charges.set(charge.chargeId, { ...charge, balanceCents: charge.balanceCents - option.amountCents })
    }
  }
  return proposals
}

type Mention = 'structured-reference' | 'reference-in-text' | 'booking-in-text'

/** Charges that the words of a movement name. A reference that another one goes on from is not the one that was meant. */
function mentionsIn({ reference, words }: MovementToMatch, charges: readonly ChargeFacts[]): Map<string, Mention> {
  const given = packed(reference ?? '')
  const text = packed(words)
  const dashed = `-${words.toUpperCase().replace(/[^A-Z0-9]+/g, '-')}-`
  const mentions = new Map<string, Mention>()
  const longest = charges
    .filter(({ creditorReference }) => text.includes(creditorReference))
    .reduce((length, { creditorReference }) => Math.max(length, creditorReference.length), 0)
  for (const { chargeId, creditorReference, bookingReference } of charges) {
    if (given === creditorReference) mentions.set(chargeId, 'structured-reference')
    else if (creditorReference.length === longest && text.includes(creditorReference)) {
      mentions.set(chargeId, 'reference-in-text')
    } else if (dashed.includes(`-${bookingReference.toUpperCase()}-`)) mentions.set(chargeId, 'booking-in-text')
  }
  return mentions
}

const packed = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '')

function cameIn(movement: MovementToMatch, { charges, payments }: Books, mentions: Map<string, Mention>): Option[] {
  const unproven = unprovenOf(movement, payments)
  return charges.flatMap((charge): Option[] => {
    const mention = mentions.get(charge.chargeId)
    const known = writtenAlready(movement, charge.chargeId, unproven, mention ? 15 : 5)
    const owed = charge.balanceCents
    const isPrice = movement.remainingCents === owed || (owed > 0 && movement.remainingCents === charge.dueCents)
    if (mention === undefined && !known && !isPrice) return []
    const reasons = reasonsOf(movement, charge, mention)
    if (known) {
      const day = known.receivedOn === movement.bookedOn ? 'same-day' : 'near-day'
      return [option('already-recorded', charge, movement, [...reasons, 'same-amount', day], known.id)]
    }
    if (movement.remainingCents === owed) return [option('payment', charge, movement, [...reasons, 'same-amount'])]
    const isAbove = movement.remainingCents > owed
    return [option('payment', charge, movement, isAbove ? [...reasons, 'above-balance'] : reasons)]
  })
}

function wentOut(movement: MovementToMatch, { charges, payments }: Books, mentions: Map<string, Mention>): Option[] {
  const sum = -movement.remainingCents
  const unproven = unprovenOf(movement, payments)
  const mayComeBack = movement.isReturn ? payments.filter(({ amountCents }) => amountCents === sum) : []
  return charges.flatMap((charge): Option[] => {
    const mention = mentions.get(charge.chargeId)
    const reasonsFor = () => reasonsOf(movement, charge, mention)
    const received = mayComeBack
      .filter(({ chargeId }) => chargeId === charge.chargeId)
      .filter(({ receivedOn }) => receivedOn <= movement.bookedOn && daysBetween(receivedOn, movement.bookedOn) <= 120)
      .at(-1)
    if (received)
      return [option('returned', charge, movement, [...reasonsFor(), 'same-amount', 'sent-back'], received.id)]
    const known = writtenAlready(movement, charge.chargeId, unproven, 5)
    if (known) return [option('already-recorded', charge, movement, [...reasonsFor(), 'same-amount'], known.id)]
    if (charge.refundableCents < sum || (mention === undefined && charge.refundableCents !== sum)) return []
    const same: MatchReason[] = charge.refundableCents === sum ? ['same-amount'] : []
    return [option('refund', charge, movement, [...reasonsFor(), ...same, 'to-give-back'])]
  })
}

function reasonsOf({ words }: MovementToMatch, charge: ChargeFacts, mention: Mention | undefined): MatchReason[] {
  const named: MatchReason[] = isNameAlike(charge.organisationName, words) ? ['name-alike'] : []
  return mention ? [mention, ...named] : named
}

/** Payments of that sum that no movement proves yet. */
const unprovenOf = ({ remainingCents }: MovementToMatch, payments: readonly PaymentFacts[]): PaymentFacts[] =>
  payments.filter(({ isProven, amountCents }) => !isProven && amountCents === remainingCents)

/** The one of them that was typed by hand for that charge, nearest to that day. */
const writtenAlready = (
  { bookedOn }: MovementToMatch,
  chargeId: string,
  unproven: readonly PaymentFacts[],
  days: number,
): PaymentFacts | null =>
  unproven
    .filter((payment) => payment.chargeId === chargeId)
    .map((payment) => ({ payment, days: daysBetween(payment.receivedOn, bookedOn) }))
    .filter((near) => near.days <= days)
    .sort((a, b) => a.days - b.days || a.payment.id.localeCompare(b.payment.id))[0]?.payment ?? null

const option = (
  kind: BankMatchKind,
  { chargeId }: ChargeFacts,
  { remainingCents }: MovementToMatch,
  reasons: MatchReason[],
  paymentId: string | null = null,
): Option => ({ kind, chargeId, paymentId, amountCents: Math.abs(remainingCents), reasons })

const weightOf = ({ reasons }: Option): number => reasons.reduce((sum, reason) => sum + weights[reason], 0)

function certaintyOf({ remainingCents }: MovementToMatch, [best, next]: readonly Option[]): MatchCertainty {
  if (!best) return 'none'
  const isAlone = !next || weightOf(next) < weightOf(best)
  const has = (...reasons: MatchReason[]) => reasons.some((reason) => best.reasons.includes(reason))
  if (!isAlone) return 'ambiguous'
  const isSure = remainingCents > 0 && has('structured-reference') && !has('above-balance')
  if (isSure) return 'sure'
  return has('structured-reference', 'reference-in-text', 'booking-in-text', 'name-alike', 'same-day')
    ? 'likely'
    : 'ambiguous'
}

const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
