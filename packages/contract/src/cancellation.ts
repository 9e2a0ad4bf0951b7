import { z } from 'zod'
import { organisationKind } from './vocabulary.ts'

/**
 * What the organisation still owes when it gives up sessions at least `noticeDays` civil days before they start:
 * `keptPercent` of their price; at least `minimumCents` for all that is given up together, never more than its price.
 */
export const cancellationTier = z
  .strictObject({
    noticeDays: z.number().int().min(0).max(366),
    keptPercent: z.number().int().min(0).max(100),
    minimumCents: z.number().int().min(0).max(10_000_000).default(0),
  })
  .meta({ id: 'CancellationTier' })
export type CancellationTierDto = z.infer<typeof cancellationTier>

/** Tiers of one profile of organisation, or of all those without their own. */
export const cancellationTerms = z
  .strictObject({
    organisationKind: organisationKind.nullable().default(null),
    tiers: z.array(cancellationTier).min(1).max(8),
  })
  .meta({ id: 'CancellationTerms' })
export type CancellationTermsDto = z.infer<typeof cancellationTerms>
