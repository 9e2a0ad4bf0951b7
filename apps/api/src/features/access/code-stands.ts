import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { type LockPlace, readLock, stillComputes } from '../locks/index.ts'
import type { AccessFacts } from './access-facts.store.ts'
import { openGrantSecret } from './read-access.ts'

/**
 * Whether the code that a holder was sent would open now: it is in the lock, or the lock that computes its codes still
 * computes it. The lock is asked outside any transaction, and the code goes nowhere else. Source: docs/rules/access.md, 21.
 * @throws access.lock-tells-nothing, access.provider-unavailable, locks.provider-refused
 */
export async function codeStands(deps: Deps, place: LockPlace, facts: AccessFacts): Promise<boolean> {
  const { grantId, bookingReference: label, validFrom: startsAt, validUntil: endsAt } = facts
  const lock = await readLock(deps, place)
  if (lock?.codes) return lock.codes.some((found) => found.grantId === grantId && found.state === 'present')
  const code = await inTransaction(deps, systemActor(place.tenantId), (tx) => openGrantSecret(tx, deps, grantId))
  const told = code === null ? null : { grantId, label, code, window: { startsAt, endsAt } }
  return (told && (await stillComputes(deps, place, told))) ?? fail('access.lock-tells-nothing')
}
