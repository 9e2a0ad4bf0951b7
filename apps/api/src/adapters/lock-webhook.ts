import { createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type {
  IssueRequest,
  LockAccess,
  LockCapabilities,
  LockHealth,
  LockProvider,
} from '../features/locks/lock-provider.ts'
import { Failure } from '../platform/errors.ts'
import type { CallService, ServiceAnswer } from './call-service.ts'
import { answerOfMaker, readMaker, refusalOf } from './lock-answer.ts'

type WebhookAccess = Extract<LockAccess, { kind: 'webhook' }>

const capabilities: LockCapabilities = {
  mode: 'webhook',
  codes: 'own',
  chosenCode: { alphabet: '0123456789', length: 6, forbiddenPrefixes: [] },
  codesPerWindow: 1,
  granularityMinutes: 1,
  minMinutes: 1,
  maxMinutes: 366 * 24 * 60,
  firstUse: null,
  revoke: 'remote',
  confirms: 'poll',
  maxActive: null,
  lists: true,
}

const health = z.object({
  online: z.boolean().nullable(),
  batteryPercent: z.number().int().min(0).max(100).nullable(),
  batteryLow: z.boolean(),
})
const locks = z.object({ locks: z.array(health.extend({ reference: z.string(), name: z.string() })) })
const codes = z.object({
  codes: z.array(
    z.object({
      name: z.string(),
      reference: z.string(),
      validFrom: z.iso.datetime({ offset: true }).nullable(),
      validUntil: z.iso.datetime({ offset: true }).nullable(),
      state: z.enum(['present', 'pending', 'failed']),
    }),
  ),
})
const issued = z.object({ state: z.enum(['active', 'pending']), reference: z.string().min(1).max(200) })
const withdrawn = z.object({ state: z.enum(['revoked', 'on-site', 'will-expire', 'pending']) })
const refusal = z.object({ reason: z.enum(['code-taken', 'no-code-left', 'window-not-kept']) })

/**
 * Hands codes to the software of an integrator, as docs/lock-webhook.md promises it: one signed JSON per act, whose
 * idempotency key is the same each time the same thing is asked. `now` is the real time, which the other side compares.
 */
export function createLockWebhook(
  access: WebhookAccess,
  callService: CallService,
  delaysMs: readonly number[] = [400, 800, 1600, 2400],
  now: () => number = Date.now,
): LockProvider {
  const hmac = (text: string) => createHmac('sha256', access.signingSecret).update(text).digest('hex')

  async function tell(act: string, fields: Record<string, unknown>): Promise<ServiceAnswer> {
    const body = JSON.stringify({ version: 1, act, ...fields })
    const timestamp = String(Math.floor(now() / 1000))
    const answer = await answerOfMaker(callService, {
      method: 'POST',
      url: access.baseUrl,
      headers: {
        'content-type': 'application/json',
        'salles-key-id': access.keyId,
        'salles-timestamp': timestamp,
        'salles-signature': `v1=${hmac(`${timestamp}.${body}`)}`,
        // Under the key as well: a bare hash of a body would give its code away.
        'idempotency-key': hmac(body),
      },
      body,
    })
    if (answer.status >= 200 && answer.status < 300) return answer
    const known = refusal.safeParse(jsonOf(answer))
    throw known.success ? new Failure(`locks.${known.data.reason}`) : refusalOf(answer)
  }

  async function issue({ deviceReference: lock, name, code, validFrom, validUntil }: IssueRequest) {
    if (code === null) throw new Failure('locks.no-code-left')
    if (+validUntil - +validFrom > capabilities.maxMinutes * 60_000) throw new Failure('locks.window-not-kept')
    let reference = ''
    for (const delay of [0, ...delaysMs]) {
      await wait(delay)
      const answer = readMaker(await tell('issue', { lock, name, code, validFrom, validUntil }), issued)
      reference = answer.reference
      if (answer.state === 'active') return { code, reference, validFrom, validUntil }
    }
    throw new Failure('locks.code-not-confirmed', { reference })
  }

  return {
    capabilities,
    issue,
    async revoke(lock, reference) {
      const { state } = readMaker(await tell('revoke', { lock, reference }), withdrawn)
      if (state === 'pending') throw new Failure('access.provider-unavailable')
      return state
    },
    list: async (lock) =>
      readMaker(await tell('list', { lock }), codes).codes.map(({ validFrom, validUntil, ...code }) => ({
        ...code,
        validFrom: validFrom === null ? null : new Date(validFrom),
        validUntil: validUntil === null ? null : new Date(validUntil),
      })),
    health: async (lock) => healthOf(readMaker(await tell('health', { lock }), health)),
    devices: async () =>
      readMaker(await tell('locks', {}), locks).locks.map((each) => ({
        ...{ reference: each.reference, name: each.name },
        ...healthOf(each),
      })),
  }
}

const healthOf = ({ online, batteryPercent, batteryLow }: z.output<typeof health>): LockHealth => ({
  isOnline: online,
  batteryPercent,
  isBatteryLow: batteryLow,
})

function jsonOf({ body }: ServiceAnswer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
