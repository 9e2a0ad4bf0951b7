import { describe, expect, it } from 'vitest'
import { openingLines } from './opening-lines.ts'

describe('openingLines', () => {
  it('says the hours of a kind of day together, in the order of the week', () => {
    const lines = openingLines([
      { dayKind: 'saturday', opensAt: 480, closesAt: 1320 },
      { dayKind: 'school-day', opensAt: 1080, closesAt: 1320 },
      { dayKind: 'school-day', opensAt: 720, closesAt: 780 },
    ])
    expect(lines.map(({ day, hours }) => `${day} ${hours.replaceAll('\u00a0', ' ')}`)).toEqual([
      'Lundi, mardi, jeudi, vendredi 12 h – 13 h, 18 h – 22 h',
      'Samedi 8 h – 22 h',
    ])
  })
})
