import type { z } from 'zod'
import type { orderNumbersInput, RevenueOrderDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { assertKeepsAccounts, markOrdered } from '../ledger/index.ts'
import { findOrder, presentOrder } from './read-revenue-orders.ts'
import { saveOrderNumber, whollyOrdered } from './revenue-orders.store.ts'

export type NoteOrderNumbers = z.infer<typeof orderNumbersInput> & { orderId: string }

/**
 * Notes the number that the accountant's software gave to the order of each line; all of them or none. May be typed
 * again, to correct it. A charge is ordered once all its lines are.
 * @throws revenue-orders.not-found, revenue-orders.line-not-found, ledger.not-allowed
 */
export function noteOrderNumbers(
  deps: Deps,
  actor: Actor,
  { orderId, lines }: NoteOrderNumbers,
): Promise<RevenueOrderDto> {
  return inTransaction(deps, actor, async (tx) => {
    const order = await findOrder(tx, actor, orderId)
    assertKeepsAccounts(actor, order)
    const chargeIds: string[] = []
    for (const line of lines) {
      chargeIds.push((await saveOrderNumber(tx, orderId, line)) ?? fail('revenue-orders.line-not-found'))
    }
    await markOrdered(tx, await whollyOrdered(tx, chargeIds))
    const { tenantId } = order
    const details = { lines: lines.map(({ no, orderNumber }) => `${no}: ${orderNumber}`) }
    await record(tx, actor, { action: 'revenue-order.note-numbers', subjectId: orderId, tenantId, details })
    return presentOrder(tx, actor, order)
  })
}
