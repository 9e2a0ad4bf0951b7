import type { LockAccess, LockCapabilities, LockProvider } from '../features/locks/lock-provider.ts'

const common = {
  chosenCode: null,
  codesPerWindow: 1,
  granularityMinutes: 1,
  minMinutes: 1,
  maxMinutes: Infinity,
  firstUse: null,
  confirms: 'sync',
  maxActive: null,
  lists: false,
} as const

const capabilities: Record<'fixed-code' | 'key-box' | 'person', LockCapabilities> = {
  // Whoever learnt the code keeps it, until somebody changes it before the door.
  'fixed-code': { ...common, mode: 'fixed-code', codes: 'shared', revoke: 'on-site' },
  'key-box': { ...common, mode: 'key-box', codes: 'shared', revoke: 'on-site' },
  // Those who open read it on the page of their day: what is cancelled is no longer there.
  person: { ...common, mode: 'person', codes: 'none', revoke: 'remote' },
}

/** A way in that is known beforehand: the code of the place, the same for everybody, or somebody who opens. Calls nobody. */
export function createKnownWayIn(
  access: Extract<LockAccess, { kind: 'fixed-code' | 'key-box' | 'person' }>,
): LockProvider {
  const able = capabilities[access.kind]
  return {
    capabilities: able,
    issue: async ({ deviceReference, validFrom, validUntil }) => ({
      code: access.kind === 'person' ? null : access.code,
      ...{ reference: deviceReference, validFrom, validUntil },
    }),
    revoke: async () => (able.revoke === 'remote' ? 'revoked' : 'on-site'),
    list: async () => null,
    health: async () => null,
    devices: async () => [],
  }
}
