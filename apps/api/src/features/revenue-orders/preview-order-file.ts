import type { OrderFilePreviewDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { readCsv } from '../../platform/read-csv.ts'
import { assertKeepsAccounts } from '../ledger/index.ts'
import { findOrder } from './read-revenue-orders.ts'
import { linesOf } from './revenue-orders.store.ts'
import { columnsOf, readOrderFile } from './rules/order-file.ts'

export type PreviewOrderFile = { orderId: string; orderedOn: string; bytes: Buffer }

/**
 * What a file of order numbers would note on a statement; writes nothing. What is confirmed goes through
 * `noteOrderNumbers`, as if it had been typed.
 * @throws revenue-orders.not-found, ledger.not-allowed, revenue-orders.file-unreadable
 */
export function previewOrderFile(
  deps: Deps,
  actor: Actor,
  { orderId, orderedOn, bytes }: PreviewOrderFile,
): Promise<OrderFilePreviewDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const order = await findOrder(tx, actor, orderId)
    assertKeepsAccounts(actor, order)
    const refuse = (reason: string, line?: number) => fail('revenue-orders.file-unreadable', { reason, line })
    const [head, ...records] = readCsv(bytes, refuse)
    const columns = columnsOf(head?.cells ?? []) ?? refuse('no-header', 1)
    const lines = (await linesOf(tx, orderId)).map(({ no, amountCents, orderNumber, facts }) => ({
      ...{ no, amountCents, orderNumber },
      ...{ agreementNumber: facts.agreementNumber, bookingReference: facts.bookingReference },
      debtorName: facts.debtorName,
    }))
    return readOrderFile(records, columns, { statement: order.number, lines, orderedOn })
  })
}
