import type { Tx } from '../../platform/database.ts'
import { frameOf, readClaims } from './claims.store.ts'
import type { Pair } from './dunning.store.ts'
import { blockingDebt, type Debt } from './rules/debt.ts'

/** What an organisation owes late to a payee, that stops a new request to it; null when nothing does. */
export async function debtTowards(tx: Tx, { tenantId, ...pair }: Pair): Promise<Debt | null> {
  const frame = await frameOf(tx, tenantId)
  if (!frame.rules.debtBlocks) return null
  return blockingDebt(await readClaims(tx, pair, frame), frame.rules)
}
