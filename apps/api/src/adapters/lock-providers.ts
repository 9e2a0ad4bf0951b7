import type { LockProviders } from '../features/locks/lock-provider.ts'
import type { Config } from '../platform/config.ts'
import { createCallService } from './call-service.ts'
import { createIgloohome } from './igloohome.ts'
import { createKeypadSimulator } from './keypad-simulator.ts'
import { createNuki } from './nuki.ts'

/**
 * Opens accounts at the makers of locks; in production on the public internet alone. Without an account, the instance
 * plays a keypad, and in production nothing does: a person is called.
 */
export function createLockProviders(config: Pick<Config, 'NODE_ENV' | 'SECRET_KEY'>): LockProviders {
  const isProduction = config.NODE_ENV === 'production'
  const callService = createCallService({ publicOnly: isProduction })
  const simulator = isProduction ? null : createKeypadSimulator(config)
  return {
    open: (access) => {
      if (access === null) return simulator
      return access.kind === 'nuki' ? createNuki(access, callService) : createIgloohome(access, callService)
    },
  }
}
