import type { BookingDto } from '@salles-ouvertes/contract'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'
import { givenNow, givenRhythm, givenSeries } from '../support/given-bookings.ts'
import { playBookings, type Play, type PlayedRequest } from '../support/play-booking.ts'

let test: TestApp
let play: Play
beforeAll(async () => {
  test = await createTestApp()
  play = await playBookings(test)
})
afterAll(() => test.close())

type Person = { accountId: string }
type Body = { occurrenceIds: string[]; reason?: string; side?: string }
type Grants = { items: { status: string; validFrom: string; validUntil: string }[] }

const asSeries = { series: { recurrence: givenRhythm, choices: [] } }
const confirmed = (request: PlayedRequest = {}) => play.confirmed({ ...asSeries, ...request })
const idsOf = ({ occurrences }: BookingDto) => occurrences.map(({ id }) => id)
const cancel = async (person: Person, bookingId: string, body: Body, headers?: Record<string, string>) =>
  play.as(
    person,
    'POST',
    `/bookings/${bookingId}/cancel-occurrences`,
    { reason: 'Conseil de classe', ...body },
    headers,
  )
const refusalOf = async (...call: Parameters<typeof cancel>) => {
  const answer = await cancel(...call)
  return [answer.statusCode, answer.json<{ code: string }>().code]
}
/** What the ledger wrote for a booking, oldest first. */
const entriesOf = async (bookingId: string) => {
  const { rows } = await test.given.superuser.query<{ kind: string; cents: number }>(
    `SELECT e.kind, sum(abs(l.amount_cents))::int / 2 AS cents
     FROM ledger_entry e JOIN ledger_line l ON l.entry_id = e.id JOIN charge c ON c.id = e.charge_id
     WHERE c.booking_id = $1 GROUP BY e.id ORDER BY e.id`,
    [bookingId],
  )
  return rows.map(({ kind, cents }) => `${kind} ${cents}`)
}

