import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { chargeOfBooking } from '../ledger/index.ts'
import { inReadOnly } from '../../platform/database.ts'
import { cancelBooking } from './cancel-booking.ts'
import { withdrawBooking } from './withdraw-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const cancel = (bookingId: string, actor = given.association.member, side?: 'owner' | 'authority') =>
  cancelBooking(given.deps, actor, { bookingId, reason: 'Salle inondée', side })
const withdraw = (bookingId: string, actor = given.association.member) =>
  withdrawBooking(given.deps, actor, { bookingId })

describe('cancelBooking', () => {
  it('frees the place, names the side and the reason, and reverses the charge', async () => {
    const { id } = await given.confirmed()
    const booking = await cancel(id)
    expect(booking).toMatchObject({
      status: 'cancelled',
      cancelledSide: 'applicant',
      cancellation: { side: 'applicant', reason: 'Salle inondée' },
      occurrences: [{ status: 'cancelled' }],
      allowedActions: [],
    })
    expect(await given.placesOf(id)).toEqual([])
    const charge = await inReadOnly(given.deps, given.association.member, (tx) => chargeOfBooking(tx, id))
    expect(charge).toMatchObject({ status: 'cancelled', balanceCents: 0 })
    expect((await given.eventsOf(id)).at(-1)).toBe('booking.cancelled')
  })

  it('deduces the side from whoever cancels, or takes that of an authority', async () => {
    const sides = [
      (await cancel((await given.approved()).id, given.decider)).cancelledSide,
      (await cancel((await given.approved()).id, given.owner)).cancelledSide,
      (await cancel((await given.approved()).id, given.decider, 'authority')).cancelledSide,
    ]
    expect(sides).toEqual(['establishment', 'owner', 'authority'])
  })

  it('refuses a side the actor may not speak for, and a reason without words', async () => {
    const { id } = await given.approved()
    await expect(cancel(id, given.association.member, 'authority')).rejects.toThrow('bookings.not-allowed')
    await expect(cancel(id, given.decider, 'owner')).rejects.toThrow('bookings.not-allowed')
    const wordless = cancelBooking(given.deps, given.decider, { bookingId: id, reason: ' ' })
    await expect(wordless).rejects.toThrow('bookings.reason-required')
    expect(await given.statusOf(id)).toBe('approved')
  })

  it('is left to the organiser once the agreement is signed', async () => {
    const { id } = await given.confirmed()
    await expect(cancel(id, given.decider)).rejects.toThrow('bookings.agreement-signed')
    await expect(cancel(id, given.owner)).rejects.toThrow('bookings.agreement-signed')
    expect(await given.statusOf(id)).toBe('confirmed')
  })

  it('refuses what is not granted yet, and hides the bookings of others', async () => {
    const { id } = await given.submitted()
    await expect(cancel(id)).rejects.toThrow('bookings.wrong-status')
    await expect(cancel(id, given.clerk)).rejects.toThrow('bookings.not-found')
    await expect(cancel(id, (await given.organisation()).member)).rejects.toThrow('bookings.not-found')
  })
})

describe('withdrawBooking', () => {
  it('frees the place and the slot offered instead', async () => {
    const { id } = await given.counterProposed()
    const booking = await withdraw(id)
    expect(booking).toMatchObject({ status: 'withdrawn', proposal: null, occurrences: [{ status: 'cancelled' }] })
    expect(await given.placesOf(id)).toEqual([])
    expect((await given.eventsOf(id)).at(-1)).toBe('booking.withdrawn')
  })

  it('belongs to the applicant, before the decision', async () => {
    const { id } = await given.submitted()
    await expect(withdraw(id, given.decider)).rejects.toThrow('bookings.not-allowed')
    await expect(withdraw(id, given.clerk)).rejects.toThrow('bookings.not-found')
    await expect(withdraw(id, (await given.organisation()).member)).rejects.toThrow('bookings.not-found')
    await given.approve(id)
    await expect(withdraw(id)).rejects.toThrow('bookings.wrong-status')
  })
})
