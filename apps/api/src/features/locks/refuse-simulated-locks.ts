import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { withoutActor } from '../../platform/database.ts'
import { isSimulatorAddress } from '../../platform/simulator-address.ts'

/**
 * Start of the server: settings may come from the copy of a demonstration, so what `saveLockAccount` refuses is looked for
 * again. @throws Error in production, with one sentence per establishment whose locks are a simulator's
 */
export async function refuseSimulatedLocks(deps: Pick<Deps, 'config' | 'db'>): Promise<void> {
  if (deps.config.NODE_ENV !== 'production') return
  const { rows } = await withoutActor(deps, (db) =>
    db.execute<{ establishment_id: string; address: string }>(
      sql`SELECT establishment_id, address FROM lock_account_addresses()`,
    ),
  )
  const refusals = rows
    .filter(({ address }) => isSimulatorAddress(address))
    .map(({ establishment_id: id, address }) => `lock_account of establishment ${id}: ${address} is a simulator`)
  if (refusals.length > 0) throw new Error(refusals.join('\n'))
}
