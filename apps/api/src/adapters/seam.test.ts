import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seamDevice, seamKey, type SeamSimulator, startSeam } from '../../../../tests/simulators/seam-server.ts'
import { createCallService } from './call-service.ts'
import { describeLockProvider } from './lock-provider.conformance.ts'
import { createSeam } from './seam.ts'

type Settings = { codes?: 'offline' | 'online'; apiKey?: string; patienceMs?: number }

const account = (baseUrl: string, { codes = 'online', apiKey = seamKey, patienceMs = 10_000 }: Settings = {}) =>
  createSeam({ kind: 'seam', baseUrl, codes, apiKey }, createCallService({ publicOnly: false, patienceMs }), [1, 1])

for (const codes of ['offline', 'online'] as const) {
  describeLockProvider(`Seam, ${codes}`, async () => {
    const simulator = await startSeam()
    return {
      provider: account(simulator.url, { codes }),
      deviceReference: seamDevice,
      opens: (code, at) => simulator.opens(seamDevice, code, at),
      remote: {
        setMode: (mode) => void (simulator.mode = mode),
        hasty: account(simulator.url, { codes, patienceMs: 50 }),
        stranger: account(simulator.url, { codes, apiKey: 'a-wrong-key' }),
        secrets: [seamKey],
        unknownDevice: 'no-such-device',
      },
      stop: simulator.stop,
    }
  })
}

describe('Seam', () => {
  let simulator: SeamSimulator
  beforeEach(async () => {
    simulator = await startSeam()
  })
  afterEach(() => simulator.stop())

  const request = {
    deviceReference: seamDevice,
    validFrom: new Date('2026-10-13T16:15:00Z'),
    validUntil: new Date('2026-10-13T18:45:00Z'),
    name: 'ORS-2026-12 0a1b2c3d',
    code: '482713',
    variant: 0,
  }
  const codes = () => simulator.fake.database.access_codes

  it('lists a code as on its way until its hour, then in the lock, or refused by it', async () => {
    const provider = account(simulator.url)
    const { reference } = await provider.issue(request, 'key')
    const stateOnce = async (changes: object) => {
      simulator.fake.database.updateAccessCode({ access_code_id: reference, ...changes })
      return (await provider.list(seamDevice))?.[0]?.state
    }
    expect(await stateOnce({})).toBe('pending')
    expect(await stateOnce({ status: 'setting' })).toBe('pending')
    expect(await stateOnce({ status: 'set' })).toBe('present')
    expect(await stateOnce({ status: 'removing' })).toBe('present')
    expect(await stateOnce({ errors: [{ error_code: 'failed_to_set_on_device' }] })).toBe('failed')
  })

  it.each([
    ['duplicate_code_on_device', 'locks.code-taken', 0],
    ['no_space_for_access_code_on_device', 'locks.no-code-left', 0],
    ['salto_ks_user_not_subscribed', 'locks.provider-refused', 0],
    ['failed_to_set_on_device', 'locks.code-not-confirmed', 1],
  ])('reads %s of a lock as %s, and leaves nothing in the way', async (refusal, code, left) => {
    simulator.refusesWith = refusal
    await expect(account(simulator.url).issue(request, 'key')).rejects.toMatchObject({ code })
    expect(codes()).toHaveLength(left)
  })

  it('finds again a code whose answer was lost, and writes the new one of a right in place of the former', async () => {
    const provider = account(simulator.url)
    const first = await provider.issue(request, 'key')
    expect(await provider.issue(request, 'key')).toEqual(first)
    await provider.issue({ ...request, code: '931764' }, 'key')
    expect(codes()).toMatchObject([{ code: '931764', name: request.name }])
  })

  it('does not say that a code is withdrawn while the lock keeps it', async () => {
    const provider = account(simulator.url)
    const { reference } = await provider.issue(request, 'key')
    simulator.isOnline = false
    const withdrawn = () => provider.revoke(seamDevice, reference)
    await expect(withdrawn()).rejects.toMatchObject({ code: 'access.provider-unavailable' })
    await expect(withdrawn()).rejects.toMatchObject({ code: 'access.provider-unavailable' })
    simulator.fake.database.deleteAccessCode(reference)
    expect(await withdrawn()).toBe('revoked')
  })

  it('tells the locks that take codes, and nothing of the other devices', async () => {
    const devices = await account(simulator.url).devices()
    expect(devices.map(({ reference }) => reference)).toEqual([seamDevice, 'august_device_2', 'schlage_device_id'])
    expect(devices[0]).toMatchObject({ isOnline: true, batteryPercent: 100, isBatteryLow: false })
  })
})
