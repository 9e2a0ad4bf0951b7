import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Me } from '@salles-ouvertes/contract'
import {
  addressOf,
  givenIdentity,
  type GivenIdentity,
  givenLink,
  givenPassword,
} from '../../../../../tests/support/given-identity.ts'
import { buildApp } from '../../app.ts'
import type { Api } from '../../platform/routes.ts'

let given: GivenIdentity
let app: Api

beforeAll(async () => {
  given = await givenIdentity({ env: { TRUST_PROXY: '0', PUBLIC_URL: 'https://salles.example' } })
  app = await buildApp(given.deps)
})
afterAll(async () => {
  await app.close()
  await given.close()
})

type Jar = Record<string, string>
type Options = { body?: object; jar?: Jar; headers?: Record<string, string>; ip?: string }
const send = (method: 'GET' | 'POST' | 'DELETE' | 'PATCH', path: string, { body, jar, headers, ip }: Options = {}) =>
  app.inject({ method, url: `/api/v1${path}`, payload: body, cookies: jar ?? {}, headers, remoteAddress: ip })
type Answer = Awaited<ReturnType<typeof send>>
const jarOf = (answer: Answer): Jar => Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
const codeOf = (answer: Answer) => answer.json<{ code: string }>().code
const signIn = async (name: string, password = givenPassword) =>
  jarOf(await send('POST', '/sessions', { body: { email: addressOf(name), password } }))
const newcomer = (name: string) => ({
  email: addressOf(name),
  givenName: 'Noa',
  familyName: 'Essai',
  password: givenPassword,
})
const eventsFor = async (name: string): Promise<string[]> => {
  const { rows } = await given.superuser.query<{ event_type: string }>(
    `select o.event_type from outbox o join account a on a.id = (o.payload ->> 'accountId')::uuid
     where a.email = $1 order by o.created_at`,
    [addressOf(name)],
  )
  return rows.map((row) => row.event_type)
}

describe('POST /accounts', () => {
  it('answers the same for a new address and for a known one, which gets a link instead', async () => {
    const first = await send('POST', '/accounts', { body: newcomer('nouvelle'), ip: '192.0.2.1' })
    const again = await send('POST', '/accounts', { body: newcomer('nouvelle'), ip: '192.0.2.1' })
    expect([first.statusCode, first.body]).toEqual([202, '{}'])
    expect([again.statusCode, again.body]).toEqual([202, '{}'])
    expect(await eventsFor('nouvelle')).toEqual(['account.registered', 'account.link-requested'])
  })

  it('refuses passwords that are guessed first', async () => {
    for (const password of [
      'motdepasse2026',
      'AzertyAzerty!',
      '123456789012',
      'abababababab',
      'SallesOuvertes1',
      'faible-12345',
    ]) {
      const answer = await send('POST', '/accounts', { body: { ...newcomer('faible'), password }, ip: '192.0.2.2' })
      expect([password, answer.statusCode, codeOf(answer)]).toEqual([password, 422, 'identity.weak-password'])
    }
    const short = await send('POST', '/accounts', {
      body: { ...newcomer('faible'), password: 'court' },
      ip: '192.0.2.2',
    })
    expect(codeOf(short)).toBe('request.invalid')
  })

  it('lets five sign-ups an hour come from one network address', async () => {
    const answers: Answer[] = []
    for (let turn = 0; turn < 6; turn += 1) {
      answers.push(await send('POST', '/accounts', { body: newcomer(`foule-${turn}`), ip: '192.0.2.3' }))
    }
    expect(answers.map((answer) => answer.statusCode)).toEqual([202, 202, 202, 202, 202, 429])
  })

  it('opens a session with the link of the mail, in cookies of https', async () => {
    await send('POST', '/accounts', { body: newcomer('confirmee'), ip: '192.0.2.4' })
    const { rows } = await given.superuser.query<{ id: string }>('select id from account where email = $1', [
      addressOf('confirmee'),
    ])
    const token = await givenLink(given.deps, 'verify-email', rows[0]?.id ?? '')
    const answer = await send('POST', '/accounts/verify-email', { body: { token } })
    expect(answer.json<Me>().account).toMatchObject({ email: addressOf('confirmee'), hasPassword: true })
    expect(answer.cookies).toMatchObject([
      { name: '__Host-so_access', secure: true, path: '/', httpOnly: true },
      { name: '__Secure-so_refresh', secure: true, path: '/api/v1/sessions', httpOnly: true },
    ])
    expect(codeOf(await send('POST', '/accounts/verify-email', { body: { token } }))).toBe('identity.link-invalid')
  })
})

