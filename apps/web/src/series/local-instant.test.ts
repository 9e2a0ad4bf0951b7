import { describe, expect, it } from 'vitest'
import { localInstant } from './local-instant.ts'

const paris = (date: string, minutes: number) => localInstant(date, minutes, 'Europe/Paris')

describe('localInstant', () => {
  it('follows winter and summer time', () => {
    expect(paris('2026-12-15', 18 * 60 + 30)).toBe('2026-12-15T17:30:00.000Z')
    expect(paris('2026-07-01', 8 * 60)).toBe('2026-07-01T06:00:00.000Z')
  })

  it('finds both midnights of the days on which the clocks change', () => {
    expect([paris('2026-10-25', 0), paris('2026-10-25', 1440)]).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ])
    expect([paris('2027-03-28', 0), paris('2027-03-28', 1440)]).toEqual([
      '2027-03-27T23:00:00.000Z',
      '2027-03-28T22:00:00.000Z',
    ])
  })
})
