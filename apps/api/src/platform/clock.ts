import { sql } from 'drizzle-orm'
import { beginningOf, type Tx } from './database.ts'

/**
 * The one clock of the product: the database's, moved only by tests, the seed and the demonstration. One instant for the
 * whole of a query.
 */
export async function clockNow(tx: Tx): Promise<Date> {
  const beginning = await beginningOf(tx)
  if (beginning) return beginning
  const { rows } = await tx.execute<{ now: string }>(sql`SELECT clock.now()::timestamptz(3) AS now`)
  const [row] = rows
  if (!row) throw new Error('clock.now() gave no row')
  return new Date(row.now)
}
