import { createHmac, generateKeyPairSync, sign as signBytes } from 'node:crypto'
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
import type { AccountActor } from '../../platform/actor.ts'
import type { Api } from '../../platform/routes.ts'

let given: GivenIdentity
let app: Api
let camille: AccountActor
const minute = 60_000

beforeAll(async () => {
  given = await givenIdentity()
  app = await buildApp(given.deps)
  camille = await given.account('camille')
})
afterAll(async () => {
  await app.close()
  await given.close()
})

type Jar = Record<string, string>
const send = (method: 'GET' | 'POST' | 'DELETE' | 'PATCH', path: string, options: { body?: object; jar?: Jar } = {}) =>
  app.inject({ method, url: `/api/v1${path}`, payload: options.body, cookies: options.jar ?? {} })
const jarOf = (answer: Awaited<ReturnType<typeof send>>): Jar =>
  Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
const codeOf = (answer: Awaited<ReturnType<typeof send>>) => answer.json<{ code: string }>().code
const signIn = async (name = 'camille') =>
  jarOf(await send('POST', '/sessions', { body: { email: addressOf(name), password: givenPassword } }))

describe('POST /sessions', () => {
  it('opens a session in HttpOnly cookies that scripts cannot read', async () => {
    const answer = await send('POST', '/sessions', {
      body: { email: addressOf('Camille').toUpperCase(), password: givenPassword },
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.json<Me>().account?.email).toBe(addressOf('camille'))
    expect(answer.cookies).toMatchObject([
      { name: 'so_access', httpOnly: true, sameSite: 'Lax', path: '/' },
      { name: 'so_refresh', httpOnly: true, sameSite: 'Lax', path: '/api/v1/sessions' },
    ])
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('answers the same to a wrong password and to an unknown address', async () => {
    const wrong = await send('POST', '/sessions', { body: { email: addressOf('camille'), password: 'pas-le-bon' } })
    const unknown = await send('POST', '/sessions', { body: { email: addressOf('personne'), password: 'pas-le-bon' } })
    expect([wrong.statusCode, codeOf(wrong)]).toEqual([401, 'identity.wrong-credentials'])
    const withoutId = (text: string) => text.replace(/"requestId":"[^"]*"/, '')
    expect(withoutId(unknown.body)).toBe(withoutId(wrong.body))
    expect(unknown.statusCode).toBe(wrong.statusCode)
  })

  it('lets ten failures reach the hash, then says how long to wait, also when they come together', async () => {
    await given.account('assiegee')
    const body = { email: addressOf('assiegee'), password: 'pas-le-bon' }
    const answers = await Promise.all(Array.from({ length: 16 }, () => send('POST', '/sessions', { body })))
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === 'identity.wrong-credentials')).toHaveLength(10)
    const refused = answers.filter((answer) => answer.statusCode === 429)
    expect(refused).toHaveLength(6)
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
    const right = await send('POST', '/sessions', { body: { ...body, password: givenPassword } })
    expect(codeOf(right)).toBe('identity.too-many-attempts')
    await given.advanceClock(16 * minute)
    const later = await send('POST', '/sessions', { body: { ...body, password: givenPassword } })
    expect(later.statusCode).toBe(200)
  })

  it('refuses an account whose address is not proved, and sends the mail again', async () => {
    const body = { email: addressOf('presque'), givenName: 'Noa', familyName: 'Essai', password: givenPassword }
    await send('POST', '/accounts', { body })
    const answer = await send('POST', '/sessions', { body: { email: body.email, password: givenPassword } })
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'identity.email-not-verified'])
  })

  it('refuses a disabled account as if the password were wrong', async () => {
    const gone = await given.account('partie')
    await given.superuser.query('update account set disabled_at = now() where id = $1', [gone.accountId])
    const answer = await send('POST', '/sessions', { body: { email: addressOf('partie'), password: givenPassword } })
    expect(codeOf(answer)).toBe('identity.wrong-credentials')
  })
})

describe('POST /sessions/link', () => {
  it('answers the same whether the address has an account or not, and writes three mails an hour at most', async () => {
    await given.account('oublieuse')
    const known = await Promise.all(
      [1, 2, 3, 4].map(() => send('POST', '/sessions/link', { body: { email: addressOf('oublieuse') } })),
    )
    const unknown = await send('POST', '/sessions/link', { body: { email: addressOf('inconnue') } })
    for (const answer of [...known, unknown]) expect([answer.statusCode, answer.body]).toEqual([202, '{}'])
    const { rows } = await given.superuser.query<{ n: number }>(
      `select count(*)::int as n from outbox where event_type = 'account.link-requested'`,
    )
    expect(rows[0]?.n).toBe(3)
  })
})

