import type { LockProvider } from '../features/access/lock-provider.ts'
import { fail } from '../platform/errors.ts'

/** No keypad is connected: every request is refused, so that a person is called instead. */
export const noKeypads: LockProvider = {
  capabilities: async () => fail('access.provider-unavailable'),
  issue: async () => fail('access.provider-unavailable'),
  revoke: async () => 'will-expire',
}
