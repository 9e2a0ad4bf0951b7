import type { BookingDto } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'
import { playBookings, type Play } from '../support/play-booking.ts'

let test: TestApp
let play: Play
beforeAll(async () => {
  test = await createTestApp()
  play = await playBookings(test)
})
afterAll(() => test.close())

/** Saturday 17 October 2026: the hall is open. */
const saturday = { startsAt: '2026-10-17T14:00:00+02:00', endsAt: '2026-10-17T18:00:00+02:00' }
const nextSaturday = { startsAt: '2026-10-24T14:00:00+02:00', endsAt: '2026-10-24T18:00:00+02:00' }

describe('a communal hall, from the request to the end', () => {
  it('is accepted by the town clerk, signed by two parties, charged by the commune, opened by a person', async () => {
    const { association, staff, villageHall, hall, commune, superuser } = test.given
    const { id } = await play.approved({ roomId: villageHall.id, slot: saturday })
    const agreement = await play.agreementOf(id)
    expect(agreement.parties.map(({ role }) => role)).toEqual(['organiser', 'owner'])
    expect(await play.as(staff.head, 'GET', `/agreements/${agreement.id}/text`)).toMatchObject({ statusCode: 404 })
    const early = await play.as(test.given.mayor, 'POST', `/agreements/${agreement.id}/record-signature`, {
      party: 'owner',
      sha256: agreement.toSignSha256,
    })
    expect(early.json()).toMatchObject({ status: 409, code: 'agreements.not-your-turn' })
    await play.sign(id)
    const booking = await play.must<BookingDto>(association.member, 'GET', `/bookings/${id}`)
    expect(booking.status).toBe('confirmed')
    const { rows } = await superuser.query('SELECT payee_entity_id FROM charge WHERE booking_id = $1', [id])
    expect(rows).toEqual([{ payee_entity_id: commune.legalEntityId }])
    const charges = await play.must<{ total: number }>(staff.clerk, 'GET', `/establishments/${hall.id}/charges`)
    expect(charges.total).toBe(1)

    await play.at('2026-10-16T12:30:00Z')
    await test.runDueWork()
    const access = await play.must(association.member, 'GET', `/bookings/${id}/access`)
    expect(access).toMatchObject({ items: [{ kind: 'person', secret: null, contactPhone: '04 65 71 00 01' }] })
    await play.at('2026-10-17T20:00:00Z')
    await test.runDueWork()
    expect(await play.must(association.member, 'GET', `/bookings/${id}`)).toMatchObject({ status: 'ended' })
  })
})

describe('two organisations that want the same hours', () => {
  it('of a room that blocks: the second is told at once, with other hours, and loses nothing typed', async () => {
    const { rival, villageHall } = test.given
    const first = await play.submitted({ roomId: villageHall.id, slot: nextSaturday })
    const draft = await play.as(rival.member, 'POST', '/bookings', {
      roomId: villageHall.id,
      organisationId: rival.id,
      ...nextSaturday,
    })
    const late = draft.json()
    expect(late).toMatchObject({ status: 409 })
    expect(late.code).toMatch(/slot-taken$/)
    expect(late.alternatives.length).toBeGreaterThan(0)
    expect(late.alternatives[0].startsAt).not.toBe(nextSaturday.startsAt)
    expect(first.status).toBe('submitted')
  })

  it('of a room where requests compete: the decider chooses one, the other stays and is told the slot is taken', async () => {
    const { rival, staff } = test.given
    const roomId = await test.given.collegeRoom({ pendingMode: 'compete' })
    const slot = { startsAt: '2026-11-10T18:30:00+01:00', endsAt: '2026-11-10T20:30:00+01:00' }
    const mine = await play.submitted({ roomId, slot })
    const theirs = await play.submitted({ roomId, slot, by: rival })
    expect([mine.status, theirs.status]).toEqual(['submitted', 'submitted'])
    const decisions = await Promise.all(
      [mine, theirs].map(({ id }) => play.as(staff.head, 'POST', `/bookings/${id}/approve`, {})),
    )
    expect(decisions.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
    const loser = decisions[0]?.statusCode === 409 ? mine : theirs
    const seen = await play.must<BookingDto>(staff.head, 'GET', `/bookings/${loser.id}`)
    expect(seen.status).toBe('submitted')
    expect(seen.checks.filter(({ outcome }) => outcome === 'refused').map(({ code }) => code)).toEqual([
      'bookings.slot-taken',
    ])
  })
})
