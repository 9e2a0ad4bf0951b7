import { describe, expect, it } from 'vitest'
import { localDate } from '../../../platform/time.ts'
import { isOverLiveHolds, seasonOf, seasonsOver, weekOf, weeksOver } from './quota.ts'

const none = { liveHolds: null, weekHours: null, seasonHours: null }
const on = (date: string, minutes: number) => ({ date: localDate(date), minutes })
const usage = (...uses: ReturnType<typeof on>[]) => ({ liveHolds: 0, uses })

describe('the periods of a quota', () => {
  it.each([
    ['2026-10-12', '2026-10-12', '2026-09-01'],
    ['2026-10-18', '2026-10-12', '2026-09-01'],
    ['2027-01-01', '2026-12-28', '2026-09-01'],
    ['2026-08-31', '2026-08-31', '2025-09-01'],
    ['2026-09-01', '2026-08-31', '2026-09-01'],
  ])('puts %s in the week of %s and the season of %s', (date, week, season) => {
    expect(weekOf(localDate(date))).toBe(week)
    expect(seasonOf(localDate(date))).toBe(season)
  })
})

describe('a quota', () => {
  it('that states nothing refuses nothing', () => {
    const much = usage(on('2026-10-12', 100_000))
    expect(isOverLiveHolds(none, { ...much, liveHolds: 1000 })).toBe(false)
    expect(weeksOver(none, much, [on('2026-10-13', 60)])).toEqual([])
    expect(seasonsOver(none, much, [on('2026-10-13', 60)])).toEqual([])
  })

  it('of requests counts the one asked for', () => {
    expect(isOverLiveHolds({ ...none, liveHolds: 3 }, { liveHolds: 2, uses: [] })).toBe(false)
    expect(isOverLiveHolds({ ...none, liveHolds: 3 }, { liveHolds: 3, uses: [] })).toBe(true)
  })

  it('of hours adds the wanted uses to the others of the same period, to the minute', () => {
    const quota = { ...none, weekHours: 4, seasonHours: 10 }
    const others = usage(on('2026-10-12', 120), on('2026-10-19', 240), on('2026-08-31', 6000))
    expect(weeksOver(quota, others, [on('2026-10-18', 120)])).toEqual([])
    expect(weeksOver(quota, others, [on('2026-10-18', 121)])).toEqual([
      { from: '2026-10-12', hours: 241 / 60, limitHours: 4 },
    ])
    expect(seasonsOver(quota, others, [on('2026-10-26', 240)])).toEqual([])
    expect(seasonsOver(quota, others, [on('2026-10-26', 120), on('2026-11-02', 121)])).toEqual([
      { from: '2026-09-01', hours: 601 / 60, limitHours: 10 },
    ])
  })

  it('names every week of a series that is too long', () => {
    const wanted = ['2026-10-12', '2026-10-19', '2026-10-26'].map((date) => on(date, 90))
    expect(weeksOver({ ...none, weekHours: 2 }, usage(on('2026-10-20', 60)), wanted).map(({ from }) => from)).toEqual([
      '2026-10-19',
    ])
  })
})
