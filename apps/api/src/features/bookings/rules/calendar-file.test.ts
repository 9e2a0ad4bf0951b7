import { describe, expect, it } from 'vitest'
import { calendarFile, type CalendarEvent } from './calendar-file.ts'

const event: CalendarEvent = {
  startsAt: new Date('2026-10-13T16:30:00Z'),
  endsAt: new Date('2026-10-13T18:30:00Z'),
  uid: 'seance-1@salles-ouvertes',
  sequence: 3,
  status: 'CONFIRMED',
  summary: 'Gymnase, Collège d’essai; étage 1',
  location: '1 rue de l’Essai, 38000 Grenoble',
  description: 'Première ligne\nTéléphone\u00a0: 04 65 71 00 00. '.repeat(3),
}

describe('calendarFile', () => {
  const file = calendarFile([event], new Date('2026-10-05T08:00:00.123Z'))
  const lines = file.split('\r\n')

  it('says when in UTC, whatever the zone of the reader', () => {
    expect(lines).toEqual(
      expect.arrayContaining(['DTSTART:20261013T163000Z', 'DTEND:20261013T183000Z', 'DTSTAMP:20261005T080000Z']),
    )
  })
  it('keeps one identity with a rising sequence', () => {
    expect(lines).toEqual(expect.arrayContaining(['UID:seance-1@salles-ouvertes', 'SEQUENCE:3', 'STATUS:CONFIRMED']))
  })
  it('escapes what the format reserves', () => {
    expect(file).toContain('SUMMARY:Gymnase\\, Collège d’essai\\; étage 1')
    expect(file.replaceAll('\r\n ', '')).toContain('Première ligne\\nTéléphone')
  })
  it('folds every line at 75 bytes without cutting a character', () => {
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(file).not.toContain('\ufffd')
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })
})
