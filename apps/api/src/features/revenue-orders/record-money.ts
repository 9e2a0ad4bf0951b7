import type { z } from 'zod'
import type { chargeMoney, paymentInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { toLocal } from '../../platform/time.ts'
import {
  balanceCents,
  findKeptCharge,
  moneyOfCharge,
  type NewPayment,
  recordPayment,
  recordRefund,
  refundableCents,
} from '../ledger/index.ts'
import { getTenant } from '../tenants/index.ts'

export type TypedMoney = z.infer<typeof paymentInput> & { chargeId: string }
type ChargeMoneyDto = z.infer<typeof chargeMoney>

/**
 * Writes down money that the payee received: a transfer, a cheque, cash of a régie, an order that was collected.
 * @throws ledger.charge-not-found, ledger.not-allowed, ledger.day-to-come
 */
export const recordReceivedMoney = (deps: Deps, actor: Actor, input: TypedMoney): Promise<ChargeMoneyDto> =>
  write(deps, actor, input, recordPayment)

/**
 * Writes down money that the payee gave back. @throws ledger.charge-not-found, ledger.not-allowed, ledger.day-to-come,
 * ledger.nothing-to-refund
 */
export const recordGivenBack = (deps: Deps, actor: Actor, input: TypedMoney): Promise<ChargeMoneyDto> =>
  write(deps, actor, input, recordRefund)

function write(
  deps: Deps,
  actor: Actor,
  { chargeId, ...money }: TypedMoney,
  post: (tx: Tx, actor: Actor, payment: NewPayment) => Promise<unknown>,
): Promise<ChargeMoneyDto> {
  return inTransaction(deps, actor, async (tx) => {
    const charge = await findKeptCharge(tx, actor, chargeId)
    const { timeZone } = await getTenant(tx, charge.tenantId)
    if (money.receivedOn > toLocal(timeZone, await clockNow(tx)).date) fail('ledger.day-to-come')
    await post(tx, actor, { ...money, chargeId, source: `typed:${newId()}` })
    const after = await moneyOfCharge(tx, chargeId)
    return { chargeId, balanceCents: balanceCents(after), refundableCents: refundableCents(after) }
  })
}
