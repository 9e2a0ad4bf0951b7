import { z } from 'zod'
import { mostSessions } from './series.ts'
import { cents, id } from './values.ts'
import { cancelledSide } from './vocabulary.ts'

/** Sessions somebody thinks of giving up: all that are to come when none is named. */
export const cancellationQuestion = z
  .strictObject({ occurrenceIds: z.array(id).min(1).max(mostSessions).optional(), side: cancelledSide.optional() })
  .meta({ id: 'CancellationQuestion' })
export type CancellationQuestion = z.infer<typeof cancellationQuestion>

/** What giving up would change, before it is done; `explanation` says it line by line, in French. */
export const cancellationCost = z
  .object({
    /** Sessions of one tier: their price, and the share of it that stays owed. */
    parts: z.array(
      z.object({
        noticeDays: z.number().int(),
        sessions: z.number().int(),
        keptPercent: z.number().int(),
        priceCents: cents,
        keptCents: cents,
      }),
    ),
    /** Price of the sessions given up, and what stays owed of it. */
    givenUpCents: cents,
    keptCents: cents,
    /** Balance of the booking now and afterwards; negative: to be paid back. Null before it is charged. */
    dueNowCents: cents.nullable(),
    dueAfterCents: cents.nullable(),
    explanation: z.array(z.string()),
  })
  .meta({ id: 'CancellationCost' })
export type CancellationCostDto = z.infer<typeof cancellationCost>
