import { sql } from 'drizzle-orm'
import type { Deps } from '../../src/deps.ts'
import { visitor } from '../../src/platform/actor.ts'
import { inTransaction } from '../../src/platform/database.ts'

const dayMs = 86_400_000

/**
 * Sets the clock of the product so many days before or after the real time: the demonstration plays its past with it.
 * Zero gives the real time back.
 */
export async function setClock(deps: Pick<Deps, 'db'>, days: number): Promise<void> {
  await inTransaction(deps, visitor, (tx) =>
    tx.execute(sql`UPDATE clock_offset SET offset_ms = ${Math.round(days * dayMs)}`),
  )
}
