import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { errorCodes } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type Answer, type Cookies, type TestApp } from '../support/app.ts'
import { playBookings } from '../support/play-booking.ts'
import { mutation, type Mutation } from './hostile.ts'
import { givenPlace, type Place } from './places.ts'
import { signInEverybody, type Principal } from './principals.ts'
import { requests } from './requests.ts'
import type { RouteRequest } from './route-request.ts'

type Schema = { $ref?: string; properties?: Record<string, Schema> }
type Operation = {
  operationId: string
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}
const written = JSON.parse(readFileSync(new URL('../../docs/generated/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}
const operations = Object.values(written.paths).flatMap((methods) => Object.values(methods))

/** Short in every run; `PROOFS=full` searches for minutes. */
const requestsInAll = process.env['PROOFS'] === 'full' ? 50_000 : 3_000
/** The short run asks the same questions each time: chance belongs to the long one. */
const seed = process.env['PROOFS'] === 'full' ? Date.now() : 20_261_122
const runs = Math.ceil(requestsInAll / operations.length)
const people: Principal[] = ['visitor', 'member', 'head', 'officer', 'clerk', 'caretakerLink']
/** Not asked with a session, which they would end. */
const asVisitor = ['signOut', 'refreshSession', 'changePassword', 'advanceDemoClock']

let test: TestApp
let college: Place
let cookiesOf: Awaited<ReturnType<typeof signInEverybody>>
const opened = new Map<Principal, Cookies>()
beforeAll(async () => {
  test = await createTestApp({ demo: true })
  const play = await playBookings(test)
  college = await givenPlace(test, play, 'college')
  cookiesOf = await signInEverybody(test, play, college)
})
afterAll(() => test.close())

/** As signed in: a session that an earlier question ended is opened again. */
async function signedIn(who: Principal): Promise<Cookies> {
  const cookies = await cookiesOf(who)
  if (who === 'visitor' || who === 'caretakerLink') return cookies
  const me = (await test.ask('GET', '/me', { cookies: opened.get(who) ?? cookies })).json<{ account: object | null }>()
  if (!me.account) opened.set(who, await cookiesOf(who, true))
  return opened.get(who) ?? cookies
}

const bodyKeys = ({ requestBody }: Operation): string[] => {
  const schema = requestBody?.content['application/json']?.schema
  const found = schema?.$ref ? written.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema
  return [...Object.keys(found?.properties ?? {}), '__proto__', 'constructor', 'unknown']
}
const queryKeys = ({ parameters = [] }: Operation): string[] => [
  ...parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
  '__proto__',
]
const pick = (names: string[], index: number): string => names[index % names.length] ?? ''

/** The request of the matrix with some of its parts replaced. */
function mutated(operation: Operation, base: RouteRequest, change: Mutation): RouteRequest {
  const [address = '', search = ''] = base.path.split('?')
  const parts = address.split('/')
  for (const { at, text, encoded } of change.path) {
    const place = parts.length - 1 - (at % (parts.length - 1))
    parts[place] = encoded
      ? encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'))
      : text.replaceAll(/[\s\u0000-\u001f]/g, '%0')
  }
  const query = new URLSearchParams(search)
  for (const { key, text } of change.query) query.append(pick(queryKeys(operation), key), text)
  const path = [parts.join('/'), ...(query.size > 0 ? [query.toString()] : [])].join('?')
  if (base.method === 'GET') return { ...base, path, headers: change.headers }
  return { ...base, path, ...mutatedBody(operation, base, change) }
}

function mutatedBody(operation: Operation, base: RouteRequest, { fields, body, ...change }: Mutation) {
  const type = change.contentType ?? base.headers?.['content-type'] ?? 'application/json'
  const headers = { ...change.headers, 'content-type': type }
  if (body.kind === 'raw') return { headers, body: body.text }
  if (body.kind === 'value') return { headers, body: JSON.stringify(body.value) ?? '' }
  if (Buffer.isBuffer(base.body)) return { headers, body: fields.length === 1 ? base.body.subarray(0, -30) : base.body }
  const changed = fields.map(({ key, value }) => [pick(bodyKeys(operation), key), value] as const)
  // Written by hand: an object would take "__proto__" for its prototype.
  const members = [...Object.entries((base.body as object) ?? {}), ...changed]
  return {
    headers,
    body: `{${members.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`,
  }
}

/** What is wrong with an answer, whatever the question was; null when nothing is. */
function fault(answer: Answer): string | null {
  const { statusCode, headers } = answer
  if (statusCode >= 500)
    return `${statusCode} ${answer.body} ${test.logs.findLast((line) => line.includes('"level":50'))}`
  if (statusCode < 400) return null
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return `${statusCode} as ${headers['content-type']} ${answer.body}`
  const problem = answer.json<{ status: number; code: string }>()
  return problem.status === statusCode && problem.code in errorCodes ? null : `${statusCode} ${answer.body}`
}

describe('whatever is sent to', () => {
  it.each(operations)('$operationId, it answers, and refuses in the one form of refusals', async (operation) => {
    const make = requests[operation.operationId]
    if (!make) throw new Error(`no request for ${operation.operationId}`)
    const base = await make(college)
    const senders: Principal[] = asVisitor.includes(operation.operationId) ? ['visitor'] : people
    const cookies = await Promise.all(senders.map(signedIn))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cookies), mutation, async (sender, change) => {
        const { method, path, ...sent } = mutated(operation, base, change)
        const answer = await test.ask(method, path, { ...sent, cookies: sender })
        expect(fault(answer)).toBeNull()
      }),
      { numRuns: runs, seed },
    )
  })
})

