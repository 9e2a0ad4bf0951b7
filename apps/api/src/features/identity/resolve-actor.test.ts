import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildTestApp } from '../../../../../tests/support/app.ts'
import { givenIdentity, type GivenIdentity } from '../../../../../tests/support/given-identity.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import type { Api } from '../../platform/routes.ts'
import { getLiveLink, issueLink } from './links.ts'
import { startLinkSession } from './resolve-actor.ts'

let given: GivenIdentity
let app: Api
let tenantId: string
const establishmentId = '01900000-0000-7000-8000-000000000001'

beforeAll(async () => {
  given = await givenIdentity()
  tenantId = (await given.tenant()).id
  app = await buildTestApp(given.deps, linkRoutes)
})
afterAll(async () => {
  await app.close()
  await given.close()
})

/** What a page for link holders does: exchange on opening, then ask as the link. */
async function linkRoutes(api: Api): Promise<void> {
  api.post('/open', {
    config: { access: 'public' },
    schema: { body: z.strictObject({ token: z.string() }) },
    handler: async (request, reply) => {
      const { token } = request.body
      startLinkSession(
        given.deps,
        reply,
        await inReadOnly(given.deps, visitor, (tx) => getLiveLink(tx, token, ['caretaker'])),
      )
      return {}
    },
  })
  api.get('/as-link', { config: { access: 'link' }, handler: (request) => request.actor })
  api.get('/as-account', { config: { access: 'account' }, handler: (request) => request.actor })
}

const makeLink = () =>
  inTransaction(given.deps, systemActor(tenantId), (tx) =>
    issueLink(tx, { purpose: 'caretaker', subjectId: establishmentId, tenantId, label: 'Loge', validMinutes: 60 }),
  )
async function openLink(): Promise<Record<string, string>> {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/open', payload: { token: await makeLink() } })
  expect(answer.cookies).toMatchObject([{ name: 'so_link', httpOnly: true, sameSite: 'Lax' }])
  return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
}
const ask = (path: string, cookies: Record<string, string>) =>
  app.inject({ method: 'GET', url: `/api/v1${path}`, cookies })

describe('the holder of a personal link', () => {
  it('is known by the cookie, on the routes of links only', async () => {
    const cookies = await openLink()
    expect((await ask('/as-link', cookies)).json()).toMatchObject({
      kind: 'link',
      purpose: 'caretaker',
      tenantId,
      subjectId: establishmentId,
    })
    expect((await ask('/as-account', { so_access: cookies.so_link ?? '' })).statusCode).toBe(401)
    expect((await ask('/as-link', {})).statusCode).toBe(401)
  })

  it('is a visitor once the link is revoked or out of date', async () => {
    const cookies = await openLink()
    await given.superuser.query(`update link_token set revoked_at = now()`)
    expect((await ask('/as-link', cookies)).statusCode).toBe(401)
    const others = await openLink()
    await given.advanceClock(61 * 60_000)
    expect((await ask('/as-link', others)).statusCode).toBe(401)
  })
})
