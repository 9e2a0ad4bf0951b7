import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  elapsedMinutes,
  formatIso,
  localDate,
  localSlot,
  overlaps,
  toInstant,
  type LocalDate,
  type Slot,
} from '../../../platform/time.ts'
import {
  defaultSchoolTime,
  isWithinOpening,
  openingsOn,
  openSlots,
  latestEndOf,
  whyClosed,
  type OpeningPlan,
  type OpeningRule,
} from './opening.ts'

const paris = 'Europe/Paris'
const at = (hours: number, minutes = 0) => hours * 60 + minutes
const slotOn = (date: string, from: number, until: number): Slot =>
  localSlot(paris, localDate(date), { from, until }) ?? expect.fail('this interval does not exist')
const everyDay = (alarm: number | null): (number | null)[] => Array.from({ length: 7 }, () => alarm)
const written = (slots: readonly Slot[]) =>
  slots.map(({ startsAt, endsAt }) => `${formatIso(paris, startsAt)} ${formatIso(paris, endsAt)}`)

const calendar = {
  holidays: [{ startsOn: localDate('2026-10-17'), resumesOn: localDate('2026-11-02') }],
  publicHolidays: new Set([localDate('2026-11-11')]),
}
const college: OpeningPlan = {
  calendar,
  schoolTime: defaultSchoolTime.college,
  siteHours: null,
  exceptions: [],
  rules: [
    { dayKind: 'school-day', opensAt: at(18), closesAt: at(22) },
    { dayKind: 'wednesday', opensAt: at(14), closesAt: at(17) },
    { dayKind: 'wednesday', opensAt: at(18), closesAt: at(22) },
    { dayKind: 'saturday', opensAt: at(9), closesAt: at(20) },
    { dayKind: 'school-holiday', opensAt: at(9), closesAt: at(18) },
  ],
}
const hall: OpeningPlan = {
  calendar: { ...calendar, holidays: [] },
  schoolTime: [],
  siteHours: null,
  exceptions: [],
  rules: [
    { dayKind: 'school-day', opensAt: at(8), closesAt: at(23) },
    { dayKind: 'saturday', opensAt: at(8), closesAt: at(27) },
    { dayKind: 'sunday', opensAt: at(8), closesAt: at(20) },
  ],
}

describe('openingsOn', () => {
  it.each<[string, { from: number; until: number }[]]>([
    ['2026-10-12', [{ from: at(18), until: at(22) }]],
    [
      '2026-10-14',
      [
        { from: at(14), until: at(17) },
        { from: at(18), until: at(22) },
      ],
    ],
    ['2026-10-10', [{ from: at(9), until: at(20) }]],
    ['2026-10-11', []],
    ['2026-10-19', [{ from: at(9), until: at(18) }]],
    ['2026-11-11', []],
  ])('follows the kind of day on %s', (date, expected) => {
    expect(openingsOn(localDate(date), college)).toEqual(expected)
  })

  it('lets exceptional hours replace the rules, those of one room beside those of all', () => {
    const exceptions = [
      { startsOn: localDate('2026-10-12'), endsOn: localDate('2026-10-13'), hours: [{ from: at(19), until: at(21) }] },
      { startsOn: localDate('2026-10-13'), endsOn: localDate('2026-10-13'), hours: [{ from: at(9), until: at(20) }] },
    ]
    const plan = { ...college, exceptions }
    expect(openingsOn(localDate('2026-10-12'), plan)).toEqual([{ from: at(19), until: at(21) }])
    expect(openingsOn(localDate('2026-10-13'), plan)).toEqual([{ from: at(17, 30), until: at(21) }])
    expect(openingsOn(localDate('2026-10-15'), plan)).toEqual([{ from: at(18), until: at(22) }])
  })

  it('never offers school time, even when a rule or an exception says so', () => {
    const rules: OpeningRule[] = [{ dayKind: 'school-day', opensAt: at(7), closesAt: at(22) }]
    const everyDay = {
      startsOn: localDate('2026-09-01'),
      endsOn: localDate('2027-07-01'),
      hours: [{ from: 0, until: at(24) }],
    }
    expect(openingsOn(localDate('2026-10-12'), { ...college, rules })).toEqual([
      { from: at(7), until: at(8) },
      { from: at(17, 30), until: at(22) },
    ])
    expect(openingsOn(localDate('2026-10-14'), { ...college, exceptions: [everyDay] })).toEqual([
      { from: 0, until: at(8) },
      { from: at(12, 30), until: at(24) },
    ])
  })

  it('stops a night before the classes of the next morning', () => {
    const schoolTime: OpeningRule[] = [{ dayKind: 'school-day', opensAt: at(5), closesAt: at(18) }]
    const rules: OpeningRule[] = [{ dayKind: 'sunday', opensAt: at(20), closesAt: at(30) }]
    expect(openingsOn(localDate('2026-10-11'), { ...college, schoolTime, rules })).toEqual([
      { from: at(20), until: at(29) },
    ])
  })

  it('shares no minute with school time, whatever the rules', () => {
    const minutes = fc.integer({ min: 0, max: 30 }).map((steps) => steps * 60)
    const rule = fc.record({
      dayKind: fc.constantFrom('school-day', 'wednesday', 'saturday', 'sunday', 'school-holiday', 'public-holiday'),
      opensAt: minutes,
      closesAt: minutes,
    })
    const date = fc.integer({ min: 0, max: 90 }).map((days) => addDays(localDate('2026-09-28'), days))
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 8 }), date, (rules, day) => {
        const plan: OpeningPlan = { ...college, rules }
        const school: OpeningPlan = { ...plan, rules: college.schoolTime, schoolTime: [] }
        const classes = openSlots(paris, addDays(day, -1), addDays(day, 2), school)
        for (const open of openSlots(paris, addDays(day, -1), addDays(day, 2), plan)) {
          expect(classes.some((lesson) => overlaps(lesson, open))).toBe(false)
        }
      }),
    )
  })
})

