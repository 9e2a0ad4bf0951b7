import { describe, expect, it } from 'vitest'
import { eachDate, localDate, type LocalDate } from '../../../platform/time.ts'
import { kindOfDay, type SchoolCalendar } from './school-calendar.ts'

/** Zone A, 2026-2027: the bridge of Ascension is one day, the end of the last summer is not published. */
const zoneA: [startsOn: string, resumesOn: string | null][] = [
  ['2026-07-04', '2026-09-01'],
  ['2026-10-17', '2026-11-02'],
  ['2026-12-19', '2027-01-04'],
  ['2027-02-13', '2027-03-01'],
  ['2027-04-10', '2027-04-26'],
  ['2027-05-07', '2027-05-08'],
  ['2027-07-03', null],
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
  holidays: zoneA.map(([startsOn, resumesOn]) => ({
    startsOn: localDate(startsOn),
    resumesOn: resumesOn === null ? null : localDate(resumesOn),
  })),
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
