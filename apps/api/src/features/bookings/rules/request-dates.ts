import {
  addDays,
  addMinutes,
  elapsedMinutes,
  formatIso,
  isOnGrid,
  toLocal,
  type Instant,
  type LocalDate,
  type TimeZone,
} from '../../../platform/time.ts'
import { refusedIf, type Outcome, type RequestCheck, type RequestCheckCode } from './request-check.ts'
import type { AskedSlot, RequestFacts, RequestLimits } from './request-facts.ts'

/** From when, and until which civil date, a room may be asked for. */
export type Reach = { readonly earliest: Instant; readonly lastDate: LocalDate }

/** Notice and horizon of a room, judged at `now`. */
export const reachOf = (
  zone: TimeZone,
  { minNoticeHours, horizonDays }: Pick<RequestLimits, 'minNoticeHours' | 'horizonDays'>,
  now: Instant,
): Reach => ({
  earliest: addMinutes(now, minNoticeHours * 60),
  lastDate: addDays(toLocal(zone, now).date, horizonDays),
})

/** Notice, horizon, opening, alarm, length and grid of each date. Source: docs/rules/eligibility.md §3. */
export function slotChecks({ now, zone, limits, slots }: RequestFacts): RequestCheck[] {
  const { earliest, lastDate } = reachOf(zone, limits, now)
  const check = (code: RequestCheckCode, isWrong: (slot: AskedSlot) => boolean, params: Record<string, unknown>) => {
    const wrong = slots.filter(isWrong)
    const starts = wrong.map(({ startsAt }) => formatIso(zone, startsAt))
    return { code, outcome: refusedIf(wrong.length > 0), params: { ...params, starts } }
  }
  const isClosed = ({ closedBecause }: AskedSlot) => closedBecause !== null && closedBecause !== 'after-alarm'
  const isAfterAlarm = ({ closedBecause }: AskedSlot) => closedBecause === 'after-alarm'
  const ends = new Set(slots.filter(isAfterAlarm).map(({ latestEnd }) => latestEnd))
  // Dates of several weekdays may have several ends: none is said then.
  const [latestEnd = null] = ends.size === 1 ? ends : []
  const reasons = [...new Set(slots.filter(isClosed).flatMap(({ closedBecause }) => closedBecause ?? []))]
  return [
    check('bookings.too-late', ({ startsAt }) => startsAt < earliest, {
      minNoticeHours: limits.minNoticeHours,
      earliest: formatIso(zone, earliest),
    }),
    check('bookings.too-far', ({ startsAt }) => toLocal(zone, startsAt).date > lastDate, {
      horizonDays: limits.horizonDays,
      lastDate,
    }),
    check('bookings.outside-opening', isClosed, { reasons }),
    check('bookings.after-alarm', isAfterAlarm, { latestEnd }),
    check('bookings.too-short', (slot) => elapsedMinutes(slot) < limits.minMinutes, { minMinutes: limits.minMinutes }),
    check('bookings.too-long', (slot) => elapsedMinutes(slot) > limits.maxMinutes, { maxMinutes: limits.maxMinutes }),
    check('bookings.off-grid', ({ startsAt }) => !isOnGrid(zone, startsAt, limits.gridMinutes), {
      gridMinutes: limits.gridMinutes,
    }),
  ]
}

/**
 * Rule 12: the certificate covers each slot, from its first local date to that of its last minute. One that ends in the
 * middle of a season only warns: the sessions after it are suspended until the next certificate.
 * Source: docs/rules/pieces.md §5.
 */
export function insuranceChecks({ insurances, insuranceRequired, slots, zone }: RequestFacts): RequestCheck[] {
  const unmet: Outcome = insuranceRequired ? 'refused' : 'warning'
  const uncovered = slots.filter((slot) => {
    const first = toLocal(zone, slot.startsAt).date
    const last = toLocal(zone, new Date(slot.endsAt.getTime() - 1)).date
    return !insurances.some(({ validFrom, validUntil }) => validFrom <= first && last <= validUntil)
  })
  const isMissing = insurances.length === 0
  const [first] = slots
  const beginsInsured = first !== undefined && !uncovered.includes(first)
  const validUntil =
    insurances
      .map((insurance) => insurance.validUntil)
      .sort()
      .at(-1) ?? null
  const starts = isMissing ? [] : uncovered.map(({ startsAt }) => formatIso(zone, startsAt))
  return [
    { code: 'bookings.insurance-missing', outcome: isMissing ? unmet : 'ok', params: {} },
    {
      code: 'bookings.insurance-expired',
      outcome: starts.length === 0 ? 'ok' : beginsInsured ? 'warning' : unmet,
      params: { validUntil, starts },
    },
  ]
}
