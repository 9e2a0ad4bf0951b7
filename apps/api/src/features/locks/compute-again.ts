import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { codeName } from './code-name.ts'
import { findLockCode } from './lock-codes.store.ts'
import type { LockPlace } from './lock-rounds.store.ts'
import type { ToldCode } from './mend-lock.ts'
import { openLock } from './read-lock.ts'

/**
 * Whether a lock that computes its codes still computes, for that window, the one that its holder was told: paired again,
 * it computes others. Outside any transaction; nothing is written in the lock. Null where the lock does not compute its
 * codes, or nothing is known of this one. @throws access.provider-unavailable, locks.provider-refused
 */
export async function stillComputes(deps: Deps, place: LockPlace, told: ToldCode): Promise<boolean | null> {
  const provider = await openLock(deps, place)
  if (provider?.capabilities.mode !== 'offline-pin') return null
  const { grantId, label, code, window } = told
  const row = await inTransaction(deps, systemActor(place.tenantId), (tx) => findLockCode(tx, grantId))
  if (!row) return null
  const asked = { deviceReference: place.deviceReference, name: codeName(label, grantId), code: null }
  const { startsAt: validFrom, endsAt: validUntil } = window
  const issued = await provider.issue({ ...asked, variant: row.variant, validFrom, validUntil }, grantId)
  return issued.code === code
}
