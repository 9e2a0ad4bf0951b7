import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  addDays,
  clockChanges,
  contains,
  eachDate,
  elapsedMinutes,
  formatIso,
  isLocalDate,
  isOnGrid,
  localDate,
  localSlot,
  mergeSpans,
  overlaps,
  slotOf,
  spanOf,
  startOfLocalDay,
  subtractSpans,
  toInstant,
  toLocal,
  weekdayOf,
  type Slot,
} from './time.ts'

const paris = 'Europe/Paris'
const october = localDate('2026-10-25')
const march = localDate('2027-03-28')
const at = (hours: number, minutes = 0) => hours * 60 + minutes
const utc = (text: string) => new Date(text)

const overseas = [
  ['Indian/Reunion', '+04:00'],
  ['America/Guadeloupe', '-04:00'],
  ['America/Martinique', '-04:00'],
  ['America/Cayenne', '-03:00'],
  ['Indian/Mayotte', '+03:00'],
  ['Pacific/Noumea', '+11:00'],
  ['Pacific/Tahiti', '-10:00'],
] as const

const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(localDate('2000-01-01'), days))
const anyZone = fc.constantFrom(paris, ...overseas.map(([zone]) => zone))
const anySpans = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 })).map(([from, length]) => ({
    from,
    until: from + length,
  })),
  { maxLength: 8 },
)

describe.each([
  ['a summer now', '2026-07-15T10:00:00Z'],
  ['a winter now', '2027-01-15T10:00:00Z'],
])('local time and instants under %s', (_, now) => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.setSystemTime(now)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each([
    // Night of 25 October 2026: 03:00 summer becomes 02:00 winter, the hour from 02:00 exists twice.
    ['before the overlap', october, at(1, 59), '2026-10-24T23:59:00Z'],
    ['start of the overlap, the earliest', october, at(2), '2026-10-25T00:00:00Z'],
    ['inside the overlap, the earliest', october, at(2, 30), '2026-10-25T00:30:00Z'],
    ['last minute of the overlap', october, at(2, 59), '2026-10-25T00:59:00Z'],
    ['after the overlap', october, at(3), '2026-10-25T02:00:00Z'],
    ['the evening before', addDays(october, -1), at(20), '2026-10-24T18:00:00Z'],
    ['the evening after', october, at(20), '2026-10-25T19:00:00Z'],
    ['the overlap counted from the evening before', addDays(october, -1), at(26, 30), '2026-10-25T00:30:00Z'],
    // Night of 28 March 2027: 02:00 winter becomes 03:00 summer, the hour from 02:00 does not exist.
    ['before the gap', march, at(1, 59), '2027-03-28T00:59:00Z'],
    ['start of the gap, the later', march, at(2), '2027-03-28T01:00:00Z'],
    ['inside the gap, the later', march, at(2, 30), '2027-03-28T01:30:00Z'],
    ['last minute of the gap', march, at(2, 59), '2027-03-28T01:59:00Z'],
    ['after the gap', march, at(3), '2027-03-28T01:00:00Z'],
    ['the evening before the gap', addDays(march, -1), at(20), '2027-03-27T19:00:00Z'],
    ['the evening after the gap', march, at(20), '2027-03-28T18:00:00Z'],
    ['past midnight across the gap', addDays(march, -1), at(27), '2027-03-28T01:00:00Z'],
  ])('reads %s in Paris', (_case, date, minutes, expected) => {
    expect(toInstant(paris, date, minutes)).toEqual(utc(expected))
  })

  it.each([
    ['inside, before the change', october, at(0), at(1, 30), 90],
    ['across', october, at(1), at(4), 240],
    ['from inside the overlap', october, at(2, 30), at(4), 150],
    ['two bounds in the overlap', october, at(2, 10), at(2, 50), 40],
    ['inside, before the change', march, at(0), at(1, 30), 90],
    ['across', march, at(1), at(4), 120],
    ['from inside the gap', march, at(2, 30), at(4), 30],
    ['until inside the gap', march, at(1), at(2, 30), 90],
  ])('gives the elapsed time of a slot %s (%s)', (_case, date, from, until, minutes) => {
    const slot = localSlot(paris, date, { from, until })
    expect(slot && elapsedMinutes(slot)).toBe(minutes)
  })

  it('knows that an interval whose end the clock jumps over does not exist', () => {
    expect(localSlot(paris, march, { from: at(2, 30), until: at(3) })).toBeNull()
  })

  it('keeps a weekly 18:00 at 18:00 on both sides of both changes', () => {
    for (const change of [october, march]) {
      for (const date of eachDate(addDays(change, -14), addDays(change, 15))) {
        expect(toLocal(paris, toInstant(paris, date, at(18)))).toEqual({
          date,
          minutes: at(18),
          weekday: weekdayOf(date),
        })
      }
    }
  })

  it.each(overseas)('has no clock change in %s', (zone, offset) => {
    for (const date of [october, march, localDate('2026-07-14'), localDate('2027-01-01')]) {
      expect(formatIso(zone, toInstant(zone, date, at(2, 30)))).toBe(`${date}T02:30:00${offset}`)
      const night = localSlot(zone, date, { from: at(1), until: at(4) })
      expect(night && elapsedMinutes(night)).toBe(180)
    }
  })

  it('comes back to the same local time, except in the hour that does not exist', () => {
    fc.assert(
      fc.property(anyZone, anyDate, fc.integer({ min: 0, max: 1439 }), (zone, date, minutes) => {
        const local = toLocal(zone, toInstant(zone, date, minutes))
        const isInGap =
          zone === paris && weekdayOf(date) === 7 && date.slice(5, 7) === '03' && Number(date.slice(8)) >= 25
        if (isInGap && minutes >= 120 && minutes < 180) expect(local.minutes).toBe(minutes + 60)
        else expect(local).toEqual({ date, minutes, weekday: weekdayOf(date) })
      }),
      { numRuns: 500 },
    )
  })

  it('chooses the earliest instant that shows the local time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), (minute) => {
        const first = toInstant(paris, october, 120 + minute)
        expect(toLocal(paris, new Date(first.getTime() + 3_600_000)).minutes).toBe(120 + minute)
        expect(toLocal(paris, new Date(first.getTime() - 3_600_000)).minutes).not.toBe(120 + minute)
      }),
    )
  })
})

