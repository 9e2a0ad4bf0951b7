import { z } from 'zod'
import { cents, id, instant, localDate, shortText } from './values.ts'
import { organisationKind, roomType, tariffUnit } from './vocabulary.ts'

export const priceLine = z
  .object({ code: z.string(), label: z.string(), quantity: z.number(), unitCents: cents, amountCents: cents })
  .meta({ id: 'PriceLine' })

/** Price explained line by line. `free` carries the legal basis and what the use would have cost. */
export const quote = z
  .object({
    tariffId: id,
    tariffName: z.string(),
    act: z.string(),
    lines: z.array(priceLine),
    totalCents: cents,
    free: z.object({ legalBasis: z.string(), valuedCents: cents }).nullable(),
    explanation: z.array(z.string()),
  })
  .meta({ id: 'Quote' })
export type QuoteDto = z.infer<typeof quote>

export const quoteQuery = z.strictObject({
  startsAt: instant,
  endsAt: instant,
  profile: organisationKind.default('association'),
  organisationId: id.optional(),
})

export const tariffLine = z
  .strictObject({
    roomType: roomType.nullable().default(null),
    roomId: id.nullable().default(null),
    organisationKind: organisationKind.nullable().default(null),
    /** Only organisations whose seat is in the owner's commune. */
    localOnly: z.boolean().default(false),
    unit: tariffUnit,
    unitCents: z.number().int().min(0).max(10_000_000),
    legalBasis: z.string().trim().max(300).nullable().default(null),
  })
  .meta({ id: 'TariffLine' })

export const tariffInput = z
  .strictObject({
    payeeEntityId: id.nullable().default(null),
    name: shortText(120),
    act: shortText(200),
    validFrom: localDate,
    validUntil: localDate.nullable().default(null),
    lines: z.array(tariffLine).min(1).max(200),
  })
  .meta({ id: 'TariffForm' })

export const tariff = z
  .object({
    id,
    name: z.string(),
    act: z.string(),
    payeeName: z.string().nullable(),
    validFrom: localDate,
    validUntil: localDate.nullable(),
    lines: z.array(tariffLine),
  })
  .meta({ id: 'Tariff' })
export const tariffList = z.object({ items: z.array(tariff) }).meta({ id: 'TariffList' })
