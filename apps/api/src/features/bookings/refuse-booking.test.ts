import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { previewRefusal } from './preview-refusal.ts'
import { refuseBooking } from './refuse-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const refusal = (bookingId: string) => ({
  bookingId,
  reason: 'establishment-use' as const,
  text: 'Réunion des parents.',
})

describe('refuseBooking', () => {
  it('frees the place and keeps the motive', async () => {
    const { id } = await given.submitted()
    const booking = await refuseBooking(given.deps, given.decider, refusal(id))
    expect(booking).toMatchObject({
      status: 'refused',
      refusal: { reason: 'establishment-use', text: 'Réunion des parents.' },
      occurrences: [{ status: 'refused' }],
      allowedActions: [],
    })
    expect(await given.placesOf(id)).toEqual([])
    expect(await given.eventsOf(id)).toEqual(['booking.submitted', 'booking.refused'])
  })

  it('may come from the owner', async () => {
    const { id } = await given.submitted()
    const booking = await refuseBooking(given.deps, given.owner, refusal(id))
    expect(booking.timeline.at(-1)).toMatchObject({ action: 'refuse', side: 'owner' })
  })

  it('wants words when the reason is « other »', async () => {
    const { id } = await given.submitted()
    const input = { bookingId: id, reason: 'other' as const, text: '  ' }
    await expect(refuseBooking(given.deps, given.decider, input)).rejects.toThrow('bookings.reason-required')
    expect(await given.statusOf(id)).toBe('submitted')
  })

  it('is never for what a party is, in a hall that the law opens to it', async () => {
    const party = await given.organisation({ kind: 'political', name: 'Liste d’essai' })
    const { id } = await given.submitted({ by: party, roomId: given.villageHall.id, facts: { purpose: 'meeting' } })
    const input = { bookingId: id, reason: 'activity-not-allowed' as const, text: '' }
    await expect(refuseBooking(given.deps, given.clerk, input)).rejects.toMatchObject({
      code: 'bookings.reason-not-lawful',
      details: { reasons: expect.not.arrayContaining(['activity-not-allowed']) },
    })
    await expect(previewRefusal(given.deps, given.clerk, input)).rejects.toThrow('bookings.reason-not-lawful')
    expect(await given.statusOf(id)).toBe('submitted')
    await refuseBooking(given.deps, given.clerk, refusal(id))
    expect(await given.statusOf(id)).toBe('refused')
  })

  it('has its reason also by bare SQL, whole or for one session, and words for « other »', async () => {
    const { id } = await given.submitted()
    const run = (change: string) => given.superuser.query(`UPDATE ${change}`, [id])
    for (const [change, constraint] of [
      [`booking SET status = 'refused' WHERE id = $1`, 'refusal_has_a_reason'],
      [`booking SET refusal_reason = 'other', refusal_text = ' ' WHERE id = $1`, 'other_reason_is_explained'],
      [`occurrence SET status = 'refused', reason = 'refused' WHERE booking_id = $1`, 'refused_session_has_a_reason'],
      [`occurrence SET refusal_reason = 'other' WHERE booking_id = $1`, 'other_reason_of_session_is_explained'],
    ] as const) {
      await expect(run(change)).rejects.toMatchObject({ constraint })
    }
  })

  it('refuses those who may not, on their own request, at the wrong time, and elsewhere', async () => {
    const { id } = await given.submitted()
    const own = { ...given.decider, memberships: given.association.member.memberships }
    await expect(refuseBooking(given.deps, given.association.member, refusal(id))).rejects.toThrow(
      'bookings.not-allowed',
    )
    await expect(refuseBooking(given.deps, own, refusal(id))).rejects.toThrow('bookings.own-request')
    await expect(refuseBooking(given.deps, given.clerk, refusal(id))).rejects.toThrow('bookings.not-found')
    await given.approve(id)
    await expect(refuseBooking(given.deps, given.decider, refusal(id))).rejects.toThrow('bookings.wrong-status')
  })
})

describe('previewRefusal', () => {
  it('shows the very mail, and changes nothing', async () => {
    const { id, reference, room } = await given.submitted()
    const mail = await previewRefusal(given.deps, given.decider, refusal(id))
    expect(mail.subject).toBe(
      `Refusée\u00a0: ${room.name}, mardi 13 octobre 2026, de 18\u00a0h\u00a030 à 20\u00a0h\u00a030`,
    )
    expect(mail.text).toContain(`La demande ${reference} de «\u00a0Chorale d’essai\u00a0» est refusée.`)
    expect(mail.text).toContain('L’établissement utilise la salle ce jour-là. Réunion des parents.')
    expect(await given.statusOf(id)).toBe('submitted')
  })

  it('is for those who may refuse', async () => {
    const { id } = await given.submitted()
    await expect(previewRefusal(given.deps, given.association.member, refusal(id))).rejects.toThrow(
      'bookings.not-allowed',
    )
    await expect(previewRefusal(given.deps, given.clerk, refusal(id))).rejects.toThrow('bookings.not-found')
    const own = { ...given.decider, memberships: given.association.member.memberships }
    await expect(previewRefusal(given.deps, own, refusal(id))).rejects.toThrow('bookings.own-request')
    await given.approve(id)
    await expect(previewRefusal(given.deps, given.decider, refusal(id))).rejects.toThrow('bookings.wrong-status')
  })
})
