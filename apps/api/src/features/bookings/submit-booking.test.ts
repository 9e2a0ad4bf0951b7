import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, givenSlot, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { getBooking } from './get-booking.ts'
import { submitBooking } from './submit-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

describe('submitBooking', () => {
  it('gives a reference, a frozen price, a deadline, and keeps the place until then', async () => {
    const booking = await given.submitted()
    expect(booking).toMatchObject({ status: 'submitted', totalCents: 3000, startsAt: givenSlot.startsAt })
    expect(booking.reference).toMatch(/^.+-2026-1$/)
    expect(booking.decisionDeadline).toBe('2026-10-12T10:00:00+02:00')
    expect(await given.placesOf(booking.id)).toEqual([
      { kind: 'hold', startsAt: '2026-10-13T16:30:00Z', expiresAt: '2026-10-12T08:00:00Z' },
    ])
    expect(await given.eventsOf(booking.id)).toEqual(['booking.submitted'])
    expect(await getBooking(given.deps, given.association.member, booking.id)).toEqual(booking)
  })
})
