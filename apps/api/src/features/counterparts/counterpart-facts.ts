import type { Tx } from '../../platform/database.ts'
import { type ReadCounterpart, readCounterparts } from './read-counterparts.store.ts'
import { valueOf } from './rules/counterpart-value.ts'

/** What a mail says of a counterpart. Amounts in cents; `leftCents` was not delivered. */
export type CounterpartFacts = Pick<
  ReadCounterpart,
  'description' | 'quantity' | 'unit' | 'dueOn' | 'status' | 'actReference' | 'refusalReason'
> & { valueCents: number; leftCents: number }

/** Facts of a counterpart; null when it is not there. */
export async function counterpartFacts(tx: Tx, id: string): Promise<CounterpartFacts | null> {
  const [row] = await readCounterparts(tx, { id })
  if (!row) return null
  const { description, quantity, unit, dueOn, status, actReference, refusalReason, unitCents } = row
  return {
    ...{ description, quantity, unit, dueOn, status, actReference, refusalReason },
    valueCents: valueOf(quantity, unitCents),
    leftCents: valueOf(quantity - row.deliveredQuantity, unitCents),
  }
}
