import { z } from 'zod'
import { askedDeposit, tariffDeposits } from './deposits.ts'
import { cancellationTerms, cancellationTier } from './cancellation.ts'
import { priceOverride } from './price-override.ts'
import { instalmentTerm, instalmentTerms } from './instalments.ts'
import { cents, id, instant, localDate, shortText } from './values.ts'
import { adjustmentKind, optionUnit, organisationKind, purpose, roomType, tariffUnit } from './vocabulary.ts'

export const priceLine = z
  .object({ code: z.string(), label: z.string(), quantity: z.number(), unitCents: cents, amountCents: cents })
  .meta({ id: 'PriceLine' })

/** What a free or reduced use grants in kind: what allows it, and what it is worth. */
export const priceGrant = z.object({ legalBasis: z.string(), valuedCents: cents }).meta({ id: 'PriceGrant' })

/** An option of a booking: its code in the grid, and how many. */
export const chosenOption = z
  .strictObject({ code: z.string().min(1).max(40), quantity: z.number().int().min(1).max(1000) })
  .meta({ id: 'ChosenOption' })
export type ChosenOption = z.infer<typeof chosenOption>
export const chosenOptions = z.array(chosenOption).max(30)

/** Price explained line by line; `grant` when the use is free or reduced, whatever is left to pay. */
export const quote = z
  .object({
    tariffId: id,
    tariffName: z.string(),
    act: z.string(),
    lines: z.array(priceLine),
    totalCents: cents,
    grant: priceGrant.nullable(),
    /** Free uses of the civil year that the grid grants: those taken before, and by this booking. */
    freeUses: z.array(z.object({ year: z.number().int(), before: z.number().int(), taken: z.number().int() })),
    /** Asked for beside the total, of which they are no part. */
    deposits: z.array(askedDeposit),
    /** Tax that the total includes; null when none is due. */
    vat: z.object({ rateBasisPoints: z.number().int(), amountCents: cents }).nullable(),
    /** What stays owed when the organisation gives up sessions, longest notice first; empty: nothing does. */
    cancellation: z.array(cancellationTier),
    /** When the price of several sessions is paid, share by share; empty: at once. */
    instalments: z.array(instalmentTerm),
    explanation: z.array(z.string()),
    /** Decided by somebody in place of the price of the grid; null: the grid's. */
    override: priceOverride.nullable(),
  })
  .meta({ id: 'Quote' })
export type QuoteDto = z.infer<typeof quote>

export const quoteQuery = z.strictObject({
  startsAt: instant,
  endsAt: instant,
  profile: organisationKind.default('association'),
  organisationId: id.optional(),
  purpose: purpose.optional(),
})

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const code = z
  .string()
  .trim()
  .regex(/^[a-z0-9-]{1,40}$/)
const amount = z.number().int().min(0).max(10_000_000)

/** Days of the year with prices of their own (heating), from a day to a day, both included; may go over New Year. */
export const tariffSeason = z
  .strictObject({ code, label: shortText(60), from: monthDay, until: monthDay })
  .meta({ id: 'TariffSeason' })
export type TariffSeasonDto = z.infer<typeof tariffSeason>

/** For whom, what and when a line, a rule or an option of a grid is; null, false and empty mean "any". */
const conditions = {
  roomType: roomType.nullable().default(null),
  roomId: id.nullable().default(null),
  organisationKind: organisationKind.nullable().default(null),
  /** Only associations that declare themselves of general interest (CGI, art. 200 and 238 bis). */
  generalInterestOnly: z.boolean().default(false),
  /** Only organisations whose seat is in the owner's commune. */
  localOnly: z.boolean().default(false),
  purposes: z.array(purpose).max(20).default([]),
  season: code.nullable().default(null),
  /** 1 is Monday. */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7).default([]),
}
const legalBasis = z.string().trim().max(300).nullable().default(null)

export const tariffLine = z
  .strictObject({ ...conditions, unit: tariffUnit, unitCents: amount, legalBasis })
  .meta({ id: 'TariffLine' })
