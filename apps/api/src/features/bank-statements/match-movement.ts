import type { BankMovementDto, MatchShare } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { postShares } from './post-shares.ts'
import { readMovement } from './read-movement.ts'
import { keptMovement } from './who-keeps-payee.ts'

/**
 * Says what a movement is: one charge, or several that share it. What is above the balance of a charge is kept, and shows
 * as money to give back. Said again, it changes nothing.
 * @throws bank-statements.movement-not-found, ledger.not-allowed, and those of `postShares`
 */
export function matchMovement(
  deps: Deps,
  actor: AccountActor,
  { movementId, shares }: { movementId: string; shares: readonly MatchShare[] },
): Promise<BankMovementDto> {
  return inTransaction(deps, actor, async (tx) => {
    const movement = await keptMovement(tx, actor, movementId, 'for-update')
    await postShares(tx, actor, movement, shares)
    return readMovement(tx, actor, movementId)
  })
}
