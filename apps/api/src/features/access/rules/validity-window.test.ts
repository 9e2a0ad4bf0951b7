import { describe, expect, it } from 'vitest'
import { accessWindow, deliveryTime, roundOutward } from './validity-window.ts'

const slot = (from: string, until: string) => ({ startsAt: new Date(from), endsAt: new Date(until) })

describe('accessWindow', () => {
  it('lets people in a quarter of an hour before and after', () => {
    expect(accessWindow(slot('2026-10-13T16:30:00Z', '2026-10-13T18:30:00Z'))).toEqual(
      slot('2026-10-13T16:15:00Z', '2026-10-13T18:45:00Z'),
    )
  })
})

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

describe('deliveryTime', () => {
  const startsAt = new Date('2026-10-13T16:30:00Z')
  it('is so many hours before the slot, or now when that is past', () => {
    expect(deliveryTime(startsAt, 24, new Date('2026-10-01T00:00:00Z'))).toEqual(new Date('2026-10-12T16:30:00Z'))
    const late = new Date('2026-10-13T10:00:00Z')
    expect(deliveryTime(startsAt, 24, late)).toEqual(late)
  })
})
