import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  integratorKey,
  integratorLock,
  type LockIntegrator,
  startLockIntegrator,
} from '../../../../tests/simulators/lock-webhook-server.ts'
import { createCallService, type ServiceCall } from './call-service.ts'
import { describeLockProvider } from './lock-provider.conformance.ts'
import { createLockProviders } from './lock-providers.ts'
import { createLockWebhook } from './lock-webhook.ts'

const delays = [1, 1]
const calls = (patienceMs = 10_000) => createCallService({ publicOnly: false, patienceMs })
const account = (baseUrl: string, own: Partial<typeof integratorKey> = {}, patienceMs?: number) =>
  createLockWebhook({ kind: 'webhook', baseUrl, ...integratorKey, ...own }, calls(patienceMs), delays)

describeLockProvider('The webhook', async () => {
  const integrator = await startLockIntegrator()
  return {
    provider: account(integrator.url),
    deviceReference: integratorLock,
    opens: (code, at) => integrator.opens(integratorLock, code, at),
    remote: {
      setMode: (mode) => void (integrator.mode = mode),
      hasty: account(integrator.url, {}, 50),
      stranger: account(integrator.url, { signingSecret: 'another-signing-secret-of-32-signs' }),
      secrets: [integratorKey.signingSecret],
      unknownDevice: 'porte-sud',
    },
    stop: integrator.stop,
  }
})

describe('the webhook', () => {
  let integrator: LockIntegrator
  beforeEach(async () => {
    integrator = await startLockIntegrator()
  })
  afterEach(() => integrator.stop())

  const request = {
    deviceReference: integratorLock,
    validFrom: new Date('2026-10-13T16:15:00Z'),
    validUntil: new Date('2026-10-13T18:45:00Z'),
    name: 'ORS-2026-12 0a1b2c3d',
    code: '482713',
    variant: 0,
  }

  it('sends, byte for byte, what the page for integrators shows', async () => {
    const page = readFileSync(new URL('../../../../docs/lock-webhook.md', import.meta.url), 'utf8')
    const shown = (pattern: RegExp) => pattern.exec(page)?.[1]
    const sent: ServiceCall[] = []
    const access = { kind: 'webhook' as const, baseUrl: 'https://locks.example/salles' }
    const provider = createLockWebhook(
      { ...access, keyId: 'lycee-2026', signingSecret: shown(/^secret: (.*)$/m) ?? '' },
      async (call) => {
        sent.push(call)
        return { status: 200, body: Buffer.from('{"state":"active","reference":"r"}') }
      },
      delays,
      () => Date.parse('2026-10-12T16:15:00Z'),
    )
    await provider.issue(request, 'key')
    const headers = Object.fromEntries(
      ['salles-key-id', 'salles-timestamp', 'salles-signature', 'idempotency-key'].map((name) => [
        name,
        shown(new RegExp(`^${name}: (.*)$`, 'm')),
      ]),
    )
    expect(sent).toEqual([
      {
        ...{ method: 'POST', url: 'https://locks.example/salles', body: shown(/^(\{"version":1,"act":"issue".*\})$/m) },
        headers: { 'content-type': 'application/json', ...headers },
      },
    ])
  })

  it('is believed for five minutes, whatever the words', async () => {
    const early = (minutes: number) =>
      createLockWebhook(
        { kind: 'webhook', baseUrl: integrator.url, ...integratorKey },
        calls(),
        delays,
        () => Date.now() - minutes * 60_000,
      ).issue(request, 'key')
    await expect(early(6)).rejects.toMatchObject({ code: 'locks.provider-refused' })
    expect(await early(4)).toMatchObject({ code: '482713' })
    expect(integrator.codes).toHaveLength(1)
  })

  it('asks again for a code that is on its way, under the same key, then says that it is not confirmed', async () => {
    const provider = account(integrator.url)
    integrator.lateAsks = 4
    const first = provider.issue(request, 'key')
    await expect(first).rejects.toMatchObject({
      ...{ code: 'locks.code-not-confirmed', details: { reference: expect.any(String) } },
    })
    expect(await provider.list(integratorLock)).toMatchObject([{ state: 'pending' }])
    expect(await provider.issue(request, 'key')).toMatchObject({ code: '482713' })
    const keys = integrator.calls.filter(({ act }) => act === 'issue').map(({ key }) => key)
    expect(new Set(keys).size).toBe(1)
    expect(integrator.codes).toHaveLength(1)
    await provider.issue({ ...request, name: 'ORS-2026-13 4d5e6f70', code: '931764' }, 'other').catch(() => null)
    expect(integrator.calls.at(-1)?.key).not.toBe(keys[0])
  })

  it('tells what the integrator says of a withdrawal, and asks again while it is under way', async () => {
    const provider = account(integrator.url)
    const { reference } = await provider.issue(request, 'key')
    for (const said of ['on-site', 'will-expire'] as const) {
      integrator.withdrawal = said
      expect(await provider.revoke(integratorLock, reference)).toBe(said)
    }
    integrator.withdrawal = 'pending'
    const underWay = provider.revoke(integratorLock, reference)
    await expect(underWay).rejects.toMatchObject({ code: 'access.provider-unavailable' })
  })

  it('never leaves for a private address in production', async () => {
    const production = { NODE_ENV: 'production' as const, SECRET_KEY: Buffer.alloc(32, 7).toString('base64') }
    const port = new URL(integrator.url).port
    for (const host of ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', 'localhost']) {
      const access = { kind: 'webhook' as const, baseUrl: `https://${host}:${port}`, ...integratorKey }
      const refused = createLockProviders(production).open(access)?.issue(request, 'key')
      await expect(refused).rejects.toMatchObject({ code: 'access.provider-unavailable' })
    }
    expect(integrator.calls).toEqual([])
  })
})
