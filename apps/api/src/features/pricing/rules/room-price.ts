import { fail } from '../../../platform/errors.ts'
import { noCents, sumCents, type Cents } from '../../../platform/money.ts'
import type { LocalDate, Slot, TimeZone } from '../../../platform/time.ts'
import { sellTogether, type DaysTogether } from './packages.ts'
import { mostSpecificLines, pricesOn, type DayPrices } from './tariff-selection.ts'
import type { TariffLine, TariffSubject, TariffVersion } from './tariff.ts'
import { amountOf, cheapestDay, usageByDay, type DayUsage, type UnitCharge } from './usage.ts'

/** One room of a booking, and when. */
export type TariffPlace = Pick<TariffSubject, 'roomId' | 'roomType' | 'isLocal'> & {
  readonly zone: TimeZone
  readonly slots: readonly Slot[]
}
/** What the use of a room costs on a day, or on days sold together. */
export type ChargedUse = DaysTogether & { charges: UnitCharge[]; amountCents: Cents; freeBy: string | null }
export type RoomPrice = { uses: ChargedUse[]; freed: { legalBasis: string; valuedCents: Cents }[] }

/**
 * Price of one room by the lines of a grid alone, before its list of rules.
 * @throws pricing.no-tariff when no line prices a day, or none can say what a free one is worth
 * @throws pricing.free-without-basis
 */
export function priceRoom(tariff: TariffVersion, place: TariffPlace, subject: TariffSubject): RoomPrice {
  const lines = mostSpecificLines(tariff.lines, subject)
  const days = usageByDay(place.zone, place.slots)
  const pricesOf = readOnce(lines, tariff)
  const freeDays = days.filter(({ date }) => pricesOf(date).freeBy !== null)
  const paid = paidUses(
    tariff,
    lines,
    days.filter((day) => !freeDays.includes(day)),
  )
  if (!paid) fail('pricing.no-tariff', { tariffId: tariff.id })
  const bases = new Map<string, DayUsage[]>()
  for (const day of freeDays) {
    const basis = pricesOf(day.date).freeBy ?? ''
    bases.set(basis, [...(bases.get(basis) ?? []), day])
  }
  return {
    uses: [...paid, ...freeDays.map((day) => freeUse(day, pricesOf(day.date).freeBy))].sort((a, b) =>
      a.dates[0] < b.dates[0] ? -1 : 1,
    ),
    freed: [...bases].map(([legalBasis, some]) => ({ legalBasis, valuedCents: valueOf(tariff, subject, some) })),
  }
}

function paidUses(tariff: TariffVersion, lines: readonly TariffLine[], days: readonly DayUsage[]): ChargedUse[] | null {
  const pricesOf = readOnce(lines, tariff)
  const alone = days.map((usage) => ({
    dates: [usage.date] as [LocalDate],
    minutes: minutesOf(usage),
    sessions: usage.sessions,
    charges: cheapestDay(usage, pricesOf(usage.date).prices, tariff.terms.halfDayMinutes),
  }))
  const uses = sellTogether(alone, (date) => pricesOf(date).prices, tariff.terms)
  const priced = uses.flatMap(({ charges, ...use }) =>
    charges ? [{ ...use, charges, amountCents: amountOf(charges), freeBy: null }] : [],
  )
  return priced.length === uses.length ? priced : null
}

const freeUse = (day: DayUsage, freeBy: string | null): ChargedUse => ({
  dates: [day.date],
  minutes: minutesOf(day),
  sessions: day.sessions,
  charges: [],
  amountCents: noCents,
  freeBy,
})

/** What free days would have cost: the paying lines of this asker, else the cheapest of the other profiles. */
function valueOf(tariff: TariffVersion, subject: TariffSubject, days: readonly DayUsage[]): Cents {
  const paying = tariff.lines.filter(({ unit }) => unit !== 'free')
  const worth = (lines: readonly TariffLine[]): Cents | null => {
    const uses = lines.length > 0 ? paidUses(tariff, lines, days) : null
    return uses && sumCents(uses.map(({ amountCents }) => amountCents))
  }
  const own = worth(mostSpecificLines(paying, subject))
  if (own !== null) return own
  const others = [...new Set(paying.flatMap(({ organisationKind }) => organisationKind ?? []))]
  const [cheapest] = others
    .flatMap((organisationKind) => worth(mostSpecificLines(paying, { ...subject, organisationKind })) ?? [])
    .sort((a, b) => a - b)
  return cheapest ?? fail('pricing.no-tariff', { tariffId: tariff.id, reason: 'free-use-not-valued' })
}

const minutesOf = ({ minutes }: DayUsage): number => minutes.reduce((sum, used) => sum + used, 0)

/** Prices of each date, read once: a season asks for the same date several times. */
function readOnce(lines: readonly TariffLine[], { terms }: TariffVersion): (date: LocalDate) => DayPrices {
  const known = new Map<LocalDate, DayPrices>()
  return (date) => {
    const prices = known.get(date) ?? pricesOn(lines, terms, date)
    known.set(date, prices)
    return prices
  }
}
