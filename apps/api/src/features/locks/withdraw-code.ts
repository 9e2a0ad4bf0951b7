import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { accessOf, findAccount } from './lock-account.ts'
import { findLockCode } from './lock-codes.store.ts'
import type { Withdrawal } from './lock-provider.ts'

/**
 * Tells the lock to forget the code of a right to enter, outside any transaction; null when no lock was ever given one. A
 * code of a maker that is no longer connected opens until its end.
 * @throws access.provider-unavailable, locks.provider-refused
 */
export async function withdrawCode(deps: Deps, tenantId: string, grantId: string): Promise<Withdrawal | null> {
  const found = await inTransaction(deps, systemActor(tenantId), async (tx) => {
    const code = await findLockCode(tx, grantId)
    return code && { code, account: await findAccount(tx, code.establishmentId, 'none') }
  })
  if (!found?.code.reference) return null
  const { code, account } = found
  const isSameMaker = code.provider === (account?.kind ?? null)
  const provider = isSameMaker ? deps.locks.open(account && accessOf(deps, account)) : null
  return provider ? provider.revoke(code.deviceReference, found.code.reference) : 'will-expire'
}