describe('openSlots', () => {
  const nightsOf = (date: string, interval: { from: number; until: number }): Slot[] => {
    const rules: OpeningRule[] = [{ dayKind: 'sunday', opensAt: interval.from, closesAt: interval.until }]
    return openSlots(paris, localDate(date), addDays(localDate(date), 1), { ...hall, rules })
  }

  it('opens at the same local hour on both sides of the October change', () => {
    expect(written(openSlots(paris, localDate('2026-10-24'), localDate('2026-10-27'), hall))).toEqual([
      '2026-10-24T08:00:00+02:00 2026-10-25T03:00:00+01:00',
      '2026-10-25T08:00:00+01:00 2026-10-25T20:00:00+01:00',
      '2026-10-26T08:00:00+01:00 2026-10-26T23:00:00+01:00',
    ])
  })

  it.each([
    ['2026-10-25', 'across', at(1), at(4), 240],
    ['2027-03-28', 'across', at(1), at(4), 120],
    ['2026-10-25', 'from the repeated hour', at(2, 30), at(4), 150],
    ['2027-03-28', 'from the missing hour', at(2, 30), at(4), 30],
    ['2026-10-25', 'the whole day', 0, at(24), 25 * 60],
    ['2027-03-28', 'the whole day', 0, at(24), 23 * 60],
  ])('lasts its real time on the night of %s, %s', (date, _case, from, until, minutes) => {
    expect(nightsOf(date, { from, until }).map(elapsedMinutes)).toEqual([minutes])
  })

  it('offers nothing of an opening that the clock jumps over', () => {
    expect(nightsOf('2027-03-28', { from: at(2, 15), until: at(3) })).toEqual([])
  })

  it('keeps a site that has closed empty until six, also by the hours of the next day', () => {
    const rules: OpeningRule[] = [
      { dayKind: 'saturday', opensAt: at(8), closesAt: at(24) },
      { dayKind: 'sunday', opensAt: 0, closesAt: at(9) },
    ]
    const siteHours = { closesAt: at(22), alarmHours: everyDay(null), alarmMarginMinutes: 30 }
    const plan = { ...hall, rules, siteHours }
    expect(written(openSlots(paris, localDate('2026-10-10'), localDate('2026-10-12'), plan))).toEqual([
      '2026-10-10T08:00:00+02:00 2026-10-10T22:00:00+02:00',
      '2026-10-11T06:00:00+02:00 2026-10-11T09:00:00+02:00',
    ])
    const late = { ...plan, siteHours: { ...siteHours, closesAt: at(25) } }
    expect(written(openSlots(paris, localDate('2026-10-10'), localDate('2026-10-12'), late))).toEqual([
      '2026-10-10T08:00:00+02:00 2026-10-11T01:00:00+02:00',
      '2026-10-11T06:00:00+02:00 2026-10-11T09:00:00+02:00',
    ])
  })

  it('joins openings that touch at midnight', () => {
    const rules: OpeningRule[] = [
      { dayKind: 'saturday', opensAt: at(8), closesAt: at(24) },
      { dayKind: 'sunday', opensAt: 0, closesAt: at(3) },
    ]
    expect(written(openSlots(paris, localDate('2026-10-10'), localDate('2026-10-12'), { ...hall, rules }))).toEqual([
      '2026-10-10T08:00:00+02:00 2026-10-11T03:00:00+02:00',
    ])
  })
})

