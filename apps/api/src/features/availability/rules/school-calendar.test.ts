import { describe, expect, it } from 'vitest'
import { eachDate, localDate, type LocalDate } from '../../../platform/time.ts'
import { kindOfDay, schoolHolidayFromRow, type SchoolCalendar, type SchoolCalendarRow } from './school-calendar.ts'

const row = (description: string, startDate: string, endDate: string, population = '-'): SchoolCalendarRow => ({
  description,
  population,
  startDate,
  endDate,
})

/** Zone A, 2026-2027, as the official export writes it: midnights of Paris, in UTC. */
const zoneA = [
  row("Vacances d'Été", '2026-07-03T22:00:00+00:00', '2026-08-31T22:00:00+00:00', 'Élèves'),
  row('Vacances de la Toussaint', '2026-10-16T22:00:00+00:00', '2026-11-01T23:00:00+00:00'),
  row('Vacances de Noël', '2026-12-18T23:00:00+00:00', '2027-01-03T23:00:00+00:00'),
  row("Vacances d'Hiver", '2027-02-12T23:00:00+00:00', '2027-02-28T23:00:00+00:00'),
  row('Vacances de Printemps', '2027-04-09T22:00:00+00:00', '2027-04-25T22:00:00+00:00'),
  row("Pont de l'Ascension", '2027-05-06T22:00:00+00:00', '2027-05-06T22:00:00+00:00'),
  row("Début des Vacances d'Été", '2027-07-02T22:00:00+00:00', '2027-07-02T22:00:00+00:00'),
]
const publicHolidays = [
  '2026-11-01',
  '2026-11-11',
  '2026-12-25',
  '2027-01-01',
  '2027-05-01',
  '2027-05-06',
  '2027-07-14',
]
const calendar: SchoolCalendar = {
  holidays: zoneA.flatMap((line) => schoolHolidayFromRow(line) ?? []),
  publicHolidays: new Set(publicHolidays.map(localDate)),
}
const kindsBetween = (from: string, until: string): string[] =>
  eachDate(localDate(from), localDate(until)).map((date: LocalDate) => kindOfDay(date, calendar))

describe('kindOfDay', () => {
  it.each([
    ['2026-10-12', 'school-day', 'a Monday of term'],
    ['2026-10-14', 'wednesday', 'a Wednesday of term'],
    ['2026-10-10', 'saturday', 'a Saturday of term'],
    ['2026-10-11', 'sunday', 'a Sunday of term'],
    ['2026-10-16', 'school-day', 'the Friday when holidays begin after class'],
    ['2026-10-17', 'school-holiday', 'the Saturday that opens the holidays'],
    ['2026-10-21', 'school-holiday', 'a Wednesday of holidays'],
    ['2026-10-25', 'school-holiday', 'a Sunday of holidays, night of the clock change'],
    ['2026-11-01', 'public-holiday', 'All Saints, inside the holidays and on a Sunday'],
    ['2026-11-02', 'school-day', 'the Monday classes resume'],
    ['2026-11-11', 'public-holiday', 'a public holiday on a Wednesday'],
    ['2027-05-06', 'public-holiday', 'Ascension'],
    ['2027-05-07', 'school-holiday', 'the bridge of Ascension'],
    ['2027-05-08', 'saturday', 'the day after the bridge (8 May left out of this calendar)'],
    ['2026-08-31', 'school-holiday', 'the last day of August, when teachers are back'],
    ['2026-09-01', 'school-day', 'the first day of class'],
  ])('says %s is a %s: %s', (date, kind) => {
    expect(kindOfDay(localDate(date), calendar)).toBe(kind)
  })

  it('keeps a summer without a published end closed to classes until 31 August', () => {
    expect(new Set(kindsBetween('2027-07-03', '2027-07-14'))).toEqual(new Set(['school-holiday']))
    expect(kindOfDay(localDate('2027-07-14'), calendar)).toBe('public-holiday')
    expect(new Set(kindsBetween('2027-07-15', '2027-09-01'))).toEqual(new Set(['school-holiday']))
    expect(kindOfDay(localDate('2027-09-01'), calendar)).toBe('wednesday')
    expect(kindOfDay(localDate('2027-07-02'), calendar)).toBe('school-day')
  })

  it('reads a period that resumes the day it starts as that one day', () => {
    const bridge = {
      holidays: [{ startsOn: localDate('2027-05-07'), resumesOn: localDate('2027-05-07') }],
      publicHolidays: new Set<LocalDate>(),
    }
    expect(kindOfDay(localDate('2027-05-07'), bridge)).toBe('school-holiday')
    expect(kindOfDay(localDate('2027-05-10'), bridge)).toBe('school-day')
  })

  it('knows only week days and public holidays where no school is followed', () => {
    const hall = { ...calendar, holidays: [] }
    expect(kindOfDay(localDate('2026-10-24'), hall)).toBe('saturday')
    expect(kindOfDay(localDate('2026-12-25'), hall)).toBe('public-holiday')
  })
})

describe('schoolHolidayFromRow', () => {
  it('takes the dates in Paris, whatever the academy', () => {
    expect(schoolHolidayFromRow(zoneA[1]!)).toEqual({ startsOn: '2026-10-17', resumesOn: '2026-11-02' })
    expect(
      schoolHolidayFromRow(row('Vacances de Noël', '2025-12-19T23:00:00+00:00', '2026-01-04T23:00:00+00:00')),
    ).toEqual({
      startsOn: '2025-12-20',
      resumesOn: '2026-01-05',
    })
  })

  it('tells a one-day bridge from a summer without end', () => {
    expect(schoolHolidayFromRow(zoneA[5]!)).toEqual({ startsOn: '2027-05-07', resumesOn: '2027-05-08' })
    expect(schoolHolidayFromRow(zoneA[6]!)).toEqual({ startsOn: '2027-07-03', resumesOn: null })
  })

  it('does not stretch another holiday whose end is unknown: classes may have resumed', () => {
    const austral = row("Début des Vacances d'Hiver austral", '2026-07-03T22:00:00+00:00', '2026-07-03T22:00:00+00:00')
    expect(schoolHolidayFromRow(austral)).toEqual({ startsOn: '2026-07-04', resumesOn: '2026-07-05' })
  })

  it.each(['Enseignants', 'Saint-Barthélémy'])('leaves out what concerns only « %s »', (population) => {
    expect(schoolHolidayFromRow({ ...zoneA[0]!, population })).toBeNull()
  })
})
