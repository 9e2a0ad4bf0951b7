import { sql } from 'drizzle-orm'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres.ts'
import type { AccountActor } from './actor.ts'
import { inTransaction, openDatabase, type Db } from './database.ts'
import { fail } from './errors.ts'
import { answerErrors, authorise } from './http.ts'
import { keepFirstAnswers } from './idempotency.ts'
import type { Api } from './routes.ts'

const person = (): AccountActor => ({
  kind: 'account',
  accountId: randomUUID(),
  sessionId: null,
  grants: [],
  memberships: [],
})

let database: TestDatabase
let db: Db
let app: Api
let actor = person()
let served = 0
let begin: () => void = () => undefined
let release: () => void = () => undefined

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.databaseUrl)
  app = Fastify().withTypeProvider()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerErrors(app)
  authorise(app, async () => actor)
  keepFirstAnswers(app, { db })
  keepFirstAnswers(app, { db })
  const schema = { body: z.strictObject({ what: z.string() }), response: { 200: z.object({ number: z.number() }) } }
  app.post('/count', { config: { access: 'account' }, schema }, async (request) => {
    served += 1
    const number = served
    const { what } = request.body
    if (what.startsWith('written')) await inTransaction({ db }, actor, (tx) => tx.execute(sql`SELECT 1`))
    if (what.startsWith('undone')) {
      await inTransaction({ db }, actor, (tx) => tx.execute(sql`SELECT 1/0`)).catch(() => undefined)
    }
    if (what.endsWith('refused')) fail('bookings.slot-taken')
    if (what.endsWith('lost')) fail('request.busy')
    if (what === 'slow') {
      await new Promise<void>((resolve) => {
        release = resolve
        begin()
      })
    }
    return { number }
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await db.pool.end()
  await database.drop()
})

const post = (key: string | undefined, what = 'sent') =>
  app.inject({
    method: 'POST',
    url: '/count',
    payload: { what },
    headers: key === undefined ? {} : { 'idempotency-key': key },
  })

describe('keepFirstAnswers', () => {
  it('does the work once for one key and body, and gives the first answer again', async () => {
    const key = randomUUID()
    const [first, second] = [await post(key), await post(key)]
    expect(second.json()).toEqual(first.json())
    expect([first.statusCode, second.statusCode]).toEqual([200, 200])
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([undefined, 'true'])
  })

  it('refuses the same key with another body', async () => {
    const key = randomUUID()
    await post(key)
    const other = await post(key, 'something else')
    expect([other.statusCode, other.json().code]).toEqual([422, 'request.idempotency-mismatch'])
  })

  it('refuses a second request while the first is still at work', async () => {
    const key = randomUUID()
    const begun = new Promise<void>((resolve) => (begin = resolve))
    const first = post(key, 'slow').then((answer) => answer)
    await begun
    const during = await post(key, 'slow')
    expect([during.statusCode, during.json().code]).toEqual([409, 'request.in-progress'])
    release()
    expect((await first).statusCode).toBe(200)
  })

  it('frees the key of a refusal, which wrote nothing', async () => {
    const key = randomUUID()
    const before = served
    const answers = [await post(key, 'refused'), await post(key, 'refused')]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([409, 409])
    expect(served - before).toBe(2)
  })

  it.each([
    { what: 'written, then the answer is lost', again: [409, 'request.answer-lost'], times: 1 },
    { what: 'undone, then the answer is lost', again: [503, 'request.busy'], times: 2 },
    { what: 'written, then refused', again: [409, 'bookings.slot-taken'], times: 2 },
  ])('answers whoever asks again after $what', async ({ what, again, times }) => {
    const key = randomUUID()
    const before = served
    await post(key, what)
    const second = await post(key, what)
    expect([second.statusCode, second.json().code]).toEqual(again)
    expect(served - before).toBe(times)
  })

  it('still knows after minutes what a process did before it died', async () => {
    const key = randomUUID()
    await post(key, 'written')
    await inTransaction({ db }, actor, (tx) =>
      tx.execute(
        sql`UPDATE idempotency SET created_at = clock.now() - interval '1 hour', status = NULL WHERE key = ${key}`,
      ),
    )
    expect((await post(key, 'written')).json().code).toBe('request.answer-lost')
  })

  it('keeps the keys of two people apart, and works without a key', async () => {
    const key = randomUUID()
    const before = served
    await post(key)
    actor = person()
    await post(key)
    await post(undefined)
    expect(served - before).toBe(3)
  })

  it('forgets after a day, and takes over from a process that died', async () => {
    const key = randomUUID()
    await post(key)
    const age = (interval: string, status: number | null) =>
      inTransaction({ db }, actor, (tx) =>
        tx.execute(
          sql`UPDATE idempotency SET created_at = clock.now() - ${interval}::interval, status = ${status} WHERE key = ${key}`,
        ),
      )
    const before = served
    await age('23 hours', 200)
    await post(key)
    expect(served - before).toBe(0)
    await age('25 hours', 200)
    await post(key)
    await age('2 minutes', null)
    await post(key)
    expect(served - before).toBe(2)
  })

  it('refuses a key that is too short to be one', async () => {
    const answer = await post('abc')
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'request.invalid'])
  })
})
