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
import type { PayingUnit, UnitPrices } from './tariff-selection.ts'

/** So many of a unit at one price. */
export type UnitCharge = { unit: PayingUnit; quantity: number; unitCents: Cents }
/** Elapsed minutes used on one local day: one number per slot; `sessions` is the number of slots that start that day. */
export type DayUsage = { date: LocalDate; minutes: number[]; sessions: number }

/**
 * Use per local day. A slot belongs to the day it starts, past midnight too; one that lasts longer goes to the next
 * day at the same wall-clock time. Elapsed minutes: the October night lasts one hour more, the March one an hour less.
 * Source: docs/rules/pricing.md §4.
 */
export function usageByDay(zone: TimeZone, slots: readonly Slot[]): DayUsage[] {
  const days = new Map<LocalDate, DayUsage>()
  for (const slot of slots) {
    const { date: firstDate, minutes } = toLocal(zone, slot.startsAt)
    let date = firstDate
    let from: Instant = slot.startsAt
    while (from < slot.endsAt) {
      const sameTimeNextDay = toInstant(zone, addDays(date, 1), minutes)
      const until = sameTimeNextDay < slot.endsAt ? sameTimeNextDay : slot.endsAt
      const day = days.get(date) ?? { date, minutes: [], sessions: 0 }
      day.minutes.push(elapsedMinutes({ startsAt: from, endsAt: until }))
      if (date === firstDate) day.sessions += 1
      days.set(date, day)
      from = until
      date = addDays(date, 1)
    }
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/**
 * The most favourable price of one local day: each slot at the best mix of half-days and started hours, and never
 * more than the price of a day. Null when the prices cannot price it (no line for it).
 * Source: docs/rules/pricing.md §3.
 */
export function cheapestDay(usage: DayUsage, prices: UnitPrices, halfDayMinutes: number): UnitCharge[] | null {
  const slots = usage.minutes.map((minutes) => cheapestSlot(minutes, prices, halfDayMinutes))
  const priced = slots.filter((slot) => slot !== null)
  const bySlot = priced.length === slots.length ? priced.flat() : null
  if (prices.day === undefined || (bySlot && amountOf(bySlot) <= prices.day)) return bySlot
  return [{ unit: 'day', quantity: 1, unitCents: prices.day }]
}

/** Amount of some charges, in cents. */
export const amountOf = (charges: readonly UnitCharge[]): Cents =>
  sumCents(charges.map(({ quantity, unitCents }) => multiplyCents(unitCents, quantity)))

function cheapestSlot(minutes: number, prices: UnitPrices, halfDayMinutes: number): UnitCharge[] | null {
  const hourCents = prices['started-hour']
  const halfDayCents = prices['half-day']
  const enough = Math.ceil(minutes / halfDayMinutes)
  const mixes: UnitCharge[][] = []
  for (let halfDays = 0; halfDays <= (halfDayCents === undefined ? 0 : enough); halfDays += 1) {
    const hours = Math.ceil(Math.max(0, minutes - halfDays * halfDayMinutes) / 60)
    if (hours > 0 && hourCents === undefined) continue
    const mix: UnitCharge[] = [
      { unit: 'started-hour', quantity: hours, unitCents: hourCents ?? noCents },
      { unit: 'half-day', quantity: halfDays, unitCents: halfDayCents ?? noCents },
    ]
    mixes.push(mix.filter(({ quantity }) => quantity > 0))
  }
  const [cheapest] = mixes.sort((a, b) => amountOf(a) - amountOf(b))
  return cheapest ?? null
}
