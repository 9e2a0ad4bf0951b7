import type { RevenueOrderPreviewDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { toLocal } from '../../platform/time.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { assertKeepsAccounts } from '../ledger/index.ts'
import { getTenant } from '../tenants/index.ts'
import { entriesToOrder } from './liquidation.store.ts'
import { debtorsWithoutNumber, periodOf, totalsOf } from './rules/liquidation.ts'

/**
 * What the next liquidation statement of an establishment would hold, payee by payee; writes nothing.
 * @throws catalogue.establishment-not-found, ledger.not-allowed, revenue-orders.month-to-come
 */
export function previewRevenueOrder(
  deps: Deps,
  actor: Actor,
  { establishmentId, month }: { establishmentId: string; month: string },
): Promise<RevenueOrderPreviewDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const scope = await scopeOfEstablishment(tx, establishmentId)
    assertKeepsAccounts(actor, scope)
    const period = await periodToState(tx, scope.tenantId, month)
    const entries = await entriesToOrder(tx, { establishmentId, ...period })
    const payees = [...new Map(entries.map(({ payeeEntityId, payeeName }) => [payeeEntityId, payeeName]))]
    return {
      ...period,
      payees: payees.map(([payeeEntityId, payeeName]) => {
        const its = entries.filter((entry) => entry.payeeEntityId === payeeEntityId)
        return {
          ...{ payeeEntityId, payeeName, ...totalsOf(its), debtorsWithoutNumber: debtorsWithoutNumber(its) },
          lines: its.map(({ facts, amountCents, entryId }) => ({ ...facts, amountCents, entryId })),
        }
      }),
    }
  })
}

/** @throws revenue-orders.month-to-come */
export async function periodToState(tx: Tx, tenantId: string, month: string) {
  const { timeZone } = await getTenant(tx, tenantId)
  return periodOf(month, toLocal(timeZone, await clockNow(tx)).date)
}