describe('POST /sessions/from-link', () => {
  const open = (token: string) => send('POST', '/sessions/from-link', { body: { token } })

  it('opens once', async () => {
    const token = await givenLink(given.deps, 'sign-in', camille.accountId)
    expect((await open(token)).json<Me>().account?.id).toBe(camille.accountId)
    expect(codeOf(await open(token))).toBe('identity.link-invalid')
  })

  it('refuses an unknown, an outdated and a misused link', async () => {
    const misused = await givenLink(given.deps, 'invitation', camille.accountId)
    expect(codeOf(await open('A'.repeat(22)))).toBe('identity.link-invalid')
    expect(codeOf(await open(misused))).toBe('identity.link-invalid')
    const outdated = await givenLink(given.deps, 'sign-in', camille.accountId, 15)
    await given.advanceClock(16 * minute)
    expect(codeOf(await open(outdated))).toBe('identity.link-expired')
  })

  it('forgets a password that was set before the address was proved', async () => {
    const body = { email: addressOf('visee'), givenName: 'Noa', familyName: 'Essai', password: givenPassword }
    await send('POST', '/accounts', { body })
    const { rows } = await given.superuser.query<{ id: string }>('select id from account where email = $1', [
      body.email,
    ])
    const answer = await open(await givenLink(given.deps, 'sign-in', rows[0]?.id ?? ''))
    expect(answer.json<Me>().account?.hasPassword).toBe(false)
  })
})

describe('POST /sessions/refresh', () => {
  const refresh = (jar: Jar) => send('POST', '/sessions/refresh', { jar })

  it('rotates the token, gives the same successor to a lost answer, and ends the session on a later reuse', async () => {
    const first = await signIn()
    const second = jarOf(await refresh(first))
    const again = jarOf(await refresh(first))
    expect(second.so_refresh).not.toBe(first.so_refresh)
    expect(again.so_refresh).toBe(second.so_refresh)
    await given.advanceClock(31_000)
    const reused = await refresh(first)
    expect([reused.statusCode, codeOf(reused)]).toEqual([401, 'identity.session-ended'])
    expect(codeOf(await refresh(second))).toBe('identity.session-ended')
    expect((await send('GET', '/sessions', { jar: second })).statusCode).toBe(401)
    const { rows } = await given.superuser.query(`select 1 from audit_entry where action = 'session.end-by-reuse'`)
    expect(rows).toHaveLength(1)
  })

  it('recognises a token of many rotations ago', async () => {
    const first = await signIn()
    let jar = first
    for (let turn = 0; turn < 3; turn += 1) jar = jarOf(await refresh(jar))
    expect((await refresh(first)).statusCode).toBe(401)
    expect((await refresh(jar)).statusCode).toBe(401)
  })

  it('gives one successor to simultaneous requests', async () => {
    const first = await signIn()
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(first)))
    expect(new Set(answers.map((answer) => jarOf(answer).so_refresh)).size).toBe(1)
  })

  it('ends unused sessions: a member after 14 days, staff after an hour', async () => {
    const tenant = await given.tenant()
    const officer = await given.superuser.query<{ email: string }>('select email from account where id = $1', [
      tenant.officer.accountId,
    ])
    const staffJar = jarOf(
      await send('POST', '/sessions', { body: { email: officer.rows[0]?.email, password: givenPassword } }),
    )
    const memberJar = await signIn()
    await given.advanceClock(61 * minute)
    expect((await refresh(staffJar)).statusCode).toBe(401)
    const renewed = await refresh(memberJar)
    expect(renewed.statusCode).toBe(200)
    await given.advanceClock(14 * 24 * 60 * minute + minute)
    expect((await refresh(jarOf(renewed))).statusCode).toBe(401)
  })

  it('refuses what is no token and clears the cookies', async () => {
    const jars: Jar[] = [{}, { so_refresh: 'abc' }, { so_refresh: given.deps.sealer.seal('x', 'elsewhere') }]
    for (const jar of jars) {
      const answer = await refresh(jar)
      expect(codeOf(answer)).toBe('identity.session-ended')
      expect(jarOf(answer)).toMatchObject({ so_access: '', so_refresh: '' })
    }
  })
})

