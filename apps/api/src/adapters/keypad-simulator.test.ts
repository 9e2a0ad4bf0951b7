import { describe, expect, it } from 'vitest'
import { createKeypadSimulator } from './keypad-simulator.ts'
import { describeLockProvider } from './lock-provider.conformance.ts'
import { createLockProviders } from './lock-providers.ts'

const config = { NODE_ENV: 'test', SECRET_KEY: Buffer.alloc(32, 7).toString('base64') } as const

describeLockProvider('the keypad simulator', async () => {
  const keypad = createKeypadSimulator(config)
  return {
    provider: keypad,
    deviceReference: 'door-1',
    opens: (code, at) => keypad.opens('door-1', code, at),
    remote: null,
    stop: async () => undefined,
  }
})

describe('createKeypadSimulator', () => {
  const request = {
    deviceReference: 'door-1',
    validFrom: new Date('2026-10-13T16:00:00Z'),
    validUntil: new Date('2026-10-13T19:00:00Z'),
    name: 'ESSAI-2026 0a1b2c3d',
    code: null,
    variant: 0,
  }

  it('has a door that opens inside the window only, even after a restart and a revocation', async () => {
    const { code, reference } = await createKeypadSimulator(config).issue(request, 'key')
    const door = createKeypadSimulator(config)
    expect(await door.revoke('door-1', reference)).toBe('will-expire')
    expect(door.opens('door-1', String(code), new Date('2026-10-13T15:59:59Z'))).toBe(false)
    expect(door.opens('door-1', String(code), new Date('2026-10-13T16:00:00Z'))).toBe(true)
    expect(door.opens('door-1', String(code), new Date('2026-10-13T18:59:59Z'))).toBe(true)
    expect(door.opens('door-1', String(code), new Date('2026-10-13T19:00:00Z'))).toBe(false)
    expect(door.opens('door-2', String(code), new Date('2026-10-13T17:00:00Z'))).toBe(false)
    expect(door.opens('door-1', '00000000', new Date('2026-10-13T17:00:00Z'))).toBe(false)
  })

  it('gives no code that somebody would try first', async () => {
    const keypad = createKeypadSimulator(config)
    for (let index = 0; index < 500; index += 1) {
      const { code } = await keypad.issue(request, `key-${index}`)
      expect(new Set(code).size).toBeGreaterThanOrEqual(4)
      expect(code).not.toMatch(/123456|654321/)
    }
  })

  it('is refused in production, where nothing answers for who has no account', () => {
    expect(() => createKeypadSimulator({ ...config, NODE_ENV: 'production' })).toThrow('refused in production')
    expect(createLockProviders({ ...config, NODE_ENV: 'production' }).open(null)).toBeNull()
    expect(createLockProviders(config).open(null)).not.toBeNull()
  })
})
