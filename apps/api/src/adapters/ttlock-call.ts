import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { LockAccess } from '../features/locks/lock-provider.ts'
import { Failure } from '../platform/errors.ts'
import type { CallService } from './call-service.ts'
import { readMaker, successOfMaker } from './lock-answer.ts'

type TtlockAccess = Extract<LockAccess, { kind: 'ttlock' }>
type Fields = Record<string, string | number>
type HeldToken = { value: string; refresh: string; until: number }

/** Calls one operation and reads its answer, or throws what its number of error means. */
export type CallTtlock = <T extends z.ZodType>(path: string, fields: Fields, answer: T) => Promise<z.output<T>>
/** Tokens in use, by account: one lives for months, and an account is opened for each code. */
export type TtlockTokens = Map<string, HeldToken>

const token = z.object({ access_token: z.string(), refresh_token: z.string(), expires_in: z.number() })
const outcome = z.object({ errcode: z.number().optional() })
/** A token about to end is not used for a call that may take ten seconds. */
const marginSeconds = 30

/** Numbers of the maker's own list, which come with HTTP 200. */
const tokenErrors = [10_003, 10_004]
/** Quota of calls, fault of theirs, no gateway, gateway off line or busy. */
const passing = [30_006, 30_007, 90_000, -2012, -3002, -3003]
const clockErrors = [80_000]
const takenCode = -3007
const fullLock = -3009

/** Every call is a form with the instant it is made at, which the maker compares with its own clock. */
export function createTtlockCall(
  access: TtlockAccess,
  callService: CallService,
  tokens: TtlockTokens,
  now: () => number = Date.now,
): CallTtlock {
  const root = access.baseUrl.replace(/\/$/, '')
  const { clientId, clientSecret, username, password } = access
  const account = createHash('sha256').update(JSON.stringify(access)).digest('hex')

  async function post<T extends z.ZodType>(path: string, fields: Fields, schema: T): Promise<z.output<T>> {
    const body = new URLSearchParams(
      Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
    )
    const answer = await successOfMaker(callService, { method: 'POST', url: `${root}/${path}`, body })
    const { errcode = 0 } = readMaker(answer, outcome)
    if (errcode !== 0) throw failureOf(errcode)
    return readMaker(answer, schema)
  }
  async function keep(grant: Fields): Promise<HeldToken> {
    const given = await post('oauth2/token', { clientId, clientSecret, ...grant }, token)
    const until = performance.now() + (given.expires_in - marginSeconds) * 1000
    const held = { value: given.access_token, refresh: given.refresh_token, until }
    tokens.set(account, held)
    return held
  }
  // The maker asks for the MD5 of the password, in small letters.
  const signIn = () => keep({ username, password: createHash('md5').update(password).digest('hex') })
  const renew = ({ refresh }: HeldToken) =>
    keep({ grant_type: 'refresh_token', refresh_token: refresh }).catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'locks.provider-refused') return signIn()
      throw error
    })
  async function current(): Promise<HeldToken> {
    const held = tokens.get(account)
    if (!held) return signIn()
    return held.until < performance.now() ? renew(held) : held
  }

  return async (path, fields, schema) => {
    const ask = ({ value }: HeldToken) =>
      post(`v3/${path}`, { clientId, accessToken: value, date: now(), ...fields }, schema)
    const held = await current()
    try {
      return await ask(held)
    } catch (error) {
      // A token may be taken back before its end: once, it is renewed.
      if (!(error instanceof Failure) || !tokenErrors.includes(Number(error.details['errcode']))) throw error
      return ask(await renew(held))
    }
  }
}

function failureOf(errcode: number): Failure {
  if (passing.includes(errcode)) return new Failure('access.provider-unavailable', { errcode })
  if (clockErrors.includes(errcode)) return new Failure('locks.clock-refused', { errcode })
  if (errcode === takenCode) return new Failure('locks.code-taken')
  if (errcode === fullLock) return new Failure('locks.no-code-left')
  return new Failure('locks.provider-refused', { errcode })
}
