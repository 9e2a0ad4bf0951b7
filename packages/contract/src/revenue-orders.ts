import { z } from 'zod'
import { ledgerEntryKind, paymentMeans } from './money-words.ts'
import { cents, id, instant, localDate, shortText } from './values.ts'

/** What a line of a liquidation statement says, as it was known when the statement was made. */
export const revenueOrderFacts = z
  .object({
    kind: ledgerEntryKind,
    bookingReference: z.string(),
    agreementNumber: z.string().nullable(),
    debtorName: z.string(),
    debtorSiret: z.string().nullable(),
    debtorRna: z.string().nullable(),
    debtorAddress: z.string(),
    roomName: z.string(),
    usedOn: localDate,
    dueOn: localDate,
    /** Tariff and act that the price comes from. */
    tariffName: z.string(),
    act: z.string(),
    /** How the price was made, line by line; or why it was lowered. */
    basis: z.string(),
  })
  .meta({ id: 'RevenueOrderFacts' })
export type RevenueOrderFacts = z.infer<typeof revenueOrderFacts>

const line = revenueOrderFacts.extend({
  /** Positive when it is to be collected, negative when an earlier line is lowered. */
  amountCents: cents,
})

/** What is not yet in a statement, and what could be completed first. */
export const revenueOrderPreview = z
  .object({
    fiscalYear: z.number().int(),
    /** Last local day taken, included. */
    until: localDate,
    payees: z.array(
      z.object({
        payeeEntityId: id,
        payeeName: z.string(),
        lines: z.array(line.extend({ entryId: id })),
        totalCents: cents,
        inKindCents: cents,
        /** Debtors without a number (SIRET or RNA), which an accountant may ask for. */
        debtorsWithoutNumber: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'RevenueOrderPreview' })
export type RevenueOrderPreviewDto = z.infer<typeof revenueOrderPreview>

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)
export const revenueMonthQuery = z.strictObject({ month })
/** The entries seen in the preview: others that arrived since are left for the next statement. */
export const issueRevenueOrderInput = z.strictObject({
  month,
  payeeEntityId: id,
  entryIds: z.array(id).min(1).max(5000),
})

export const revenueOrderSummary = z
  .object({
    id,
    number: z.string(),
    fiscalYear: z.number().int(),
    until: localDate,
    payeeName: z.string(),
    totalCents: cents,
    inKindCents: cents,
    lines: z.number().int(),
    /** Lines whose order number was given back by the accountant. */
    ordered: z.number().int(),
    createdAt: instant,
  })
  .meta({ id: 'RevenueOrderSummary' })
export const revenueOrderList = z
  .object({ items: z.array(revenueOrderSummary), mayIssue: z.boolean() })
  .meta({ id: 'RevenueOrderList' })

export const revenueOrder = revenueOrderSummary
  .extend({
    mayIssue: z.boolean(),
    items: z.array(
      line.extend({
        no: z.number().int(),
        chargeId: id,
        orderNumber: z.string().nullable(),
        orderedOn: localDate.nullable(),
        /** What is still owed on the booking of this line, whatever statement says the rest. */
        balanceCents: cents,
        refundableCents: cents,
      }),
    ),
  })
  .meta({ id: 'RevenueOrder' })
export type RevenueOrderDto = z.infer<typeof revenueOrder>

export const orderNumbersInput = z.strictObject({
  lines: z
    .array(z.strictObject({ no: z.number().int().min(1), orderNumber: shortText(40), orderedOn: localDate }))
    .min(1)
    .max(500),
})

/** Money that the payee received or gave back, typed in by those who keep its accounts. */
export const paymentInput = z.strictObject({
  amountCents: z.number().int().min(1).max(100_000_000),
  receivedOn: localDate,
  means: paymentMeans.exclude(['payfip']),
  reference: shortText(120),
})
export const chargeMoney = z
  .object({ chargeId: id, balanceCents: cents, refundableCents: cents })
  .meta({ id: 'ChargeMoney' })
