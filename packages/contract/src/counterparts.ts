import { z } from 'zod'
import { cents, id, instant, localDate, shortText } from './values.ts'

/**
 * State of a counterpart in kind: asked by the organisation, agreed by the place under an act, delivered whole, late
 * (what is not delivered is owed in money again), refused, or taken back.
 */
export const counterpartStatus = z.enum(['proposed', 'agreed', 'delivered', 'late', 'refused', 'withdrawn'])
export type CounterpartStatus = z.infer<typeof counterpartStatus>
export const counterpartAction = z.enum(['agree', 'refuse', 'withdraw', 'add-proof', 'accept-delivery'])
export type CounterpartAction = z.infer<typeof counterpartAction>

/** What the organisation offers in place of money; `unitCents` values one unit. */
export const proposeCounterpartInput = z
  .strictObject({
    description: shortText(500),
    quantity: z.number().int().min(1).max(10_000),
    unit: shortText(40),
    unitCents: z.number().int().min(1).max(1_000_000),
    dueOn: localDate,
  })
  .meta({ id: 'ProposeCounterpartForm' })
export type ProposeCounterpartForm = z.infer<typeof proposeCounterpartInput>

/** The act that allows it: of the conseil d’administration for an EPLE, of the council for a commune. */
export const agreeCounterpartInput = z
  .strictObject({ actReference: shortText(120), actOn: localDate })
  .meta({ id: 'AgreeCounterpartForm' })
export type AgreeCounterpartForm = z.infer<typeof agreeCounterpartInput>

export const refuseCounterpartInput = z.strictObject({ reason: shortText(500) }).meta({ id: 'RefuseCounterpartForm' })
export type RefuseCounterpartForm = z.infer<typeof refuseCounterpartInput>

/** Units delivered and accepted; the others may follow until the due date. */
export const acceptDeliveryInput = z
  .strictObject({ quantity: z.number().int().min(1).max(10_000), note: z.string().trim().max(500).default('') })
  .meta({ id: 'AcceptDeliveryForm' })
export type AcceptDeliveryForm = z.infer<typeof acceptDeliveryInput>

export const counterpartProofInput = z.strictObject({})
export const counterpartProofParams = z.strictObject({ id, proofId: id })

export const counterpart = z
  .object({
    id,
    bookingId: id,
    bookingReference: z.string(),
    organisationName: z.string(),
    roomName: z.string(),
    description: z.string(),
    quantity: z.number().int(),
    unit: z.string(),
    unitCents: cents,
    /** All of it, what was accepted, and what the place still waits for in kind. */
    valueCents: cents,
    deliveredQuantity: z.number().int(),
    deliveredCents: cents,
    awaitedCents: cents,
    dueOn: localDate,
    status: counterpartStatus,
    actReference: z.string().nullable(),
    actOn: localDate.nullable(),
    refusalReason: z.string().nullable(),
    createdAt: instant,
    deliveries: z.array(
      z.object({ quantity: z.number().int(), valueCents: cents, note: z.string(), acceptedAt: instant }),
    ),
    proofs: z.array(z.object({ id, mediaType: z.string(), fileName: z.string(), addedAt: instant })),
    allowedActions: z.array(counterpartAction),
  })
  .meta({ id: 'Counterpart' })
export type CounterpartDto = z.infer<typeof counterpart>

/** `mayPropose`: the reader acts for the organisation, and this much is owed that nothing in kind covers yet. */
export const bookingCounterparts = z
  .object({ items: z.array(counterpart), mayPropose: z.boolean(), openCents: cents })
  .meta({ id: 'BookingCounterparts' })
export type BookingCounterpartsDto = z.infer<typeof bookingCounterparts>

/** Civil year of the due date. */
export const counterpartsQuery = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2200),
  status: counterpartStatus.optional(),
})
export type CounterpartsQuery = z.infer<typeof counterpartsQuery>
export const counterpartsYear = z
  .object({
    items: z.array(counterpart),
    /** Of the whole year: agreed at first, accepted, still awaited, and gone late. */
    totals: z.object({ agreedCents: cents, deliveredCents: cents, awaitedCents: cents, lateCents: cents }),
  })
  .meta({ id: 'CounterpartsYear' })
export type CounterpartsYearDto = z.infer<typeof counterpartsYear>
