import { z } from 'zod'
import { instant } from './values.ts'
import { owed } from './instalments.ts'
import { ledgerEntryKind } from './money-words.ts'

/** What the books say of a booking: the price agreed, each later entry with its reason, and what is due now. */
export const bookingAccount = z
  .object({
    agreedCents: z.number().int(),
    changes: z.array(
      z.object({
        at: instant,
        kind: ledgerEntryKind,
        /** Negative when less is due from then on. */
        cents: z.number().int(),
        reason: z.string(),
      }),
    ),
    /** All that is left to pay, whenever it falls due. */
    dueCents: z.number().int(),
    /** Its dates. */
    owed,
    /** Whether the reader may give up claiming some of it. */
    mayWaive: z.boolean(),
  })
  .meta({ id: 'BookingAccount' })
export type BookingAccountDto = z.infer<typeof bookingAccount>
