import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EditDraftInput } from '@salles-ouvertes/contract'
import {
  givenBookings,
  givenFacts,
  givenNow,
  givenSlot,
  type GivenBookings,
} from '../../../../../tests/support/given-bookings.ts'
import { draftBooking } from './draft-booking.ts'
import { editDraft } from './edit-draft.ts'
import { getBooking } from './get-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const evening = (day: number) => ({
  startsAt: `2026-10-${day}T18:30:00+02:00`,
  endsAt: `2026-10-${day}T20:30:00+02:00`,
})

describe('draftBooking', () => {
  it('keeps the slot fifteen minutes in a room that blocks, seen by the applicant alone', async () => {
    const booking = await given.draft()
    expect(booking).toMatchObject({ status: 'draft', reference: null, allowedActions: ['submit'], mayMessage: false })
    expect(booking.quote?.totalCents).toBe(3000)
    expect(await given.placesOf(booking.id)).toMatchObject([
      { kind: 'hold', expiresAt: expect.stringMatching(/T08:15:/) },
    ])
    expect(booking.decisionDeadline).toMatch(/^2026-10-05T10:15:0/)
    await expect(getBooking(given.deps, given.decider, booking.id)).rejects.toThrow('bookings.not-found')
  })

  it('keeps nothing where requests compete', async () => {
    const { id } = await given.draft({ roomId: await given.collegeRoom({ pendingMode: 'compete' }) })
    expect(await given.placesOf(id)).toEqual([])
  })

  it('refuses a slot that somebody holds, with the nearest free ones, until that hold dies', async () => {
    const { room } = await given.draft()
    const rival = await given.organisation()
    const lost = await given.draft({ roomId: room.id, by: rival }).catch((error) => error)
    expect(lost).toMatchObject({ code: 'bookings.slot-taken' })
    expect(lost.details.alternatives[0]).toEqual({
      startsAt: '2026-10-14T18:30:00+02:00',
      endsAt: '2026-10-14T20:30:00+02:00',
    })
    await given.setClock('2026-10-05T08:20:00Z')
    expect((await given.draft({ roomId: room.id, by: rival })).status).toBe('draft')
    await given.setClock(givenNow)
  })

  it('holds five slots for one organisation, not six, even at the same instant', async () => {
    const by = await given.organisation()
    const rooms = await Promise.all(Array.from({ length: 6 }, () => given.collegeRoom()))
    const outcomes = await Promise.all(rooms.map((roomId) => given.draft({ roomId, by }).catch((error) => error.code)))
    expect(outcomes.filter((outcome) => typeof outcome === 'string')).toEqual(['bookings.too-many-holds'])
  })

  it('refuses another organisation, an unknown or unpublished room, and a slot past or without length', async () => {
    const roomId = await given.collegeRoom()
    const input = { roomId, organisationId: given.association.id, ...givenSlot }
    const stranger = await given.organisation()
    const draft = (change: Partial<typeof input>, actor = given.association.member) =>
      draftBooking(given.deps, actor, { ...input, ...change })
    await expect(draft({}, stranger.member)).rejects.toThrow('organisations.not-found')
    await expect(draft({ roomId: given.college.id })).rejects.toThrow('catalogue.room-not-found')
    const { id: unpublished } = await given.draftRoom(given.college, { name: 'Salle en préparation' })
    await expect(draft({ roomId: unpublished })).rejects.toThrow('catalogue.room-not-found')
    await expect(draft({ endsAt: givenSlot.startsAt })).rejects.toThrow('availability.invalid-slot')
    await expect(draft({ startsAt: '2026-10-05T09:00:00+02:00' })).rejects.toThrow('availability.invalid-slot')
  })
})

describe('editDraft', () => {
  const edit = (bookingId: string, change: EditDraftInput) =>
    editDraft(given.deps, given.association.member, { bookingId, ...change })

  it('keeps what is written and moves the hold with the slot', async () => {
    const by = await given.organisation()
    const { id } = await given.draft({ by })
    const booking = await editDraft(given.deps, by.member, {
      bookingId: id,
      ...evening(14),
      facts: { ...givenFacts, notes: 'Piano à accorder' },
    })
    expect(booking).toMatchObject({ ...evening(14), facts: { notes: 'Piano à accorder' } })
    expect(await given.placesOf(id)).toMatchObject([{ startsAt: '2026-10-14T16:30:00Z' }])
  })

  it('changes nothing when the new slot is taken', async () => {
    const { id, room } = await given.draft({ by: given.association })
    await given.occupy(room.id, evening(14).startsAt, evening(14).endsAt)
    await expect(edit(id, { ...evening(14), facts: { ...givenFacts, notes: 'Perdu\u00a0?' } })).rejects.toThrow(
      'bookings.slot-taken',
    )
    const kept = await getBooking(given.deps, given.association.member, id)
    expect(kept).toMatchObject({ ...givenSlot, facts: { notes: '' } })
    expect(await given.placesOf(id)).toMatchObject([{ startsAt: '2026-10-13T16:30:00Z' }])
    await expect(edit(id, { ...givenSlot, endsAt: givenSlot.startsAt })).rejects.toThrow('availability.invalid-slot')
  })

  it('refuses what was sent, what others wrote, and a sixth hold', async () => {
    const { id } = await given.submitted({ by: given.association })
    await expect(edit(id, { facts: givenFacts })).rejects.toThrow('bookings.wrong-status')
    const byDecider = editDraft(given.deps, given.decider, { bookingId: id, facts: givenFacts })
    await expect(byDecider).rejects.toThrow('bookings.not-allowed')
    const stranger = await given.organisation()
    const byStranger = editDraft(given.deps, stranger.member, { bookingId: id, facts: givenFacts })
    await expect(byStranger).rejects.toThrow('bookings.not-found')

    const { id: withoutHold } = await given.draft({ by: stranger })
    await given.superuser.query('UPDATE booking SET decision_deadline = clock.now() WHERE id = $1', [withoutHold])
    for (let held = 0; held < 5; held += 1) await given.draft({ by: stranger })
    const sixth = editDraft(given.deps, stranger.member, { bookingId: withoutHold, ...evening(15) })
    await expect(sixth).rejects.toThrow('bookings.too-many-holds')
  })
})
