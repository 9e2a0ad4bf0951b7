import { z } from 'zod'
import { cents, id } from './values.ts'

export const yearQuery = z.strictObject({ year: z.coerce.number().int().min(2020).max(2100) })

const sums = {
  /** Rents of the year: charged, less what was taken back. */
  rentCents: cents,
  /** Received in money, less what was given back. */
  receivedCents: cents,
  waivedCents: cents,
  inKindCents: cents,
  /** Worth of the free and reduced uses of the year: in-kind help, never money. */
  valuedCents: cents,
  /** Still owed at the end of the year, from the years before too. */
  balanceCents: cents,
}

/** The account of one year, of an establishment by organisation, or of an organisation by payee. */
export const yearAccount = z
  .object({
    year: z.number().int(),
    totals: z.object(sums),
    /** January to December. */
    months: z.array(z.object({ rentCents: cents, receivedCents: cents })).length(12),
    parties: z.array(z.object({ id, name: z.string(), ...sums })),
  })
  .meta({ id: 'YearAccount' })
export type YearAccountDto = z.infer<typeof yearAccount>
