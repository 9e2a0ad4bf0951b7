import type { WeeklyAnswerDto } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { longestStretch, mostSessions, otherHours, otherWeekdays } from './season-exits.ts'

const answer = (sessions: number, taken: string[], season = ['2026-10-13', '2027-06-29']): WeeklyAnswerDto => ({
  ...{ firstDate: season[0] ?? '', lastDate: season[1] ?? '', sessions, free: sessions - taken.length, skipped: [] },
  unavailable: taken.map((date) => ({ date, reason: 'taken' as const })),
})

describe('longestStretch', () => {
  it('is the longest part of the season without a date in the way, with the rooms that are free then', () => {
    const early = answer(31, ['2026-11-10', '2027-05-04'])
    const late = answer(31, ['2027-06-15'])
    expect(longestStretch([early])).toEqual({ firstDate: '2026-11-11', lastDate: '2027-05-03', count: 1 })
    expect(longestStretch([early, late])).toEqual({ firstDate: '2026-10-13', lastDate: '2027-06-14', count: 1 })
    expect(longestStretch([late, late, early])?.count).toBe(2)
  })

  it.each<[string, WeeklyAnswerDto[]]>([
    ['no room', []],
    ['a room that is never free', [answer(2, ['2026-10-13', '2026-10-20'], ['2026-10-13', '2026-10-20'])]],
    ['a room free for three weeks alone', [answer(4, ['2026-11-03'], ['2026-10-13', '2026-11-03'])]],
    ['a room without a session', [answer(0, [])]],
  ])('is nothing for %s', (_, answers) => {
    expect(longestStretch(answers)).toBeNull()
  })
})

describe('mostSessions', () => {
  it('counts the rooms that miss the fewest sessions', () => {
    const two = answer(31, ['2026-11-10', '2027-05-04'])
    const one = answer(30, ['2027-05-04'])
    expect(mostSessions([two, one, one])).toEqual({ sessions: { free: 29, asked: 30 }, count: 2 })
    expect(mostSessions([answer(1, ['2026-10-13'])])).toBeNull()
  })
})

describe('the nearest changes', () => {
  it('go from the next day to the furthest, around the week', () => {
    expect(otherWeekdays([2])).toEqual([[3], [1], [4], [7], [5], [6]])
    expect(otherWeekdays([1, 7])[0]).toEqual([1, 2])
  })

  it('go later then earlier by half an hour, and stay within the day', () => {
    expect(otherHours({ from: 1110, until: 1230 }).slice(0, 3)).toEqual([
      { from: 1140, until: 1260 },
      { from: 1080, until: 1200 },
      { from: 1170, until: 1290 },
    ])
    expect(otherHours({ from: 1320, until: 1440 }).every(({ from }) => from < 1320)).toBe(true)
    expect(otherHours({ from: 360, until: 480 }).every(({ from }) => from > 360)).toBe(true)
  })
})
