import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenBookings,
  givenSlot,
  type GivenBookings,
  type GivenRequest,
} from '../../../../../tests/support/given-bookings.ts'
import { Failure } from '../../platform/errors.ts'
import { withdrawRoom } from '../catalogue/index.ts'
import { getBooking } from './get-booking.ts'
import { submitBooking } from './submit-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const send = async (request: GivenRequest = {}) => {
  const { id } = await given.draft(request)
  return submitBooking(given.deps, (request.by ?? given.association).member, { bookingId: id })
}

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

  it.each<[string, GivenRequest & { insuredUntil?: string | null; kind?: 'company' }]>([
    ['bookings.incomplete', { facts: { purpose: null, headcount: null } }],
    ['bookings.responsible-missing', { facts: { responsiblePhone: '' } }],
    ['bookings.over-capacity', { facts: { headcount: 101 } }],
    ['bookings.too-far', { startsAt: '2028-10-10T18:30:00+02:00', endsAt: '2028-10-10T20:30:00+02:00' }],
    ['bookings.outside-opening', { startsAt: '2026-10-13T09:00:00+02:00', endsAt: '2026-10-13T11:00:00+02:00' }],
    ['bookings.too-short', { endsAt: '2026-10-13T19:00:00+02:00' }],
    ['bookings.off-grid', { startsAt: '2026-10-13T18:40:00+02:00', endsAt: '2026-10-13T20:40:00+02:00' }],
    ['bookings.not-eligible', { kind: 'company', facts: { purpose: 'meeting' } }],
    ['bookings.purpose-not-allowed', { facts: { purpose: 'private-event' } }],
    ['bookings.insurance-missing', { insuredUntil: null }],
    ['bookings.insurance-expired', { insuredUntil: '2026-10-12' }],
  ])('refuses with %s, and leaves the draft as it was written', async (code, { kind, insuredUntil, ...request }) => {
    const by = await given.organisation({ kind, insuredUntil })
    const draft = await given.draft({ by, ...request })
    await expect(submitBooking(given.deps, by.member, { bookingId: draft.id })).rejects.toThrow(code)
    expect(await getBooking(given.deps, by.member, draft.id)).toEqual({ ...draft, checks: expect.anything() })
    expect(draft.checks.filter(({ outcome }) => outcome === 'refused').map((check) => check.code)).toContain(code)
  })

  it('tells every unmet check at once', async () => {
    const draft = await given.draft({ facts: { headcount: 900, responsibleName: '' } })
    const refusal = await submitBooking(given.deps, given.association.member, { bookingId: draft.id }).catch((e) => e)
    expect(refusal).toBeInstanceOf(Failure)
    expect(refusal.details.checks.map(({ code }: { code: string }) => code)).toEqual([
      'bookings.over-capacity',
      'bookings.responsible-missing',
    ])
  })

  it('refuses a request that comes too late for the notice of the room', async () => {
    const roomId = await given.collegeRoom({ minNoticeHours: 24 * 10 })
    await expect(send({ roomId })).rejects.toThrow('bookings.too-late')
  })

  it('refuses a use longer than the room allows', async () => {
    const roomId = await given.collegeRoom({ maxMinutes: 60 })
    await expect(send({ roomId })).rejects.toThrow('bookings.too-long')
  })

  it('refuses a room withdrawn meanwhile', async () => {
    const draft = await given.draft()
    await withdrawRoom(given.deps, given.owner, draft.room.id)
    await expect(submitBooking(given.deps, given.association.member, { bookingId: draft.id })).rejects.toThrow(
      'catalogue.room-not-found',
    )
  })

  it('refuses a use that no grid prices', async () => {
    const { id: roomId } = await given.room(given.hall, { name: 'Salle sans prix' })
    const by = await given.organisation()
    const draft = await given.draft({ roomId, by })
    await given.superuser.query(`UPDATE tariff SET valid_until = '2026-01-01' WHERE tenant_id = $1`, [given.commune.id])
    await expect(submitBooking(given.deps, by.member, { bookingId: draft.id })).rejects.toThrow('pricing.no-tariff')
    expect((await getBooking(given.deps, by.member, draft.id)).quote).toBeNull()
  })

  it('refuses to send twice, and to send what another organisation wrote', async () => {
    const booking = await given.submitted()
    const again = submitBooking(given.deps, given.association.member, { bookingId: booking.id })
    await expect(again).rejects.toThrow('bookings.wrong-status')
    const stranger = await given.organisation({ name: 'Autre association' })
    for (const actor of [stranger.member, given.clerk]) {
      await expect(submitBooking(given.deps, actor, { bookingId: booking.id })).rejects.toThrow('bookings.not-found')
    }
    await expect(submitBooking(given.deps, given.decider, { bookingId: booking.id })).rejects.toThrow(
      'bookings.not-allowed',
    )
  })

  it('lets requests compete where the room says so, but never for a place already given', async () => {
    const roomId = await given.collegeRoom({ pendingMode: 'compete' })
    const first = await given.submitted({ roomId })
    const second = await given.submitted({ roomId, by: await given.organisation({ name: 'Concurrents' }) })
    expect(await given.placesOf(first.id)).toEqual([])
    expect([first.status, second.status]).toEqual(['submitted', 'submitted'])
    await given.approve(first.id)
    await expect(send({ roomId })).rejects.toThrow('bookings.slot-taken')
  })

  it('lets one of fifty win a place, gives the others alternatives, and loses nothing they wrote', async () => {
    const roomId = await given.collegeRoom({ pendingMode: 'compete' })
    const crowd = await Promise.all(Array.from({ length: 5 }, (_, n) => given.organisation({ name: `Foule ${n}` })))
    const drafts = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const by = crowd[n % crowd.length]!
        return { by, draft: await given.draft({ roomId, by, facts: { notes: `Demande ${n}` } }) }
      }),
    )
    // Nothing was held while they wrote; from now on the first one sent blocks the others.
    await given.superuser.query(`UPDATE room SET pending_mode = 'block' WHERE id = $1`, [roomId])
    const outcomes = await Promise.all(
      drafts.map(({ draft, by }) =>
        submitBooking(given.deps, by.member, { bookingId: draft.id }).catch((error: unknown) => error),
      ),
    )
    const refusals = outcomes.filter((outcome) => outcome instanceof Failure)
    expect(outcomes.length - refusals.length).toBe(1)
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['bookings.slot-taken']))
    expect(refusals.every(({ details }) => (details['alternatives'] as unknown[]).length > 0)).toBe(true)
    for (const [index, { draft, by }] of drafts.entries()) {
      if (!(outcomes[index] instanceof Failure)) continue
      const kept = await getBooking(given.deps, by.member, draft.id)
      expect([kept.status, kept.facts]).toEqual(['draft', draft.facts])
    }
  })
})
