import { z } from 'zod'
import { signingOrder } from './vocabulary.ts'

/** What a tenant grants to one organisation; null: no limit. */
export const organisationQuota = z
  .strictObject({
    /** Requests that wait or are being written, in every room of the tenant. */
    liveHolds: z.number().int().min(1).max(200).nullable(),
    /** Hours asked for or granted, from Monday to Sunday. */
    weekHours: z.number().int().min(1).max(168).nullable(),
    /** Hours asked for or granted, from 1 September to 31 August. */
    seasonHours: z.number().int().min(1).max(8000).nullable(),
  })
  .meta({ id: 'OrganisationQuota' })
export type OrganisationQuota = z.infer<typeof organisationQuota>

/**
 * How the agreements of a tenant are signed, what they let change without a new signature, and how long before a use
 * outside the ERP type its permit is asked for.
 */
export const signingRules = z
  .strictObject({
    signingOrder,
    /** Days before the first session; « à confirmer » with the mayor. */
    permitLeadDays: z.number().int().min(0).max(120),
    /** More people, in percent, that new agreements allow once without a new signature; « à confirmer » with a lawyer. */
    minorHeadcountPercent: z.number().int().min(0).max(100),
    /** Days during which a quote stands, from the day the request is sent. */
    quoteValidDays: z.number().int().min(1).max(365),
  })
  .meta({ id: 'SigningRules' })
export type SigningRules = z.infer<typeof signingRules>