describe('sessions of a person', () => {
  it('are listed, and end one by one, at once', async () => {
    const here = await signIn()
    const there = await signIn()
    const listed = (await send('GET', '/sessions', { jar: here })).json<{ id: string; current: boolean }[]>()
    const meThere = (await send('GET', '/me', { jar: there })).json<Me>()
    expect(listed.find((session) => session.id === meThere.session?.id)?.current).toBe(false)
    expect((await send('DELETE', `/sessions/${meThere.session?.id}`, { jar: here })).statusCode).toBe(200)
    expect((await send('GET', '/sessions', { jar: there })).statusCode).toBe(401)
    expect((await send('GET', '/me', { jar: there })).json<Me>().account).toBeNull()
  })

  it('of somebody else do not exist', async () => {
    await given.account('voisine')
    const mine = (await send('GET', '/me', { jar: await signIn() })).json<Me>()
    const answer = await send('DELETE', `/sessions/${mine.session?.id}`, { jar: await signIn('voisine') })
    expect([answer.statusCode, codeOf(answer)]).toEqual([404, 'request.not-found'])
  })

  it('end on signing out, with the refresh token alone too', async () => {
    const jar = await signIn()
    const out = await send('DELETE', '/sessions/current', { jar: { so_refresh: jar.so_refresh ?? '' } })
    expect(jarOf(out)).toMatchObject({ so_access: '', so_refresh: '' })
    expect((await send('GET', '/sessions', { jar })).statusCode).toBe(401)
    expect((await send('POST', '/sessions/refresh', { jar })).statusCode).toBe(401)
  })
})

describe('an access token that is forged', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const hs = (header: object, payload: object, secret: string, algorithm = 'sha256') => {
    const input = `${part(header)}.${part(payload)}`
    return `${input}.${createHmac(algorithm, secret).update(input).digest('base64url')}`
  }

  it('is a visitor’s, in each of its forms', async () => {
    const jar = await signIn()
    const real = jar.so_access ?? ''
    const [head = '', body = '', signature = ''] = real.split('.')
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as Record<string, unknown>
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
    const without = (name: string) => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))
    const secret = given.deps.config.SESSION_SECRET
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const rsInput = `${part({ ...header, alg: 'RS256', jwk: publicKey.export({ format: 'jwk' }) })}.${body}`
    const past = Math.floor(Date.now() / 1000) - 10
    const forged = {
      'alg none': `${part({ ...header, alg: 'none' })}.${body}.`,
      'alg nOnE': `${part({ ...header, alg: 'nOnE' })}.${body}.${signature}`,
      'no signature': `${head}.${body}.`,
      'another secret': hs(header, claims, 'x'.repeat(64)),
      'another algorithm': hs({ ...header, alg: 'HS512' }, claims, secret, 'sha512'),
      'RS256 with its own key': `${rsInput}.${signBytes('sha256', Buffer.from(rsInput), privateKey).toString('base64url')}`,
      'changed claims': `${head}.${part({ ...claims, sub: camille.accountId, sid: camille.accountId })}.${signature}`,
      'no exp': hs(header, without('exp'), secret),
      outdated: hs(header, { ...claims, exp: past }, secret),
      'no aud': hs(header, without('aud'), secret),
      'aud of links': hs(header, { ...claims, aud: 'salles-ouvertes:link' }, secret),
      'another iss': hs(header, { ...claims, iss: 'elsewhere' }, secret),
      'another kid': hs({ ...header, kid: 'k2' }, claims, secret),
      'no kid': hs({ alg: 'HS256', typ: 'JWT' }, claims, secret),
      'ids that are no ids': hs(header, { ...claims, sub: "' or 1=1", sid: 'x' }, secret),
      'another person’s session': hs(header, { ...claims, sub: given.platform.accountId }, secret),
      'no token': 'null',
      'a huge one': `${head}.${'A'.repeat(6000)}.${signature}`,
    }
    expect((await send('GET', '/sessions', { jar: { so_access: hs(header, claims, secret) } })).statusCode).toBe(200)
    for (const [form, token] of Object.entries(forged)) {
      const closed = await send('GET', '/sessions', { jar: { so_access: token } })
      expect([form, closed.statusCode, codeOf(closed)]).toEqual([form, 401, 'identity.unauthenticated'])
      const open = await send('GET', '/me', { jar: { so_access: token } })
      expect([form, open.statusCode, open.json<Me>().account]).toEqual([form, 200, null])
    }
  })

  it('or whose account was disabled since, is refused', async () => {
    const jar = await signIn()
    await given.superuser.query('update account set disabled_at = now() where id = $1', [camille.accountId])
    expect((await send('GET', '/sessions', { jar })).statusCode).toBe(401)
    await given.superuser.query('update account set disabled_at = null where id = $1', [camille.accountId])
  })
})