describe('formatIso', () => {
  it.each([
    [paris, '2026-10-25T00:30:00Z', '2026-10-25T02:30:00+02:00'],
    [paris, '2026-10-25T01:30:00Z', '2026-10-25T02:30:00+01:00'],
    [paris, '2026-10-25T01:30:00.125Z', '2026-10-25T02:30:00.125+01:00'],
    ['Pacific/Marquesas', '2026-10-25T01:30:00Z', '2026-10-24T16:00:00-09:30'],
    ['Indian/Reunion', '2026-12-31T20:00:00Z', '2027-01-01T00:00:00+04:00'],
  ])('writes the offset of %s', (zone, instant, expected) => {
    expect(formatIso(zone, utc(instant))).toBe(expected)
  })

  it('writes what reads back as the same instant', () => {
    fc.assert(
      fc.property(
        anyZone,
        fc.date({ min: utc('2000-01-01'), max: utc('2050-01-01'), noInvalidDate: true }),
        (zone, instant) => {
          expect(new Date(formatIso(zone, instant))).toEqual(instant)
        },
      ),
    )
  })
})

describe('isOnGrid', () => {
  it.each([
    [paris, '2026-10-12T16:30:00Z', 30, true],
    [paris, '2026-10-12T16:30:00Z', 60, false],
    [paris, '2026-10-12T16:30:01Z', 30, false],
    [paris, '2026-10-12T16:30:00.001Z', 30, false],
    // The grid is local: 04:30 UTC is on the hour in a zone at half an hour from UTC.
    ['Pacific/Marquesas', '2026-10-12T04:30:00Z', 60, true],
    [paris, '2026-10-25T01:00:00Z', 60, true],
  ])('judges in %s the instant %s on a grid of %i minutes: %s', (zone, instant, grid, expected) => {
    expect(isOnGrid(zone, utc(instant), grid)).toBe(expected)
  })
})