describe('POST /bookings/{id}/cancel-occurrences', () => {
  it('takes back the way in of that evening and its price, once, and leaves the others their own', async () => {
    const { staff, association } = test.given
    const booking = await confirmed({ roomId: await test.given.roomWith('keypad') })
    const [, second = ''] = idsOf(booking)
    const key = { 'idempotency-key': randomUUID() }
    const first = await cancel(association.member, booking.id, { occurrenceIds: [second] }, key)
    const replayed = await cancel(association.member, booking.id, { occurrenceIds: [second] }, key)
    expect([first.statusCode, replayed.statusCode, replayed.headers['idempotency-replayed']]).toEqual([
      200,
      200,
      'true',
    ])
    expect(replayed.json()).toEqual(first.json())
    expect(first.json<BookingDto>()).toMatchObject({ status: 'confirmed', sessions: { asked: 4, standing: 3 } })
    await test.runDueWork()
    expect(await entriesOf(booking.id)).toEqual(['charge 12000', 'reversal 3000'])
    const { items } = await play.must<Grants>(staff.head, 'GET', `/bookings/${booking.id}/access-grants`)
    expect(items.map(({ status }) => status)).toEqual(['planned', 'revoked', 'planned', 'planned'])
    expect(Date.parse(items[1]?.validUntil ?? '')).toBeGreaterThan(Date.parse(givenSeries[1]?.startsAt ?? ''))
    const told = (await test.mails()).filter(({ text }) => text.includes(booking.reference ?? ''))
    expect(told.filter(({ subject }) => subject.startsWith('Séance annulée')).map(({ text }) => text)).toEqual([
      expect.stringContaining('Conseil de classe'),
      expect.stringContaining('Conseil de classe'),
    ])
    const twice = await refusalOf(association.member, booking.id, { occurrenceIds: [second] })
    expect(twice).toEqual([422, 'bookings.unknown-session'])
    expect(await entriesOf(booking.id)).toHaveLength(2)
  })

  it('is for the two parties and the owner before the last signature, and nobody else', async () => {
    const { staff, association, rival } = test.given
    const booking = await play.approved(asSeries)
    const [first = '', second = '', third = '', last = ''] = idsOf(booking)
    const sideSaid = async (person: Person, id: string, side?: string) => {
      const answer = await cancel(person, booking.id, { occurrenceIds: [id], ...(side ? { side } : {}) })
      const { leftOut, timeline } = answer.json<BookingDto>()
      return [leftOut.find((session) => session.id === id)?.cancelledSide, timeline.at(-1)?.side]
    }
    expect(await sideSaid(association.member, first)).toEqual(['applicant', 'applicant'])
    expect(await sideSaid(staff.head, second)).toEqual(['establishment', 'establishment'])
    expect(await sideSaid(staff.officer, third, 'authority')).toEqual(['authority', 'owner'])
    const one = { occurrenceIds: [last] }
    expect(await refusalOf(staff.bursar, booking.id, one)).toEqual([403, 'bookings.not-allowed'])
    for (const stranger of [staff.otherHead, staff.clerk, rival.member, staff.admin]) {
      expect(await refusalOf(stranger, booking.id, one)).toEqual([404, 'bookings.not-found'])
    }
    const visitor = await test.ask('POST', `/bookings/${booking.id}/cancel-occurrences`, {
      body: { ...one, reason: 'Essai' },
    })
    expect(visitor.statusCode).toBe(401)
    expect(await refusalOf(association.member, booking.id, { ...one, side: 'authority' })).toEqual([
      403,
      'bookings.not-allowed',
    ])
    expect(await refusalOf(staff.head, randomUUID(), one)).toEqual([404, 'bookings.not-found'])
    const unchanged = await play.must<BookingDto>(staff.head, 'GET', `/bookings/${booking.id}`)
    expect(unchanged.sessions.standing).toBe(1)
  })

  it('tells the reader in whose name they may cancel', async () => {
    const { staff, association } = test.given
    const { id } = await confirmed()
    const sidesFor = async (person: Person) =>
      (await play.must<BookingDto>(person, 'GET', `/bookings/${id}`)).cancelSides
    expect(await sidesFor(association.member)).toEqual(['applicant'])
    expect(await sidesFor(staff.head)).toEqual([])
    expect(await refusalOf(staff.head, id, { occurrenceIds: [randomUUID()] })).toEqual([
      409,
      'bookings.agreement-signed',
    ])
  })

  it('refuses sessions of another booking, one named twice, no session, and no reason', async () => {
    const { association, staff } = test.given
    const booking = await confirmed()
    const [foreign = ''] = idsOf(await confirmed())
    const [first = ''] = idsOf(booking)
    for (const occurrenceIds of [[foreign], [first, first], [randomUUID()]]) {
      expect(await refusalOf(association.member, booking.id, { occurrenceIds })).toEqual([
        422,
        'bookings.unknown-session',
      ])
    }
    for (const body of [{ occurrenceIds: [] }, { occurrenceIds: [first], reason: ' ' }]) {
      expect(await refusalOf(association.member, booking.id, body)).toEqual([400, 'request.invalid'])
    }
    expect((await play.must<BookingDto>(staff.head, 'GET', `/bookings/${booking.id}`)).sessions.standing).toBe(4)
  })

  it('refuses what is not granted yet, or has begun', async () => {
    const { association, staff } = test.given
    const waiting = await play.submitted(asSeries)
    expect(await refusalOf(staff.head, waiting.id, { occurrenceIds: idsOf(waiting) })).toEqual([
      409,
      'bookings.wrong-status',
    ])
    const begun = await confirmed()
    await play.at('2026-10-20T08:00:00Z')
    const [first = '', , third = ''] = idsOf(begun)
    expect(await refusalOf(association.member, begun.id, { occurrenceIds: [first, third] })).toEqual([
      409,
      'bookings.session-past',
    ])
    expect((await cancel(association.member, begun.id, { occurrenceIds: [third] })).statusCode).toBe(200)
    await play.at(givenNow)
  })
})
