import {
  clockChanges,
  offsetMinutes,
  addMinutes,
  type Instant,
  type Slot,
  type TimeZone,
} from '../../../platform/time.ts'

const dayMinutes = 24 * 60

/** An instant as UTC, `20261013T163000Z`. */
export const utcTime = (instant: Instant): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '')

/**
 * A property holding an instant, in the wall clock of the zone. The hour that the clock shows twice is told in UTC:
 * RFC 5545 (3.3.5) gives a local time its first passage, but calendars disagree.
 */
export const zonedTime = (name: string, zone: TimeZone, instant: Instant): string =>
  isShownTwice(zone, instant) ? `${name}:${utcTime(instant)}` : `${name};TZID=${zone}:${wallTime(zone, instant)}`

function isShownTwice(zone: TimeZone, instant: Instant): boolean {
  const around = { startsAt: addMinutes(instant, -dayMinutes), endsAt: addMinutes(instant, dayMinutes) }
  return clockChanges(zone, around).some(({ at, from, to }) => {
    const repeated = from - to
    return addMinutes(at, -repeated) <= instant && instant < addMinutes(at, repeated)
  })
}

/**
 * VTIMEZONE of a zone for the events of a period. Each clock change is written at its own date, from the one before
 * the period on, instead of a yearly rule: what a government decides for one year stays right. Zones without any have
 * one observance since 1970.
 */
export function timeZoneLines(zone: TimeZone, period: Slot): string[] {
  const changes = clockChanges(zone, {
    startsAt: addMinutes(period.startsAt, -longestObservanceMinutes),
    endsAt: period.endsAt,
  })
  const offset = offsetMinutes(zone, period.startsAt)
  const observances = changes.length > 0 ? changes : [{ at: new Date(0), from: offset, to: offset }]
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observances.flatMap(({ at, from, to }) => {
      const kind = to > from ? 'DAYLIGHT' : 'STANDARD'
      return [
        `BEGIN:${kind}`,
        `DTSTART:${utcTime(addMinutes(at, from)).slice(0, -1)}`,
        `TZOFFSETFROM:${offsetText(from)}`,
        `TZOFFSETTO:${offsetText(to)}`,
        `END:${kind}`,
      ]
    }),
    'END:VTIMEZONE',
  ]
}

/** Where clocks change, they do so at least once in this time. */
const longestObservanceMinutes = 400 * dayMinutes

const wallTime = (zone: TimeZone, instant: Instant): string =>
  utcTime(addMinutes(instant, offsetMinutes(zone, instant))).slice(0, -1)

const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes)
  const digits = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}${digits(size % 60)}`
}
