import { z } from 'zod'
import { owed } from './instalments.ts'
import { paymentMeans } from './money-words.ts'
import { quote } from './pricing.ts'
import { cents, id, instant, localDate, pageOf } from './values.ts'
import { chargeStatus } from './vocabulary.ts'

/** Money that stands: neither taken back with its match, nor returned by the bank. */
export const chargePayment = z
  .object({
    receivedOn: localDate,
    /** Negative when it was given back. */
    amountCents: cents,
    means: paymentMeans,
    /** It was found on the account of the payee. */
    isOnStatement: z.boolean(),
  })
  .meta({ id: 'ChargePayment' })
export type ChargePaymentDto = z.infer<typeof chargePayment>

export const charge = z
  .object({
    id,
    bookingId: id,
    bookingReference: z.string(),
    organisationName: z.string(),
    roomName: z.string(),
    payeeName: z.string(),
    establishmentName: z.string(),
    status: chargeStatus,
    /** What the booking costs now. */
    amountCents: cents,
    /** What is still owed; negative when more was settled than it costs. */
    balanceCents: cents,
    /** What was received in money, less what was given back. */
    paidCents: cents,
    /** What of it was found on the account of the payee. */
    reconciledCents: cents,
    /** Oldest first. */
    payments: z.array(chargePayment),
    waivedCents: cents,
    inKindCents: cents,
    /** What the payee has to give back. */
    refundableCents: cents,
    valuedCents: cents.nullable(),
    legalBasis: z.string().nullable(),
    /** Day of its first instalment. */
    dueOn: localDate,
    owed,
    usedOn: localDate,
    createdAt: instant,
    quote,
  })
  .meta({ id: 'Charge' })
export const chargesQuery = z.strictObject({
  status: chargeStatus.optional(),
  from: localDate.optional(),
  until: localDate.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const chargePage = pageOf(charge)
  .extend({ totals: z.object({ dueCents: cents, paidCents: cents, valuedCents: cents }) })
  .meta({ id: 'ChargePage' })
export const exportChargesQuery = z.strictObject({ from: localDate.optional(), until: localDate.optional() })
