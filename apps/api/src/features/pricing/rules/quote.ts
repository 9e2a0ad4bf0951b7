import type { TariffUnit } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { cents, multiplyCents, noCents, sumCents, type Cents } from '../../../platform/money.ts'
import { elapsedMinutes, type LocalDate, type Slot, type TimeZone } from '../../../platform/time.ts'
import {
  dayExplanation,
  freeExplanation,
  freeLabel,
  gridExplanation,
  lineLabel,
  monthExplanation,
  payingUnits,
} from './price-words.ts'
import { mostSpecificLines, type TariffLine, type TariffSubject, type TariffVersion } from './tariff-selection.ts'
import { cheapestDay, sumPrices, usageByDay, type UnitPrices, type DayPrice } from './usage.ts'

/** Extra charged once per booking, on top of the room: cleaning, crockery, technician. */
export type QuoteOption = { code: string; label: string; quantity: number; unitCents: Cents }
export type QuoteRequest = TariffSubject & {
  readonly tariff: TariffVersion
  readonly slots: readonly Slot[]
  readonly zone: TimeZone
  readonly options?: readonly QuoteOption[]
}
export type QuoteLine = {
  code: TariffUnit | `option:${string}`
  label: string
  quantity: number
  unitCents: Cents
  amountCents: Cents
}
export type Quote = {
  tariffId: string
  tariffName: string
  act: string
  lines: QuoteLine[]
  totalCents: Cents
  /** A free use is a grant in kind: what allows it, and what it is worth. */
  free: { legalBasis: string; valuedCents: Cents } | null
  explanation: string[]
}

/** Longest use that counts as one half-day when the grid does not say; no text fixes it. */
export const defaultHalfDayMinutes = 240

/**
 * Price of a booking, line by line, in cents VAT included; the caller freezes it. The same facts give the same price
 * whatever the order of the grid. Source: docs/rules/pricing.md.
 * @throws pricing.no-tariff when no line applies, or none can say what a free use is worth
 * @throws pricing.free-without-basis when the free line that applies names no legal basis
 * @throws availability.invalid-slot when there is no slot, or one without length
 */
export function computeQuote(request: QuoteRequest): Quote {
  const { tariff, slots } = request
  // A price of nothing would read as a free use.
  if (slots.length === 0 || slots.some((slot) => elapsedMinutes(slot) <= 0)) fail('availability.invalid-slot')
  const applicable = mostSpecificLines(tariff.lines, request)
  const free = applicable.filter(({ unit }) => unit === 'free')
  const room = free.length > 0 ? freeUse(request, free) : paidUse(request, applicable)
  const lines = [...room.lines, ...(request.options ?? []).map(optionLine)]
  return {
    tariffId: tariff.id,
    tariffName: tariff.name,
    act: tariff.act,
    lines,
    totalCents: sumCents(lines.map(({ amountCents }) => amountCents)),
    free: room.free,
    explanation: [gridExplanation(tariff.name, tariff.act), ...room.explanation],
  }
}

type PricedDay = DayPrice & { date: LocalDate; minutes: number }
type RoomPrice = Pick<Quote, 'lines' | 'free' | 'explanation'>

function paidUse(request: QuoteRequest, lines: readonly TariffLine[]): RoomPrice & { amountCents: Cents } {
  const prices = pricesOf(lines)
  const halfDayMinutes = request.tariff.halfDayMinutes ?? defaultHalfDayMinutes
  const days = usageByDay(request.zone, request.slots).map((usage) => {
    const price = cheapestDay(usage, prices, halfDayMinutes) ?? fail('pricing.no-tariff', { date: usage.date })
    const minutes = usage.minutes.reduce((sum, used) => sum + used, 0)
    return { ...price, date: usage.date, minutes }
  })
  const total = sumPrices(days)
  return {
    lines: payingUnits.flatMap((unit) => {
      const quantity = total.counts[unit]
      const unitCents = prices[unit] ?? noCents
      if (quantity === 0) return []
      const label = lineLabel(unit, quantity, unitCents)
      return [{ code: unit, label, quantity, unitCents, amountCents: multiplyCents(unitCents, quantity) }]
    }),
    free: null,
    explanation: explainDays(days),
    amountCents: total.amountCents,
  }
}

/** Beyond, days are told by month: nobody reads forty lines. */
const daysTold = 6

function explainDays(days: readonly PricedDay[]): string[] {
  if (days.length <= daysTold) return days.map(({ date, minutes, counts }) => dayExplanation(date, minutes, counts))
  const months = new Map<string, PricedDay[]>()
  for (const day of days) months.set(day.date.slice(0, 7), [...(months.get(day.date.slice(0, 7)) ?? []), day])
  return [...months].map(([month, its]) => {
    const minutes = its.reduce((sum, day) => sum + day.minutes, 0)
    return monthExplanation(month, its.length, minutes, sumPrices(its).counts)
  })
}

function freeUse(request: QuoteRequest, free: readonly TariffLine[]): RoomPrice {
  // Sorted, so that two bases for the same precision give the same one whatever the order of the grid.
  const [legalBasis] = free.flatMap((line) => line.legalBasis?.trim() || []).sort()
  if (!legalBasis) fail('pricing.free-without-basis', { tariffId: request.tariff.id })
  const valued = valuedUse(request)
  return {
    lines: [{ code: 'free', label: freeLabel, quantity: 1, unitCents: noCents, amountCents: noCents }],
    free: { legalBasis, valuedCents: valued.amountCents },
    explanation: [...valued.explanation, freeExplanation(legalBasis, valued.amountCents)],
  }
}

/** What the use would have cost: the paying line of this profile, else the cheapest of the other profiles. */
function valuedUse(request: QuoteRequest): RoomPrice & { amountCents: Cents } {
  const paying = request.tariff.lines.filter(({ unit }) => unit !== 'free')
  const own = mostSpecificLines(paying, request)
  if (own.length > 0) return paidUse(request, own)
  const others = [...new Set(paying.flatMap(({ organisationKind }) => organisationKind ?? []))].sort()
  const [cheapest] = others
    .map((organisationKind) => mostSpecificLines(paying, { ...request, organisationKind }))
    .filter((lines) => lines.length > 0)
    .map((lines) => paidUse(request, lines))
    .sort((a, b) => a.amountCents - b.amountCents)
  return cheapest ?? fail('pricing.no-tariff', { tariffId: request.tariff.id, reason: 'free-use-not-valued' })
}

/** One price per unit; should a grid say two for the same precision, the cheaper. */
function pricesOf(lines: readonly TariffLine[]): UnitPrices {
  const priceOf = (unit: TariffUnit): Cents | undefined => {
    const amounts = lines.filter((line) => line.unit === unit).map(({ unitCents }) => unitCents)
    return amounts.length > 0 ? cents(Math.min(...amounts)) : undefined
  }
  return { 'started-hour': priceOf('started-hour'), 'half-day': priceOf('half-day'), day: priceOf('day') }
}

const optionLine = (option: QuoteOption): QuoteLine => ({
  code: `option:${option.code}`,
  label: option.label,
  quantity: option.quantity,
  unitCents: option.unitCents,
  amountCents: multiplyCents(option.unitCents, option.quantity),
})
