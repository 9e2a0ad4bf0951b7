import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Api } from '../../apps/api/src/platform/routes.ts'
import { buildTestApp, createTestApp, type Answer, type TestApp } from '../support/app.ts'
import { playBookings } from '../support/play-booking.ts'
import { expectedAccess, type ExpectedAccess } from './expected-access.ts'
import { givenPlace, type Place, type PlaceName } from './places.ts'
import { principals, signInEverybody, type Principal } from './principals.ts'
import { requests } from './requests.ts'

type Document = { paths: Record<string, Record<string, { operationId?: string }>> }
const written = JSON.parse(
  readFileSync(new URL('../../docs/generated/openapi.json', import.meta.url), 'utf8'),
) as Document
const operations = Object.values(written.paths).flatMap((methods) =>
  Object.values(methods).map(({ operationId }) => operationId ?? 'unnamed'),
)

let test: TestApp
let places: Record<PlaceName, Place>
let cookiesOf: Awaited<ReturnType<typeof signInEverybody>>
beforeAll(async () => {
  test = await createTestApp({ demo: true })
  const play = await playBookings(test)
  const college = await givenPlace(test, play, 'college')
  places = { college, hall: await givenPlace(test, play, 'hall') }
  cookiesOf = await signInEverybody(test, play, college)
})
afterAll(() => test.close())

const links: readonly Principal[] = ['visitor', 'caretakerLink', 'holderLink']
const withoutRight: readonly Principal[] = ['member', 'rival', 'company']
/** Those who may read one side: what they receive is not searched for its words. */
const insiders: Record<PlaceName, readonly Principal[]> = {
  college: ['member', 'head', 'bursar', 'caretaker', 'officer', 'caretakerLink', 'holderLink'],
  hall: ['rival', 'clerk', 'mayor'],
}
const endsSessions = ['refreshSession', 'signOut', 'changePassword']

function expected({ route, through, forbidden }: ExpectedAccess, principal: Principal, place: PlaceName): string {
  const isLink = principal === 'caretakerLink' || principal === 'holderLink'
  if (route === 'link' && !isLink) return '401'
  if ((route === 'account' || route === 'staff') && links.includes(principal)) return '401'
  if (route === 'staff' && withoutRight.includes(principal)) return '403'
  if (through[place].includes(principal)) return 'through'
  return forbidden[place].includes(principal) ? '403' : '404'
}

/** Rights are judged before state: a refusal for any other reason means that they let pass. */
function outcomeOf({ statusCode }: Answer, route: ExpectedAccess['route']): string {
  const isThrough = statusCode < 400 || statusCode === 409 || statusCode === 422
  return isThrough || (route === 'public' && statusCode === 404) ? 'through' : String(statusCode)
}

const leaksIn = (body: string, principal: Principal): string[] =>
  (['college', 'hall'] as const).flatMap((side) =>
    insiders[side].includes(principal) ? [] : places[side].privateWords.filter((word) => body.includes(word)),
  )

describe('the matrix of rights', () => {
  it('has a line and a request for each operation of the API, and no other', () => {
    expect(Object.keys(expectedAccess).toSorted()).toEqual(operations.toSorted())
    expect(Object.keys(requests).toSorted()).toEqual(operations.toSorted())
  })

  it('looks for words that insiders do read', async () => {
    for (const [side, principal] of [
      ['college', 'member'],
      ['hall', 'clerk'],
    ] as const) {
      const { method, path } = await requests.getBooking!(places[side])
      const { body } = await test.ask(method, path, { cookies: await cookiesOf(principal) })
      expect(places[side].privateWords.filter((word) => body.includes(word)).length).toBeGreaterThan(3)
    }
  })

  it.each(operations)('%s', async (operation) => {
    const row = expectedAccess[operation]
    const make = requests[operation]
    if (!row || !make) throw new Error(`no line for ${operation}`)
    const wanted: Record<string, string> = {}
    const seen: Record<string, string> = {}
    for (const place of ['college', 'hall'] as const) {
      for (const principal of principals) {
        const { method, path, ...sent } = await make(places[place])
        const cookies = await cookiesOf(principal, endsSessions.includes(operation))
        const answer = await test.ask(method, path, { ...sent, cookies })
        const name = `${principal} at the ${place}`
        wanted[name] = expected(row, principal, place)
        seen[name] = [outcomeOf(answer, row.route), ...leaksIn(answer.body, principal)].join(' shows ')
        if (answer.statusCode >= 400) expect(answer.headers['content-type']).toContain('application/problem+json')
      }
    }
    expect(seen).toEqual(wanted)
  })
})

/** Method and path of each route, read from the tree that the router prints; HEAD goes with GET. */
function servedRoutes(): string[] {
  const parents: string[] = []
  const lines = test.app.printRoutes({ commonPrefix: false }).split('\n')
  return lines.flatMap((line) => {
    const [, indent = '', piece = '', methods = ''] = /^(.*?)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? []
    const depth = indent.length / 4
    const path = `${parents[depth - 1] ?? ''}${piece}`
    parents[depth] = path
    return methods.split(', ').flatMap((method) => (method && method !== 'HEAD' ? [`${method} ${path}`] : []))
  })
}

describe('the routes of the server', () => {
  it('are those of the OpenAPI document, besides the probes and the document itself', () => {
    const described = Object.entries(written.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} /api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    )
    const apart = ['GET /api/health/live', 'GET /api/health/ready', 'GET /api/v1/openapi.json']
    expect(servedRoutes().toSorted()).toEqual([...described, ...apart].toSorted())
  })

  it('all say who may call them: a server with one that does not refuses to start', async () => {
    const silent = async (api: Api): Promise<void> => {
      api.get('/left-open', () => ({}))
    }
    const app = await buildTestApp(test.deps, silent)
    await expect(app.ready()).rejects.toThrow('no config.access: GET /api/v1/left-open')
    await app.close()
  })
})
