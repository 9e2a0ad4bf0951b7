import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, givenSlot, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { acceptProposal } from './accept-proposal.ts'
import { counterPropose } from './counter-propose.ts'
import { declineProposal } from './decline-proposal.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const nextDay = { startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T21:30:00+02:00' }
const halfAnHourLater = { startsAt: '2026-10-13T19:00:00+02:00', endsAt: '2026-10-13T21:00:00+02:00' }
const offer = (bookingId: string, slot = nextDay, actor = given.decider) =>
  counterPropose(given.deps, actor, { bookingId, message: '', ...slot })
const accept = (bookingId: string, actor = given.association.member) => acceptProposal(given.deps, actor, { bookingId })
const decline = (bookingId: string, actor = given.association.member) =>
  declineProposal(given.deps, actor, { bookingId })

describe('counterPropose', () => {
  it('holds the slot offered and the slot asked for, and says the price of the offer', async () => {
    const { id } = await given.submitted()
    const booking = await offer(id)
    expect(booking).toMatchObject({
      status: 'counter-proposed',
      startsAt: givenSlot.startsAt,
      proposal: { ...nextDay, expiresAt: '2026-10-12T10:00:00+02:00', totalCents: 4500 },
    })
    expect((await given.placesOf(id)).map(({ kind, startsAt }) => [kind, startsAt])).toEqual([
      ['hold', '2026-10-13T16:30:00Z'],
      ['hold', '2026-10-14T16:30:00Z'],
    ])
  })

  it('may overlap the slot asked for, which it then takes over', async () => {
    const { id } = await given.submitted()
    await offer(id, halfAnHourLater)
    expect(await given.placesOf(id)).toMatchObject([{ kind: 'hold', startsAt: '2026-10-13T17:00:00Z' }])
  })

  it('refuses a slot that is taken, closed, past or without length', async () => {
    const { id, room } = await given.submitted()
    await given.occupy(room.id, nextDay.startsAt, nextDay.endsAt)
    await expect(offer(id)).rejects.toThrow('bookings.slot-taken')
    const inTheMorning = { startsAt: '2026-10-13T09:00:00+02:00', endsAt: '2026-10-13T11:00:00+02:00' }
    await expect(offer(id, inTheMorning)).rejects.toThrow('bookings.outside-opening')
    const past = { startsAt: '2026-10-01T18:30:00+02:00', endsAt: '2026-10-01T20:30:00+02:00' }
    await expect(offer(id, past)).rejects.toThrow('availability.invalid-slot')
    await expect(offer(id, { ...nextDay, endsAt: nextDay.startsAt })).rejects.toThrow('availability.invalid-slot')
    expect(await given.placesOf(id)).toHaveLength(1)
  })

  it('refuses the others, the wrong status and a deadline gone by', async () => {
    const { id } = await given.submitted()
    await expect(offer(id, nextDay, given.association.member)).rejects.toThrow('bookings.not-allowed')
    await expect(offer(id, nextDay, given.clerk)).rejects.toThrow('bookings.not-found')
    const own = { ...given.decider, memberships: given.association.member.memberships }
    await expect(offer(id, nextDay, own)).rejects.toThrow('bookings.own-request')
    await given.superuser.query('UPDATE booking SET decision_deadline = clock.now() WHERE id = $1', [id])
    await expect(offer(id)).rejects.toThrow('bookings.deadline-passed')
    await expect(offer((await given.approved()).id)).rejects.toThrow('bookings.wrong-status')
  })
})

