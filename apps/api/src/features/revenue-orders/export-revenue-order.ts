import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { findOrder } from './read-revenue-orders.ts'
import { linesOf } from './revenue-orders.store.ts'
import { statementFile, usualFormat } from './statement-columns.ts'
import { findFormat } from './statement-format.store.ts'

export type ExportedStatement = { bytes: Buffer; mediaType: string }

/**
 * A statement as a CSV that spreadsheets open and never run, in the columns that its payee chose, as they are chosen
 * today. No import format of the accountants' software is published: the columns are to be confirmed with each of them.
 * @throws revenue-orders.not-found, ledger.not-allowed
 */
export function exportRevenueOrder(deps: Deps, actor: Actor, orderId: string): Promise<ExportedStatement> {
  return inTransaction(deps, actor, async (tx) => {
    const order = await findOrder(tx, actor, orderId)
    const lines = await linesOf(tx, orderId)
    const details = { number: order.number, rows: lines.length }
    await record(tx, actor, {
      ...{ action: 'revenue-order.export', subjectId: orderId, tenantId: order.tenantId, details },
    })
    const format = (await findFormat(tx, order.payeeEntityId)) ?? usualFormat
    return { bytes: statementFile(order, lines, format), mediaType: `text/csv; charset=${format.encoding}` }
  })
}
