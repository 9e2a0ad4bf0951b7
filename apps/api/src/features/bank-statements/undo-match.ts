import type { BankMovementDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { Failure, fail } from '../../platform/errors.ts'
import { toLocal } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { reversePayment } from '../ledger/index.ts'
import { getTenant } from '../tenants/index.ts'
import { findMatch, isReturned, markUndone } from './matches.store.ts'
import { readMovement } from './read-movement.ts'
import { keptMovement } from './who-keeps-payee.ts'

/**
 * Undoes a match that was wrong, and says why. What it had posted is taken back by an opposite entry; a payment that
 * somebody had typed stays in the books, and only stops being proven.
 * @throws bank-statements.match-not-found, ledger.not-allowed, bank-statements.already-undone,
 * bank-statements.payment-not-free it came back since, ledger.already-given-back
 */
export function undoMatch(
  deps: Deps,
  actor: AccountActor,
  { matchId, reason }: { matchId: string; reason: string },
): Promise<BankMovementDto> {
  return inTransaction(deps, actor, async (tx) => {
    const known = (await findMatch(tx, matchId)) ?? fail('bank-statements.match-not-found')
    const { movementId } = known
    const movement = await keptMovement(tx, actor, movementId, 'for-update').catch(asMatch)
    const match = (await findMatch(tx, matchId)) ?? known
    if (match.undoneAt) fail('bank-statements.already-undone')
    if (await isReturned(tx, match.paymentId)) fail('bank-statements.payment-not-free')
    const now = await clockNow(tx)
    const { timeZone } = await getTenant(tx, movement.tenantId)
    const taken = {
      ...{ paymentId: match.paymentId, on: toLocal(timeZone, now).date, reason },
      source: `bank-undo:${matchId}`,
    }
    const opposite = match.kind === 'already-recorded' ? null : await reversePayment(tx, actor, taken)
    const undone = { undoneAt: now, undoneBy: actor.accountId, undoReason: reason }
    await markUndone(tx, matchId, { ...undone, undoPaymentId: opposite?.id ?? null })
    const { tenantId, organisationId, chargeId } = match
    const of = { subjectId: chargeId, tenantId, organisationId }
    await record(tx, actor, { action: 'charge.undo-reconcile', ...of, note: reason, details: { match: matchId } })
    return readMovement(tx, actor, movementId)
  })
}

/** A match that one may not see is not told apart from its movement. */
function asMatch(error: unknown): never {
  if (error instanceof Failure && error.code === 'bank-statements.movement-not-found') {
    fail('bank-statements.match-not-found')
  }
  throw error
}
