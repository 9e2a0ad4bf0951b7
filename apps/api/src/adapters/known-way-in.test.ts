import { describe, expect, it } from 'vitest'
import { createKnownWayIn } from './known-way-in.ts'
import { describeLockProvider } from './lock-provider.conformance.ts'
import { createLockProviders } from './lock-providers.ts'

const ways = [{ kind: 'fixed-code', code: '7391' }, { kind: 'key-box', code: 'B482' }, { kind: 'person' }] as const

for (const way of ways) {
  describeLockProvider(`The way in « ${way.kind} »`, async () => ({
    provider: createKnownWayIn(way),
    deviceReference: 'gymnase',
    opens: null,
    remote: null,
    stop: async () => undefined,
  }))
}

describe('a way in that is known beforehand', () => {
  it('is opened in production too: it plays nothing', () => {
    const production = { NODE_ENV: 'production' as const, SECRET_KEY: Buffer.alloc(32, 7).toString('base64') }
    const modes = ways.map((way) => createLockProviders(production).open(way)?.capabilities.mode)
    expect(modes).toEqual(['fixed-code', 'key-box', 'person'])
  })
})