describe('/me', () => {
  it('answers a visitor without refusing', async () => {
    const answer = await send('GET', '/me')
    expect(answer.json<Me>()).toMatchObject({ account: null, roles: [], session: null, demo: false })
    expect(codeOf(await send('PATCH', '/me', { body: { givenName: 'A', familyName: 'B', phone: null } }))).toBe(
      'identity.unauthenticated',
    )
  })

  it('changes name and telephone', async () => {
    await given.account('renommee')
    const jar = await signIn('renommee')
    const answer = await send('PATCH', '/me', {
      jar,
      body: { givenName: 'Sacha', familyName: 'Modèle', phone: '06 39 98 00 01' },
    })
    expect(answer.json<Me>().account).toMatchObject({
      givenName: 'Sacha',
      familyName: 'Modèle',
      phone: '06 39 98 00 01',
    })
  })

  it('shows the establishments of a head', async () => {
    const tenant = await given.tenant()
    const establishmentId = await given.establishment(tenant)
    const head = await given.staff('establishment-head', tenant.id, { establishmentId })
    const { rows } = await given.superuser.query<{ email: string }>('select email from account where id = $1', [
      head.accountId,
    ])
    const jar = jarOf(await send('POST', '/sessions', { body: { email: rows[0]?.email, password: givenPassword } }))
    const me = (await send('GET', '/me', { jar })).json<Me>()
    expect(me.tenants.map(({ id }) => id)).toEqual([tenant.id])
    expect(me.establishments).toMatchObject([{ id: establishmentId, toHandle: 0 }])
    expect(me.roles).toMatchObject([{ role: 'establishment-head', establishmentName: me.establishments[0]?.name }])
  })
})

describe('POST /me/password', () => {
  it('changes the password and ends every other session', async () => {
    await given.account('prudente')
    const [here, there] = [await signIn('prudente'), await signIn('prudente')]
    const change = (body: object) => send('POST', '/me/password', { jar: here, body })
    const next = 'Trompette-du-lundi-matin'
    expect(codeOf(await change({ currentPassword: 'pas-le-bon', newPassword: next }))).toBe(
      'identity.wrong-credentials',
    )
    expect(codeOf(await change({ currentPassword: givenPassword, newPassword: 'motdepasse2027' }))).toBe(
      'identity.weak-password',
    )
    expect((await change({ currentPassword: givenPassword, newPassword: next })).statusCode).toBe(200)
    expect((await send('GET', '/sessions', { jar: here })).statusCode).toBe(200)
    expect((await send('GET', '/sessions', { jar: there })).statusCode).toBe(401)
    expect((await send('GET', '/sessions', { jar: await signIn('prudente', next) })).statusCode).toBe(200)
  })

  it('counts its failures with those of sign-in', async () => {
    await given.account('sondee')
    const jar = await signIn('sondee')
    const body = { currentPassword: 'pas-le-bon', newPassword: 'Trompette-du-lundi-matin' }
    for (let turn = 0; turn < 10; turn += 1) await send('POST', '/me/password', { jar, body })
    expect(codeOf(await send('POST', '/me/password', { jar, body }))).toBe('identity.too-many-attempts')
  })
})

describe('POST /invitations/accept', () => {
  const accept = (token: string, password = 'Clarinette-du-mardi-soir') =>
    send('POST', '/invitations/accept', { body: { token, password } })

  it('sets a password once; a weak one leaves the link usable', async () => {
    const tenant = await given.tenant()
    const { accountId } = await given.staff('decider', tenant.id)
    const token = await givenLink(given.deps, 'invitation', accountId)
    expect(codeOf(await accept(token, 'motdepasse2026'))).toBe('identity.weak-password')
    expect((await accept(token)).json<Me>().roles).toMatchObject([{ role: 'decider', tenantId: tenant.id }])
    expect(codeOf(await accept(token))).toBe('identity.link-invalid')
  })

  it('refuses an unknown and an outdated link', async () => {
    expect(codeOf(await accept('B'.repeat(22)))).toBe('identity.link-invalid')
    const { accountId } = await given.account()
    const token = await givenLink(given.deps, 'invitation', accountId, 10)
    await given.advanceClock(11 * 60_000)
    expect(codeOf(await accept(token))).toBe('identity.link-expired')
  })
})

describe('every writing request', () => {
  it('from a page of another site is refused', async () => {
    const body = { email: addressOf('x'), password: 'x' }
    const answer = await send('POST', '/sessions', { body, headers: { origin: 'https://elsewhere.example' } })
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'request.cross-origin'])
    const form = await app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'email=a&password=b',
    })
    expect(form.statusCode).toBe(415)
  })
})

describe('GET /tenants', () => {
  it('names the collectivités to everybody', async () => {
    const tenant = await given.tenant('commune')
    const listed = (await send('GET', '/tenants')).json<{ id: string; kind: string }[]>()
    expect(listed).toContainEqual(expect.objectContaining({ id: tenant.id, kind: 'commune' }))
  })
})
