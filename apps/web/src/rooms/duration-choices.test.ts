import { describe, expect, it } from 'vitest'
import { durationChoices, nearestDuration } from './duration-choices.ts'

const room = { minMinutes: 60, maxMinutes: 480, gridMinutes: 30 }

describe('durationChoices', () => {
  it('follows the step of the room, then whole hours', () => {
    expect(durationChoices(room)).toEqual([60, 90, 120, 150, 180, 210, 240, 300, 360, 420, 480])
  })
})

describe('nearestDuration', () => {
  it('keeps the wished length, or takes the nearest allowed', () => {
    const choices = durationChoices(room)
    expect(nearestDuration(choices, 150)).toBe(150)
    expect(nearestDuration(choices, 30)).toBe(60)
    expect(nearestDuration(choices, 900)).toBe(480)
    expect(nearestDuration(choices, null)).toBe(120)
  })
})
