import { z } from 'zod'
import { instant } from './values.ts'

/**
 * What is put right between a lock and the rights to enter: a code that nobody should have any more is withdrawn; one that is
 * missing is written again, one of another window too; another way in is given in its place, or none is left and the place is
 * told; a code whose answer was lost is noted.
 */
export const lockCorrection = z
  .enum(['withdrawn', 'restored', 'realigned', 'replaced', 'lost', 'adopted'])
  .meta({ id: 'LockCorrection' })
export type LockCorrection = z.infer<typeof lockCorrection>

/** A lock as it was last compared with the rights to enter. */
export const lockRound = z
  .object({
    deviceReference: z.string(),
    /** Null while it has not answered once. */
    readAt: instant.nullable(),
    isOnline: z.boolean().nullable(),
    batteryPercent: z.number().int().nullable(),
    isBatteryLow: z.boolean(),
    /** Codes of this instance in the lock; null where the maker does not tell. */
    codes: z.number().int().nullable(),
    /** Codes that nobody should have any more, which the lock keeps until their end. */
    kept: z.number().int(),
    error: z.string().nullable(),
    /** What the last comparison that found a difference put right. */
    lastCorrected: z.object({ at: instant, corrections: z.array(lockCorrection) }).nullable(),
  })
  .meta({ id: 'LockRound' })
export type LockRoundDto = z.infer<typeof lockRound>
