import { z } from 'zod'

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
