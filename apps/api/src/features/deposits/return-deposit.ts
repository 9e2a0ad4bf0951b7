import type { DepositDto, ReturnDepositForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { appendMovement } from './deposits.store.ts'
import { assertHappened, getDepositToKeep } from './get-deposit-to-keep.ts'
import { presentOne } from './present-deposit.ts'
import { nextMovement } from './rules/deposit-standing.ts'

export type ReturnDeposit = ReturnDepositForm & { depositId: string }

/**
 * Writes down that everything still held was given back. Source: docs/rules/deposits.md §3.
 * @throws deposits.not-found, deposits.not-allowed, deposits.wrong-status, deposits.date-in-future
 */
export function returnDeposit(deps: Deps, actor: Actor, input: ReturnDeposit): Promise<DepositDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { deposit, movements, keeper } = await getDepositToKeep(tx, actor, input.depositId)
    const movement = nextMovement('return', deposit, movements)
    await assertHappened(tx, deposit.tenantId, input.returnedOn)
    const { reference, returnedOn: onDate } = input
    const kept = { ...movement, onDate, means: null, reference, reason: null }
    await appendMovement(tx, deposit, movements, kept, keeper.accountId)
    const { id: subjectId, tenantId, organisationId } = deposit
    const details = { cents: movement.amountCents }
    await record(tx, actor, { action: 'deposit.return', subjectId, tenantId, organisationId, details })
    return presentOne(tx, actor, deposit.id)
  })
}
