import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenBookings, givenNow, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { planAccess, revokeAccess } from '../access/index.ts'
import { removePiece } from '../organisations/index.ts'
import { expireDueBookings } from './expire-due-bookings.ts'
import { getBooking } from './get-booking.ts'
import { reviewPiece } from './review-piece.ts'
import { settleSuspensions, settleDueSessions } from './settle-suspensions.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
beforeEach(() => given.setClock(givenNow))
afterAll(() => given.close())

/** Four evenings, the insurance of the first two ends between them and the last two. */
async function season() {
  const by = await given.organisation({ insuredUntil: '2026-10-31' })
  const { id } = await given.confirmedSeries({ by })
  return { by, id }
}
const sessionsOf = async (bookingId: string) => {
  const { rows } = await given.superuser.query<{ suspended_for: string | null }>(
    'SELECT suspended_for FROM occurrence WHERE booking_id = $1 ORDER BY starts_at',
    [bookingId],
  )
  return rows.map((row) => row.suspended_for)
}
const settle = (organisationId: string) =>
  settleSuspensions(given.deps, { type: 'piece.changed', tenantId: null, organisationId })
const newsOf = async (bookingId: string) =>
  (await given.eventsOf(bookingId)).filter((name) => name.includes('.sessions-'))
const none = [null, null, null, null]
const late = [null, null, 'insurance', 'insurance']

describe('a season whose insurance ends before it', () => {
  it('is asked for, accepted and confirmed, with a warning', async () => {
    const by = await given.organisation({ insuredUntil: '2026-10-31' })
    const { checks } = await given.draftSeries({ by })
    expect(checks.find(({ code }) => code === 'bookings.insurance-expired')).toMatchObject({
      outcome: 'warning',
      params: { starts: ['2026-11-03T18:30:00+01:00', '2026-11-05T18:30:00+01:00'] },
    })
    const { id } = await given.confirmedSeries({ by })
    expect(await given.statusOf(id)).toBe('confirmed')
    expect(await sessionsOf(id)).toEqual(none)
  })

  it('has the sessions after it suspended in time, once, each keeping its place', async () => {
    const { by, id } = await season()
    const places = await given.placesOf(id)
    await settleDueSessions(given.deps)
    expect(await sessionsOf(id)).toEqual(none)
    await given.setClock('2026-10-26T08:00:00Z')
    await settleDueSessions(given.deps)
    expect(await sessionsOf(id)).toEqual([null, null, 'insurance', null])
    await given.setClock('2026-11-01T08:00:00Z')
    await settleDueSessions(given.deps)
    await settleDueSessions(given.deps)
    expect(await sessionsOf(id)).toEqual(late)
    expect(await given.placesOf(id)).toEqual(places)
    expect(await newsOf(id)).toEqual(['booking.sessions-suspended', 'booking.sessions-suspended'])
    for (const actor of [by.member, given.decider]) {
      const { occurrences } = await getBooking(given.deps, actor, id)
      expect(occurrences.map(({ status, suspendedFor }) => [status, suspendedFor])).toEqual([
        ['accepted', null],
        ['accepted', null],
        ['suspended', 'insurance'],
        ['suspended', 'insurance'],
      ])
    }
  })

  it('resumes as soon as a certificate covers it, and not before', async () => {
    const { by, id } = await season()
    await given.setClock('2026-11-01T08:00:00Z')
    await settleDueSessions(given.deps)
    await given.insure(by.id, by.member, '2026-11-03')
    await settle(by.id)
    expect(await sessionsOf(id)).toEqual([null, null, null, 'insurance'])
    await given.insure(by.id, by.member, '2027-06-30')
    await settle(by.id)
    await settle(by.id)
    expect(await sessionsOf(id)).toEqual(none)
    expect((await newsOf(id)).slice(1)).toEqual(['booking.sessions-resumed', 'booking.sessions-resumed'])
  })

  it('is suspended when its certificate is taken back, or refused by the place', async () => {
    const by = await given.organisation()
    const { id } = await given.confirmedSeries({ by })
    const { pieces } = await getBooking(given.deps, given.decider, id)
    const pieceId = pieces[0]?.piece?.id ?? ''
    const review = (verdict: 'verified' | 'refused') =>
      reviewPiece(given.deps, given.decider, { bookingId: id, pieceId, verdict, reason: 'Autre activité' })
    await review('refused')
    await settle(by.id)
    expect(await sessionsOf(id)).toEqual(['insurance', 'insurance', 'insurance', 'insurance'])
    await review('verified')
    await settle(by.id)
    expect(await sessionsOf(id)).toEqual(none)
    await removePiece(given.deps, by.member, pieceId)
    await settle(by.id)
    expect(await sessionsOf(id)).toEqual(['insurance', 'insurance', 'insurance', 'insurance'])
  })

  it('resumes although another booking of the organisation is in trouble, which is tried again', async () => {
    const by = await given.organisation({ insuredUntil: '2026-10-31' })
    const { id: first } = await given.confirmedSeries({ by })
    const { id: second } = await given.confirmedSeries({ by })
    await given.setClock('2026-11-01T08:00:00Z')
    await settleDueSessions(given.deps)
    await given.insure(by.id, by.member, '2027-06-30')
    await given.superuser.query(
      `ALTER TABLE occurrence ADD CONSTRAINT trouble CHECK (booking_id <> '${first}' OR suspended_for IS NOT NULL) NOT VALID`,
    )
    await expect(settle(by.id)).rejects.toThrow('some bookings were not settled')
    expect([await sessionsOf(first), await sessionsOf(second)]).toEqual([late, none])
    await given.superuser.query('ALTER TABLE occurrence DROP CONSTRAINT trouble')
    await settle(by.id)
    expect(await sessionsOf(first)).toEqual(none)
  })

  it('resumes by itself when the news of its certificate was lost, once it covers a session', async () => {
    const { by, id } = await season()
    await given.setClock('2026-11-01T08:00:00Z')
    await settleDueSessions(given.deps)
    await given.insure(by.id, by.member, '2026-11-03')
    await settleDueSessions(given.deps)
    expect(await sessionsOf(id)).toEqual([null, null, null, 'insurance'])
    const { pieces } = await getBooking(given.deps, given.decider, id)
    const pieceId = pieces[0]?.piece?.id ?? ''
    await reviewPiece(given.deps, given.decider, { bookingId: id, pieceId, verdict: 'refused', reason: 'Illisible' })
    await settle(by.id)
    await settleDueSessions(given.deps)
    expect(await sessionsOf(id)).toEqual(late)
    await given.insure(by.id, by.member, '2027-06-30')
    await settleDueSessions(given.deps)
    await settleDueSessions(given.deps)
    expect(await sessionsOf(id)).toEqual(none)
    expect((await newsOf(id)).filter((name) => name === 'booking.sessions-resumed')).toHaveLength(2)
  })

  it('did not take place where nobody could enter', async () => {
    const { id } = await season()
    await given.setClock('2026-11-01T08:00:00Z')
    await settleDueSessions(given.deps)
    await given.setClock('2026-11-06T08:00:00Z')
    await expireDueBookings(given.deps)
    const { rows } = await given.superuser.query(
      'SELECT status, suspended_for FROM occurrence WHERE booking_id = $1 ORDER BY starts_at',
      [id],
    )
    expect(rows.map(({ status, suspended_for: wanting }) => [status, wanting])).toEqual([
      ['done', null],
      ['done', null],
      ['suspended', null],
      ['suspended', null],
    ])
  })
})

