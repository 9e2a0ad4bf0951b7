import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { threadAt } from '../../platform/thread.ts'
import { record } from '../audit/index.ts'
import { findOrder } from './read-revenue-orders.ts'
import type { StatementInput } from './render-statement.ts'
import { linesOf } from './revenue-orders.store.ts'

const render = threadAt<StatementInput, Uint8Array>(new URL('./statement.worker.ts', import.meta.url))

/** A statement as a PDF, drawn in a thread of its own. @throws revenue-orders.not-found, ledger.not-allowed */
export async function downloadRevenueOrder(deps: Deps, actor: Actor, orderId: string): Promise<Buffer> {
  const statement = await inTransaction(deps, actor, async (tx) => {
    const order = await findOrder(tx, actor, orderId)
    await record(tx, actor, {
      ...{ action: 'revenue-order.download', subjectId: orderId, tenantId: order.tenantId },
      details: { number: order.number },
    })
    const lines = await linesOf(tx, orderId)
    return { order, lines: lines.map(({ no, amountCents, facts }) => ({ no, amountCents, facts })) }
  })
  return Buffer.from(await render(statement))
}
