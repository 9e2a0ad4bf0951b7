import type { z } from 'zod'
import type { issueRevenueOrderInput, RevenueOrderDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { displayNames } from '../identity/index.ts'
import { assertKeepsAccounts } from '../ledger/index.ts'
import { lockTenant } from '../tenants/index.ts'
import { entriesToOrder } from './liquidation.store.ts'
import { periodToState } from './preview-revenue-order.ts'
import { presentOrder } from './read-revenue-orders.ts'
import { insertOrder, nextRank } from './revenue-orders.store.ts'
import { orderNumberOf } from './rules/liquidation.ts'

export type IssueRevenueOrder = z.infer<typeof issueRevenueOrderInput> & { establishmentId: string }

/**
 * Makes the liquidation statement that was read in the preview: numbered in the year, never changed afterwards. What
 * came since the preview waits for the next one; what another person stated meanwhile refuses the whole.
 * @throws catalogue.establishment-not-found, ledger.not-allowed, revenue-orders.month-to-come,
 * revenue-orders.already-stated
 */
export function issueRevenueOrder(deps: Deps, actor: Actor, input: IssueRevenueOrder): Promise<RevenueOrderDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { establishmentId, payeeEntityId } = input
    const { tenantId, name, code } = await scopeOfEstablishment(tx, establishmentId)
    assertKeepsAccounts(actor, { tenantId, establishmentId })
    if (actor.kind !== 'account') fail('ledger.not-allowed')
    const period = await periodToState(tx, tenantId, input.month)
    await lockTenant(tx, tenantId)
    const wanted = new Set(input.entryIds)
    const entries = (await entriesToOrder(tx, { establishmentId, ...period })).filter(
      (entry) => wanted.has(entry.entryId) && entry.payeeEntityId === payeeEntityId,
    )
    const [first] = entries
    if (!first || entries.length !== wanted.size) fail('revenue-orders.already-stated')
    const rank = await nextRank(tx, establishmentId, period.fiscalYear)
    const id = newId()
    const number = orderNumberOf(code, period.fiscalYear, rank)
    const order = {
      ...{ id, tenantId, establishmentId, payeeEntityId, rank, number },
      ...{ fiscalYear: period.fiscalYear, untilDay: period.until },
      ...{ establishmentName: name, payeeName: first.payeeName },
      issuedBy: (await displayNames(tx, [actor.accountId])).get(actor.accountId) ?? '',
      createdAt: await clockNow(tx),
    }
    await insertOrder(
      tx,
      order,
      entries.map(({ organisationId, chargeId, entryId, amountCents, facts }, index) => ({
        ...{ tenantId, organisationId, chargeId, entryId, amountCents, facts },
        ...{ orderId: id, no: index + 1 },
      })),
    )
    const details = { number, lines: entries.length }
    await record(tx, actor, { action: 'revenue-order.issue', subjectId: id, tenantId, details })
    return presentOrder(tx, actor, order)
  })
}
