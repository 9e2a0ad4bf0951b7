import type { SessionMove } from '@salles-ouvertes/contract'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  givenBookings,
  givenNow,
  givenSeries,
  givenSlot,
  type GivenBookings,
  type GivenOrganisation,
} from '../../../../../tests/support/given-bookings.ts'
import { inReadOnly } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { closeRooms } from '../availability/index.ts'
import { chargeOfBooking, owedOfCharges } from '../ledger/index.ts'
import { acceptAmendment } from './accept-amendment.ts'
import { askAmendment } from './ask-amendment.ts'
import { cancelOccurrences } from './cancel-occurrences.ts'
import { getBookingCalendar } from './get-booking-calendar.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())
afterEach(() => given.setClock(givenNow))

type By = Parameters<typeof acceptAmendment>[1]
const wednesday = { startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T20:30:00+02:00' }
/** Evenings that no other test uses: all rooms are in one building. */
const quiet = { startsAt: '2026-11-24T18:30:00+01:00', endsAt: '2026-11-24T20:30:00+01:00' }
const nextQuiet = { startsAt: '2026-11-26T18:30:00+01:00', endsAt: '2026-11-26T20:30:00+01:00' }
const codeOf = (error: unknown) => (error instanceof Failure ? error.code : String(error))
const refusal = (work: Promise<unknown>) => work.then(() => 'done', codeOf)
const ask = (bookingId: string, moves: SessionMove[], by: By = given.association.member) =>
  askAmendment(given.deps, by, { bookingId, moves, message: '' })
const accept = (bookingId: string, by: By = given.decider) => acceptAmendment(given.deps, by, { bookingId })
const tryToTake = (roomId: string, slot: { startsAt: string; endsAt: string }) =>
  refusal(given.submitted({ roomId, ...slot }))
const owed = async (bookingId: string, by: GivenOrganisation = given.association) =>
  (await inReadOnly(given.deps, by.member, (tx) => chargeOfBooking(tx, bookingId)))?.balanceCents
const entriesOf = async (bookingId: string) =>
  (
    await given.superuser.query<{ kind: string; cents: string }>(
      `SELECT e.kind, sum(l.amount_cents) AS cents FROM ledger_entry e JOIN ledger_line l ON l.entry_id = e.id
       JOIN ledger_account a ON a.id = l.account_id AND a.kind = 'receivable'
       WHERE e.charge_id = (SELECT id FROM charge WHERE booking_id = $1) GROUP BY e.id, e.kind, e.posted_at
       ORDER BY e.posted_at`,
      [bookingId],
    )
  ).rows.map(({ kind, cents }) => [kind, Number(cents)])

async function confirmed(request: Parameters<GivenBookings['confirmed']>[0] = {}) {
  const roomId = request.roomId ?? (await given.collegeRoom())
  const { id } = await given.confirmed({ ...request, roomId })
  const [occurrenceId = ''] = await given.standingOf(id)
  return { id, roomId, occurrenceId }
}

describe('what a public body owes', () => {
  const dueOn = async (bookingId: string, by: GivenOrganisation) => {
    const charge = await inReadOnly(given.deps, by.member, (tx) => chargeOfBooking(tx, bookingId))
    const owed = charge && (await inReadOnly(given.deps, by.member, (tx) => owedOfCharges(tx, [charge.id])))
    return owed?.get(charge?.id ?? '')?.instalments.map((each) => each.dueOn)
  }
  const moved = async (kind: 'public-body' | 'association', evenings: string[]) => {
    const by = await given.organisation({ kind, name: `Essai ${kind}` })
    const { id, occurrenceId } = await confirmed({ by })
    const days = [await dueOn(id, by)]
    for (const day of evenings) {
      const evening = { startsAt: `${day}T18:30:00+01:00`, endsAt: `${day}T20:30:00+01:00` }
      await ask(id, [{ occurrenceId, ...evening }], by.member)
      await accept(id)
      days.push(await dueOn(id, by))
    }
    return { id, days: days.map((each) => each?.join()) }
  }

  it('is due the day of its last session, later or earlier as it moves, and each time is written down', async () => {
    const { id, days } = await moved('public-body', ['2026-12-01', '2026-12-03', '2026-11-10'])
    expect(days).toEqual(['2026-10-13', '2026-12-01', '2026-12-03', '2026-11-10'])
    const { rows } = await given.superuser.query(
      `SELECT details FROM audit_entry WHERE action = 'charge.follow-sessions'
         AND subject_id = (SELECT id FROM charge WHERE booking_id = $1) ORDER BY at, id`,
      [id],
    )
    expect(rows.map(({ details }) => details.to)).toEqual(['2026-12-01', '2026-12-03', '2026-11-10'])
  })

  it('is not what others owe: theirs is due since the confirmation', async () => {
    expect((await moved('association', ['2026-12-08'])).days).toEqual(['2026-10-05', '2026-10-05'])
  })
})

describe('acceptAmendment', () => {
  it('moves the session and frees the old place', async () => {
    const { id, roomId, occurrenceId } = await confirmed()
    await ask(id, [{ occurrenceId, ...wednesday }])
    const booking = await accept(id)
    expect(booking).toMatchObject({ status: 'confirmed', ...wednesday, amendment: null, totalCents: 3000 })
    expect(booking.agreementStatus).toBe('signed')
    expect(booking.timeline.at(-1)).toMatchObject({ action: 'accept-amendment', sessions: [wednesday.startsAt] })
    expect(await given.placesOf(id)).toMatchObject([
      { kind: 'booking', startsAt: '2026-10-14T16:30:00Z', expiresAt: null },
    ])
    expect(await tryToTake(roomId, givenSlot)).toBe('done')
    expect(await tryToTake(roomId, wednesday)).toBe('bookings.slot-taken')
    expect((await given.eventsOf(id)).at(-1)).toBe('booking.amended')
    const calendar = await getBookingCalendar(given.deps, given.association.member, id)
    expect(calendar).toContain('DTSTART;TZID=Europe/Paris:20261014T183000')
  })

  it('moves by half an hour, makes it longer, and the books follow up and down', async () => {
    const { id, occurrenceId } = await confirmed()
    await ask(id, [{ occurrenceId, startsAt: '2026-10-13T19:00:00+02:00', endsAt: '2026-10-13T22:00:00+02:00' }])
    await accept(id)
    expect(await given.placesOf(id)).toMatchObject([{ kind: 'booking', startsAt: '2026-10-13T17:00:00Z' }])
    expect(await owed(id)).toBe(4500)
    await ask(id, [{ occurrenceId, startsAt: '2026-10-13T19:00:00+02:00', endsAt: '2026-10-13T20:00:00+02:00' }])
    await accept(id)
    expect(await owed(id)).toBe(1500)
    expect(await entriesOf(id)).toEqual([
      ['charge', 3000],
      ['charge', 1500],
      ['reversal', -3000],
    ])
  })

  it('exchanges two evenings, each with its own place', async () => {
    const { id } = await given.confirmedSeries()
    const [first = '', second = ''] = await given.standingOf(id)
    const [tuesday, thursday] = givenSeries
    await ask(id, [
      { occurrenceId: first, ...thursday! },
      { occurrenceId: second, ...tuesday! },
    ])
    const booking = await accept(id)
    expect(booking.occurrences.map((session) => session.id).slice(0, 2)).toEqual([second, first])
    expect(await given.placesOf(id)).toHaveLength(4)
    expect(await owed(id)).toBe(12_000)
  })

  it('moves all that is to come from a date on, and leaves the others', async () => {
    const { id, room } = await given.confirmedSeries()
    const [, , third = '', fourth = ''] = await given.standingOf(id)
    const other = await given.collegeRoom({ name: 'Salle de danse' })
    const at = (day: string, from: string, until: string) => ({
      startsAt: `${day}T${from}:00+01:00`,
      endsAt: `${day}T${until}:00+01:00`,
    })
    await ask(id, [
      { occurrenceId: third, ...at('2026-11-04', '19:00', '21:00'), roomId: other },
      { occurrenceId: fourth, ...at('2026-11-06', '19:00', '21:00') },
    ])
    const booking = await accept(id)
    expect(booking.occurrences.map(({ startsAt, room: place }) => [startsAt, place.id])).toEqual([
      [givenSeries[0]!.startsAt, room.id],
      [givenSeries[1]!.startsAt, room.id],
      ['2026-11-04T19:00:00+01:00', other],
      ['2026-11-06T19:00:00+01:00', room.id],
    ])
    expect(await tryToTake(room.id, givenSeries[2]!)).toBe('done')
    await cancelOccurrences(given.deps, given.association.member, {
      bookingId: id,
      occurrenceIds: [third],
      reason: 'Travaux',
    })
    expect(await owed(id)).toBe(9000)
  })

  it('is answered by the other side, or by the desk for those who have no account', async () => {
    const { id, occurrenceId } = await confirmed()
    await ask(id, [{ occurrenceId, ...wednesday }])
    expect(await refusal(accept(id, given.association.member))).toBe('bookings.not-allowed')
    const both = { ...given.decider, memberships: given.association.member.memberships }
    expect(await refusal(accept(id, both))).toBe('bookings.own-request')
    expect(await refusal(accept(id, given.clerk))).toBe('bookings.not-found')
    const theirs = await confirmed()
    await ask(theirs.id, [{ occurrenceId: theirs.occurrenceId, ...wednesday }], given.decider)
    expect(await refusal(accept(theirs.id))).toBe('bookings.not-allowed')
    await given.superuser.query('UPDATE booking SET recorded_by_staff = true WHERE id = $1', [theirs.id])
    expect(await accept(theirs.id)).toMatchObject(wednesday)
    expect(await refusal(accept(theirs.id))).toBe('bookings.no-amendment')
  })

  it('is too late once the answer was due, and judges the notice at the time it was asked', async () => {
    const { id, roomId, occurrenceId } = await confirmed()
    const { amendment } = await ask(id, [{ occurrenceId, ...wednesday }])
    await given.setClock(new Date(Date.parse(amendment!.expiresAt) - 1000).toISOString())
    expect(await refusal(accept(id))).toBe('done')
    await ask(id, [{ occurrenceId, startsAt: '2026-11-04T18:30:00+01:00', endsAt: '2026-11-04T20:30:00+01:00' }])
    await given.superuser.query(
      `UPDATE amendment SET expires_at = created_at WHERE state = 'open' AND booking_id = $1`,
      [id],
    )
    expect(await refusal(accept(id))).toBe('bookings.deadline-passed')
    expect(await tryToTake(roomId, wednesday)).toBe('bookings.slot-taken')
  })

  it('runs the rules again: opening and facts may have changed since', async () => {
    const { id, roomId, occurrenceId } = await confirmed()
    await ask(id, [{ occurrenceId, ...wednesday }])
    await given.superuser.query('UPDATE room SET max_minutes = 90 WHERE id = $1', [roomId])
    expect(await refusal(accept(id))).toBe('bookings.too-long')
    expect(await given.placesOf(id)).toHaveLength(2)
  })

  it('counts the people of the booking where it will be, once, and others meet both places until then', async () => {
    const [small, large] = [await given.collegeRoom(), await given.collegeRoom()]
    await given.superuser.query(
      `UPDATE building SET max_people = 45 WHERE id IN (SELECT s.building_id FROM room_space rs JOIN space s USING (space_no)
       WHERE rs.room_id = $1)`,
      [small],
    )
    try {
      const { id, occurrenceId } = await confirmed({ roomId: small, ...quiet })
      // Twenty people who only change rooms: the building never has forty of them.
      await ask(id, [{ occurrenceId, ...quiet, roomId: large }])
      const guests = async (headcount: number, slot = quiet) =>
        given.submitted({ ...slot, roomId: await given.collegeRoom(), facts: { headcount } })
      expect(await refusal(guests(26))).toBe('bookings.building-full')
      await guests(25)
      expect(await refusal(accept(id))).toBe('done')
      await guests(26, nextQuiet)
      expect(await refusal(ask(id, [{ occurrenceId, ...nextQuiet }]))).toBe('bookings.building-full')
    } finally {
      await given.superuser.query('UPDATE building SET max_people = NULL')
    }
  })

  it('counts the people of a session that stays when another one comes beside it', async () => {
    const { id, room } = await given.confirmedSeries({ slots: [quiet, nextQuiet] })
    const beside = await given.collegeRoom()
    const [, second = ''] = await given.standingOf(id)
    await given.superuser.query(
      `UPDATE building SET max_people = 30 WHERE id IN (SELECT s.building_id FROM room_space rs JOIN space s USING (space_no)
       WHERE rs.room_id = $1)`,
      [room.id],
    )
    try {
      const move = { occurrenceId: second, ...quiet, roomId: beside }
      expect(await refusal(ask(id, [move]))).toBe('bookings.building-full')
      expect(
        await refusal(
          ask(id, [{ ...move, startsAt: '2026-11-24T20:30:00+01:00', endsAt: '2026-11-24T22:00:00+01:00' }]),
        ),
      ).toBe('done')
    } finally {
      await given.superuser.query('UPDATE building SET max_people = NULL')
    }
  })

  it('resolves what the school claimed of the old place, and leaves it to the school', async () => {
    const { id, roomId, occurrenceId } = await confirmed()
    await closeRooms(given.deps, given.decider, {
      establishmentId: given.college.id,
      roomIds: [roomId],
      kind: 'establishment-use',
      reason: 'Conseil de classe',
      label: null,
      startsAt: '2026-10-13T17:00:00+02:00',
      endsAt: '2026-10-13T22:00:00+02:00',
    })
    const open = async () =>
      (
        await given.superuser.query('SELECT 1 FROM conflict WHERE occurrence_id = $1 AND resolved_at IS NULL', [
          occurrenceId,
        ])
      ).rowCount
    expect(await open()).toBe(1)
    await ask(id, [{ occurrenceId, ...wednesday }], given.decider)
    await accept(id, given.association.member)
    expect(await open()).toBe(0)
    expect(await tryToTake(roomId, givenSlot)).toBe('bookings.slot-taken')
  })
})
