import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptWindow, roundOutward, type WindowLimits } from './kept-window.ts'

const slot = (from: string, until: string) => ({ startsAt: new Date(from), endsAt: new Date(until) })
const hourly: WindowLimits = { granularityMinutes: 60, minMinutes: 60, maxMinutes: 672 * 60, firstUse: null }
const exact: WindowLimits = { granularityMinutes: 1, minMinutes: 1, maxMinutes: 1_000_000, firstUse: null }

describe('roundOutward', () => {
  const window = slot('2026-10-13T16:15:00Z', '2026-10-13T18:45:00Z')
  it.each([
    [60, slot('2026-10-13T16:00:00Z', '2026-10-13T19:00:00Z')],
    [1, window],
  ])('keeps whole steps of %i minutes around the window', (granularity, wide) => {
    expect(roundOutward(window, granularity)).toEqual(wide)
  })

  it('changes nothing that is already whole, also in the night when clocks change', () => {
    const night = slot('2026-10-25T00:00:00Z', '2026-10-25T02:00:00Z')
    expect(roundOutward(night, 60)).toEqual(night)
  })
})

describe('keptWindow', () => {
  /** Session from 18:15 to 20:00 in UTC, with its margins. */
  const window = slot('2026-10-13T18:00:00Z', '2026-10-13T20:15:00Z')
  const neighbour = (from: string) => slot(`2026-10-13T${from}:00Z`, '2026-10-13T23:00:00Z')
  const refused = (code: string) => expect.objectContaining({ code })

  it.each([
    // Rounded to 21:00, it takes 60 minutes of the group that comes at 20:00, and 30 of the one that comes at 20:30.
    ['20:00', 60, true],
    ['20:00', 59, false],
    ['20:30', 30, true],
    ['20:30', 15, false],
    ['21:00', 0, true],
  ])('beside a group that comes at %s, with %i minutes tolerated, is kept: %s', (from, tolerance, isKept) => {
    const kept = () => keptWindow(window, hourly, [neighbour(from)], tolerance)
    if (isKept) expect(kept().endsAt).toEqual(new Date('2026-10-13T21:00:00Z'))
    else expect(kept).toThrow(refused('locks.rounding-overlaps-neighbour'))
  })

  it('does not count what the margins already share', () => {
    expect(keptWindow(window, exact, [neighbour('20:00')], 0).endsAt).toEqual(window.endsAt)
  })

  it('refuses what is longer than the lock keeps, and lengthens what is shorter', () => {
    expect(() => keptWindow(slot('2026-10-01T00:00:00Z', '2026-10-30T00:00:00Z'), hourly, [], 60)).toThrow(
      refused('locks.window-not-kept'),
    )
    const short = keptWindow(window, { ...exact, minMinutes: 180 }, [], 60)
    expect(short).toMatchObject(slot('2026-10-13T18:00:00Z', '2026-10-13T21:00:00Z'))
  })

  it.each([
    [24, '2026-10-13T20:15:00Z', null],
    [24, '2026-10-14T18:00:00Z', null],
    [24, '2026-10-14T19:00:00Z', '2026-10-14T18:00:00Z'],
    [0, '2026-10-13T20:15:00Z', '2026-10-14T18:00:00Z'],
  ])('says until when a code longer than %i hours must open a first time', (ifLongerThanHours, until, useBefore) => {
    const limits = { ...hourly, firstUse: { withinHours: 24, ifLongerThanHours } }
    const kept = keptWindow(slot('2026-10-13T18:00:00Z', until), limits, [], 60)
    expect(kept.useBefore).toEqual(useBefore && new Date(useBefore))
  })

  it('always covers what was asked, by less than a step on each side, and never enters a neighbour beyond the tolerance', () => {
    const minute = 60_000
    const minutes = fc.integer({ min: 0, max: 10_000 })
    const property = fc.property(
      ...([minutes, fc.integer({ min: 1, max: 600 }), minutes, fc.integer({ min: 0, max: 120 })] as const),
      (from, length, other, tolerance) => {
        const asked = { startsAt: new Date(from * minute), endsAt: new Date((from + length) * minute) }
        const next = { startsAt: new Date(other * minute), endsAt: new Date((other + 90) * minute) }
        const overlap = (a: typeof asked) =>
          Math.max(0, Math.min(+a.endsAt, +next.endsAt) - Math.max(+a.startsAt, +next.startsAt)) / minute
        try {
          const kept = keptWindow(asked, hourly, [next], tolerance)
          expect(kept.startsAt <= asked.startsAt && kept.endsAt >= asked.endsAt).toBe(true)
          expect(+asked.startsAt - +kept.startsAt).toBeLessThan(60 * minute)
          expect(+kept.endsAt - +asked.endsAt).toBeLessThan(120 * minute)
          expect(overlap(kept)).toBeLessThanOrEqual(Math.max(tolerance, overlap(asked)))
        } catch (error) {
          expect(error).toMatchObject({ code: 'locks.rounding-overlaps-neighbour' })
        }
      },
    )
    fc.assert(property, { numRuns: 2000 })
  })
})