describe('the right to enter a suspended session', () => {
  const tenantId = () => given.departement.id
  const grantsOf = async (bookingId: string) => {
    const { rows } = await given.superuser.query<{ status: string }>(
      `SELECT g.status FROM access_grant g JOIN occurrence o ON o.id = g.occurrence_id
       WHERE g.booking_id = $1 ORDER BY o.starts_at, g.created_at`,
      [bookingId],
    )
    return rows.map(({ status }) => status)
  }

  it('is taken back, is not planned meanwhile, and is planned again', async () => {
    const { by, id: bookingId } = await season()
    await planAccess(given.deps, { type: 'booking.confirmed', tenantId: tenantId(), bookingId })
    expect(await grantsOf(bookingId)).toEqual(['planned', 'planned', 'planned', 'planned'])
    await given.setClock('2026-11-01T08:00:00Z')
    await settleDueSessions(given.deps)
    const [, , third, fourth] = await given.standingOf(bookingId)
    const occurrenceIds = [third ?? '', fourth ?? '']
    await revokeAccess(given.deps, {
      type: 'booking.sessions-suspended',
      tenantId: tenantId(),
      bookingId,
      occurrenceIds,
    })
    await planAccess(given.deps, { type: 'booking.confirmed', tenantId: tenantId(), bookingId })
    expect(await grantsOf(bookingId)).toEqual(['planned', 'planned', 'revoked', 'revoked'])
    await given.insure(by.id, by.member, '2027-06-30')
    await settle(by.id)
    await planAccess(given.deps, { type: 'booking.sessions-resumed', tenantId: tenantId(), bookingId, occurrenceIds })
    expect(await grantsOf(bookingId)).toEqual(['planned', 'planned', 'revoked', 'planned', 'revoked', 'planned'])
  })

  it('cannot be issued, even by a command that forgets to look', async () => {
    const { id: bookingId } = await season()
    await planAccess(given.deps, { type: 'booking.confirmed', tenantId: tenantId(), bookingId })
    await given.superuser.query(
      `UPDATE occurrence SET suspended_for = 'insurance' WHERE booking_id = $1 AND local_date > '2026-10-31'`,
      [bookingId],
    )
    for (const status of ['issuing', 'ready', 'delivered', 'active']) {
      await expect(
        given.superuser.query(
          `UPDATE access_grant g SET status = $2 FROM occurrence o
           WHERE o.id = g.occurrence_id AND o.suspended_for IS NOT NULL AND g.booking_id = $1`,
          [bookingId, status],
        ),
      ).rejects.toMatchObject({ constraint: 'suspended_session_has_no_access' })
    }
    await expect(
      given.superuser.query(
        `UPDATE occurrence SET suspended_for = 'insurance', status = 'held' WHERE booking_id = $1`,
        [bookingId],
      ),
    ).rejects.toMatchObject({ constraint: 'suspended_session_is_granted' })
  })
})
