import { multiplyCents, noCents, sumCents, type Cents } from '../../../platform/money.ts'
import {
  addDays,
  elapsedMinutes,
  toInstant,
  toLocal,
  type Instant,
  type LocalDate,
  type Slot,
  type TimeZone,
} from '../../../platform/time.ts'

export type PayingUnit = 'started-hour' | 'half-day' | 'day'
export type UnitPrices = { readonly [unit in PayingUnit]?: Cents }
/** How many of each unit are charged. */
export type UnitCounts = Record<PayingUnit, number>
/** Elapsed minutes used on one local day; one number per slot. */
export type DayUsage = { date: LocalDate; minutes: number[] }
export type DayPrice = { counts: UnitCounts; amountCents: Cents }

/**
 * Use per local day. A slot belongs to the day it starts, past midnight too; one that lasts longer goes to the next
 * day at the same wall-clock time. Elapsed minutes: the October night lasts one hour more, the March one an hour less.
 * Source: docs/rules/pricing.md §4.
 */
export function usageByDay(zone: TimeZone, slots: readonly Slot[]): DayUsage[] {
  const days = new Map<LocalDate, number[]>()
  for (const slot of slots) {
    const { date: firstDate, minutes } = toLocal(zone, slot.startsAt)
    let date = firstDate
    let from: Instant = slot.startsAt
    while (from < slot.endsAt) {
      const sameTimeNextDay = toInstant(zone, addDays(date, 1), minutes)
      const until = sameTimeNextDay < slot.endsAt ? sameTimeNextDay : slot.endsAt
      days.set(date, [...(days.get(date) ?? []), elapsedMinutes({ startsAt: from, endsAt: until })])
      from = until
      date = addDays(date, 1)
    }
  }
  return [...days].map(([date, used]) => ({ date, minutes: used })).sort((a, b) => (a.date < b.date ? -1 : 1))
}

/**
 * The most favourable price of one local day: each slot at the best mix of half-days and started hours, and never
 * more than the price of a day. Null when the prices cannot price it (empty grid).
 * Source: docs/rules/pricing.md §3.
 */
export function cheapestDay(usage: DayUsage, prices: UnitPrices, halfDayMinutes: number): DayPrice | null {
  const slots = usage.minutes.map((minutes) => cheapestSlot(minutes, prices, halfDayMinutes))
  const priced = slots.filter((slot) => slot !== null)
  const bySlot = priced.length === slots.length ? sumPrices(priced) : null
  if (prices.day === undefined || (bySlot && bySlot.amountCents <= prices.day)) return bySlot
  return { counts: { ...noCounts, day: 1 }, amountCents: prices.day }
}

/** Sum of the counts and amounts of several days. */
export function sumPrices(prices: readonly DayPrice[]): DayPrice {
  const total = (unit: PayingUnit) => prices.reduce((sum, { counts }) => sum + counts[unit], 0)
  return {
    counts: { 'started-hour': total('started-hour'), 'half-day': total('half-day'), day: total('day') },
    amountCents: sumCents(prices.map(({ amountCents }) => amountCents)),
  }
}

const noCounts: UnitCounts = { 'started-hour': 0, 'half-day': 0, day: 0 }

function cheapestSlot(minutes: number, prices: UnitPrices, halfDayMinutes: number): DayPrice | null {
  const hourCents = prices['started-hour']
  const halfDayCents = prices['half-day']
  const enough = Math.ceil(minutes / halfDayMinutes)
  const options: DayPrice[] = []
  for (let halfDays = 0; halfDays <= (halfDayCents === undefined ? 0 : enough); halfDays += 1) {
    const hours = Math.ceil(Math.max(0, minutes - halfDays * halfDayMinutes) / 60)
    if (hours > 0 && hourCents === undefined) continue
    const amounts = [multiplyCents(hourCents ?? noCents, hours), multiplyCents(halfDayCents ?? noCents, halfDays)]
    options.push({
      counts: { ...noCounts, 'started-hour': hours, 'half-day': halfDays },
      amountCents: sumCents(amounts),
    })
  }
  const [cheapest] = options.sort((a, b) => a.amountCents - b.amountCents)
  return cheapest ?? null
}