describe('civil dates', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-10-25T00:00:00Z', '', 'demain'])('refuses « %s »', (text) => {
    expect(isLocalDate(text)).toBe(false)
    expect(() => localDate(text)).toThrow(RangeError)
  })

  it('counts across months, years and leap days', () => {
    expect(addDays(localDate('2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(localDate('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(localDate('2027-03-01'), -1)).toBe('2027-02-28')
    expect(eachDate(localDate('2026-12-30'), localDate('2027-01-02'))).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ])
    expect(eachDate(october, october)).toEqual([])
  })

  it('numbers weekdays from Monday', () => {
    expect(eachDate(localDate('2026-10-19'), localDate('2026-10-26')).map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('starts a day at its first instant', () => {
    expect(startOfLocalDay(paris, october)).toEqual(utc('2026-10-24T22:00:00Z'))
    expect(startOfLocalDay(paris, addDays(october, 1))).toEqual(utc('2026-10-25T23:00:00Z'))
  })

  it('refuses unknown zones and minutes that no local day has', () => {
    expect(() => toInstant('Europe/Grenoble', october, 0)).toThrow(RangeError)
    for (const minutes of [-1, 1801, Number.NaN]) expect(() => toInstant(paris, october, minutes)).toThrow(RangeError)
  })
})

describe('slots and spans', () => {
  const slot = (from: number, until: number): Slot => slotOf({ from, until })

  it('lets two slots touch without overlapping', () => {
    expect(overlaps(slot(0, 10), slot(10, 20))).toBe(false)
    expect(overlaps(slot(0, 11), slot(10, 20))).toBe(true)
    expect(contains(slot(0, 10), slot(0, 10))).toBe(true)
    expect(contains(slot(0, 10), slot(5, 11))).toBe(false)
    expect(spanOf(slot(3, 7))).toEqual({ from: 3, until: 7 })
  })

  it('merges and subtracts as sets of instants do', () => {
    const has = (spans: readonly { from: number; until: number }[], point: number) =>
      spans.some(({ from, until }) => from <= point && point < until)
    fc.assert(
      fc.property(anySpans, anySpans, (spans, removed) => {
        const merged = mergeSpans(spans)
        const left = subtractSpans(spans, removed)
        for (let point = 0; point <= 75; point += 1) {
          expect(has(merged, point)).toBe(has(spans, point))
          expect(has(left, point)).toBe(has(spans, point) && !has(removed, point))
        }
        for (const list of [merged, left]) {
          list.forEach((span, index) => {
            expect(span.from).toBeLessThan(span.until)
            expect(span.from).toBeGreaterThan(list[index - 1]?.until ?? -1)
          })
        }
      }),
    )
  })
})

describe('clockChanges', () => {
  const year = { startsAt: new Date('2026-01-01T00:00:00Z'), endsAt: new Date('2027-01-01T00:00:00Z') }

  it('gives both changes of a year to the minute, with the offsets before and after', () => {
    expect(clockChanges('Europe/Paris', year)).toEqual([
      { at: new Date('2026-03-29T01:00:00Z'), from: 60, to: 120 },
      { at: new Date('2026-10-25T01:00:00Z'), from: 120, to: 60 },
    ])
    expect(clockChanges('America/Miquelon', year).map(({ at }) => at.toISOString())).toEqual([
      ...['2026-03-08T05:00:00.000Z', '2026-11-01T04:00:00.000Z'],
    ])
  })

  it('gives none where clocks never change, nor outside the period', () => {
    expect(clockChanges('Indian/Reunion', year)).toEqual([])
    expect(clockChanges('Europe/Paris', { ...year, endsAt: new Date('2026-03-29T00:59:00Z') })).toEqual([])
  })
})
