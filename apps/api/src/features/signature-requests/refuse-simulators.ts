import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { withoutActor } from '../../platform/database.ts'
import { isSimulatorAddress } from '../../platform/simulator-address.ts'

/**
 * Start of the server: settings may come from the copy of a demonstration, so what `saveProvider` refuses is looked for
 * again.
 * @throws Error in production, with one sentence per tenant that signs at a simulator or inside a private network
 */
export async function refuseSimulators(deps: Pick<Deps, 'config' | 'db'>): Promise<void> {
  if (deps.config.NODE_ENV !== 'production') return
  const { rows } = await withoutActor(deps, (db) =>
    db.execute<{ tenant_id: string; address: string }>(
      sql`SELECT tenant_id, address FROM signature_provider_addresses()`,
    ),
  )
  const refusals = rows
    .filter(({ address }) => isSimulatorAddress(address, deps.config.SIGNATURE_PRIVATE_HOSTS))
    .map(({ tenant_id: tenantId, address }) => `signature_provider of tenant ${tenantId}: ${address} is a simulator`)
  if (refusals.length > 0) throw new Error(refusals.join('\n'))
}
