import { z } from 'zod'
import { chosenOptions, tariffInput } from './pricing.ts'
import { cents, id, localDate, localMinutes } from './values.ts'
import { organisationKind, purpose } from './vocabulary.ts'

/** A grid to study: one that is being written, whole. */
const draft = tariffInput

/** « Combien paierait… »: one organisation, one room, some slots. */
export const simulateTariffInput = z
  .strictObject({
    tariff: draft,
    roomId: id,
    organisationKind,
    isLocal: z.boolean().default(false),
    isGeneralInterest: z.boolean().default(false),
    purpose: purpose.nullable().default(null),
    /** In the time of the place. */
    slots: z
      .array(z.strictObject({ date: localDate, from: localMinutes, until: localMinutes }))
      .min(1)
      .max(60),
    options: chosenOptions.default([]),
    /** Free uses already taken this civil year. */
    freeUsesBefore: z.number().int().min(0).max(1000).default(0),
  })
  .meta({ id: 'SimulateTariff' })
export type SimulateTariffInput = z.infer<typeof simulateTariffInput>

/** What is doubtful in a grid; positions count from 1, as the screen does. */
export const tariffFinding = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('two-prices'), lines: z.array(z.number().int()) }),
    z.object({ kind: z.literal('no-price'), roomName: z.string(), organisationKind, date: localDate }),
    z.object({ kind: z.literal('free-not-valued'), roomName: z.string(), organisationKind, date: localDate }),
    z.object({ kind: z.literal('season-unused'), season: z.string() }),
  ])
  .meta({ id: 'TariffFinding' })
export type TariffFindingDto = z.infer<typeof tariffFinding>
export const tariffFindings = z
  .object({ items: z.array(tariffFinding), total: z.number().int() })
  .meta({ id: 'TariffFindings' })

const comparison = { bookings: z.number().int(), beforeCents: cents, afterCents: cents }
/** A grid applied to the bookings of the last year: who would have paid more, who less. */
export const tariffDryRun = z
  .object({
    from: localDate,
    until: localDate,
    ...comparison,
    /** Bookings that the grid gives no price to: left out of the sums. */
    unpriced: z.number().int(),
    establishments: z.array(z.object({ name: z.string(), ...comparison })),
    /** The widest differences first. */
    organisations: z.array(z.object({ name: z.string(), ...comparison })),
  })
  .meta({ id: 'TariffDryRun' })
export type TariffDryRunDto = z.infer<typeof tariffDryRun>
