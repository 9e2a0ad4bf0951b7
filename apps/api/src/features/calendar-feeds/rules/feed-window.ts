import type { CalendarFeedKind } from '@salles-ouvertes/contract'
import { addMinutes, type Instant, type Slot } from '../../../platform/time.ts'

const dayMinutes = 24 * 60
const pastDays = 90
const futureDays = 800
const cancelledDays = 60

/** What a feed tells: three months back, and as far ahead as anything can be booked or closed. */
export const feedPeriod = (now: Instant): Slot => ({
  startsAt: addMinutes(now, -pastDays * dayMinutes),
  endsAt: addMinutes(now, futureDays * dayMinutes),
})

/** A cancellation made before this instant has been read by every calendar that still follows the feed. */
export const cancelledSince = (now: Instant): Instant => addMinutes(now, -cancelledDays * dayMinutes)

/** A feed that nobody reads for this long closes by itself. */
export const unreadMinutes = 400 * dayMinutes

/** Feeds that one account may have at the same time. */
export const mostFeeds = 20

/** Purpose of the link that opens a feed. */
export const purposeOf = (kind: CalendarFeedKind): `calendar-${CalendarFeedKind}` => `calendar-${kind}`

/** Kind of feed that a link opens; null for links about anything else. */
export function kindOf(purpose: string): CalendarFeedKind | null {
  return kinds.find((kind) => purposeOf(kind) === purpose) ?? null
}

const kinds: readonly CalendarFeedKind[] = ['account', 'organisation', 'establishment', 'room']
/** Every purpose that opens a feed. */
export const feedPurposes = kinds.map(purposeOf)
