import type { Instant, Slot } from '../../../platform/time.ts'

export type CalendarEvent = Slot & {
  /** Stable: the same event is updated, never doubled. */
  readonly uid: string
  readonly sequence: number
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  readonly summary: string
  readonly location: string
  readonly description: string
}

/** An invitation by mail names who sends it and the one person who receives it (RFC 5546). */
export type CalendarInvitation = {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly organiser: { readonly name: string; readonly address: string }
  readonly attendee: { readonly name: string; readonly address: string }
}

/**
 * iCalendar file of some events (RFC 5545): instants in UTC, so that no time zone table can be wrong, CRLF, lines
 * folded at 75 bytes. To download, or joined to a mail as an invitation or its withdrawal.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  stampedAt: Instant,
  invitation: CalendarInvitation | null = null,
): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Salles ouvertes//FR',
    'CALSCALE:GREGORIAN',
    `METHOD:${invitation?.method ?? 'PUBLISH'}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `SEQUENCE:${event.sequence}`,
      `DTSTAMP:${utc(stampedAt)}`,
      `DTSTART:${utc(event.startsAt)}`,
      `DTEND:${utc(event.endsAt)}`,
      `STATUS:${event.status}`,
      `SUMMARY:${escaped(event.summary)}`,
      `LOCATION:${escaped(event.location)}`,
      `DESCRIPTION:${escaped(event.description)}`,
      ...(invitation ? partiesOf(invitation) : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}

const partiesOf = ({ organiser, attendee }: CalendarInvitation): string[] => [
  `ORGANIZER;CN=${quoted(organiser.name)}:mailto:${organiser.address}`,
  `ATTENDEE;CN=${quoted(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${attendee.address}`,
]

/** A parameter value has no way to escape a quote or a line break. */
const quoted = (text: string): string => `"${text.replace(/["\u0000-\u001f]/g, ' ')}"`

const utc = (instant: Instant): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

/** A line is at most 75 bytes, never cut inside a character. */
function folded(line: string): string {
  const parts: string[] = ['']
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > 75) {
      parts.push(' ')
      bytes = 1
    }
    parts[parts.length - 1] += character
    bytes += size
  }
  return parts.join('\r\n')
}
