import type { OrganisationQuota } from '@salles-ouvertes/contract'
import { addDays, localDate, weekdayOf, type LocalDate } from '../../../platform/time.ts'

/** One dated use, by the local date of its start. */
export type DatedUse = { readonly date: LocalDate; readonly minutes: number }
/** What the other requests and bookings of the organisation in the tenant take. */
export type QuotaUsage = {
  /** Requests waiting for an answer, and drafts that keep a slot. */
  readonly liveHolds: number
  readonly uses: readonly DatedUse[]
}
/** Hours of one period, those asked for included, beyond what the tenant grants. */
export type OverQuota = { readonly from: LocalDate; readonly hours: number; readonly limitHours: number }

/** Monday of the week of a date. */
export const weekOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date))

/**
 * First day of the season of a date: 1 September, as the school year. Overseas calendars that begin earlier keep the same
 * season (à confirmer). Source: docs/rules/spaces.md §5.
 */
export function seasonOf(date: LocalDate): LocalDate {
  const year = Number(date.slice(0, 4))
  return localDate(`${date.slice(5, 7) < '09' ? year - 1 : year}-09-01`)
}

/** Whether one more request would be one too many. */
export const isOverLiveHolds = ({ liveHolds }: OrganisationQuota, usage: QuotaUsage): boolean =>
  liveHolds !== null && usage.liveHolds + 1 > liveHolds

/** Weeks in which the wanted uses go beyond the quota, in order. */
export const weeksOver = (quota: OrganisationQuota, usage: QuotaUsage, wanted: readonly DatedUse[]): OverQuota[] =>
  periodsOver(quota.weekHours, weekOf, usage, wanted)

/** Seasons in which the wanted uses go beyond the quota, in order. */
export const seasonsOver = (quota: OrganisationQuota, usage: QuotaUsage, wanted: readonly DatedUse[]): OverQuota[] =>
  periodsOver(quota.seasonHours, seasonOf, usage, wanted)

function periodsOver(
  limitHours: number | null,
  periodOf: (date: LocalDate) => LocalDate,
  { uses }: QuotaUsage,
  wanted: readonly DatedUse[],
): OverQuota[] {
  if (limitHours === null) return []
  const periods = [...new Set(wanted.map(({ date }) => periodOf(date)))].sort()
  return periods.flatMap((from) => {
    const minutes = [...uses, ...wanted]
      .filter(({ date }) => periodOf(date) === from)
      .reduce((total, use) => total + use.minutes, 0)
    return minutes > limitHours * 60 ? [{ from, hours: minutes / 60, limitHours }] : []
  })
}
