import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EditDraftInput } from '@salles-ouvertes/contract'
import {
  givenBookings,
  givenFacts,
  givenSlot,
  type GivenBookings,
} from '../../../../../tests/support/given-bookings.ts'
import { completeBooking } from './complete-booking.ts'
import { editDraft } from './edit-draft.ts'
import { requestInformation } from './request-information.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const ask = (bookingId: string, actor = given.decider) =>
  requestInformation(given.deps, actor, { bookingId, body: 'Combien de mineurs\u00a0?' })
const answer = (bookingId: string, actor = given.association.member) =>
  completeBooking(given.deps, actor, { bookingId, message: 'Douze.' })

describe('requestInformation', () => {
  it('asks in the thread and gives the applicant a whole delay, the place still held', async () => {
    const { id } = await given.submitted()
    await given.superuser.query(
      `UPDATE booking SET decision_deadline = clock.now() + interval '1 hour' WHERE id = $1`,
      [id],
    )
    const booking = await ask(id)
    expect(booking).toMatchObject({
      status: 'to-complete',
      decisionDeadline: '2026-10-12T10:00:00+02:00',
      messages: [{ side: 'establishment', body: 'Combien de mineurs\u00a0?' }],
    })
    expect(await given.placesOf(id)).toMatchObject([{ kind: 'hold', expiresAt: '2026-10-12T08:00:00Z' }])
  })

  it('refuses the others, the wrong status and a deadline gone by', async () => {
    const { id } = await given.submitted()
    await expect(ask(id, given.association.member)).rejects.toThrow('bookings.not-allowed')
    await expect(ask(id, given.clerk)).rejects.toThrow('bookings.not-found')
    await expect(ask(id, { ...given.decider, memberships: given.association.member.memberships })).rejects.toThrow(
      'bookings.own-request',
    )
    await given.superuser.query('UPDATE booking SET decision_deadline = clock.now() WHERE id = $1', [id])
    await expect(ask(id)).rejects.toThrow('bookings.deadline-passed')
    await expect(ask((await given.approved()).id)).rejects.toThrow('bookings.wrong-status')
  })
})

describe('completeBooking', () => {
  it('sends the request again with the answer', async () => {
    const { id } = await given.submitted()
    await ask(id)
    await editDraft(given.deps, given.association.member, { bookingId: id, facts: { ...givenFacts, withMinors: true } })
    const booking = await answer(id)
    expect(booking).toMatchObject({ status: 'submitted', facts: { withMinors: true } })
    expect(booking.messages.map(({ side, body }) => [side, body])).toEqual([
      ['establishment', 'Combien de mineurs\u00a0?'],
      ['applicant', 'Douze.'],
    ])
    expect(await given.eventsOf(id)).toEqual([
      'booking.submitted',
      'booking.information-requested',
      'booking.completed',
    ])
  })

  it('runs every check again', async () => {
    const { id } = await given.submitted()
    await ask(id)
    await editDraft(given.deps, given.association.member, { bookingId: id, facts: { ...givenFacts, headcount: 5000 } })
    await expect(answer(id)).rejects.toThrow('bookings.over-capacity')
    expect(await given.statusOf(id)).toBe('to-complete')
  })

  it('refuses the others, the wrong status and a deadline gone by', async () => {
    const { id } = await given.submitted()
    await expect(answer(id)).rejects.toThrow('bookings.wrong-status')
    await ask(id)
    await expect(answer(id, given.decider)).rejects.toThrow('bookings.not-allowed')
    await expect(answer(id, (await given.organisation()).member)).rejects.toThrow('bookings.not-found')
    await given.superuser.query('UPDATE booking SET decision_deadline = clock.now() WHERE id = $1', [id])
    await expect(answer(id)).rejects.toThrow('bookings.deadline-passed')
  })

  it('lets nobody empty what was sent, nor move its slot', async () => {
    const { id } = await given.submitted()
    await ask(id)
    const edit = (change: EditDraftInput) =>
      editDraft(given.deps, given.association.member, { bookingId: id, ...change })
    await expect(edit({ facts: { ...givenFacts, headcount: null } })).rejects.toThrow('bookings.incomplete')
    await expect(edit({ ...givenSlot, endsAt: '2026-10-13T21:30:00+02:00' })).rejects.toThrow('bookings.wrong-status')
  })
})
