import { describe, expect, it } from 'vitest'
import { formatIso, localDate } from '../../../platform/time.ts'
import { addWorkingDays, decisionDeadline } from './decision-deadline.ts'

const zone = 'Europe/Paris'
const none = new Set<ReturnType<typeof localDate>>()

describe('decisionDeadline', () => {
  const deadline = (now: string, startsAt: string, holidays: string[] = [], minNoticeHours = 48) =>
    formatIso(
      zone,
      decisionDeadline({
        now: new Date(now),
        zone,
        startsAt: new Date(startsAt),
        minNoticeHours,
        workingDays: 5,
        publicHolidays: new Set(holidays.map(localDate)),
      }),
    )

  it.each([
    ['a Monday: the next Monday', '2026-10-05T10:00:00+02:00', [], '2026-10-12T10:00:00+02:00'],
    ['a Saturday: the Friday after', '2026-10-03T10:00:00+02:00', [], '2026-10-09T10:00:00+02:00'],
    ['11 November between', '2026-11-09T10:00:00+01:00', ['2026-11-11'], '2026-11-17T10:00:00+01:00'],
    ['the clock changes: the same hour', '2026-10-22T10:00:00+02:00', [], '2026-10-29T10:00:00+01:00'],
  ])('asked on %s', (_, now, holidays, expected) => {
    expect(deadline(now, '2026-12-15T18:00:00+01:00', holidays)).toBe(expected)
  })
  it('is never after the start minus the notice', () => {
    expect(deadline('2026-10-05T10:00:00+02:00', '2026-10-09T18:30:00+02:00')).toBe('2026-10-07T18:30:00+02:00')
  })
})

describe('addWorkingDays', () => {
  it('does not count the day itself, weekends or public holidays', () => {
    expect(addWorkingDays(localDate('2026-12-24'), 1, new Set([localDate('2026-12-25')]))).toBe('2026-12-28')
    expect(addWorkingDays(localDate('2026-12-24'), 0, none)).toBe('2026-12-24')
  })
})
