import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { type Actor, visitor } from '../../platform/actor.ts'
import { answerErrors, authorise, requireRouteAccess } from '../../platform/http.ts'
import type { Api } from '../../platform/routes.ts'
import { availabilityRoutes } from '../availability/index.ts'
import { planningRoutes } from './index.ts'

let given: GivenBookings
let app: Api
let actor: Actor
let path: string
beforeAll(async () => {
  given = await givenBookings()
  app = Fastify().withTypeProvider()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  requireRouteAccess(app)
  answerErrors(app)
  authorise(app, () => Promise.resolve(actor))
  await availabilityRoutes(app, given.deps)
  await planningRoutes(app, given.deps)
  actor = given.decider
  path = `/establishments/${given.college.id}`
})
afterAll(async () => {
  await app.close()
  await given.close()
})

describe('the routes of the week', () => {
  it('preview, make, list and lift a closure, and show it in the week', async () => {
    const body = {
      roomIds: [await given.collegeRoom()],
      kind: 'closure',
      reason: 'Travaux',
      startsAt: '2026-10-13T08:00:00+02:00',
      endsAt: '2026-10-13T22:00:00+02:00',
    }
    const preview = await app.inject({ method: 'POST', url: `${path}/closures/preview`, payload: body })
    expect(preview.json()).toEqual({ conflicts: [] })
    const made = await app.inject({ method: 'POST', url: `${path}/closures`, payload: body })
    expect([made.statusCode, made.json<{ reason: string }>().reason]).toEqual([200, 'Travaux'])
    const listed = await app.inject({ url: `${path}/closures` })
    expect(listed.json<{ items: unknown[] }>().items).toEqual([made.json()])
    const week = await app.inject({ url: `${path}/planning?from=2026-10-12` })
    expect(week.body).toContain('Travaux')

    const closure = `/closures/${made.json<{ id: string }>().id}`
    expect((await app.inject({ method: 'DELETE', url: closure })).statusCode).toBe(200)
    expect((await app.inject({ method: 'DELETE', url: closure })).statusCode).toBe(404)
    expect((await app.inject({ url: `${path}/closures` })).json()).toEqual({ items: [] })
  })

  it('refuse a request of the wrong shape, a visitor, an association and another tenant', async () => {
    const url = `${path}/planning?from=2026-10-12`
    expect((await app.inject({ url: `${path}/planning?from=lundi` })).statusCode).toBe(400)
    expect((await app.inject({ method: 'POST', url: `${path}/closures`, payload: { roomIds: [] } })).statusCode).toBe(
      400,
    )
    const answers: [Actor, number][] = [
      [visitor, 401],
      [given.association.member, 403],
      [given.clerk, 404],
    ]
    for (const [who, status] of answers) {
      actor = who
      expect((await app.inject({ url })).statusCode).toBe(status)
    }
  })
})
