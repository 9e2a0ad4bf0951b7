import { z } from 'zod'
import { cents, instant, shortText } from './values.ts'

/** Another price than that of the grid, decided for one request, before it is granted: why, and the act that allows it. */
export const priceOverrideInput = z
  .strictObject({
    newTotalCents: z.number().int().min(0).max(10_000_000),
    reason: shortText(500),
    act: shortText(200),
  })
  .meta({ id: 'PriceOverrideForm' })
export type PriceOverrideInput = z.infer<typeof priceOverrideInput>

/** What was decided, kept with the price: `gridCents` is what the grid asked for the same sessions. */
export const priceOverride = z
  .object({
    gridCents: cents,
    totalCents: cents,
    reason: z.string(),
    act: z.string(),
    deciderName: z.string(),
    decidedAt: instant,
  })
  .meta({ id: 'PriceOverride' })
export type PriceOverrideDto = z.infer<typeof priceOverride>
