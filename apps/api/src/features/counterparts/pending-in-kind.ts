import type { Tx } from '../../platform/database.ts'
import { sumCents } from '../../platform/money.ts'
import { readCounterparts } from './read-counterparts.store.ts'
import { awaitedCents } from './rules/counterpart-value.ts'

/**
 * What agreed counterparts that are not late stand for, of what a booking owes, in cents: they satisfy the money
 * condition for their part. Source: docs/rules/counterparts.md §5.
 */
export async function pendingInKind(tx: Tx, bookingId: string): Promise<number> {
  return sumCents((await readCounterparts(tx, { bookingId, status: 'agreed' })).map(awaitedCents))
}
