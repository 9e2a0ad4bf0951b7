import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toLocal } from '../../../platform/time.ts'
import { leavesAt } from './quiet-hours.ts'

const zone = 'Europe/Paris'
const night = { fromMinutes: 21 * 60, untilMinutes: 8 * 60 }
const at = (text: string): Date => new Date(`${text}+02:00`)

describe('leavesAt', () => {
  it.each([
    ['in the day', '2026-09-15T12:00', null, '2026-09-15T12:00'],
    ['at the last minute before', '2026-09-15T20:59', null, '2026-09-15T20:59'],
    ['in the evening', '2026-09-15T21:00', null, '2026-09-16T08:00'],
    ['in the night', '2026-09-16T03:30', null, '2026-09-16T08:00'],
    ['at their end', '2026-09-16T08:00', null, '2026-09-16T08:00'],
    ['for the next afternoon', '2026-09-15T22:00', '2026-09-16T14:00', '2026-09-16T08:00'],
    ['for the next hour', '2026-09-15T22:00', '2026-09-15T23:00', '2026-09-15T22:00'],
    ['for just after their end', '2026-09-15T22:00', '2026-09-16T08:59', '2026-09-15T22:00'],
    ['for an hour after their end', '2026-09-15T22:00', '2026-09-16T09:00', '2026-09-16T08:00'],
  ])('%s', (_, now, neededAt, expected) => {
    expect(leavesAt(at(now), zone, night, neededAt ? at(neededAt) : null)).toEqual(at(expected))
  })

  it('keeps hours of the day quiet too, and none when the bounds are the same', () => {
    const nap = { fromMinutes: 12 * 60, untilMinutes: 14 * 60 }
    expect(leavesAt(at('2026-09-15T13:00'), zone, nap, null)).toEqual(at('2026-09-15T14:00'))
    expect(leavesAt(at('2026-09-15T21:30'), zone, nap, null)).toEqual(at('2026-09-15T21:30'))
    const never = { fromMinutes: 0, untilMinutes: 0 }
    expect(leavesAt(at('2026-09-15T00:00'), zone, never, null)).toEqual(at('2026-09-15T00:00'))
  })

  it('follows the clock of the place on the night it changes, and overseas', () => {
    expect(leavesAt(at('2026-10-24T22:00'), zone, night, null)).toEqual(new Date('2026-10-25T07:00:00Z'))
    expect(leavesAt(new Date('2026-09-15T18:00:00Z'), 'Indian/Reunion', night, null)).toEqual(
      new Date('2026-09-16T04:00:00Z'),
    )
  })

  it('never leaves in the quiet hours without need, nor after the need', () => {
    const minute = fc.integer({ min: 0, max: 365 * 24 * 60 })
    fc.assert(
      fc.property(minute, fc.option(fc.integer({ min: 0, max: 2880 })), (offset, need) => {
        const now = new Date(Date.UTC(2026, 0, 1) + offset * 60_000)
        const neededAt = need === null ? null : new Date(now.getTime() + need * 60_000)
        const leaves = leavesAt(now, zone, night, neededAt)
        expect(leaves.getTime()).toBeGreaterThanOrEqual(now.getTime())
        if (neededAt) expect(leaves.getTime()).toBeLessThanOrEqual(neededAt.getTime())
        const { minutes } = toLocal(zone, leaves)
        if (!neededAt) expect(minutes >= night.untilMinutes && minutes < night.fromMinutes).toBe(true)
      }),
    )
  })
})
