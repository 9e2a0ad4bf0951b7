import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { type Asked, type Service, startService, type Told } from './http-service.ts'
import type { LockMode } from './nuki-server.ts'

export type IntegratorCode = {
  reference: string
  lock: string
  name: string
  code: string
  validFrom: string
  validUntil: string
  /** Times it is asked for before it is in the lock. */
  asksLeft: number
}
export type LockIntegrator = Service & {
  mode: LockMode
  codes: IntegratorCode[]
  /** Calls that were believed, with their idempotency key. */
  calls: { act: string; key: string }[]
  lateAsks: number
  /** What a withdrawal comes to. */
  withdrawal: 'revoked' | 'on-site' | 'will-expire' | 'pending'
  opens: (lock: string, code: string, at: Date) => boolean
}

export const integratorKey = { keyId: 'essai-2026', signingSecret: 'simulated-signing-secret-of-32-signs' }
export const integratorLock = 'porte-nord'
const patienceSeconds = 300

/** The software of an integrator, written from docs/lock-webhook.md and from nothing else of ours. */
export async function startLockIntegrator(): Promise<LockIntegrator> {
  const service = await startService((asked) => answer(integrator, asked))
  const integrator: LockIntegrator = {
    ...service,
    mode: 'up',
    codes: [],
    calls: [],
    lateAsks: 0,
    withdrawal: 'revoked',
    opens: (lock, code, at) =>
      integrator.codes.some(
        (each) =>
          each.lock === lock &&
          each.code === code &&
          each.asksLeft === 0 &&
          new Date(each.validFrom) <= at &&
          at < new Date(each.validUntil),
      ),
  }
  return integrator
}

async function answer(integrator: LockIntegrator, asked: Asked): Promise<Told> {
  if (integrator.mode === 'down') return { status: 503 }
  if (integrator.mode === 'busy') return { status: 429 }
  if (integrator.mode === 'silent') return new Promise<never>(() => {})
  if (!isSigned(asked)) return { status: 401, json: { reason: 'signature' } }
  const { act, version, lock, ...fields } = JSON.parse(asked.body.toString('utf8')) as Record<string, string | number>
  const key = String(asked.headers['idempotency-key'] ?? '')
  if (version !== 1 || !/^[0-9a-f]{64}$/.test(key)) return { status: 400 }
  integrator.calls.push({ act: String(act), key })
  const state = { online: true, batteryPercent: 54, batteryLow: false }
  if (act === 'locks') return ok({ locks: [{ reference: integratorLock, name: 'Porte nord', ...state }] })
  if (lock !== integratorLock) return { status: 404 }
  switch (act) {
    case 'health':
      return ok(state)
    case 'list':
      return ok({ codes: integrator.codes.filter((each) => each.lock === lock).map(presentCode) })
    case 'issue':
      return issue(integrator, { lock, ...fields } as Wanted)
    case 'revoke':
      return withdraw(integrator, String(fields['reference']))
    default:
      return { status: 400 }
  }
}

type Wanted = Pick<IntegratorCode, 'lock' | 'name' | 'code' | 'validFrom' | 'validUntil'>
const ok = (json: unknown): Told => ({ status: 200, json })

/** Signed with the key that was agreed, a moment ago. */
function isSigned({ headers, body }: Asked): boolean {
  const timestamp = String(headers['salles-timestamp'])
  const expected = createHmac('sha256', integratorKey.signingSecret).update(`${timestamp}.`).update(body).digest()
  const given = Buffer.from(String(headers['salles-signature']).replace(/^v1=/, ''), 'hex')
  const isRecent = Math.abs(Date.now() / 1000 - Number(timestamp)) <= patienceSeconds
  const isOurKey = headers['salles-key-id'] === integratorKey.keyId
  return isOurKey && isRecent && given.length === expected.length && timingSafeEqual(given, expected)
}

function issue(integrator: LockIntegrator, wanted: Wanted): Told {
  const { codes } = integrator
  const isWanted = (each: IntegratorCode) =>
    (['lock', 'name', 'code', 'validFrom', 'validUntil'] as const).every((field) => each[field] === wanted[field])
  const isOther = (each: IntegratorCode) => each.lock === wanted.lock && each.code === wanted.code && !isWanted(each)
  if (codes.some(isOther)) return { status: 409, json: { reason: 'code-taken' } }
  const code = codes.find(isWanted) ?? { ...wanted, reference: randomUUID(), asksLeft: integrator.lateAsks + 1 }
  if (!codes.includes(code)) codes.push(code)
  code.asksLeft = Math.max(0, code.asksLeft - 1)
  const { reference } = code
  return code.asksLeft === 0
    ? ok({ state: 'active', reference })
    : { status: 202, json: { state: 'pending', reference } }
}

function withdraw(integrator: LockIntegrator, reference: string): Told {
  const state = integrator.withdrawal
  if (state === 'revoked') integrator.codes = integrator.codes.filter((each) => each.reference !== reference)
  return { status: state === 'pending' ? 202 : 200, json: { state } }
}

const presentCode = ({ code: _, lock: __, asksLeft, ...rest }: IntegratorCode) => ({
  ...rest,
  state: asksLeft === 0 ? 'present' : 'pending',
})
