import rateLimit from '@fastify/rate-limit'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenAgreements,
  type GivenAgreement,
  type GivenAgreements,
} from '../../../../../tests/support/given-agreements.ts'
import { visitor, type Actor } from '../../platform/actor.ts'
import { answerErrors, authorise, requireRouteAccess } from '../../platform/http.ts'
import { sha256 } from '../../platform/ids.ts'
import type { Api } from '../../platform/routes.ts'
import { agreementRoutes } from './agreements.routes.ts'

let given: GivenAgreements
let app: Api
let agreement: GivenAgreement
let caller: Actor = visitor
beforeAll(async () => {
  given = await givenAgreements()
  agreement = await given.toSign()
  app = Fastify().withTypeProvider()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  requireRouteAccess(app)
  answerErrors(app)
  await app.register(rateLimit, { global: false })
  authorise(app, async () => caller)
  await agreementRoutes(app, given.deps)
})
afterAll(async () => {
  await app.close()
  await given.close()
})

const ask = async (actor: Actor, method: 'GET' | 'POST', url: string, payload?: object) => {
  caller = actor
  return app.inject({ method, url, ...(payload ? { payload } : {}) })
}

describe('agreementRoutes', () => {
  it('answers the agreement, its words and its file to a party', async () => {
    const { member } = given.association
    const shown = await ask(member, 'GET', `/bookings/${agreement.bookingId}/agreement`)
    expect(shown.json()).toMatchObject({
      id: agreement.id,
      allowedActions: ['sign', 'download'],
      nextParty: 'organiser',
    })
    const words = await ask(member, 'GET', `/agreements/${agreement.id}/text`)
    expect(words.json().articles.length).toBeGreaterThan(15)
    const file = await ask(member, 'GET', `/agreements/${agreement.id}/document`)
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' })
    expect(file.headers['content-disposition']).toContain('attachment')
    expect(sha256(file.rawPayload)).toBe(agreement.sha256)
  })

  it('takes signatures from the code to the last party', async () => {
    const { member } = given.association
    const sent = await ask(member, 'POST', `/agreements/${agreement.id}/signature-code`)
    expect(sent.statusCode).toBe(200)
    const code = await given.code(agreement)
    const signature = { code, consent: true, sha256: agreement.sha256 }
    const refused = await ask(member, 'POST', `/agreements/${agreement.id}/sign`, { ...signature, consent: false })
    expect(refused.statusCode).toBe(400)
    expect((await ask(member, 'POST', `/agreements/${agreement.id}/sign`, signature)).json().nextParty).toBe(
      'establishment',
    )
    const decision = { party: 'establishment', sha256: agreement.sha256 }
    const early = await ask(given.delegate, 'POST', `/agreements/${agreement.id}/record-signature`, {
      ...decision,
      party: 'owner',
    })
    expect(early.json()).toMatchObject({ status: 409, code: 'agreements.not-your-turn' })
    const listed = await ask(given.principal, 'GET', '/agreements')
    expect(listed.json()).toMatchObject({ total: 1, items: [{ id: agreement.id }] })
    const recorded = await ask(given.principal, 'POST', `/agreements/${agreement.id}/record-signature`, decision)
    expect(recorded.json().nextParty).toBe('owner')
  })

  it('answers the same 404 to strangers, whether the agreement exists or not', async () => {
    const { member } = await given.organisation({ name: 'Fanfare d’essai' })
    for (const id of [agreement.id, '00000000-0000-7000-8000-000000000000']) {
      const answer = await ask(member, 'GET', `/agreements/${id}/document`)
      expect(answer.json()).toMatchObject({ status: 404, code: 'agreements.not-found' })
    }
    expect((await ask(visitor, 'GET', `/agreements/${agreement.id}/text`)).statusCode).toBe(401)
  })

  it('lets anybody verify with the printed token, a limited number of times', async () => {
    const { verification_token: token } = await given.rowOf(agreement.id)
    const seen = await ask(visitor, 'GET', `/verification/${token}`)
    expect(Object.keys(seen.json()).toSorted()).toEqual([
      'endsOn',
      'erasure',
      'isEvidenceIntact',
      'number',
      'parties',
      'rank',
      'seal',
      'signedSha256',
      'status',
      'toSignSha256',
    ])
    expect(seen.body).not.toMatch(/Camille (?!Essai")|@|06 00/)
    const match = await ask(visitor, 'POST', `/verification/${token}/check`, { sha256: agreement.sha256 })
    expect(match.json()).toEqual({ match: 'to-sign' })
    const codes = new Set<number>()
    for (let count = 0; count < 31; count++) {
      codes.add((await ask(visitor, 'GET', `/verification/${'A'.repeat(22)}`)).statusCode)
    }
    expect([...codes].toSorted()).toEqual([404, 429])
  })

  it('lists and records board acts', async () => {
    const url = `/tenants/${given.departement.id}/board-acts`
    const form = {
      legalEntityId: given.eple,
      number: 'CA-30',
      subject: 'Ouverture des salles',
      votedOn: '2026-10-01',
      transmittedOn: '2026-10-02',
    }
    expect((await ask(given.owner, 'POST', url, form)).json().executoryFrom).toBe('2026-10-17')
    expect((await ask(given.principal, 'GET', url)).json().items).toHaveLength(3)
  })

  it('offers the staff to write a missing agreement', async () => {
    const answer = await ask(given.decider, 'POST', `/bookings/${agreement.bookingId}/agreement`)
    expect(answer.json()).toMatchObject({ id: agreement.id })
  })
})