describe('whyClosed', () => {
  it.each<[string, number, number, string | null]>([
    ['2026-10-12', at(18), at(22), null],
    ['2026-10-12', at(18), at(22, 15), 'outside-hours'],
    ['2026-10-12', at(17), at(19), 'school-time'],
    ['2026-10-12', at(10), at(12), 'school-time'],
    ['2026-10-14', at(16), at(19), 'outside-hours'],
    ['2026-10-11', at(10), at(12), 'closed-that-day'],
    ['2026-11-11', at(10), at(12), 'closed-that-day'],
    ['2026-10-19', at(10), at(12), null],
  ])('answers for %s from minute %i to %i: %s', (date, from, until, reason) => {
    expect(whyClosed(paris, slotOn(date, from, until), college)).toBe(reason)
    expect(isWithinOpening(paris, slotOn(date, from, until), college)).toBe(reason === null)
  })

  it.each<[string, number, number, string | null]>([
    ['2026-10-10', at(19), at(27), null],
    ['2026-10-10', at(19), at(27, 30), 'outside-hours'],
    ['2026-10-11', at(0, 30), at(2), null],
    ['2026-10-11', at(2), at(4), 'outside-hours'],
    ['2026-10-24', at(19), at(27), null],
  ])('lets the evening of the day before run past midnight: %s, %i to %i: %s', (date, from, until, reason) => {
    expect(whyClosed(paris, slotOn(date, from, until), hall)).toBe(reason)
  })

  it('accepts whatever lies inside an open slot and nothing that leaves it', () => {
    const date: LocalDate = localDate('2026-10-12')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1435 }), fc.integer({ min: 5, max: 300 }), (from, length) => {
        const slot = { startsAt: toInstant(paris, date, from), endsAt: toInstant(paris, date, from + length) }
        const isInside = from >= at(18) && from + length <= at(22)
        expect(isWithinOpening(paris, slot, college)).toBe(isInside)
      }),
    )
  })
})

describe('a site that must be empty', () => {
  const alarmAt = (alarmArmedAt: number | null, closesAt: number | null = null) => ({
    closesAt,
    alarmHours: everyDay(alarmArmedAt),
    alarmMarginMinutes: 30,
  })
  const until = (siteHours: OpeningPlan['siteHours'], plan = hall, date = '2026-10-12') =>
    openingsOn(localDate(date), { ...plan, siteHours }).at(-1)?.until

  it('ends every evening before its alarm or its closing, whichever comes first', () => {
    expect(until(null)).toBe(at(23))
    expect(until(alarmAt(at(22, 30)))).toBe(at(22))
    expect(until(alarmAt(at(22, 30), at(21)))).toBe(at(21))
    expect(until(alarmAt(null, at(21)))).toBe(at(21))
    expect(until(alarmAt(at(26)), hall, '2026-10-10')).toBe(at(25, 30))
  })

  const [none, monday, friday] = [everyDay(null), [at(22), ...everyDay(null).slice(1)], [4, at(23)] as const]
  const byDay = (alarmHours: (number | null)[]) => ({ closesAt: null, alarmHours, alarmMarginMinutes: 30 })

  it.each<[string, (number | null)[], string, number]>([
    ['the day of the alarm', monday, '2026-10-12', at(21, 30)],
    ['a day without one', monday, '2026-10-13', at(23)],
    ['another hour another day', monday.with(...friday), '2026-10-16', at(22, 30)],
    ['no alarm at all', none, '2026-10-12', at(23)],
    ['the evening past midnight of a day without one', none, '2026-10-10', at(27)],
    ['the margin of the day after, begun before midnight', none.with(6, at(0, 10)), '2026-10-10', at(23, 40)],
    ['the alarm of the day after, armed before that evening ends', none.with(6, at(1)), '2026-10-10', at(24, 30)],
  ])('follows the alarm of each weekday: %s', (_case, alarmHours, date, end) => {
    expect(until(byDay(alarmHours), hall, date)).toBe(end)
  })

  it('says the end of the evening on which a use begins, that of the day before until six', () => {
    const plan = { siteHours: byDay(monday.with(1, at(23))) }
    expect(latestEndOf(paris, slotOn('2026-10-12', at(20), at(21)), plan)).toBe(at(21, 30))
    expect(latestEndOf(paris, slotOn('2026-10-13', at(5), at(7)), plan)).toBe(at(21, 30))
    expect(latestEndOf(paris, slotOn('2026-10-13', at(6), at(7)), plan)).toBe(at(22, 30))
    expect(latestEndOf(paris, slotOn('2026-10-14', at(20), at(21)), plan)).toBeNull()
    expect(latestEndOf(paris, slotOn('2026-10-14', at(20), at(21)), { siteHours: null })).toBeNull()
  })

  it('says that the alarm stands in the way only when the room would be open without it', () => {
    const plan = { ...hall, siteHours: alarmAt(at(22), at(22, 30)) }
    const why = (from: number, end: number) => whyClosed(paris, slotOn('2026-10-12', from, end), plan)
    expect(why(at(20), at(21, 30))).toBeNull()
    expect(why(at(20), at(22))).toBe('after-alarm')
    expect(why(at(20), at(23))).toBe('outside-hours')
    expect(why(at(23, 30), at(24))).toBe('outside-hours')
  })
})
