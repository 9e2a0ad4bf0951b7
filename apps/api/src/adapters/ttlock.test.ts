import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  startTtlock,
  ttlockAccount,
  ttlockDevice,
  type TtlockSimulator,
} from '../../../../tests/simulators/ttlock-server.ts'
import { createCallService } from './call-service.ts'
import { describeLockProvider } from './lock-provider.conformance.ts'
import { createTtlock } from './ttlock.ts'
import { createTtlockCall, type TtlockTokens } from './ttlock-call.ts'

type Settings = { codes?: 'offline' | 'online'; password?: string; patienceMs?: number; tokens?: TtlockTokens }

function account(
  baseUrl: string,
  { codes = 'online', patienceMs = 10_000, tokens = new Map(), ...own }: Settings = {},
) {
  const access = { kind: 'ttlock' as const, baseUrl, codes, ...ttlockAccount, ...own }
  return createTtlock(codes, createTtlockCall(access, createCallService({ publicOnly: false, patienceMs }), tokens))
}

for (const codes of ['offline', 'online'] as const) {
  describeLockProvider(`TTLock, ${codes}`, async () => {
    const simulator = await startTtlock()
    return {
      provider: account(simulator.url, { codes }),
      deviceReference: ttlockDevice,
      opens: (code, at) => simulator.opens(ttlockDevice, String(code), at),
      remote: {
        setMode: (mode) => void (simulator.mode = mode),
        hasty: account(simulator.url, { codes, patienceMs: 50 }),
        stranger: account(simulator.url, { codes, password: 'a-wrong-password' }),
        secrets: [ttlockAccount.clientSecret, ttlockAccount.password],
        unknownDevice: '999',
      },
      stop: simulator.stop,
    }
  })
}

describe('TTLock', () => {
  let simulator: TtlockSimulator
  beforeEach(async () => {
    simulator = await startTtlock()
  })
  afterEach(() => simulator.stop())

  const request = {
    deviceReference: ttlockDevice,
    validFrom: new Date('2026-10-13T16:15:00Z'),
    validUntil: new Date('2026-10-13T18:45:00Z'),
    name: 'ORS-2026-12 0a1b2c3d',
    code: '482713',
    variant: 0,
  }
  const tokenCalls = () => simulator.calls.filter((path) => path === '/oauth2/token').length

  it('keeps its token from one code to the next, and renews it when it has ended', async () => {
    const tokens: TtlockTokens = new Map()
    await account(simulator.url, { tokens }).devices()
    await account(simulator.url, { tokens }).devices()
    expect(tokenCalls()).toBe(1)
    simulator.tokens.access.clear()
    await account(simulator.url, { tokens }).devices()
    expect(tokenCalls()).toBe(2)
    expect(simulator.tokens.refresh.size).toBe(1)
  })

  it('signs in again when the token can no longer be renewed', async () => {
    const tokens: TtlockTokens = new Map()
    const provider = account(simulator.url, { tokens })
    await provider.devices()
    simulator.tokens.access.clear()
    simulator.tokens.refresh.clear()
    expect(await provider.devices()).toHaveLength(1)
    expect(tokenCalls()).toBe(3)
  })

  it('says that a clock is wrong, here or there, rather than that a key is', async () => {
    simulator.driftMs = 6 * 60_000
    await expect(account(simulator.url).issue(request, 'key')).rejects.toMatchObject({ code: 'locks.clock-refused' })
    simulator.driftMs = -4 * 60_000
    expect(await account(simulator.url).issue(request, 'key')).toMatchObject({ code: '482713' })
  })

  it('writes a code to the minute through the gateway, or waits for one', async () => {
    const provider = account(simulator.url)
    expect(await provider.issue(request, 'key')).toMatchObject({ validFrom: request.validFrom })
    expect(await provider.health(ttlockDevice)).toEqual({ isOnline: null, batteryPercent: 66, isBatteryLow: false })
    simulator.hasGateway = false
    expect(await provider.health(ttlockDevice)).toMatchObject({ isOnline: false })
    const other = { ...request, name: 'ORS-2026-13 4d5e6f70', code: '931764' }
    await expect(provider.issue(other, 'other')).rejects.toMatchObject({ code: 'access.provider-unavailable' })
  })

  it('says that a lock is full, and finds a code behind the first page of the list', async () => {
    const provider = account(simulator.url)
    const { reference } = await provider.issue(request, 'key')
    const [code] = simulator.codes
    if (!code) throw new Error('no code')
    const filling = Array.from({ length: 249 }, (_, index) => ({
      ...{ ...code, keyboardPwdId: index + 1, keyboardPwdName: 'Loge', keyboardPwd: String(1_000_000 + index) },
    }))
    simulator.codes = [...filling, code]
    expect(await provider.issue(request, 'key')).toMatchObject({ reference })
    const other = { ...request, name: 'ORS-2026-13 4d5e6f70', code: '931764' }
    await expect(provider.issue(other, 'other')).rejects.toMatchObject({ code: 'locks.no-code-left' })
  })

  it('writes the new code of a right in place of the former', async () => {
    const provider = account(simulator.url)
    await provider.issue(request, 'key')
    await provider.issue({ ...request, code: '931764' }, 'key')
    expect(simulator.codes).toMatchObject([{ keyboardPwd: '931764', keyboardPwdName: request.name }])
  })

  it('computes a code for whole hours, which is void a day later if it never opened', async () => {
    const provider = account(simulator.url, { codes: 'offline' })
    const long = { ...request, code: null, validUntil: new Date('2026-10-15T18:45:00Z') }
    const { code, validFrom, validUntil } = await provider.issue(long, 'key')
    expect([validFrom, validUntil]).toEqual([new Date('2026-10-13T16:00:00Z'), new Date('2026-10-15T19:00:00Z')])
    expect(provider.capabilities.firstUse).toEqual({ withinHours: 24, ifLongerThanHours: 24 })
    expect(simulator.opens(ttlockDevice, String(code), new Date('2026-10-14T16:00:01Z'))).toBe(false)
    expect(simulator.opens(ttlockDevice, String(code), new Date('2026-10-14T16:00:00Z'))).toBe(true)
    expect(simulator.opens(ttlockDevice, String(code), new Date('2026-10-15T18:59:00Z'))).toBe(true)
  })
})
