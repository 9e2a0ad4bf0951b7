import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenBookings,
  givenFacts,
  givenSlot,
  type GivenBookings,
} from '../../../../../tests/support/given-bookings.ts'
import type { Actor } from '../../platform/actor.ts'
import { answerErrors, authorise, requireRouteAccess } from '../../platform/http.ts'
import type { Api } from '../../platform/routes.ts'
import { bookingRoutes } from './bookings.routes.ts'

let given: GivenBookings
let app: Api
let actor: Actor
beforeAll(async () => {
  given = await givenBookings()
  app = Fastify().withTypeProvider()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  requireRouteAccess(app)
  answerErrors(app)
  authorise(app, async () => actor)
  await bookingRoutes(app, given.deps)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await given.close()
})

const call = async (by: Actor, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, key?: string) => {
  actor = by
  return app.inject({ method, url, payload, headers: key ? { 'idempotency-key': key } : {} })
}

describe('bookingRoutes', () => {
  it('goes from the draft to the approval, each answer shaped by the contract', async () => {
    const { member, id: organisationId } = given.association
    const roomId = await given.collegeRoom()
    const key = randomUUID()
    const draft = { roomId, organisationId, ...givenSlot }
    const drafted = await call(member, 'POST', '/bookings', draft, key)
    expect(drafted.statusCode).toBe(200)
    const { id } = drafted.json()
    expect((await call(member, 'POST', '/bookings', draft, key)).json().id).toBe(id)

    const incomplete = await call(member, 'POST', `/bookings/${id}/submit`, { houseRulesRead: true })
    expect([incomplete.statusCode, incomplete.json().code]).toEqual([422, 'bookings.incomplete'])
    expect(incomplete.json().params.checks).toHaveLength(2)
    expect((await call(member, 'PATCH', `/bookings/${id}`, { facts: givenFacts })).statusCode).toBe(200)
    const unread = await call(member, 'POST', `/bookings/${id}/submit`, { houseRulesRead: false })
    expect([unread.statusCode, unread.json().code]).toEqual([400, 'request.invalid'])
    const submitted = await call(member, 'POST', `/bookings/${id}/submit`, { houseRulesRead: true })
    expect(submitted.json()).toMatchObject({ status: 'submitted', startsAt: givenSlot.startsAt })

    const rival = await given.organisation()
    const lost = await call(rival.member, 'POST', '/bookings', { ...draft, organisationId: rival.id })
    expect([lost.statusCode, lost.json().code, lost.json().alternatives.length]).toEqual([
      409,
      'bookings.slot-taken',
      3,
    ])
    expect((await call(rival.member, 'GET', `/bookings/${id}`)).statusCode).toBe(404)

    const list = await call(given.decider, 'GET', `/establishments/${given.college.id}/bookings`)
    expect(list.json()).toMatchObject({ total: 1, counts: { toHandle: 1 }, items: [{ id }] })
    const preview = await call(given.decider, 'POST', `/bookings/${id}/refusal-preview`, {
      reason: 'other',
      text: 'Travaux',
    })
    expect(preview.json().text).toContain('Travaux')
    const approved = await call(given.decider, 'POST', `/bookings/${id}/approve`, {}, randomUUID())
    expect(approved.json().status).toBe('approved')
    const mine = await call(member, 'GET', '/bookings?view=upcoming')
    expect(mine.json().items.map((item: { id: string }) => item.id)).toEqual([id])
    const reference = await call(member, 'GET', `/bookings/by-reference/${approved.json().reference}`)
    expect(reference.json().id).toBe(id)
  })

  it('gives the calendar as a file', async () => {
    const { id } = await given.approved()
    const file = await call(given.association.member, 'GET', `/bookings/${id}/calendar.ics`)
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(file.body).toMatch(/^BEGIN:VCALENDAR\r\n/)
  })

  it.each([
    ['complete', {}],
    ['accept-proposal', {}],
    ['decline-proposal', {}],
    ['withdraw', {}],
    ['cancel', { reason: 'Empêchés' }],
    ['messages', { body: 'Bonjour' }],
    ['messages/read', {}],
    ['undo-approval', {}],
    ['refuse', { reason: 'nobody-to-open' }],
    ['request-information', { body: 'Qui\u00a0?' }],
    ['counter-propose', givenSlot],
  ])('answers 404 on another party’s booking: %s', async (path, payload) => {
    const { id } = await given.submitted()
    const stranger = await given.organisation()
    for (const by of [stranger.member, given.clerk]) {
      const answer = await call(by, 'POST', `/bookings/${id}/${path}`, payload)
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'bookings.not-found'])
    }
  })

  it('lets only staff enter a request for somebody', async () => {
    const input = { roomId: given.gym.id, ...givenSlot, organisation: { id: given.association.id }, facts: givenFacts }
    expect((await call(given.association.member, 'POST', '/bookings/record', input)).statusCode).toBe(403)
    const { rows } = await given.superuser.query(
      'SELECT count(*)::int AS known FROM booking WHERE organisation_id = $1',
      [given.association.id],
    )
    expect(rows[0].known).toBeGreaterThan(0)
    expect((await call(given.decider, 'POST', '/bookings/record', input)).json()).toMatchObject({ status: 'submitted' })
  })
})
