import type { z } from 'zod'
import type { RevenueOrderDto, revenueOrderList, revenueOrderSummary } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { formatIso } from '../../platform/time.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { assertReadsAccounts, keepsAccounts } from '../ledger/index.ts'
import { getTenant } from '../tenants/index.ts'
import { getOrder, linesOf, ordersOf, type RevenueOrderRow } from './revenue-orders.store.ts'
import { totalsOf } from './rules/liquidation.ts'

/** Statements of an establishment, newest first. @throws catalogue.establishment-not-found, ledger.not-allowed */
export function listRevenueOrders(
  deps: Deps,
  actor: Actor,
  establishmentId: string,
): Promise<z.infer<typeof revenueOrderList>> {
  return inReadOnly(deps, actor, async (tx) => {
    const scope = await scopeOfEstablishment(tx, establishmentId)
    assertReadsAccounts(actor, scope)
    const { timeZone } = await getTenant(tx, scope.tenantId)
    const orders = await ordersOf(tx, establishmentId)
    return {
      mayIssue: keepsAccounts(actor, scope),
      items: orders.map(({ order, ...sums }) => ({ ...present(order, timeZone), ...sums })),
    }
  })
}

/** One statement with its lines and what they still owe. @throws revenue-orders.not-found, ledger.not-allowed */
export function getRevenueOrder(deps: Deps, actor: Actor, orderId: string): Promise<RevenueOrderDto> {
  return inReadOnly(deps, actor, async (tx) => presentOrder(tx, actor, await findOrder(tx, actor, orderId)))
}

/** A statement that this actor may read. @throws revenue-orders.not-found, ledger.not-allowed */
export async function findOrder(tx: Tx, actor: Actor, orderId: string): Promise<RevenueOrderRow> {
  const order = await getOrder(tx, orderId)
  if (!isOfThePlace(actor, order)) fail('revenue-orders.not-found')
  assertReadsAccounts(actor, order)
  return order
}

const isOfThePlace = (actor: Actor, { tenantId, establishmentId }: RevenueOrderRow): boolean =>
  actor.kind === 'account' &&
  actor.grants.some(
    (grant) =>
      grant.tenantId === tenantId && (grant.establishmentId === null || grant.establishmentId === establishmentId),
  )

export async function presentOrder(tx: Tx, actor: Actor, order: RevenueOrderRow): Promise<RevenueOrderDto> {
  const { timeZone } = await getTenant(tx, order.tenantId)
  const lines = await linesOf(tx, order.id)
  return {
    ...present(order, timeZone),
    ...totalsOf(lines),
    mayIssue: keepsAccounts(actor, order),
    lines: lines.length,
    ordered: lines.filter(({ orderNumber }) => orderNumber !== null).length,
    items: lines.map(({ facts, no, chargeId, amountCents, orderNumber, orderedOn, ...rest }) => ({
      ...facts,
      ...{ no, chargeId, amountCents, orderNumber, orderedOn },
      ...{ balanceCents: rest.balanceCents, refundableCents: rest.refundableCents },
    })),
  }
}

function present(
  order: RevenueOrderRow,
  zone: string,
): Pick<z.infer<typeof revenueOrderSummary>, 'id' | 'number' | 'fiscalYear' | 'until' | 'payeeName' | 'createdAt'> {
  const { id, number, fiscalYear, untilDay, payeeName, createdAt } = order
  return { id, number, fiscalYear, until: untilDay, payeeName, createdAt: formatIso(zone, createdAt) }
}
