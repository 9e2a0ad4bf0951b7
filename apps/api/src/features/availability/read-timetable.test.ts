import { describe, expect, it } from 'vitest'
import { Failure } from '../../platform/errors.ts'
import { localDate } from '../../platform/time.ts'
import { readTimetable } from './read-timetable.ts'
import type { ReadTimetable } from './rules/timetable.ts'

const window = {
  zone: 'Europe/Paris',
  from: new Date('2026-10-01T00:00:00Z'),
  until: new Date('2027-10-01T00:00:00Z'),
  calendar: {
    holidays: [{ startsOn: localDate('2026-10-17'), resumesOn: localDate('2026-11-02') }],
    publicHolidays: new Set([localDate('2026-11-11')]),
  },
}
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const one = (...lines: string[]): string => calendar(...event('UID:a', 'SUMMARY:Chorale', 'LOCATION:Gymnase', ...lines))
const ical = (text: string, zone = 'Europe/Paris') => readTimetable('ical-file', Buffer.from(text), { ...window, zone })
const csv = (...lines: string[]) => readTimetable('csv-file', Buffer.from(lines.join('\n')), window)
const starts = ({ events }: ReadTimetable): string[] =>
  events.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt.toISOString().slice(0, 16)))
const notes = ({ leftOut }: ReadTimetable): string[] => leftOut.map(({ note }) => note)
const refusal = (read: () => unknown): unknown => {
  try {
    return read()
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, ...error.details }
    throw error
  }
}
const paris = (name: string, value: string): string => `${name};TZID=Europe/Paris:${value}`
const tuesday = [paris('DTSTART', '20261013T180000'), paris('DTEND', '20261013T200000')]

describe('an iCalendar timetable', () => {
  it('keeps its hours on the wall clock across the change of October, and leaves out its exceptions', () => {
    const text = one(...tuesday, 'RRULE:FREQ=WEEKLY;COUNT=5', paris('EXDATE', '20261020T180000'))
    expect(starts(ical(text))).toEqual(['2026-10-13T16:00', '2026-10-27T17:00', '2026-11-03T17:00', '2026-11-10T17:00'])
  })

  it('moves one date, and drops one cancelled', () => {
    const moved = event(
      'UID:a',
      paris('RECURRENCE-ID', '20261020T180000'),
      paris('DTSTART', '20261021T090000'),
      paris('DTEND', '20261021T100000'),
    )
    const dropped = event(
      'UID:a',
      'STATUS:CANCELLED',
      paris('RECURRENCE-ID', '20261027T180000'),
      paris('DTSTART', '20261027T180000'),
    )
    const text = calendar(...event('UID:a', ...tuesday, 'RRULE:FREQ=WEEKLY;COUNT=4'), ...moved, ...dropped)
    expect(starts(ical(text))).toEqual(['2026-10-13T16:00', '2026-10-21T07:00', '2026-11-03T17:00'])
  })

  it.each([
    ['an end that is its beginning', ['DTSTART;VALUE=DATE:20261013', 'DTEND;VALUE=DATE:20261013']],
    ['no end', ['DTSTART;VALUE=DATE:20261013']],
    ['the next day as its end', ['DTSTART;VALUE=DATE:20261013', 'DTEND;VALUE=DATE:20261014']],
  ])('reads a whole day with %s as one day of the site', (_, lines) => {
    const [slot] = ical(one(...lines), 'Indian/Reunion').events[0]?.slots ?? []
    expect([slot?.startsAt, slot?.endsAt]).toEqual([new Date('2026-10-12T20:00Z'), new Date('2026-10-13T20:00Z')])
  })

  it('reads an hour without a zone, or with one that does not exist, on the clock of the site', () => {
    const floating = one('DTSTART:20261013T180000', 'DTEND:20261013T190000')
    expect(starts(ical(floating, 'America/Martinique'))).toEqual(['2026-10-13T22:00'])
    const windows = one('DTSTART;TZID=Romance Standard Time:20261013T180000', 'DURATION:PT1H')
    expect(starts(ical(windows))).toEqual(['2026-10-13T16:00'])
    expect(starts(ical(one('DTSTART:20261013T180000Z', 'DTEND:20261013T190000Z')))).toEqual(['2026-10-13T18:00'])
  })

  it('keeps what its author marks private out of the title, and leaves out what takes no room', () => {
    const secret = one('CLASS:PRIVATE', ...tuesday)
    expect(ical(secret).events[0]?.title).toBe('')
    expect(notes(ical(one('TRANSP:TRANSPARENT', ...tuesday)))).toEqual(['not-busy'])
    expect(notes(ical(one('STATUS:CANCELLED', ...tuesday)))).toEqual(['cancelled'])
  })

  it('reads only what is to come, also of a rule without an end', () => {
    const endless = one(paris('DTSTART', '20240102T180000'), paris('DTEND', '20240102T190000'), 'RRULE:FREQ=WEEKLY')
    const read = starts(ical(endless))
    expect([read[0], read.length]).toEqual(['2026-10-06T16:00', 52])
  })

  it.each([
    ['every second of a 30 February', 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 'rule-not-supported'],
    ['a day that no rule reaches', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'rule-not-supported'],
    ['Tuesdays met every seven days from a Monday', 'RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO', 'rule-not-supported'],
    ['a step of nothing', 'RRULE:FREQ=WEEKLY;INTERVAL=0', null],
    ['more dates than a year of two a week', 'RRULE:FREQ=DAILY', 'too-many-dates'],
    ['a rule that says nothing', 'RRULE:FREQ=', 'unreadable'],
  ])('says of %s why it is not read', (_, rule, note) => {
    const read = refusal(() => notes(ical(one(...tuesday, rule))))
    if (note === null) expect(read).toEqual([])
    else if (note === 'unreadable') expect(read).toMatchObject({ code: 'availability.timetable-unreadable' })
    else expect(read).toEqual([note])
  })

  it.each([
    ['no date', [], 'no-date'],
    ['a date that does not exist', ['DTSTART:20269999T999999', 'DTEND:20269999T999999'], 'no-date'],
    ['the 31 of February', ['DTSTART;VALUE=DATE:20270231'], 'no-date'],
    ['an end before its beginning', ['DTSTART:20261013T180000Z', 'DTEND:20261013T170000Z'], 'no-duration'],
    ['no length', ['DTSTART:20261013T180000Z'], 'no-duration'],
    ['a century', ['DTSTART:20261013T180000Z', 'DTEND:21261013T180000Z'], 'no-duration'],
  ])('says of an event with %s that it is wrong, and reads its neighbour', (_, lines, note) => {
    const text = calendar(...event('UID:a', ...lines), ...event('UID:b', ...tuesday))
    const read = ical(text)
    expect([notes(read), starts(read)]).toEqual([[note], ['2026-10-13T16:00']])
  })

  it.each([
    ['nothing', ''],
    ['a page of a site', '<!doctype html><title>Connexion</title>'],
    ['a calendar cut short', one(...tuesday).slice(0, -30)],
    ['another object', 'BEGIN:VCARD\r\nFN:Essai\r\nEND:VCARD'],
    ['boxes in boxes', 'BEGIN:X\r\n'.repeat(30_000)],
    ['bytes of no text', '\0\0'],
  ])('refuses %s', (_, text) => {
    expect(refusal(() => ical(text))).toMatchObject({ code: 'availability.timetable-unreadable' })
  })

  it('refuses more than a megabyte, 2,000 events, or 10,000 dates', () => {
    const tooLarge = { code: 'availability.timetable-too-large' }
    expect(refusal(() => ical('X'.repeat(1_048_577)))).toMatchObject(tooLarge)
    const many = (count: number, ...more: string[]) =>
      calendar(...Array.from({ length: count }, (_, rank) => event(`UID:${rank}`, ...tuesday, ...more)).flat())
    expect(refusal(() => ical(many(2001)))).toMatchObject({ ...tooLarge, events: 2001 })
    expect(refusal(() => ical(many(120, 'RRULE:FREQ=WEEKLY;COUNT=104;BYDAY=TU,TH')))).toMatchObject(tooLarge)
  })
})

