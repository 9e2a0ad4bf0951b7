import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'

const claimed = new AsyncLocalStorage<string | null>()

/** Runs what a request asks under the idempotency key that it has claimed: its transactions are noted beside the key. */
export const underKey = <T>(rowId: string | null, work: () => T): T => claimed.run(rowId, work)

/**
 * Called before a transaction commits, in that transaction: should the answer be lost with the process, whoever asks again
 * with the same key learns that the work was done. Another actor than the one who holds the key changes nothing.
 */
export async function noteWork(client: pg.PoolClient): Promise<void> {
  const rowId = claimed.getStore()
  if (rowId) await client.query('UPDATE idempotency SET worked_at = clock.now() WHERE id = $1', [rowId])
}