describe('what was found by asking long enough', () => {
  const bad = { status: 400, code: 'request.invalid' }

  it('an address that cannot be read, or with a part too long, is refused like the others', async () => {
    for (const path of ['/rooms/%zz', `/rooms/${'a'.repeat(201)}`, '/bookings/by-reference/%00%00%00']) {
      const answer = await test.ask('GET', path, { cookies: await signedIn('member') })
      expect({ path, fault: fault(answer) }).toEqual({ path, fault: null })
      expect(answer.json()).toMatchObject(bad)
    }
  })

  it('an id of an address that is none leads nowhere, as one that nothing has', async () => {
    const cookies = await signedIn('member')
    for (const path of ['/rooms/mardi', '/establishments/1', '/bookings/0199a0a0', '/bookings/by-reference/a']) {
      const answer = (await test.ask('GET', path, { cookies })).json()
      expect({ path, answer }).toMatchObject({ path, answer: { status: 404, code: 'request.not-found' } })
    }
  })

  it('a text or a date that the database cannot keep is an invalid request', async () => {
    const { path, body } = await requests.postMessage!(college)
    const cookies = await signedIn('member')
    const message = await test.ask('POST', path, { body: { ...(body as object), body: 'a\u0000b' }, cookies })
    expect(message.json()).toMatchObject(bad)
    const charges = await test.ask('GET', `/organisations/${college.organisationId}/charges?from=0000-01-01`, {
      cookies,
    })
    expect(charges.json()).toMatchObject(bad)
  })

  it('a date at the end of the calendar, which has no day after, is an invalid request', async () => {
    for (const path of [
      '/rooms?date=9999-12-31',
      '/rooms?date=0001-01-01',
      `/rooms/${college.roomId}/month?month=9999-12`,
      `/rooms/${college.roomId}/quote?startsAt=9999-12-31T23:00:00Z&endsAt=9999-12-31T23:30:00Z`,
    ]) {
      expect({ path, answer: (await test.ask('GET', path)).json() }).toMatchObject({ path, answer: bad })
    }
  })

  it('a form without its boundary, or cut short, is an invalid request', async () => {
    const { path, body, headers } = await requests.depositPiece!(college)
    const cookies = await signedIn('member')
    const without = await test.ask('POST', path, { body, cookies, headers: { 'content-type': 'multipart/form-data' } })
    const cut = await test.ask('POST', path, { body: (body as Buffer).subarray(0, -30), cookies, headers })
    expect([without.json(), cut.json()]).toMatchObject([bad, bad])
  })
})
