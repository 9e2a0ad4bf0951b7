import { z } from 'zod'
import { paymentMeans } from './money-words.ts'
import { cents, id, instant, localDate, shortText } from './values.ts'

/** Files that banks give: CSV with a header line, or ISO 20022. */
export const bankStatementFormat = z.enum(['csv', 'camt-053']).meta({ id: 'BankStatementFormat' })
export type BankStatementFormat = z.infer<typeof bankStatementFormat>

/** Why a movement that a file tells otherwise is one that was known: our reference, or the same words. */
export const echoReason = z.enum(['same-reference', 'same-words']).meta({ id: 'EchoReason' })
export type EchoReason = z.infer<typeof echoReason>

/** Why a file, or a line of it, is not read. */
export const bankStatementFault = z.enum([
  ...([
    'not-text',
    'not-csv',
    'no-header',
    'no-movement',
    'not-xml',
    'document-type',
    'not-camt',
    'bad-entry',
  ] as const),
  ...(['bad-date', 'day-to-come', 'bad-amount', 'no-amount', 'two-amounts', 'other-currency', 'sums-differ'] as const),
])
export type BankStatementFault = z.infer<typeof bankStatementFault>

/** What was done, or would be done, with a movement and a charge. */
export const bankMatchKind = z.enum(['payment', 'refund', 'returned', 'already-recorded']).meta({ id: 'BankMatchKind' })
export type BankMatchKind = z.infer<typeof bankMatchKind>

/** Where a movement stands; computed from what is matched with it. */
export const bankMovementState = z.enum(['to-do', 'reconciled', 'set-aside']).meta({ id: 'BankMovementState' })
export type BankMovementState = z.infer<typeof bankMovementState>

/** How far a proposal may be believed; only a sure one may be accepted with others. */
export const matchCertainty = z.enum(['sure', 'likely', 'ambiguous', 'none']).meta({ id: 'MatchCertainty' })
export type MatchCertainty = z.infer<typeof matchCertainty>

export const matchReason = z
  .enum([
    ...(['structured-reference', 'reference-in-text', 'booking-in-text', 'same-amount', 'name-alike'] as const),
    ...(['same-day', 'near-day', 'above-balance', 'to-give-back', 'sent-back'] as const),
  ])
  .meta({ id: 'MatchReason' })
export type MatchReason = z.infer<typeof matchReason>

export const bankStatementSummary = z
  .object({
    id,
    fileName: z.string(),
    format: bankStatementFormat,
    /** First and last days of its movements. */
    from: localDate,
    until: localDate,
    /** Movements that were not known before. */
    added: z.number().int(),
    /** Movements that an earlier file had already brought. */
    known: z.number().int(),
    importedBy: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'BankStatementSummary' })
export type BankStatementSummaryDto = z.infer<typeof bankStatementSummary>

export const bankStatementList = z
  .object({ payeeName: z.string(), items: z.array(bankStatementSummary) })
  .meta({ id: 'BankStatementList' })

/** `id` is null when the file told nothing new: then nothing is kept of it. */
export const importedStatement = z
  .object({
    id: id.nullable(),
    format: bankStatementFormat,
    added: z.number().int(),
    known: z.number().int(),
    /** Of those known, how many this file is the first to tell in its way: another format, or another name. */
    echoed: z.number().int(),
    /** Entries that the bank has not booked yet: they come with a later file. */
    pending: z.number().int(),
  })
  .meta({ id: 'ImportedStatement' })
export type ImportedStatementDto = z.infer<typeof importedStatement>

const chargeNames = {
  chargeId: id,
  bookingReference: z.string(),
  organisationName: z.string(),
}

export const chargeToMatch = z
  .object({ ...chargeNames, usedOn: localDate, balanceCents: cents, refundableCents: cents })
  .meta({ id: 'ChargeToMatch' })
export type ChargeToMatchDto = z.infer<typeof chargeToMatch>
export const chargesToMatch = z.object({ items: z.array(chargeToMatch) }).meta({ id: 'ChargesToMatch' })
export const chargesToMatchQuery = z.strictObject({ text: z.string().trim().max(80).default('') })

export const matchOption = z
  .object({
    ...chargeNames,
    kind: bankMatchKind,
    /** Payment that would be recognised, or sent back. */
    payment: z.object({ id, receivedOn: localDate, means: paymentMeans, reference: z.string() }).nullable(),
    /** Without its sign. */
    amountCents: cents,
    balanceCents: cents,
    reasons: z.array(matchReason),
  })
  .meta({ id: 'MatchOption' })
export type MatchOptionDto = z.infer<typeof matchOption>

export const bankMatch = z
  .object({
    ...chargeNames,
    id,
    kind: bankMatchKind,
    /** With the sign of the movement. */
    amountCents: cents,
    matchedBy: z.string(),
    matchedAt: instant,
    undone: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'BankMatch' })

export const bankMovement = z
  .object({
    id,
    bookedOn: localDate,
    /** Positive when it came in. */
    amountCents: cents,
    /** What no match takes yet, with the sign of the movement. */
    remainingCents: cents,
    label: z.string(),
    counterparty: z.string().nullable(),
    reference: z.string().nullable(),
    /** The bank says that it takes back an earlier movement. */
    isReturn: z.boolean(),
    state: bankMovementState,
    setAside: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
    /** Later files that told it again in another way, and why it was not counted twice. */
    echoes: z.array(
      z.object({ fileName: z.string(), format: bankStatementFormat, importedAt: instant, reason: echoReason }),
    ),
    certainty: matchCertainty,
    options: z.array(matchOption),
    matches: z.array(bankMatch),
    allowedActions: z.array(z.enum(['match', 'set-aside', 'take-back', 'undo'])),
  })
  .meta({ id: 'BankMovement' })
export type BankMovementDto = z.infer<typeof bankMovement>

export const bankMovementsQuery = z.strictObject({
  state: bankMovementState.default('to-do'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

const sum = z.object({ count: z.number().int(), inCents: cents, outCents: cents })
export const bankMovementPage = z
  .object({
    items: z.array(bankMovement),
    nextCursor: z.string().nullable(),
    /** Of every movement, whatever the filter. */
    totals: z.object({ toDo: sum, reconciled: sum, setAside: sum }),
    /** Movements whose proposal is sure, of every page: what « accept the sure ones » would take. */
    sure: z.array(id),
  })
  .meta({ id: 'BankMovementPage' })
export type BankMovementPageDto = z.infer<typeof bankMovementPage>

/** One part of a movement and the charge that takes it; `amountCents` without sign. */
export const matchShare = z.strictObject({
  kind: bankMatchKind,
  chargeId: id,
  paymentId: id.nullable(),
  amountCents: z.number().int().min(1).max(100_000_000),
})
export type MatchShare = z.infer<typeof matchShare>

export const matchMovementInput = z
  .strictObject({ shares: z.array(matchShare).min(1).max(40) })
  .refine(
    ({ shares }) => new Set(shares.map(({ chargeId }) => chargeId)).size === shares.length,
    'a charge named twice',
  )
export const acceptSureInput = z.strictObject({ movementIds: z.array(id).min(1).max(500) })
export const acceptedSure = z
  .object({
    accepted: z.number().int(),
    /** Named, and no longer sure: somebody matched, paid or changed something meanwhile. */
    left: z.number().int(),
  })
  .meta({ id: 'AcceptedSure' })

export const bankReasonInput = z.strictObject({ reason: shortText(300) })
