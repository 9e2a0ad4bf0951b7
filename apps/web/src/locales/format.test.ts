import { describe, expect, it } from 'vitest'
import {
  countOf,
  dayOf,
  formatBytes,
  formatDate,
  formatDelay,
  formatDistance,
  formatDuration,
  formatMinutes,
  formatMoment,
  formatMoney,
  formatRange,
  formatShortDate,
  formatShortSlot,
  formatSlot,
  formatTime,
} from './format.ts'

const paris = 'Europe/Paris'

describe('dates and hours', () => {
  it('writes a day in full, civil or as the instant of a place', () => {
    expect(formatDate('2026-12-15')).toBe('mardi 15 décembre 2026')
    expect(formatDate('2026-12-14T23:30:00Z', paris)).toBe('mardi 15 décembre 2026')
    expect(formatShortDate('2026-12-15')).toBe('mar. 15 déc.')
  })

  it('says « 1er » for the first day of a month', () => {
    expect(formatDate('2026-12-01')).toBe('mardi 1er décembre 2026')
  })

  it('keeps the hour with its unit by no-break spaces', () => {
    expect(formatTime('2026-12-15T17:30:00Z', paris)).toBe('18\u00a0h\u00a030')
    expect(formatMinutes(18 * 60)).toBe('18\u00a0h')
    expect(formatMinutes(9 * 60 + 5)).toBe('9\u00a0h\u00a005')
  })

  it('follows the zone of the place on both sides of a clock change', () => {
    expect(formatTime('2026-10-24T16:00:00Z', paris)).toBe('18\u00a0h')
    expect(formatTime('2026-10-26T16:00:00Z', paris)).toBe('17\u00a0h')
    expect(formatTime('2026-12-15T17:30:00Z', 'Indian/Reunion')).toBe('21\u00a0h\u00a030')
    expect(dayOf('2026-12-15T22:30:00Z', 'Indian/Reunion')).toBe('2026-12-16')
  })

  it('writes a slot, and names both days when the end is another day', () => {
    expect(formatRange('2026-12-15T17:30:00Z', '2026-12-15T19:30:00Z', paris)).toBe(
      '18\u00a0h\u00a030\u00a0– 20\u00a0h\u00a030',
    )
    expect(formatShortSlot('2026-12-15T19:00:00Z', '2026-12-15T23:00:00Z', paris)).toBe(
      'mar. 15 déc., 20\u00a0h\u00a0– minuit',
    )
    expect(formatSlot('2026-12-15T19:00:00Z', '2026-12-16T01:00:00Z', paris)).toBe(
      'du mardi 15 décembre 2026, 20\u00a0h, au mercredi 16 décembre 2026, 2\u00a0h',
    )
    expect(formatMoment('2026-12-15T20:04:00Z', paris)).toBe('15/12/2026 à\u00a021\u00a0h\u00a004')
  })
})

describe('money, distances, durations', () => {
  it('writes cents only when there are some', () => {
    expect(formatMoney(1200)).toBe('12\u00a0€')
    expect(formatMoney(1250)).toBe('12,50\u00a0€')
    expect(formatMoney(123456700)).toBe('1\u202f234\u202f567\u00a0€')
    expect(formatMoney(-500)).toBe('−5\u00a0€')
  })

  it('writes metres, then kilometres', () => {
    expect(formatDistance(860)).toBe('850\u00a0m')
    expect(formatDistance(1210)).toBe('1,2\u00a0km')
    expect(formatDistance(2000)).toBe('2\u00a0km')
    expect(formatDistance(14300)).toBe('14\u00a0km')
  })

  it('writes durations, sizes and counts', () => {
    expect(formatDuration(45)).toBe('45\u00a0min')
    expect(formatDuration(120)).toBe('2\u00a0h')
    expect(formatDuration(90)).toBe('1\u00a0h\u00a030')
    expect(formatDelay(36)).toBe('36\u00a0h')
    expect(formatDelay(120)).toBe('5\u00a0jours')
    expect(formatBytes(5_000_000)).toBe('5\u00a0Mo')
    expect(formatBytes(320_000)).toBe('320\u00a0ko')
    expect(countOf(0, 'salle', 'salles')).toBe('0\u00a0salle')
    expect(countOf(4, 'salle', 'salles')).toBe('4\u00a0salles')
  })
})
