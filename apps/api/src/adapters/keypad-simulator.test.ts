import { describe, expect, it } from 'vitest'
import { createKeypadSimulator } from './keypad-simulator.ts'
import { describeLockProvider } from './lock-provider.conformance.ts'
import { noKeypads } from './no-keypads.ts'

const config = { NODE_ENV: 'test', SECRET_KEY: Buffer.alloc(32, 7).toString('base64') } as const

describeLockProvider('the keypad simulator', () => createKeypadSimulator(config))

describe('createKeypadSimulator', () => {
  const request = {
    deviceReference: 'door-1',
    validFrom: new Date('2026-10-13T16:00:00Z'),
    validUntil: new Date('2026-10-13T19:00:00Z'),
    label: 'ESSAI-2026-1',
  }

  it('has a door that opens inside the window only, even after a restart and a revocation', async () => {
    const { code, reference } = await createKeypadSimulator(config).issue(request, 'key')
    const door = createKeypadSimulator(config)
    expect(await door.revoke('door-1', reference)).toBe('will-expire')
    expect(door.opens('door-1', code, new Date('2026-10-13T15:59:59Z'))).toBe(false)
    expect(door.opens('door-1', code, new Date('2026-10-13T16:00:00Z'))).toBe(true)
    expect(door.opens('door-1', code, new Date('2026-10-13T18:59:59Z'))).toBe(true)
    expect(door.opens('door-1', code, new Date('2026-10-13T19:00:00Z'))).toBe(false)
    expect(door.opens('door-2', code, new Date('2026-10-13T17:00:00Z'))).toBe(false)
    expect(door.opens('door-1', '00000000', new Date('2026-10-13T17:00:00Z'))).toBe(false)
  })

  it('is refused in production, where no keypad answers until one is connected', async () => {
    expect(() => createKeypadSimulator({ ...config, NODE_ENV: 'production' })).toThrow('refused in production')
    await expect(noKeypads.issue(request, 'key')).rejects.toMatchObject({ code: 'access.provider-unavailable' })
    await expect(noKeypads.capabilities('door-1')).rejects.toMatchObject({ code: 'access.provider-unavailable' })
  })
})
