import type { AcceptDeliveryForm, CounterpartDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { settleInKind } from '../ledger/index.ts'
import { insertDelivery, saveCounterpart } from './counterparts.store.ts'
import { getCounterpartToChange } from './get-counterpart-to-change.ts'
import { presentOne } from './present-counterpart.ts'
import { delivery } from './rules/counterpart-value.ts'

/**
 * The place accepts units that were delivered: the books settle exactly their value, in the account of what is in kind,
 * never as money. Source: docs/rules/counterparts.md §4.
 * @throws counterparts.not-found, counterparts.not-allowed, counterparts.wrong-status, counterparts.too-many-units,
 * ledger.above-balance when less is owed by now
 */
export function acceptDelivery(
  deps: Deps,
  actor: Actor,
  { counterpartId, quantity, note }: AcceptDeliveryForm & { counterpartId: string },
): Promise<CounterpartDto> {
  return inTransaction(deps, actor, async (tx) => {
    const change = await getCounterpartToChange(tx, actor, 'accept-delivery', counterpartId)
    const { counterpart, charge, account } = change
    const { valueCents, status } = delivery(counterpart, quantity)
    const acceptedBy = account.accountId
    const deliveryId = await insertDelivery(tx, counterpart, { quantity, valueCents, note, acceptedBy })
    await saveCounterpart(tx, counterpartId, { status })
    await settleInKind(tx, actor, {
      ...{ chargeId: charge.id, amountCents: valueCents, source: `counterpart-delivery:${deliveryId}` },
      reason: `${counterpart.description} (${quantity} ${counterpart.unit}), ${counterpart.actReference ?? ''}`,
    })
    const { tenantId, organisationId } = counterpart
    await record(tx, actor, {
      ...{ action: 'counterpart.accept-delivery', subjectId: counterpartId, tenantId, organisationId },
      details: { quantity, valueCents },
    })
    return presentOne(tx, actor, counterpartId)
  })
}
