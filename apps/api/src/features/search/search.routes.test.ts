import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenStock } from '../../../../../tests/support/given-catalogue.ts'
import { enteredBy } from '../../../../../tests/support/given-way-in.ts'
import { loadReference } from '../../load-reference.ts'
import { visitor } from '../../platform/actor.ts'
import { answerErrors, authorise, requireRouteAccess } from '../../platform/http.ts'
import { setRoomAccess, withdrawRoom } from '../catalogue/index.ts'
import { searchRoutes } from './search.routes.ts'

let given: Awaited<ReturnType<typeof givenStock>>
let app: FastifyInstance
beforeAll(async () => {
  given = await givenStock({ now: '2026-10-12T08:00:00Z' })
  await loadReference(given.database.migrationDatabaseUrl)
  app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  requireRouteAccess(app)
  answerErrors(app)
  authorise(app, () => Promise.resolve(visitor))
  await searchRoutes(app.withTypeProvider<ZodTypeProvider>(), given.deps)
})
afterAll(async () => {
  await app.close()
  await given.close()
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

describe('public reads', () => {
  it('answers a search with an ETag, then nothing when nothing changed', async () => {
    const url = '/rooms?place=Grenoble&radiusKm=30&date=2026-10-13&from=1080&until=1200'
    const first = await get(url)
    expect(first.statusCode).toBe(200)
    expect(first.headers['cache-control']).toBe('public, no-cache')
    const again = await get(url, { 'if-none-match': String(first.headers['etag']) })
    expect(again.statusCode).toBe(304)
    expect(again.body).toBe('')
    await given.occupy(given.gym.id, '2026-10-13T16:00:00Z', '2026-10-13T18:00:00Z')
    expect((await get(url, { 'if-none-match': String(first.headers['etag']) })).statusCode).toBe(200)
  })

  it('shows the page of a room with prices and who may ask, but neither code nor instructions', async () => {
    await setRoomAccess(given.deps, given.departement.officer, {
      roomId: given.gym.id,
      ...enteredBy('fixed-code', { secret: '482913', instructions: 'Portillon bleu derrière le préau.' }),
    })
    const answer = await get(`/rooms/${given.gym.id}`)
    expect(answer.json()).toMatchObject({
      name: 'Gymnase',
      accessKind: 'fixed-code',
      whoMayAsk: expect.arrayContaining(['association', 'training-body']),
      establishment: { name: 'Collège Camille Essai', city: 'Grenoble' },
    })
    expect(answer.json().whoMayAsk).not.toContain('company')
    expect(answer.json().prices).toContainEqual({
      organisationKind: 'association',
      ...{ localOnly: false, generalInterestOnly: false, purposes: [], season: null, weekdays: [] },
      unit: 'started-hour',
      amountCents: 1500,
      legalBasis: null,
    })
    expect(answer.body).not.toMatch(/482913|Portillon|Loge/)
  })

  it('draws a month: past, closed, full, some and free days, with the kind of each', async () => {
    await given.occupy(given.meeting.id, '2026-11-12T17:00:00Z', '2026-11-12T21:00:00Z')
    await given.occupy(given.meeting.id, '2026-11-13T17:00:00Z', '2026-11-13T18:00:00Z')
    const november = (await get(`/rooms/${given.meeting.id}/month?month=2026-11`)).json()
    const day = (date: string) => november.days.find((item: { date: string }) => item.date === date)
    expect(november.days).toHaveLength(30)
    expect(day('2026-11-01')).toMatchObject({ dayKind: 'public-holiday', state: 'closed', freeSlots: 0 })
    expect(day('2026-11-08')).toMatchObject({ dayKind: 'sunday', state: 'closed' })
    expect(day('2026-11-10')).toEqual({ date: '2026-11-10', dayKind: 'school-day', freeSlots: 5, state: 'free' })
    expect(day('2026-11-12')).toMatchObject({ state: 'full', freeSlots: 0 })
    expect(day('2026-11-13')).toMatchObject({ state: 'some', freeSlots: 3 })
    const october = (await get(`/rooms/${given.meeting.id}/month?month=2026-10`)).json()
    expect(october.days[0]).toMatchObject({ state: 'past' })
    expect(october.days).toHaveLength(31)
  })

  it('lists the slots of a day, with the offset of that day', async () => {
    const summer = (await get(`/rooms/${given.meeting.id}/slots?date=2026-10-16&minutes=180`)).json()
    expect(summer.opens).toEqual([{ startsAt: '2026-10-16T18:00:00+02:00', endsAt: '2026-10-16T22:00:00+02:00' }])
    expect(summer.slots.map((slot: { startsAt: string }) => slot.startsAt)).toEqual([
      '2026-10-16T18:00:00+02:00',
      '2026-10-16T18:30:00+02:00',
      '2026-10-16T19:00:00+02:00',
    ])
    const night = (await get(`/rooms/${given.villageHall.id}/slots?date=2026-10-24&minutes=240`)).json()
    expect(night.opens.at(-1)).toEqual({ startsAt: '2026-10-24T08:00:00+02:00', endsAt: '2026-10-25T02:00:00+02:00' })
    expect(night.slots.at(-1).startsAt).toBe('2026-10-24T22:00:00+02:00')
    expect(night.strip.taken).toEqual([{ from: 120, until: 480 }])
  })

  it('explains the price of a slot', async () => {
    const answer = await get(
      `/rooms/${given.gym.id}/quote?startsAt=2026-11-10T17:00:00Z&endsAt=2026-11-10T18:30:00Z&profile=association`,
    )
    expect(answer.json()).toMatchObject({ totalCents: 3000, grant: null })
    expect(answer.headers['cache-control']).toMatch(/private/)
  })

  it('shows an establishment with its rooms and who owns it', async () => {
    expect((await get(`/establishments/${given.college.id}`)).json()).toMatchObject({
      name: 'Collège Camille Essai',
      ownerName: 'Département d’essai',
      rooms: [{ name: 'Gymnase' }, { name: 'Salle de réunion', price: { kind: 'free' } }],
    })
  })

  it('knows no draft, no withdrawn room, no stranger', async () => {
    const draft = await given.draftRoom(given.college, { name: 'Brouillon' })
    const gone = await given.room(given.college, { name: 'Retirée' })
    await withdrawRoom(given.deps, given.departement.officer, gone.id)
    for (const id of [draft.id, gone.id, '00000000-0000-7000-8000-000000000000']) {
      for (const path of ['', '/month?month=2026-11', '/slots?date=2026-11-10']) {
        const answer = await get(`/rooms/${id}${path}`)
        expect([answer.statusCode, answer.json().code]).toEqual([404, 'catalogue.room-not-found'])
      }
    }
    expect((await get('/establishments/00000000-0000-7000-8000-000000000000')).statusCode).toBe(404)
    const foreign = `organisationId=00000000-0000-7000-8000-000000000000&startsAt=2026-11-10T17:00:00Z&endsAt=2026-11-10T18:00:00Z`
    expect((await get(`/rooms/${given.gym.id}/quote?${foreign}`)).json().code).toBe('organisations.not-found')
  })

  it('refuses a query that makes no sense, without an internal error', async () => {
    for (const query of [
      'radiusKm=0',
      'date=2026-02-30',
      'types=castle',
      'people=-1',
      'limit=500',
      'unknown=1',
      'lat=95',
    ]) {
      expect([query, (await get(`/rooms?${query}`)).statusCode]).toEqual([query, 400])
    }
  })
})