describe('a CSV timetable', () => {
  it('reads dated and weekly lines by the names of its columns, holidays left out', () => {
    const dated = csv('Date;H. début;Durée;Matière;Salle', '13/10/2026;18h00;2h00;Chorale;Gymnase')
    expect([dated.events[0]?.title, dated.events[0]?.place, starts(dated)]).toEqual([
      'Chorale',
      'Gymnase',
      ['2026-10-13T16:00'],
    ])
    const weekly = csv(
      '"Jour","Heure de début","Heure de fin","Libellé","Salle","Du","Au","Fréquence"',
      '"mercredi","08:30","10:00","EPS","Gymnase","07/10/2026","18/11/2026","H"',
      '"jeudi","8h","9h","Latin","Salle 12","08/10/2026","19/11/2026","Q1"',
    )
    expect(starts(weekly)).toEqual([
      ...['2026-10-07T06:30', '2026-10-14T06:30', '2026-11-04T07:30', '2026-11-18T07:30'],
      ...['2026-10-08T06:00', '2026-11-05T07:00', '2026-11-19T07:00'],
    ])
  })

  it('says which line is wrong and why, and which comes twice', () => {
    const read = csv(
      'Date;Début;Fin;Matière;Salle',
      '32/10/2026;18h;19h;A;Gymnase',
      '13/10/2026;19h;18h;B;Gymnase',
      '13/10/2026;à midi;18h;C;Gymnase',
      '13/10/2026;18h;19h;D;Gymnase',
      '13/10/2026;18h;19h;D;Gymnase',
      ';;;;',
    )
    expect(read.leftOut.map(({ line, note }) => [line, note])).toEqual([
      [2, 'no-date'],
      [3, 'no-duration'],
      [4, 'no-duration'],
      [6, 'twice'],
      [7, 'no-duration'],
    ])
    expect(starts(read)).toHaveLength(1)
  })

  it.each([
    ['without hours', ['Date;Salle', '13/10/2026;Gymnase'], 'missing-columns'],
    ['with one line', ['Date;Début;Fin'], 'empty'],
    ['with an open quote', ['Date;Début;Fin', '"13/10/2026;18h;19h'], 'not-csv'],
    ['of bytes', ['\0'], 'not-text'],
  ])('is refused %s', (_, lines, reason) => {
    expect(refusal(() => csv(...lines))).toMatchObject({ code: 'availability.timetable-unreadable', reason })
  })
})
