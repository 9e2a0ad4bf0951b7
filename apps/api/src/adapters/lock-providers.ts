import type { LockProviders } from '../features/locks/lock-provider.ts'
import type { Config } from '../platform/config.ts'
import { createCallService } from './call-service.ts'
import { createIgloohome } from './igloohome.ts'
import { createKeypadSimulator } from './keypad-simulator.ts'
import { createKnownWayIn } from './known-way-in.ts'
import { createLockWebhook } from './lock-webhook.ts'
import { createNuki } from './nuki.ts'
import { createSeam } from './seam.ts'
import { createTtlock } from './ttlock.ts'
import { createTtlockCall, type TtlockTokens } from './ttlock-call.ts'

/**
 * Opens accounts at the makers of locks; in production on the public internet alone. Without an account, the instance
 * plays a keypad, and in production nothing does: a person is called.
 */
export function createLockProviders(config: Pick<Config, 'NODE_ENV' | 'SECRET_KEY'>): LockProviders {
  const isProduction = config.NODE_ENV === 'production'
  const callService = createCallService({ publicOnly: isProduction })
  const simulator = isProduction ? null : createKeypadSimulator(config)
  const ttlockTokens: TtlockTokens = new Map()
  return {
    open: (access) => {
      switch (access?.kind) {
        case 'nuki':
          return createNuki(access, callService)
        case 'igloohome':
          return createIgloohome(access, callService)
        case 'ttlock':
          return createTtlock(access.codes, createTtlockCall(access, callService, ttlockTokens))
        case 'seam':
          return createSeam(access, callService)
        case 'webhook':
          return createLockWebhook(access, callService)
        case 'fixed-code':
        case 'key-box':
        case 'person':
          return createKnownWayIn(access)
        case undefined:
          return simulator
      }
    },
  }
}
