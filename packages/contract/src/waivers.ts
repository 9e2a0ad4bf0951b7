import { z } from 'zod'
import { shortText } from './values.ts'

/** What the payee gives up claiming: an amount, why, and the act that allows it. */
export const waiveInput = z
  .strictObject({
    amountCents: z.number().int().min(1).max(10_000_000),
    reason: shortText(500),
    act: shortText(200),
  })
  .meta({ id: 'Waive' })
export type WaiveInput = z.infer<typeof waiveInput>
