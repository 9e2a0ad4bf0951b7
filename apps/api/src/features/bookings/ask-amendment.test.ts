import type { RefusalReason, SessionMove } from '@salles-ouvertes/contract'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  givenBookings,
  givenNow,
  givenSeries,
  givenSlot,
  type GivenBookings,
} from '../../../../../tests/support/given-bookings.ts'
import { Failure } from '../../platform/errors.ts'
import { askAmendment } from './ask-amendment.ts'
import { cancelBooking } from './cancel-booking.ts'
import { cancelOccurrences } from './cancel-occurrences.ts'
import { expireDueBookings } from './expire-due-bookings.ts'
import { getBooking } from './get-booking.ts'
import { listEstablishmentBookings, listMyBookings } from './list-bookings.ts'
import { previewAmendment } from './preview-amendment.ts'
import { refuseAmendment } from './refuse-amendment.ts'
import { withdrawAmendment } from './withdraw-amendment.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())
afterEach(() => given.setClock(givenNow))

type By = Parameters<typeof askAmendment>[1]
const wednesday = { startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T20:30:00+02:00' }
const codeOf = (error: unknown) => (error instanceof Failure ? error.code : String(error))

async function confirmed(room: Parameters<GivenBookings['collegeRoom']>[0] = {}, slot = givenSlot) {
  const roomId = await given.collegeRoom(room)
  const { id } = await given.confirmed({ roomId, ...slot })
  const [occurrenceId = ''] = await given.standingOf(id)
  return { id, roomId, occurrenceId }
}
const ask = (bookingId: string, moves: SessionMove[], by: By = given.association.member) =>
  askAmendment(given.deps, by, { bookingId, moves, message: 'Le mercredi nous va mieux.' })
const refusal = (work: Promise<unknown>) => work.then(() => 'done', codeOf)
/** Whether somebody else may have the slot of the room. */
const tryToTake = (roomId: string, slot: { startsAt: string; endsAt: string }) =>
  refusal(given.submitted({ roomId, ...slot }))

describe('askAmendment', () => {
  it('holds the new place until the answer, and keeps the old one', async () => {
    const { id, roomId, occurrenceId } = await confirmed()
    const booking = await ask(id, [{ occurrenceId, ...wednesday }])
    expect(booking).toMatchObject({
      status: 'confirmed',
      startsAt: givenSlot.startsAt,
      amendment: {
        askedBy: 'applicant',
        askedByName: 'Camille Essai',
        message: 'Le mercredi nous va mieux.',
        sessions: [{ occurrenceId, from: { ...givenSlot, room: { id: roomId } }, to: wednesday }],
        totalBeforeCents: 3000,
        totalAfterCents: 3000,
      },
    })
    expect(booking.allowedActions).toContain('withdraw-amendment')
    expect(await given.placesOf(id)).toMatchObject([{ kind: 'booking' }, { kind: 'hold' }])
    expect(await tryToTake(roomId, givenSlot)).toBe('bookings.slot-taken')
    expect(await tryToTake(roomId, wednesday)).toBe('bookings.slot-taken')
    expect(booking.timeline.at(-1)).toMatchObject({
      action: 'ask-amendment',
      side: 'applicant',
      note: 'Le mercredi nous va mieux.',
      sessions: [givenSlot.startsAt],
    })
    expect((await given.eventsOf(id)).at(-1)).toBe('booking.amendment-asked')
  })

  it('holds only what the sessions do not stand on already', async () => {
    const { id, roomId, occurrenceId } = await confirmed()
    const halfLater = { startsAt: '2026-10-13T19:00:00+02:00', endsAt: '2026-10-13T21:00:00+02:00' }
    await ask(id, [{ occurrenceId, ...halfLater }])
    expect(await given.placesOf(id)).toMatchObject([
      { kind: 'booking', startsAt: '2026-10-13T16:30:00Z' },
      { kind: 'hold', startsAt: '2026-10-13T18:30:00Z' },
    ])
    const after = { startsAt: '2026-10-13T20:30:00+02:00', endsAt: '2026-10-13T21:30:00+02:00' }
    expect(await tryToTake(roomId, after)).toBe('bookings.slot-taken')
  })

  it('needs no place for a shorter session, and lets two evenings change places', async () => {
    const { id, occurrenceId } = await confirmed()
    await ask(id, [{ occurrenceId, ...givenSlot, endsAt: '2026-10-13T19:30:00+02:00' }])
    expect(await given.placesOf(id)).toHaveLength(1)
    const series = await given.confirmedSeries()
    const [first = '', second = ''] = await given.standingOf(series.id)
    const [tuesday, thursday] = givenSeries
    await ask(series.id, [
      { occurrenceId: first, ...thursday! },
      { occurrenceId: second, ...tuesday! },
    ])
    expect(await given.placesOf(series.id)).toHaveLength(4)
  })

  it('may be asked by the place, without judging what the applicant has to show', async () => {
    const by = await given.organisation({ insuredUntil: '2026-10-20' })
    const roomId = await given.collegeRoom()
    const { id } = await given.confirmed({ by, roomId })
    const [occurrenceId = ''] = await given.standingOf(id)
    const inNovember = { startsAt: '2026-11-03T18:30:00+01:00', endsAt: '2026-11-03T20:30:00+01:00' }
    const strict = 'UPDATE tenant SET settings = settings || \'{"requiresInsurance": true}\' WHERE id = $1'
    await given.superuser.query(strict, [given.departement.id])
    try {
      expect(await refusal(ask(id, [{ occurrenceId, ...inNovember }], by.member))).toBe('bookings.insurance-expired')
      const booking = await ask(id, [{ occurrenceId, ...inNovember }], given.decider)
      expect(booking.amendment).toMatchObject({ askedBy: 'establishment' })
    } finally {
      const lenient = "UPDATE tenant SET settings = settings - 'requiresInsurance' WHERE id = $1"
      await given.superuser.query(lenient, [given.departement.id])
    }
    const seen = await getBooking(given.deps, by.member, id)
    expect(seen.allowedActions).toEqual(expect.arrayContaining(['accept-amendment', 'refuse-amendment']))
  })

  it('moves a session to another room of the establishment', async () => {
    const { id, occurrenceId } = await confirmed()
    const other = await given.collegeRoom({ name: 'Salle de danse' })
    const booking = await ask(id, [{ occurrenceId, ...givenSlot, roomId: other }])
    expect(booking.amendment?.sessions[0]?.to.room).toEqual({ id: other, name: 'Salle de danse' })
    expect(await tryToTake(other, givenSlot)).toBe('bookings.slot-taken')
  })

  it('refuses, each with its code, and holds nothing then', async () => {
    const { id, roomId, occurrenceId } = await confirmed({ minNoticeHours: 48 })
    const move = (over: Partial<SessionMove>) => ask(id, [{ occurrenceId, ...wednesday, ...over }])
    const hallOfTheTown = await given.room(given.hall, { name: 'Salle des fêtes' })
    await given.submitted({ roomId, startsAt: '2026-10-15T18:30:00+02:00', endsAt: '2026-10-15T20:30:00+02:00' })
    const refused: [() => Promise<unknown>, string][] = [
      [() => move(givenSlot), 'bookings.nothing-moved'],
      [() => move({ occurrenceId: crypto.randomUUID() }), 'bookings.unknown-session'],
      [() => move({ endsAt: wednesday.startsAt }), 'availability.invalid-slot'],
      [
        () => move({ startsAt: '2026-10-01T18:30:00+02:00', endsAt: '2026-10-01T20:30:00+02:00' }),
        'availability.invalid-slot',
      ],
      [() => move({ roomId: crypto.randomUUID() }), 'catalogue.room-not-found'],
      [() => move({ roomId: hallOfTheTown.id }), 'catalogue.room-not-found'],
      [
        () => move({ startsAt: '2026-10-15T18:30:00+02:00', endsAt: '2026-10-15T20:30:00+02:00' }),
        'bookings.slot-taken',
      ],
      [
        () => move({ startsAt: '2026-10-14T10:00:00+02:00', endsAt: '2026-10-14T12:00:00+02:00' }),
        'bookings.outside-opening',
      ],
      [() => move({ startsAt: '2026-10-06T18:30:00+02:00', endsAt: '2026-10-06T20:30:00+02:00' }), 'bookings.too-late'],
      [() => ask(id, [{ occurrenceId, ...wednesday }], given.clerk), 'bookings.not-found'],
    ]
    for (const [work, code] of refused) expect(await refusal(work()), code).toBe(code)
    expect(await given.placesOf(id)).toHaveLength(1)
    await ask(id, [{ occurrenceId, ...wednesday }])
    expect(await refusal(move({}))).toBe('bookings.amendment-open')
    const approved = await given.approved()
    const [session = ''] = await given.standingOf(approved.id)
    expect(await refusal(ask(approved.id, [{ occurrenceId: session, ...wednesday }]))).toBe('bookings.wrong-status')
  })

  it('refuses a session that has begun, and one that meets a session that stays', async () => {
    const { id } = await given.confirmedSeries()
    const [first = '', second = ''] = await given.standingOf(id)
    expect(await refusal(ask(id, [{ occurrenceId: first, ...givenSeries[1]! }]))).toBe('bookings.slot-taken')
    await given.setClock('2026-10-13T17:00:00Z')
    const later = { startsAt: '2026-11-17T18:30:00+01:00', endsAt: '2026-11-17T20:30:00+01:00' }
    expect(await refusal(ask(id, [{ occurrenceId: first, ...later }]))).toBe('bookings.session-past')
    expect(await refusal(ask(id, [{ occurrenceId: second, ...later }]))).toBe('done')
  })

  it('counts the sessions that stay in the quota of the week, once', async () => {
    const quota = (weekHours: number | null) =>
      given.superuser.query(`UPDATE tenant SET settings = jsonb_set(settings, '{quota}', $2::jsonb) WHERE id = $1`, [
        given.departement.id,
        JSON.stringify({ liveHolds: null, weekHours, seasonHours: null }),
      ])
    const by = await given.organisation()
    const { id } = await given.confirmedSeries({ by })
    const [, , third = ''] = await given.standingOf(id)
    const friday = { startsAt: '2026-10-16T18:30:00+02:00', endsAt: '2026-10-16T20:30:00+02:00' }
    await quota(5)
    try {
      // Two evenings of that week stay: a third one is two hours more.
      expect(await refusal(ask(id, [{ occurrenceId: third, ...friday }], by.member))).toBe('bookings.quota-week')
      const [first = ''] = await given.standingOf(id)
      expect(await refusal(ask(id, [{ occurrenceId: first, ...friday }], by.member))).toBe('done')
    } finally {
      await quota(null)
    }
  })
})

describe('what ends it without moving anything', () => {
  it('is a refusal with a lawful reason, by the other side', async () => {
    const { id, roomId, occurrenceId } = await confirmed()
    await ask(id, [{ occurrenceId, ...wednesday }])
    const refuse = (by: By, text: string, reason: RefusalReason | null = 'other') =>
      refuseAmendment(given.deps, by, { bookingId: id, reason, text })
    expect(await refusal(refuse(given.association.member, 'Non'))).toBe('bookings.not-allowed')
    expect(await refusal(refuse(given.decider, 'Non', null))).toBe('bookings.reason-required')
    expect(await refusal(refuse(given.decider, ' '))).toBe('bookings.reason-required')
    const booking = await refuse(given.decider, 'Le ménage est fait le mercredi.', 'establishment-use')
    expect(booking.amendment).toBeNull()
    expect(booking.timeline.at(-1)).toMatchObject({
      action: 'refuse-amendment',
      note: 'L’établissement utilise la salle ce jour-là. Le ménage est fait le mercredi.',
    })
    expect(await given.placesOf(id)).toHaveLength(1)
    expect(await tryToTake(roomId, wednesday)).toBe('done')
    expect((await given.eventsOf(id)).at(-1)).toBe('booking.amendment-refused')
    expect(await refusal(refuse(given.decider, 'Encore'))).toBe('bookings.no-amendment')
  })

  it('is a refusal with words by the applicant, who owes no reason of the list', async () => {
    const { id, occurrenceId } = await confirmed()
    await ask(id, [{ occurrenceId, ...wednesday }], given.decider)
    const refuse = (text: string) =>
      refuseAmendment(given.deps, given.association.member, { bookingId: id, reason: null, text })
    expect(await refusal(refuse(''))).toBe('bookings.reason-required')
    expect((await refuse('Personne n’est libre ce soir-là.')).timeline.at(-1)?.note).toBe(
      'Personne n’est libre ce soir-là.',
    )
    const withoutReason = given.superuser.query(
      `UPDATE amendment SET asked_side = 'applicant' WHERE booking_id = $1 AND state = 'refused'`,
      [id],
    )
    await expect(withoutReason).rejects.toMatchObject({ constraint: 'place_refuses_a_move_with_a_reason' })
  })

  it('is a withdrawal by the side that asked', async () => {
    const { id, roomId, occurrenceId } = await confirmed()
    await ask(id, [{ occurrenceId, ...wednesday }], given.decider)
    const withdraw = (by: By) => withdrawAmendment(given.deps, by, { bookingId: id })
    expect(await refusal(withdraw(given.association.member))).toBe('bookings.not-allowed')
    expect((await withdraw(given.decider)).amendment).toBeNull()
    expect(await tryToTake(roomId, wednesday)).toBe('done')
    expect((await given.eventsOf(id)).at(-1)).toBe('booking.amendment-withdrawn')
  })

  it('is time, once, and both sides are told', async () => {
    const { id, roomId, occurrenceId } = await confirmed()
    const { amendment } = await ask(id, [{ occurrenceId, ...wednesday }])
    await given.setClock(amendment!.expiresAt)
    await expireDueBookings(given.deps)
    await expireDueBookings(given.deps)
    const booking = await getBooking(given.deps, given.association.member, id)
    expect(booking).toMatchObject({ status: 'confirmed', amendment: null })
    expect(booking.timeline.filter(({ action }) => action === 'lapse-amendment')).toMatchObject([{ side: 'system' }])
    expect((await given.eventsOf(id)).filter((type) => type === 'booking.amendment-lapsed')).toHaveLength(1)
    expect(await given.placesOf(id)).toHaveLength(1)
    await given.setClock(givenNow)
    expect(await tryToTake(roomId, wednesday)).toBe('done')
  })

  it('is the cancellation of the booking, or of a session that should move, not of another', async () => {
    const { id } = await given.confirmedSeries()
    const [first = '', second = '', third = ''] = await given.standingOf(id)
    const cancel = (occurrenceId: string) =>
      cancelOccurrences(given.deps, given.association.member, {
        bookingId: id,
        occurrenceIds: [occurrenceId],
        reason: 'Travaux',
      })
    await ask(id, [{ occurrenceId: first, ...wednesday }])
    expect((await cancel(third)).amendment).not.toBeNull()
    expect((await cancel(first)).amendment).toBeNull()
    expect(await given.placesOf(id)).toHaveLength(2)
    await ask(id, [{ occurrenceId: second, ...wednesday }])
    await cancelBooking(given.deps, given.association.member, { bookingId: id, reason: 'Travaux' })
    expect(await given.placesOf(id)).toEqual([])
    expect(await given.statusOf(id)).toBe('cancelled')
  })
})

describe('previewAmendment', () => {
  it('says what each move meets and what it costs, the sessions to move being in nobody’s way', async () => {
    const { id, roomId } = await given
      .confirmedSeries()
      .then((booking) => ({ id: booking.id, roomId: booking.room.id }))
    const ids = await given.standingOf(id)
    const [first = '', second = '', third = '', fourth = ''] = ids
    await given.submitted({ roomId, startsAt: '2026-11-04T18:30:00+01:00', endsAt: '2026-11-04T20:30:00+01:00' })
    const preview = await previewAmendment(given.deps, given.association.member, {
      bookingId: id,
      moves: [
        { occurrenceId: first, startsAt: '2026-10-13T19:00:00+02:00', endsAt: '2026-10-13T22:00:00+02:00' },
        { occurrenceId: second, startsAt: '2026-10-15T10:00:00+02:00', endsAt: '2026-10-15T12:00:00+02:00' },
        { occurrenceId: third, startsAt: '2026-11-04T18:30:00+01:00', endsAt: '2026-11-04T20:30:00+01:00' },
        { occurrenceId: fourth, ...givenSeries[3]! },
      ],
    })
    expect(preview.moves).toEqual([
      { occurrenceId: first, outcome: 'free', closedBecause: null, takenBy: null },
      { occurrenceId: second, outcome: 'closed', closedBecause: 'school-time', takenBy: null },
      { occurrenceId: third, outcome: 'taken', closedBecause: null, takenBy: 'hold' },
      { occurrenceId: fourth, outcome: 'free', closedBecause: null, takenBy: null },
    ])
    expect(preview.refusals.map(({ code }) => code)).toEqual(['bookings.outside-opening', 'bookings.slot-taken'])
    expect(preview).toMatchObject({ totalBeforeCents: 12_000, totalAfterCents: 13_500 })
    expect(await given.placesOf(id)).toHaveLength(4)
  })

  it('says that nothing moves, and sees two sessions that want one place', async () => {
    const { id } = await given.confirmedSeries()
    const [first = '', second = ''] = await given.standingOf(id)
    const preview = (moves: SessionMove[]) =>
      previewAmendment(given.deps, given.association.member, { bookingId: id, moves })
    const still = await preview([{ occurrenceId: first, ...givenSeries[0]! }])
    expect(still.refusals).toEqual([{ code: 'bookings.nothing-moved', params: {} }])
    const both = await preview([
      { occurrenceId: first, ...wednesday },
      { occurrenceId: second, ...wednesday },
    ])
    expect(both.moves.map(({ outcome }) => outcome)).toEqual(['taken', 'taken'])
    expect(await refusal(preview([{ occurrenceId: crypto.randomUUID(), ...wednesday }]))).toBe(
      'bookings.unknown-session',
    )
  })
})

describe('lists', () => {
  it('show whose answer a move waits for', async () => {
    const by = await given.organisation()
    const roomId = await given.collegeRoom()
    const { id } = await given.confirmed({ by, roomId })
    const [occurrenceId = ''] = await given.standingOf(id)
    const forStaff = async () =>
      listEstablishmentBookings(given.deps, given.decider, {
        ...{ establishmentId: given.college.id, view: 'to-handle', limit: 100 },
      })
    const forThem = () => listMyBookings(given.deps, by.member, { view: 'upcoming', limit: 20 })
    const before = (await forStaff()).counts.toHandle
    await ask(id, [{ occurrenceId, ...wednesday }], by.member)
    const staff = await forStaff()
    expect(staff.counts.toHandle).toBe(before + 1)
    expect(staff.total).toBe(staff.items.length)
    expect(staff.items.find((item) => item.id === id)).toMatchObject({ amendmentAwaits: 'establishment' })
    expect((await forThem()).items).toMatchObject([{ id, amendmentAwaits: 'establishment' }])
    expect((await forThem()).counts.toHandle).toBe(0)
    await withdrawAmendment(given.deps, by.member, { bookingId: id })
    await ask(id, [{ occurrenceId, ...wednesday }], given.decider)
    expect((await forStaff()).counts.toHandle).toBe(before)
    expect(await forThem()).toMatchObject({ items: [{ amendmentAwaits: 'applicant' }], counts: { toHandle: 1 } })
  })
})
