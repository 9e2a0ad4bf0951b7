import { describe, expect, it } from 'vitest'
import { firstRhythm } from './first-rhythm.ts'
import { rhythmProblem } from './rhythm-problem.ts'

const room = { season: { zone: 'Zone A', lastDate: '2027-07-02' } }

describe('firstRhythm', () => {
  it('goes from next week to the end of the school year', () => {
    expect(firstRhythm(room, '2026-11-28')).toMatchObject({
      ...{ weekdays: [2], firstDate: '2026-11-30', lastDate: '2027-07-02', from: 1110, until: 1230 },
      inSchoolHolidays: false,
    })
  })

  it('takes the day and the hours already wished', () => {
    const wished = { date: '2026-12-03', from: 1080, minutes: 90 }
    expect(firstRhythm(room, '2026-11-28', wished)).toMatchObject({ weekdays: [4], from: 1080, until: 1170 })
  })
})

describe('rhythmProblem', () => {
  const rhythm = firstRhythm(room, '2026-11-28')
  it.each([
    ['days', { weekdays: [] }],
    ['hours', { until: rhythm.from }],
    ['dates', { lastDate: '2026-11-01' }],
    ['dates', { firstDate: '' }],
    [null, {}],
  ])('is %s', (problem, change) => {
    expect(rhythmProblem({ ...rhythm, ...change })).toBe(problem)
  })
})
