import { isOverLiveHolds, seasonsOver, weeksOver, type OverQuota } from './quota.ts'
import { refusedIf, type RequestCheck, type RequestCheckCode } from './request-check.ts'
import type { RequestFacts } from './request-facts.ts'

/** What the tenant grants to one organisation, every date of the request counted. Source: docs/rules/spaces.md §5. */
export function quotaChecks({
  quota,
  usage,
  wanted,
}: Pick<RequestFacts, 'quota' | 'usage' | 'wanted'>): RequestCheck[] {
  const hours = (code: RequestCheckCode, [first]: OverQuota[], limitHours: number | null): RequestCheck => ({
    code,
    outcome: refusedIf(first !== undefined),
    params: { limitHours, ...first },
  })
  return [
    {
      code: 'bookings.quota-holds',
      outcome: refusedIf(isOverLiveHolds(quota, usage)),
      params: { limit: quota.liveHolds, count: usage.liveHolds },
    },
    hours('bookings.quota-week', weeksOver(quota, usage, wanted), quota.weekHours),
    hours('bookings.quota-season', seasonsOver(quota, usage, wanted), quota.seasonHours),
  ]
}
