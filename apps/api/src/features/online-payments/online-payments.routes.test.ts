import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts'
import { playBookings } from '../../../../../tests/support/play-booking.ts'

let test: TestApp
let chargeId: string
let member: Awaited<ReturnType<TestApp['signInAs']>>
beforeAll(async () => {
  test = await createTestApp()
  const play = await playBookings(test)
  const slot = { startsAt: '2026-11-17T18:30:00+01:00', endsAt: '2026-11-17T20:30:00+01:00' }
  const { rival, villageHall, superuser } = test.given
  const { id } = await play.confirmed({ by: rival, roomId: villageHall.id, slot })
  const { rows } = await superuser.query<{ id: string }>('SELECT id FROM charge WHERE booking_id = $1', [id])
  chargeId = rows[0]?.id ?? ''
  member = await test.signInAs(rival.member)
})
afterAll(() => test.close())

describe('the routes of online payments', () => {
  it.each([
    { amountCents: 1 },
    { payeeEntityId: '0191f5c0-7a3b-7c11-9d2e-5f6a7b8c9d0e' },
    { organisationId: '0191f5c0-7a3b-7c11-9d2e-5f6a7b8c9d0e' },
    { status: 'paid' },
    { clientNumber: '999999' },
  ])('refuse a body that says what the charge says: %j', async (body) => {
    const answer = await test.ask('POST', `/charges/${chargeId}/online-payments`, { cookies: member, body })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'request.invalid' })
  })

  it('take an empty one, and judge the charge', async () => {
    const answer = await test.ask('POST', `/charges/${chargeId}/online-payments`, { cookies: member, body: {} })
    expect(answer.json()).toMatchObject({ code: 'online-payments.no-contract' })
  })

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'idOp=0191f5c0-7a3b-7c11-9d2e-5f6a7b8c9d0e'],
    ['JSON', 'application/json', '{"idOp":"x","montant":"1","resultrans":"P"}'],
    ['words', 'text/plain', 'idOp=1&montant=1&resultrans=P'],
    ['nothing of the kind', 'text/xml', '<idOp>1</idOp>'],
    ['an injection', 'application/x-www-form-urlencoded', `idOp=${encodeURIComponent("' OR 1=1 --")}`],
  ])('answer a call that is %s the same way, without a word', async (_title, type, payload) => {
    const url = `/api/v1/payment-calls/${test.given.commune.id}`
    const answer = await test.app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload })
    expect([answer.statusCode, answer.body]).toEqual([200, ''])
    expect((await test.given.superuser.query('SELECT 1 FROM payment')).rowCount).toBe(0)
  })

  it('refuse a call too long to be one', async () => {
    const url = `/api/v1/payment-calls/${test.given.commune.id}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await test.app.inject({ method: 'POST', url, headers, payload: `idOp=${'a'.repeat(5000)}` })
    expect(answer.statusCode).toBe(413)
  })
})
