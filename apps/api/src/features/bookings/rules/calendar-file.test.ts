import { describe, expect, it } from 'vitest'
import { linesOf, readWithIcalJs, readWithNodeIcal } from '../../../../../../tests/support/read-calendar.ts'
import { localDate, toInstant } from '../../../platform/time.ts'
import { calendarFile, type CalendarEvent } from './calendar-file.ts'

const event: CalendarEvent = {
  startsAt: new Date('2026-10-13T16:30:00Z'),
  endsAt: new Date('2026-10-13T18:30:00Z'),
  timeZone: 'Europe/Paris',
  uid: 'seance-1@salles-ouvertes',
  sequence: 3,
  revisedAt: new Date('2026-10-01T07:00:00.123Z'),
  status: 'CONFIRMED',
  summary: 'Gymnase, Collège d’essai; étage 1',
  location: '1 rue de l’Essai, 38000 Grenoble',
  description: 'Première ligne\nTéléphone\u00a0: 04 65 71 00 00. '.repeat(3),
}
const stampedAt = new Date('2026-10-05T08:00:00.123Z')
const copy = { kind: 'copy', stampedAt } as const
const feed = { kind: 'feed', name: 'Chorale, d’essai' } as const

/** A use of two hours, from `minutes` after local midnight. */
const evening = (timeZone: string, date: string, minutes = 18 * 60 + 30): CalendarEvent => {
  const startsAt = toInstant(timeZone, localDate(date), minutes)
  return {
    ...event,
    timeZone,
    uid: `${timeZone} ${date} ${minutes}`,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 7_200_000),
  }
}
const slots = (events: readonly { startsAt: string | Date; endsAt: string | Date }[]) =>
  events.map(({ startsAt, endsAt }) => [new Date(startsAt).toISOString(), new Date(endsAt).toISOString()]).toSorted()

describe('calendarFile', () => {
  const lines = linesOf(calendarFile([event], copy))

  it('says when on the wall clock of the building, with the table of its zone', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        ...['DTSTART;TZID=Europe/Paris:20261013T183000', 'DTEND;TZID=Europe/Paris:20261013T203000'],
        ...['BEGIN:VTIMEZONE', 'TZID:Europe/Paris', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
      ]),
    )
  })

  it('keeps one identity with a rising sequence, and takes no time once cancelled', () => {
    expect(lines).toEqual(
      expect.arrayContaining(['UID:seance-1@salles-ouvertes', 'SEQUENCE:3', 'STATUS:CONFIRMED', 'TRANSP:OPAQUE']),
    )
    const cancelled = linesOf(calendarFile([{ ...event, status: 'CANCELLED' }], copy))
    expect(cancelled).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'TRANSP:TRANSPARENT']))
  })

  it('stamps a copy with the moment it was made, and a feed with the last change', () => {
    expect(lines).toEqual(expect.arrayContaining(['METHOD:PUBLISH', 'DTSTAMP:20261005T080000Z']))
    const followed = linesOf(calendarFile([event], feed))
    expect(followed).toEqual(
      expect.arrayContaining([
        ...['NAME:Chorale\\, d’essai', 'X-WR-CALNAME:Chorale\\, d’essai', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H'],
        ...['DTSTAMP:20261001T070000Z', 'LAST-MODIFIED:20261001T070000Z'],
      ]),
    )
    expect(followed.some((line) => line.startsWith('METHOD'))).toBe(false)
  })

  it('names both sides of an invitation', () => {
    const parties = {
      organiser: { name: 'Collège "d’essai"', address: 'college@essai.example' },
      attendee: { name: 'Camille Essai', address: 'camille@essai.example' },
    }
    expect(linesOf(calendarFile([event], { kind: 'invitation', stampedAt, method: 'CANCEL', ...parties }))).toEqual(
      expect.arrayContaining([
        'METHOD:CANCEL',
        'ORGANIZER;CN="Collège  d’essai ":mailto:college@essai.example',
        'ATTENDEE;CN="Camille Essai";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:camille@essai.example',
      ]),
    )
  })

  it('escapes what the format reserves', () => {
    expect(lines).toContain('SUMMARY:Gymnase\\, Collège d’essai\\; étage 1')
    expect(lines.join('\n')).toContain('Première ligne\\nTéléphone')
  })

  it('folds every line at 75 bytes without cutting a character', () => {
    const file = calendarFile([event], copy)
    expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(file).not.toContain('\ufffd')
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })
})

const zones = [
  ...['Europe/Paris', 'America/Guadeloupe', 'America/Martinique', 'America/Cayenne', 'America/Miquelon'],
  ...['Indian/Reunion', 'Indian/Mayotte', 'Pacific/Noumea', 'Pacific/Tahiti', 'Pacific/Marquesas', 'Pacific/Wallis'],
]

describe('what two calendars understand of it', () => {
  it.each(zones)('is the same instants in %s, across a school year and both clock changes', (zone) => {
    const dates = ['2026-09-01', '2026-10-20', '2026-10-27', '2026-11-03', '2027-03-09', '2027-03-16', '2027-03-23']
    const events = [...dates, '2027-03-30', '2027-06-29'].map((date) => evening(zone, date))
    const file = calendarFile(events, feed)
    expect(slots(readWithIcalJs(file))).toEqual(slots(events))
    expect(slots(readWithNodeIcal(file))).toEqual(slots(events))
  })

  it('is right on the very nights of the changes, in the hour that exists twice too', () => {
    const nights = [
      ...[0, 90, 120, 150, 180, 240].map((minutes) => evening('Europe/Paris', '2026-10-25', minutes)),
      ...[0, 90, 180, 240].map((minutes) => evening('Europe/Paris', '2027-03-28', minutes)),
    ]
    const secondPassage = new Date('2026-10-25T01:30:00Z')
    const twice: CalendarEvent = {
      ...event,
      uid: 'second',
      startsAt: secondPassage,
      endsAt: new Date('2026-10-25T03:00:00Z'),
    }
    const file = calendarFile([...nights, twice], feed)
    expect(linesOf(file)).toEqual(
      expect.arrayContaining([
        ...['DTSTART;TZID=Europe/Paris:20261025T013000', 'DTSTART:20261025T000000Z', 'DTSTART:20261025T013000Z'],
        ...['DTSTART;TZID=Europe/Paris:20261025T030000', 'DTSTART;TZID=Europe/Paris:20270328T013000'],
      ]),
    )
    expect(slots(readWithIcalJs(file))).toEqual(slots([...nights, twice]))
    expect(slots(readWithNodeIcal(file))).toEqual(slots([...nights, twice]))
  })

  it('holds several zones in one file, and an empty calendar', () => {
    const events = zones.map((zone) => evening(zone, '2026-10-24'))
    const file = calendarFile(events, feed)
    expect(file.match(/BEGIN:VTIMEZONE/g)).toHaveLength(zones.length)
    expect(slots(readWithIcalJs(file))).toEqual(slots(events))
    expect(slots(readWithNodeIcal(file))).toEqual(slots(events))
    expect(readWithIcalJs(calendarFile([], feed))).toEqual([])
  })
})
