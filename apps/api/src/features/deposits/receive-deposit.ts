import type { DepositDto, ReceiveDepositForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { appendMovement } from './deposits.store.ts'
import { assertHappened, getDepositToKeep } from './get-deposit-to-keep.ts'
import { presentOne } from './present-deposit.ts'
import { nextMovement } from './rules/deposit-standing.ts'

export type ReceiveDeposit = ReceiveDepositForm & { depositId: string }

/**
 * Writes down that the whole deposit was handed over: a cheque that nobody cashes, or a transfer. Source:
 * docs/rules/deposits.md §3.
 * @throws deposits.not-found, deposits.not-allowed, deposits.wrong-status, deposits.date-in-future
 */
export function receiveDeposit(deps: Deps, actor: Actor, input: ReceiveDeposit): Promise<DepositDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { deposit, movements, keeper } = await getDepositToKeep(tx, actor, input.depositId)
    const movement = nextMovement('receive', deposit, movements)
    await assertHappened(tx, deposit.tenantId, input.receivedOn)
    const { means, reference, receivedOn: onDate } = input
    const kept = { ...movement, onDate, means, reference, reason: null }
    await appendMovement(tx, deposit, movements, kept, keeper.accountId)
    const { id: subjectId, tenantId, organisationId } = deposit
    await record(tx, actor, { action: 'deposit.receive', subjectId, tenantId, organisationId, details: { means } })
    return presentOne(tx, actor, deposit.id)
  })
}
