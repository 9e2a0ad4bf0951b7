import { z } from 'zod'
import { owed } from './instalments.ts'
import { cents, id, instant, localDate, shortText } from './values.ts'
import { legalEntityKind } from './vocabulary.ts'

/** What the payee has at PayFiP: an imprest account, or revenue orders. */
export const paymentContractKind = z.enum(['imprest', 'revenue-orders']).meta({ id: 'PaymentContractKind' })
/** PayFiP's own T, X and W. */
export const paymentMode = z.enum(['test', 'activation', 'production']).meta({ id: 'PaymentMode' })
export type PaymentMode = z.infer<typeof paymentMode>

const clientNumber = z.string().regex(/^\d{6}$/)
export const onlineContract = z.strictObject({ clientNumber, kind: paymentContractKind, mode: paymentMode })

/** Where a payee is paid, without a word of who pays. */
export const payeeAccount = z
  .object({
    payeeEntityId: id,
    payeeName: z.string(),
    payeeKind: legalEntityKind,
    /** Whole for those who may change it; its ends only for the others. */
    iban: z.string().nullable(),
    contract: onlineContract.nullable(),
    /** An EPLE is paid online by its own accounting software, never from here. */
    mayBePaidOnline: z.boolean(),
    version: z.number().int(),
    lastTest: z.object({ at: instant, error: z.string().nullable() }).nullable(),
    allowedActions: z.array(z.enum(['edit'])),
  })
  .meta({ id: 'PayeeAccount' })
export type PayeeAccountDto = z.infer<typeof payeeAccount>
export const payeeAccountList = z
  .object({
    items: z.array(payeeAccount),
    /** The service that answers is a simulator: nothing is really paid. */
    isSimulated: z.boolean(),
  })
  .meta({ id: 'PayeeAccountList' })
export type PayeeAccountListDto = z.infer<typeof payeeAccountList>

export const payeeAccountInput = z
  .strictObject({
    /** With or without spaces; null when no transfer is taken. */
    iban: z.string().max(50).nullable(),
    contract: onlineContract.nullable(),
    /** Version that was read; 0 when there was none. */
    version: z.number().int().min(0),
  })
  .meta({ id: 'PayeeAccountForm' })
export type PayeeAccountInput = z.infer<typeof payeeAccountInput>
export const payeeParams = z.strictObject({ id, payeeId: id })

/**
 * Where an attempt to pay stands: asked of the service, on its page, or ended. `expired` is what nobody finished in time;
 * the service may still say later that it was paid.
 */
export const paymentOperationStatus = z
  .enum(['starting', 'pending', 'paid', 'refused', 'abandoned', 'expired', 'failed'])
  .meta({ id: 'PaymentOperationStatus' })
export type PaymentOperationStatus = z.infer<typeof paymentOperationStatus>

/** What makes a payment one to look at by the accountant. */
export const paymentDoubt = z.enum(['amount-differs', 'reference-differs', 'paid-twice']).meta({ id: 'PaymentDoubt' })
export type PaymentDoubt = z.infer<typeof paymentDoubt>

/** An attempt to pay a charge, as the members of its organisation see it. */
export const paymentOperation = z
  .object({
    id,
    chargeId: id,
    bookingReference: z.string(),
    payeeName: z.string(),
    status: paymentOperationStatus,
    amountCents: cents,
    reference: z.string(),
    startedAt: instant,
    /** Until then the page of the service opens. */
    expiresAt: instant.nullable(),
    /** From then on another attempt may start, when this one has not been paid. */
    settledBy: instant,
    /** Page of the service; null once it no longer opens. */
    redirectUrl: z.string().nullable(),
    isSimulated: z.boolean(),
    /** Something does not match: the accountant looks at it. */
    isDoubtful: z.boolean(),
  })
  .meta({ id: 'PaymentOperation' })
export type PaymentOperationDto = z.infer<typeof paymentOperation>

/** Why a charge cannot be paid online now; null when it can. */
export const onlineRefusal = z
  .enum(['nothing-owed', 'charge-cancelled', 'below-minimum', 'above-maximum', 'payee-not-served', 'no-contract'])
  .meta({ id: 'OnlineRefusal' })
export type OnlineRefusal = z.infer<typeof onlineRefusal>

/** What is paid: the instalments that have fallen due, or all that is left. An amount is never asked for. */
export const paidPart = z.enum(['due', 'all']).meta({ id: 'PaidPart' })
export type PaidPart = z.infer<typeof paidPart>
export const startPaymentInput = z.strictObject({ part: paidPart.default('all') }).meta({ id: 'StartPayment' })

const qrCode = z.object({ size: z.number().int(), path: z.string() })

/** How a charge may be paid: online, and by transfer with what the payee needs to recognise it. */
export const waysToPay = z
  .object({
    chargeId: id,
    bookingReference: z.string(),
    payeeName: z.string(),
    /** What is still owed. */
    amountCents: cents,
    dueOn: localDate,
    /** What of it has fallen due, and what comes next. */
    owed,
    online: z.object({
      refusal: onlineRefusal.nullable(),
      /** Of what has fallen due alone. */
      dueRefusal: onlineRefusal.nullable(),
      isSimulated: z.boolean(),
      isTest: z.boolean(),
      latest: paymentOperation.nullable(),
    }),
    transfer: z
      .object({
        holder: z.string(),
        iban: z.string(),
        /** ISO 11649: two digits check the others. */
        reference: z.string(),
        /** The same facts as a QR code: squares of one unit, as the path of an SVG image of that size. */
        qrCode,
        /** For what has fallen due alone; null when that is nothing, or everything. */
        dueQrCode: qrCode.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'WaysToPay' })
export type WaysToPayDto = z.infer<typeof waysToPay>

/** A payment that does not match, for those who keep the accounts. */
export const paymentToCheck = z
  .object({
    id,
    bookingReference: z.string(),
    organisationName: z.string(),
    payeeName: z.string(),
    establishmentName: z.string(),
    doubt: paymentDoubt,
    expectedCents: cents,
    receivedCents: cents,
    expectedReference: z.string(),
    receivedReference: z.string(),
    /** What the service knows the payment by. */
    operationId: z.string(),
    paidAt: instant,
    /** Whether it is in the books. */
    isRecorded: z.boolean(),
    checked: z.object({ at: instant, outcome: z.enum(['recorded', 'set-aside']), note: z.string() }).nullable(),
    allowedActions: z.array(z.enum(['record', 'set-aside'])),
  })
  .meta({ id: 'PaymentToCheck' })
export type PaymentToCheckDto = z.infer<typeof paymentToCheck>
export const paymentsToCheck = z.object({ items: z.array(paymentToCheck) }).meta({ id: 'PaymentsToCheck' })
export type PaymentsToCheckDto = z.infer<typeof paymentsToCheck>
export const checkPaymentInput = z
  .strictObject({
    /** Writes the money in the books, or says that the matter is settled without it. */
    outcome: z.enum(['record', 'set-aside']),
    note: shortText(500),
  })
  .meta({ id: 'CheckPayment' })
export type CheckPaymentInput = z.infer<typeof checkPaymentInput>
