import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { markIn, markOf } from './code-name.ts'
import { accessOf, findAccount } from './lock-account.ts'
import { askersOf } from './lock-codes.store.ts'
import type { ListedCode, LockHealth, LockProvider } from './lock-provider.ts'
import type { LockPlace } from './lock-rounds.store.ts'

/** A code found in a lock. Ours without a right to enter is one that nobody should have any more. */
export type FoundCode = ListedCode & { isOurs: boolean; grantId: string | null }
export type LockState = {
  /** Null where the maker does not tell. */
  health: LockHealth | null
  /** Null where the maker does not tell. */
  codes: FoundCode[] | null
  /** Whether we choose the codes, and may write one again; the lock makes another one otherwise. */
  choosesCode: boolean
  /** Whether a code can be withdrawn from afar. */
  withdraws: boolean
}

/** The lock behind the account of an establishment, or the one that the instance plays; null where there is neither. */
export async function openLock(deps: Deps, { tenantId, establishmentId }: LockPlace): Promise<LockProvider | null> {
  const actor = systemActor(tenantId)
  const account = await inReadOnly(deps, actor, (tx) => findAccount(tx, establishmentId, 'none'))
  return deps.locks.open(account && accessOf(deps, account))
}

/**
 * What a lock tells of itself now and the codes in it, each with the right to enter that it was asked for, to be compared
 * with what should be there; outside any transaction. A code that another establishment asked of the same lock is not ours.
 * Null where no lock can be asked. @throws access.provider-unavailable, locks.provider-refused
 */
export async function readLock(deps: Deps, place: LockPlace): Promise<LockState | null> {
  const provider = await openLock(deps, place)
  if (!provider) return null
  const listed = await provider.list(place.deviceReference)
  // Read after the list: a code is held here before it is in a lock, so that none just asked for looks like nobody's.
  const askers = await inReadOnly(deps, systemActor(place.tenantId), (tx) => askersOf(tx, place.deviceReference))
  const byMark = new Map(askers.map((asker) => [markOf(asker.grantId), asker]))
  const codes = listed?.map((code) => {
    const mark = markIn(code.name)
    const asker = mark === null ? undefined : byMark.get(mark)
    const isOurs = mark !== null && (!asker || asker.establishmentId === place.establishmentId)
    return { ...code, isOurs, grantId: isOurs ? (asker?.grantId ?? null) : null }
  })
  const { chosenCode, revoke } = provider.capabilities
  return {
    health: await provider.health(place.deviceReference),
    codes: codes ?? null,
    choosesCode: chosenCode !== null,
    withdraws: revoke === 'remote',
  }
}
