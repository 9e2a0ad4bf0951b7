import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { markIn, markOf } from './code-name.ts'
import { accessOf, findAccount } from './lock-account.ts'
import { grantsWithCode } from './lock-codes.store.ts'
import type { ListedCode, LockHealth } from './lock-provider.ts'

/** A code found in a lock. Ours without a right to enter is one that nobody should have any more. */
export type FoundCode = ListedCode & { isOurs: boolean; grantId: string | null }
/** Each is null where the maker does not tell. */
export type LockState = { health: LockHealth | null; codes: FoundCode[] | null }

/**
 * What a lock tells of itself now and the codes in it, each with the right to enter that it was asked for, to be compared
 * with what should be there; outside any transaction. Null where no lock can be asked.
 * @throws access.provider-unavailable, locks.provider-refused
 */
export async function readLock(
  deps: Deps,
  { tenantId, ...place }: { tenantId: string; establishmentId: string; deviceReference: string },
): Promise<LockState | null> {
  const { account, grantIds } = await inReadOnly(deps, systemActor(tenantId), async (tx) => ({
    account: await findAccount(tx, place.establishmentId, 'none'),
    grantIds: await grantsWithCode(tx, place.deviceReference),
  }))
  const provider = deps.locks.open(account && accessOf(deps, account))
  if (!provider) return null
  const byMark = new Map(grantIds.map((grantId) => [markOf(grantId), grantId]))
  const listed = await provider.list(place.deviceReference)
  const codes = listed?.map((code) => {
    const mark = markIn(code.name)
    return { ...code, isOurs: mark !== null, grantId: mark === null ? null : (byMark.get(mark) ?? null) }
  })
  return { health: await provider.health(place.deviceReference), codes: codes ?? null }
}
