import { describe, expect, it } from 'vitest'
import { localDate, type TimeZone } from '../../platform/time.ts'
import { readTimetableInThread } from './read-timetable-in-thread.ts'
import { mostEvents } from './rules/timetable-limits.ts'

const window = {
  zone: 'Europe/Paris' as TimeZone,
  from: new Date('2026-09-01T00:00:00Z'),
  until: new Date('2027-07-07T00:00:00Z'),
  calendar: { holidays: [], publicHolidays: new Set([localDate('2026-11-11')]) },
}
const calendarOf = (events: number, start: string, rule: string): Uint8Array => {
  const event = (n: number) =>
    [`UID:e${n}`, `DTSTART:${start}`, 'DURATION:PT1H', ...(rule ? [`RRULE:${rule}`] : []), 'SUMMARY:Cours']
      .map((line) => `${line}\r\n`)
      .join('')
  const body = Array.from({ length: events }, (_, n) => `BEGIN:VEVENT\r\n${event(n)}END:VEVENT\r\n`).join('')
  return Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${body}END:VCALENDAR\r\n`)
}
const short = calendarOf(1, '20261006T080000', '')

describe('readTimetableInThread', () => {
  it('gives instants and words back as they were read', async () => {
    expect(await readTimetableInThread('ical-file', short, window)).toMatchObject({
      events: [{ uid: 'e0', title: 'Cours', slots: [{ startsAt: new Date('2026-10-06T06:00:00Z') }] }],
      leftOut: [],
    })
  })

  it('passes a refusal on', async () => {
    const sentence = Buffer.from('Ceci n’est pas un agenda.')
    await expect(readTimetableInThread('ical-file', sentence, window)).rejects.toMatchObject({
      code: 'availability.timetable-unreadable',
      details: { reason: 'not-ical' },
    })
  })

  it('stops a file that would be read for minutes, and reads the next one', async () => {
    const endless = calendarOf(mostEvents, '20120101T080000', 'FREQ=DAILY')
    const [stopped, read] = await Promise.allSettled([
      readTimetableInThread('ical-file', endless, window),
      readTimetableInThread('ical-file', short, window),
    ])
    expect(stopped).toMatchObject({ reason: { code: 'availability.timetable-too-large', details: { seconds: 5 } } })
    expect(read).toMatchObject({ value: { events: [{ uid: 'e0' }] } })
  })
})
