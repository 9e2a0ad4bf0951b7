import { describe, expect, it } from 'vitest'
import { accessWindow, deliveryTime } from './validity-window.ts'

const slot = (from: string, until: string) => ({ startsAt: new Date(from), endsAt: new Date(until) })

describe('accessWindow', () => {
  it('lets people in a quarter of an hour before and after', () => {
    expect(accessWindow(slot('2026-10-13T16:30:00Z', '2026-10-13T18:30:00Z'))).toEqual(
      slot('2026-10-13T16:15:00Z', '2026-10-13T18:45:00Z'),
    )
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
