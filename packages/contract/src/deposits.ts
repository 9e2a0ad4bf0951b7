import { z } from 'zod'
import { cents, id, instant, localDate, pageOf, shortText } from './values.ts'

/** A kind of deposit (« caution »): asked once for a booking, never part of its price. Amounts in cents. */
const kind = {
  code: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{1,40}$/),
  label: shortText(60),
}

/** Kinds of deposit that a grid asks for. */
export const tariffDeposit = z
  .strictObject({ ...kind, amountCents: z.number().int().min(100).max(10_000_000) })
  .meta({ id: 'TariffDeposit' })
export type TariffDepositDto = z.infer<typeof tariffDeposit>
export const tariffDeposits = z.array(tariffDeposit).max(6).default([])

/** A deposit as the price of a booking announces it, beside the total. */
export const askedDeposit = z
  .object({ code: z.string(), label: z.string(), amountCents: cents })
  .meta({ id: 'AskedDeposit' })
export type AskedDepositDto = z.infer<typeof askedDeposit>

/** `partly-retained` may still have a part to give back: `heldCents` tells. `dropped`: its booking was cancelled before it came. */
export const depositStatus = z.enum(['expected', 'received', 'partly-retained', 'retained', 'returned', 'dropped'])
export type DepositStatus = z.infer<typeof depositStatus>
export const depositMeans = z.enum(['cheque', 'transfer'])
export type DepositMeans = z.infer<typeof depositMeans>
export const depositMovementKind = z.enum(['receipt', 'retention', 'return'])
export type DepositMovementKind = z.infer<typeof depositMovementKind>
export const depositAction = z.enum(['receive', 'return', 'retain', 'add-proof'])
export type DepositAction = z.infer<typeof depositAction>

const reference = z.string().trim().max(80).default('')

/** The whole amount was handed over: the platform writes it down and holds nothing. */
export const receiveDepositInput = z
  .strictObject({ means: depositMeans, receivedOn: localDate, reference })
  .meta({ id: 'ReceiveDepositForm' })
export type ReceiveDepositForm = z.infer<typeof receiveDepositInput>

/** What is still held is given back. */
export const returnDepositInput = z.strictObject({ returnedOn: localDate, reference }).meta({ id: 'ReturnDepositForm' })
export type ReturnDepositForm = z.infer<typeof returnDepositInput>

/** Sent beside the first photo or document (multipart): numbers come as text. */
export const retainDepositInput = z
  .strictObject({
    amountCents: z.coerce.number().int().min(1).max(10_000_000),
    retainedOn: localDate,
    reason: shortText(1000),
    /** Sealed report of the booking that shows why. */
    conditionReportId: id.optional(),
  })
  .meta({ id: 'RetainDepositForm' })
export type RetainDepositForm = z.infer<typeof retainDepositInput>

export const depositProofInput = z.strictObject({})

const proof = z.object({ id, mediaType: z.string(), fileName: z.string(), addedAt: instant })
const movement = z
  .object({
    id,
    kind: depositMovementKind,
    amountCents: cents,
    onDate: localDate,
    means: depositMeans.nullable(),
    reference: z.string(),
    reason: z.string().nullable(),
    recordedAt: instant,
    /** Session whose sealed report shows why a part was retained; null when none was named. */
    reportedOccurrenceId: id.nullable(),
    /** Photos and documents of a retention. */
    proofs: z.array(proof),
  })
  .meta({ id: 'DepositMovement' })
export type DepositMovementDto = z.infer<typeof movement>

export const deposit = z
  .object({
    id,
    bookingId: id,
    bookingReference: z.string(),
    organisationName: z.string(),
    roomName: z.string(),
    code: z.string(),
    label: z.string(),
    amountCents: cents,
    /** What was received and neither given back nor retained. */
    heldCents: cents,
    retainedCents: cents,
    status: depositStatus,
    /** First and last day of use. */
    firstDay: localDate.nullable(),
    lastDay: localDate.nullable(),
    /** Nobody enters before it is received. */
    isRequiredToEnter: z.boolean(),
    movements: z.array(movement),
    allowedActions: z.array(depositAction),
  })
  .meta({ id: 'Deposit' })
export type DepositDto = z.infer<typeof deposit>

export const depositsQuery = z.strictObject({
  status: depositStatus.optional(),
  /** Held although the last use is over. */
  toReturn: z.enum(['true']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type DepositsQuery = z.infer<typeof depositsQuery>
/** `heldCents` and `expectedCents` are those of the whole establishment. */
export const depositPage = pageOf(deposit)
  .extend({ totals: z.object({ expectedCents: cents, heldCents: cents, toReturn: z.number().int() }) })
  .meta({ id: 'DepositPage' })
export type DepositPageDto = z.infer<typeof depositPage>
export const depositList = z.object({ items: z.array(deposit) }).meta({ id: 'DepositList' })

export const depositProofParams = z.strictObject({ id, proofId: id })

/** What a tenant says of its deposits; delays « à confirmer » with the accountant. */
export const depositRules = z
  .strictObject({
    /** Access codes wait until each deposit is received. */
    depositBeforeEntry: z.boolean(),
    /** Days before the first session at which a missing deposit is asked for again. */
    depositReminderDays: z.array(z.number().int().min(1).max(60)).max(4),
    /** Days after the last session from which staff are told of a deposit not given back. */
    depositReturnDays: z.number().int().min(1).max(120),
  })
  .meta({ id: 'DepositRules' })
export type DepositRules = z.infer<typeof depositRules>
