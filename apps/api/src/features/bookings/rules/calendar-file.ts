import type { Instant, Slot, TimeZone } from '../../../platform/time.ts'
import { escapedText, foldedLine, quotedText } from './calendar-text.ts'
import { timeZoneLines, utcTime, zonedTime } from './calendar-time.ts'

export type CalendarEvent = Slot & {
  readonly timeZone: TimeZone
  /** Stable: the same event is updated, never doubled. */
  readonly uid: string
  /** Grows with every change, cancellation included. */
  readonly sequence: number
  /** When it last changed. */
  readonly revisedAt: Instant
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  readonly summary: string
  readonly location: string
  readonly description: string
}

/**
 * What the file is for. A feed is read again and again at one address: it says its name and how often to come back, and
 * each event is stamped with its own last change, so that nothing new means the same bytes. A copy is downloaded once.
 * An invitation by mail names who sends it and the one person who receives it (RFC 5546).
 */
export type CalendarUse =
  | { readonly kind: 'feed'; readonly name: string }
  | { readonly kind: 'copy'; readonly stampedAt: Instant }
  | {
      readonly kind: 'invitation'
      readonly stampedAt: Instant
      readonly method: 'REQUEST' | 'CANCEL'
      readonly organiser: { readonly name: string; readonly address: string }
      readonly attendee: { readonly name: string; readonly address: string }
    }

/**
 * iCalendar file of some events (RFC 5545, 7986), the only one the product writes: wall clock of each building with the
 * table of its zone, CRLF, lines folded at 75 bytes. Events that were cancelled take no time.
 */
export function calendarFile(events: readonly CalendarEvent[], use: CalendarUse): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Salles ouvertes//FR',
    'CALSCALE:GREGORIAN',
    ...headOf(use),
    ...zonesOf(events),
    ...events.flatMap((event) => eventLines(event, use)),
    'END:VCALENDAR',
    '',
  ]
    .map(foldedLine)
    .join('\r\n')
}

function headOf(use: CalendarUse): string[] {
  if (use.kind === 'invitation') return [`METHOD:${use.method}`]
  if (use.kind === 'copy') return ['METHOD:PUBLISH']
  const name = escapedText(use.name)
  // The second of each pair is what calendars understood before RFC 7986, and many still do.
  return [`NAME:${name}`, `X-WR-CALNAME:${name}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H']
}

function zonesOf(events: readonly CalendarEvent[]): string[] {
  return [...new Set(events.map(({ timeZone }) => timeZone))].toSorted().flatMap((zone) => {
    const own = events.filter(({ timeZone }) => timeZone === zone)
    const startsAt = new Date(own.reduce((least, event) => Math.min(least, event.startsAt.getTime()), Infinity))
    const endsAt = new Date(own.reduce((most, event) => Math.max(most, event.endsAt.getTime()), -Infinity))
    return timeZoneLines(zone, { startsAt, endsAt })
  })
}

function eventLines(event: CalendarEvent, use: CalendarUse): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utcTime(use.kind === 'feed' ? event.revisedAt : use.stampedAt)}`,
    `LAST-MODIFIED:${utcTime(event.revisedAt)}`,
    zonedTime('DTSTART', event.timeZone, event.startsAt),
    zonedTime('DTEND', event.timeZone, event.endsAt),
    `STATUS:${event.status}`,
    `TRANSP:${event.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'}`,
    `SUMMARY:${escapedText(event.summary)}`,
    ...(event.location ? [`LOCATION:${escapedText(event.location)}`] : []),
    ...(event.description ? [`DESCRIPTION:${escapedText(event.description)}`] : []),
    ...(use.kind === 'invitation'
      ? [
          `ORGANIZER;CN=${quotedText(use.organiser.name)}:mailto:${use.organiser.address}`,
          `ATTENDEE;CN=${quotedText(use.attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${use.attendee.address}`,
        ]
      : []),
    'END:VEVENT',
  ]
}