export type TariffLineDto = z.infer<typeof tariffLine>

/**
 * One rule of the list, in its order. `value` is in basis points for `percent` (-2000 takes a fifth off), a number of
 * uses a year for `free-uses`, in cents for the others; what lowers a price names its legal basis.
 */
export const tariffAdjustment = z
  .strictObject({
    ...conditions,
    label: shortText(120),
    kind: adjustmentKind,
    value: z.number().int().min(-10_000_000).max(10_000_000),
    legalBasis,
  })
  .meta({ id: 'TariffAdjustment' })
export type TariffAdjustmentDto = z.infer<typeof tariffAdjustment>

export const tariffOption = z
  .strictObject({
    ...conditions,
    code,
    label: shortText(120),
    unit: optionUnit,
    unitCents: amount,
    /** Added to every booking that its conditions name. */
    isMandatory: z.boolean().default(false),
    most: z.number().int().min(1).max(1000).default(1),
  })
  .meta({ id: 'TariffOption' })
export type TariffOptionDto = z.infer<typeof tariffOption>

/** Whom options are for, and the first day of the use. */
export const roomOptionsQuery = z.strictObject({
  date: localDate,
  profile: organisationKind.default('association'),
  organisationId: id.optional(),
  purpose: purpose.optional(),
})
/** An option as it is offered to one organisation. */
export const offeredOption = z
  .object({
    code: z.string(),
    label: z.string(),
    unit: optionUnit,
    unitCents: cents,
    isMandatory: z.boolean(),
    most: z.number().int(),
  })
  .meta({ id: 'OfferedOption' })
export type OfferedOptionDto = z.infer<typeof offeredOption>
export const offeredOptions = z.object({ items: z.array(offeredOption) }).meta({ id: 'OfferedOptions' })

/** What a version of a grid says beside its lists. */
export const tariffTerms = z
  .strictObject({
    /** Longest use that counts as one half-day. */
    halfDayMinutes: z.number().int().min(60).max(720).default(240),
    weekEndFrom: z.enum(['friday', 'saturday']).default('saturday'),
    /** Multiple to which the price of the rooms is rounded, half up. */
    roundingCents: z.number().int().min(1).max(10_000).default(1),
    /** Tax included in the prices; null when none is due. */
    vatRateBasisPoints: z.number().int().min(0).max(3000).nullable().default(null),
    seasons: z.array(tariffSeason).max(6).default([]),
    deposits: tariffDeposits,
    /** What an organisation that gives up still owes; none: nothing. */
    cancellation: z.array(cancellationTerms).max(12).default([]),
    /** How a booking of several sessions is paid; public bodies pay after the event, whatever it says. */
    instalments: instalmentTerms,
  })
  .meta({ id: 'TariffTerms' })
export type TariffTermsDto = z.infer<typeof tariffTerms>

export const tariffInput = z
  .strictObject({
    payeeEntityId: id.nullable().default(null),
    name: shortText(120),
    act: shortText(200),
    validFrom: localDate,
    validUntil: localDate.nullable().default(null),
    terms: tariffTerms.prefault({}),
    lines: z.array(tariffLine).min(1).max(200),
    adjustments: z.array(tariffAdjustment).max(40).default([]),
    options: z.array(tariffOption).max(40).default([]),
  })
  .meta({ id: 'TariffForm' })
export type TariffForm = z.infer<typeof tariffInput>

export const tariff = z
  .object({
    id,
    name: z.string(),
    act: z.string(),
    payeeName: z.string().nullable(),
    validFrom: localDate,
    validUntil: localDate.nullable(),
    terms: tariffTerms,
    lines: z.array(tariffLine),
    adjustments: z.array(tariffAdjustment),
    options: z.array(tariffOption),
  })
  .meta({ id: 'Tariff' })
export type TariffDto = z.infer<typeof tariff>
export const tariffList = z.object({ items: z.array(tariff) }).meta({ id: 'TariffList' })
