import type { CounterpartAction } from '@salles-ouvertes/contract'
import type { AccountActor, Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { type ChargeRow, findCharge } from '../ledger/index.ts'
import { type CounterpartRow, counterpartsOfCharge, findCounterpart } from './counterparts.store.ts'
import type { ValuedCounterpart } from './rules/counterpart-value.ts'
import { assertMay, mayRead } from './rules/counterpart-workflow.ts'

export type CounterpartToChange = {
  counterpart: CounterpartRow & ValuedCounterpart
  /** The others of the same charge. */
  others: ValuedCounterpart[]
  charge: ChargeRow
  account: AccountActor
}

/**
 * A counterpart for one action, its charge locked: whatever changes what a charge owes in kind follows one another.
 * @throws counterparts.not-found, counterparts.not-allowed, counterparts.wrong-status
 */
export async function getCounterpartToChange(
  tx: Tx,
  actor: Actor,
  action: CounterpartAction,
  id: string,
): Promise<CounterpartToChange> {
  const found = await findCounterpart(tx, id)
  if (!found || !mayRead(actor, found) || actor.kind !== 'account') fail('counterparts.not-found')
  const charge = await findCharge(tx, found.chargeId)
  // Read again under the lock.
  const all = await counterpartsOfCharge(tx, charge.id)
  const counterpart = all.find((one) => one.id === id)
  if (!counterpart) fail('counterparts.not-found')
  assertMay(actor, action, counterpart)
  return { counterpart, others: all.filter((one) => one.id !== id), charge, account: actor }
}
