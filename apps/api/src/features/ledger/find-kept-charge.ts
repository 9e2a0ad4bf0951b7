import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { type ChargeRow, findCharge } from './ledger.store.ts'
import { assertKeepsAccounts, assertReadsAccounts } from './rules/who-keeps-accounts.ts'

/**
 * A charge, locked, for those who keep the accounts of its payee. To staff of elsewhere and to the organisation itself,
 * a charge to keep does not exist. @throws ledger.charge-not-found, ledger.not-allowed
 */
export async function findKeptCharge(tx: Tx, actor: Actor, chargeId: string): Promise<ChargeRow> {
  const charge = await findCharge(tx, chargeId)
  const isOfTheTenant = actor.kind === 'account' && actor.grants.some(({ tenantId }) => tenantId === charge.tenantId)
  if (!isOfTheTenant) fail('ledger.charge-not-found')
  assertReadsAccounts(actor, charge)
  assertKeepsAccounts(actor, charge)
  return charge
}
