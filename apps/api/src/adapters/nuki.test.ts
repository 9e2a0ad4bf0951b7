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
    label: 'COLLEGE-VERCORS-2026-12',
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

  it('names a code by the end of the reference, in 20 characters, and writes the new one of a right in place of the former', async () => {
    const simulator = await startNuki()
    const provider = account(simulator.url)
    const first = await provider.issue(request, 'grant-1')
    expect(first.reference).toMatch(/^ORS-2026-12 [0-9a-f]{8}$/)
    expect(first.reference.length).toBeLessThanOrEqual(20)
    await provider.issue({ ...request, code: '931764' }, 'grant-1')
    expect(simulator.codes).toMatchObject([{ code: 931_764, name: first.reference }])
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
    const another = provider.issue({ ...request, code: '931764' }, 'grant-2')
    await expect(another).rejects.toMatchObject({ code: 'locks.no-code-left' })
    await simulator.stop()
  })
})