describe('acceptProposal', () => {
  it.each([
    ['another day', nextDay, 4500],
    ['an overlapping hour', halfAnHourLater, 3000],
  ])('replaces the slot at its own price, in one go: %s', async (_, slot, totalCents) => {
    const { id } = await given.submitted()
    await offer(id, slot)
    const booking = await accept(id)
    expect(booking).toMatchObject({ status: 'approved', ...slot, totalCents, proposal: null })
    expect(booking.occurrences).toMatchObject([{ ...slot, status: 'accepted' }])
    const startsAt = new Date(slot.startsAt).toISOString().replace('.000', '')
    expect(await given.placesOf(id)).toEqual([{ kind: 'booking', startsAt, expiresAt: null }])
    expect((await given.eventsOf(id)).at(-1)).toBe('booking.proposal-accepted')
  })

  it('refuses a slot that no grid prices any more', async () => {
    const { id: roomId } = await given.room(given.hall, { name: 'Salle sans prix' })
    const { id } = await given.submitted({ roomId })
    expect((await offer(id, nextDay, given.clerk)).proposal?.totalCents).toBe(4500)
    await given.superuser.query(`UPDATE tariff SET valid_until = '2026-01-01' WHERE tenant_id = $1`, [given.commune.id])
    await expect(accept(id)).rejects.toThrow('pricing.no-tariff')
  })

  it('wants an insurance that covers the new date', async () => {
    const by = await given.organisation({ insuredUntil: '2026-10-13' })
    const { id } = await given.submitted({ by })
    await offer(id)
    await expect(accept(id, by.member)).rejects.toThrow('bookings.insurance-expired')
    await given.insure(by.id, by.member, '2027-06-30')
    expect((await accept(id, by.member)).status).toBe('approved')
  })

  it('refuses the others, the wrong status, a deadline gone by and a hold that died', async () => {
    const { id } = await given.submitted()
    await expect(accept(id)).rejects.toThrow('bookings.wrong-status')
    await offer(id)
    await expect(accept(id, given.decider)).rejects.toThrow('bookings.not-allowed')
    await expect(accept(id, (await given.organisation()).member)).rejects.toThrow('bookings.not-found')
    await given.superuser.query(`UPDATE occupancy SET expires_at = clock.now() WHERE proposal_id IS NOT NULL`)
    await expect(accept(id)).rejects.toThrow('bookings.slot-taken')
    await given.superuser.query('UPDATE booking SET decision_deadline = clock.now() WHERE id = $1', [id])
    await expect(accept(id)).rejects.toThrow('bookings.deadline-passed')
  })
})

describe('declineProposal', () => {
  it.each([
    ['kept meanwhile', nextDay],
    ['given up for the offer', halfAnHourLater],
  ])('goes back to the slot first asked for, held again: %s', async (_, slot) => {
    const { id } = await given.submitted()
    await offer(id, slot)
    const booking = await decline(id)
    expect(booking).toMatchObject({ status: 'submitted', startsAt: givenSlot.startsAt, proposal: null })
    expect(await given.placesOf(id)).toMatchObject([{ kind: 'hold', startsAt: '2026-10-13T16:30:00Z' }])
    expect((await given.approve(id)).status).toBe('approved')
  })

  it('shows the decider that the first slot is gone when somebody took it meanwhile', async () => {
    const { id, room } = await given.submitted()
    await offer(id, halfAnHourLater)
    await given.occupy(room.id, '2026-10-13T18:00:00+02:00', '2026-10-13T19:00:00+02:00')
    const booking = await decline(id)
    expect([booking.status, await given.placesOf(id)]).toEqual(['submitted', []])
    await expect(given.approve(id)).rejects.toThrow('bookings.slot-taken')
  })

  it('refuses the others, the wrong status and a deadline gone by', async () => {
    const { id } = await given.submitted()
    await expect(decline(id)).rejects.toThrow('bookings.wrong-status')
    await offer(id)
    await expect(decline(id, given.decider)).rejects.toThrow('bookings.not-allowed')
    await expect(decline(id, (await given.organisation()).member)).rejects.toThrow('bookings.not-found')
    await given.superuser.query('UPDATE booking SET decision_deadline = clock.now() WHERE id = $1', [id])
    await expect(decline(id)).rejects.toThrow('bookings.deadline-passed')
  })
})
