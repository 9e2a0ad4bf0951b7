import { z } from 'zod'
import type { ErrorKind } from './errors.ts'
import { id, instant, localDate } from './values.ts'

/** What serves an evening when nothing works: who comes, how one enters, whom to call. */

export const eveningPackErrorCodes = {
  'evening-packs.not-found': 'not-found',
  'evening-packs.not-allowed': 'forbidden',
} as const satisfies Record<string, ErrorKind>

export const eveningPackSettingsInput = z
  .strictObject({
    /** Whether a pack is made each day by itself. */
    isDaily: z.boolean(),
    /** Local minute of the day at which it is. */
    readyAt: z
      .number()
      .int()
      .min(0)
      .max(23 * 60 + 45)
      .multipleOf(15)
      .default(16 * 60),
    /** What opens the file of codes; left out: the one kept already. Null: no file of codes is made. */
    passphrase: z.string().trim().min(16).max(120).nullable().optional(),
  })
  .meta({ id: 'EveningPackSettingsForm' })
export type EveningPackSettingsForm = z.infer<typeof eveningPackSettingsInput>

export const eveningPacks = z
  .object({
    settings: z.object({ isDaily: z.boolean(), readyAt: z.number().int(), hasPassphrase: z.boolean() }),
    maySet: z.boolean(),
    /** Newest first, those of the last days. */
    items: z.array(
      z
        .object({
          id,
          siteName: z.string(),
          day: localDate,
          madeAt: instant,
          uses: z.number().int(),
          hasCodes: z.boolean(),
        })
        .meta({ id: 'EveningPack' }),
    ),
  })
  .meta({ id: 'EveningPacks' })
export type EveningPacksDto = z.infer<typeof eveningPacks>
