import type { BankMovementDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { saveSetAside } from './bank-statements.store.ts'
import { matchesOf } from './matches.store.ts'
import { remainingOf } from './propose.ts'
import { readMovement } from './read-movement.ts'
import { keptMovement } from './who-keeps-payee.ts'

/**
 * Says that what is left of a movement is no rent, and why. It may be taken back.
 * @throws bank-statements.movement-not-found, ledger.not-allowed, bank-statements.set-aside, bank-statements.settled
 */
export function setAsideMovement(
  deps: Deps,
  actor: AccountActor,
  { movementId, reason }: { movementId: string; reason: string },
): Promise<BankMovementDto> {
  return inTransaction(deps, actor, async (tx) => {
    const movement = await keptMovement(tx, actor, movementId, 'for-update')
    if (movement.setAsideAt) fail('bank-statements.set-aside')
    const live = (await matchesOf(tx, [movementId])).filter(({ undoneAt }) => undoneAt === null)
    if (remainingOf(movement, live) === 0) fail('bank-statements.settled')
    const aside = { setAsideAt: await clockNow(tx), setAsideBy: actor.accountId, setAsideReason: reason }
    await saveSetAside(tx, movementId, aside)
    const { tenantId } = movement
    await record(tx, actor, { action: 'bank-movement.set-aside', subjectId: movementId, tenantId, note: reason })
    return readMovement(tx, actor, movementId)
  })
}

/**
 * Takes back a movement that was set aside. @throws bank-statements.movement-not-found, ledger.not-allowed,
 * bank-statements.not-set-aside
 */
export function takeBackMovement(deps: Deps, actor: AccountActor, movementId: string): Promise<BankMovementDto> {
  return inTransaction(deps, actor, async (tx) => {
    const movement = await keptMovement(tx, actor, movementId, 'for-update')
    if (!movement.setAsideAt) fail('bank-statements.not-set-aside')
    await saveSetAside(tx, movementId, { setAsideAt: null, setAsideBy: null, setAsideReason: null })
    const { tenantId } = movement
    await record(tx, actor, { action: 'bank-movement.take-back', subjectId: movementId, tenantId })
    return readMovement(tx, actor, movementId)
  })
}
