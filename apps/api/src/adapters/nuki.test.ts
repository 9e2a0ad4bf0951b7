import { describe, expect, it } from 'vitest'
import { nukiDevice, nukiToken, startNuki } from '../../../../tests/simulators/nuki-server.ts'
import { createCallService } from './call-service.ts'
import { describeLockProvider } from './lock-provider.conformance.ts'
import { createNuki } from './nuki.ts'

const delays = [1, 1, 1]
const account = (baseUrl: string, apiToken = nukiToken, patienceMs = 10_000) =>
  createNuki({ kind: 'nuki', baseUrl, apiToken }, createCallService({ publicOnly: false, patienceMs }), delays)

describeLockProvider('Nuki', async () => {
  const simulator = await startNuki()
  return {
    provider: account(simulator.url),
    deviceReference: nukiDevice,
    opens: (code, at) => simulator.opens(nukiDevice, code, at),
    remote: {
      setMode: (mode) => void (simulator.mode = mode),
      hasty: account(simulator.url, nukiToken, 50),
      stranger: account(simulator.url, 'a-wrong-token'),
      secrets: [nukiToken],
      unknownDevice: '999',
    },
    stop: simulator.stop,
  }
})

describe('Nuki', () => {
  const request = {
    deviceReference: nukiDevice,
    validFrom: new Date('2026-10-13T16:15:00Z'),
    validUntil: new Date('2026-10-13T18:45:00Z'),
    name: 'ORS-2026-12 0a1b2c3d',
    code: '482713',
    variant: 0,
  }

  it('says that a code which is not shown yet is not confirmed, then finds it without writing it twice', async () => {
    const simulator = await startNuki()
    const provider = account(simulator.url)
    simulator.lateLooks = 6
    await expect(provider.issue(request, 'grant-1')).rejects.toMatchObject({
      ...{ code: 'locks.code-not-confirmed', details: { reference: expect.any(String) } },
    })
    expect(await provider.issue(request, 'grant-1')).toMatchObject({ code: '482713' })
    expect(simulator.codes).toHaveLength(1)
    await simulator.stop()
  })

  it('does not believe a lock that is off line', async () => {
    const simulator = await startNuki()
    const [lock] = simulator.locks
    if (lock) lock.isOnline = false
    const provider = account(simulator.url)
    for (const _ of [1, 2]) {
      await expect(provider.issue(request, 'grant-1')).rejects.toMatchObject({ code: 'locks.code-not-confirmed' })
    }
    expect((await provider.devices())[0]).toMatchObject({ isOnline: false })
    if (lock) lock.isOnline = true
    expect(await provider.issue(request, 'grant-1')).toMatchObject({ code: '482713' })
    await simulator.stop()
  })

  it('has a code that was asked of a lock off line forgotten once it comes, and never says so before', async () => {
    const simulator = await startNuki()
    const [lock] = simulator.locks
    const provider = account(simulator.url)
    simulator.lateLooks = 3
    if (lock) lock.isOnline = false
    await expect(provider.issue(request, 'grant-1')).rejects.toMatchObject({ code: 'locks.code-not-confirmed' })
    const forgotten = () => provider.revoke(nukiDevice, request.name)
    await expect(forgotten()).rejects.toMatchObject({ code: 'access.provider-unavailable' })
    if (lock) lock.isOnline = true
    expect(await forgotten()).toBe('revoked')
    for (const _ of [1, 2, 3]) await provider.list(nukiDevice)
    expect(simulator.opens(nukiDevice, '482713', request.validFrom)).toBe(false)
    await simulator.stop()
  })

  it('does not believe that a lock off line has forgotten a code that it had', async () => {
    const simulator = await startNuki()
    const [lock] = simulator.locks
    const provider = account(simulator.url)
    await provider.issue(request, 'grant-1')
    if (lock) lock.isOnline = false
    const forgotten = () => provider.revoke(nukiDevice, request.name)
    await expect(forgotten()).rejects.toMatchObject({ code: 'access.provider-unavailable' })
    expect(simulator.opens(nukiDevice, '482713', request.validFrom)).toBe(true)
    if (lock) lock.isOnline = true
    expect(await forgotten()).toBe('revoked')
    expect(simulator.opens(nukiDevice, '482713', request.validFrom)).toBe(false)
    await simulator.stop()
  })

  it('lists the codes of those who live there too, without a window', async () => {
    const simulator = await startNuki()
    simulator.codes.push({
      ...{ id: 'x', smartlockId: Number(nukiDevice), name: 'Loge', type: 13, code: 593_182 },
      ...{ allowedFromDate: null, allowedUntilDate: null, looksLeft: 0, isLeaving: false },
    })
    expect(await account(simulator.url).list(nukiDevice)).toEqual([
      { name: 'Loge', reference: 'Loge', validFrom: null, validUntil: null, state: 'present' },
    ])
    await simulator.stop()
  })

  it('writes the new code of a right in place of the former', async () => {
    const simulator = await startNuki()
    const provider = account(simulator.url)
    await provider.issue(request, 'grant-1')
    await provider.issue({ ...request, code: '931764' }, 'grant-1')
    expect(simulator.codes).toMatchObject([{ code: 931_764, name: request.name }])
    await simulator.stop()
  })

  it('tells the state of batteries, and that a lock is full', async () => {
    const simulator = await startNuki()
    const provider = account(simulator.url)
    expect(await provider.devices()).toMatchObject([
      { reference: nukiDevice, isOnline: true, batteryPercent: 84, isBatteryLow: false },
      { isBatteryLow: true, batteryPercent: 12 },
    ])
    await provider.issue(request, 'grant-1')
    const [code] = simulator.codes
    if (code) for (let index = 0; index < 190; index += 1) simulator.codes.push({ ...code, id: String(index), code: 1 })
    const another = provider.issue({ ...request, name: 'VILLE-2026-9 4d5e6f70', code: '931764' }, 'grant-2')
    await expect(another).rejects.toMatchObject({ code: 'locks.no-code-left' })
    await simulator.stop()
  })
})
