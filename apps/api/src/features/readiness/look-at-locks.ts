import type { Deps } from '../../deps.ts'
import { Failure } from '../../platform/errors.ts'
import { type LockState, readLock } from '../locks/index.ts'
import type { LockLook } from './rules/session-facts.ts'
import type { SessionToCheck } from './session-facts.ts'

/** What the lock of a session tells of itself and of its code; null where no lock takes part. */
export type LookAtLocks = (checked: SessionToCheck) => Promise<LockLook | null>
type Told = LockState | 'unknown' | 'silent' | 'refuses'

/** Asks each lock once for all the sessions of a round, outside any transaction. */
export function lookAtLocks(deps: Deps): LookAtLocks {
  const told = new Map<string, Promise<Told>>()
  return async ({ session, entry, deviceReference }) => {
    if (entry?.way?.kind !== 'keypad') return null
    if (deviceReference === null) return 'unknown'
    const { tenantId, establishmentId } = session
    const key = `${establishmentId} ${deviceReference}`
    const asked = told.get(key) ?? ask(deps, { tenantId, establishmentId, deviceReference })
    told.set(key, asked)
    const state = await asked
    return typeof state === 'string' ? state : lookOf(state, entry.grant.id)
  }
}

async function ask(deps: Deps, place: Parameters<typeof readLock>[1]): Promise<Told> {
  try {
    return (await readLock(deps, place)) ?? 'unknown'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error.code === 'access.provider-unavailable' ? 'silent' : 'refuses'
  }
}

function lookOf({ health, codes }: LockState, grantId: string): LockLook {
  const state = codes?.find((code) => code.grantId === grantId)?.state ?? 'absent'
  return {
    isOnline: health?.isOnline ?? null,
    batteryPercent: health?.batteryPercent ?? null,
    isBatteryLow: health?.isBatteryLow ?? false,
    code: codes === null ? null : state === 'failed' ? 'absent' : state,
  }
}
