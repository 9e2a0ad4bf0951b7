import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { withoutActor } from '../../platform/database.ts'
import { isSimulatorAddress } from '../../platform/simulator-address.ts'

/** Whether an operator can only be a simulator: SMPP over TLS is judged as https is. */
export const isSimulatedOperator = (address: string): boolean =>
  isSimulatorAddress(address.replace(/^ssmpp:/, 'https:'))

/**
 * Start of the server: settings may come from the copy of a demonstration, so what `saveSmsAccount` refuses is looked for
 * again. @throws Error in production, with one sentence per tenant whose operator is a simulator
 */
export async function refuseSimulatedSms(deps: Pick<Deps, 'config' | 'db'>): Promise<void> {
  if (deps.config.NODE_ENV !== 'production') return
  const { rows } = await withoutActor(deps, (db) =>
    db.execute<{ tenant_id: string; address: string }>(sql`SELECT tenant_id, address FROM sms_account_addresses()`),
  )
  const refusals = rows
    .filter(({ address }) => isSimulatedOperator(address))
    .map(({ tenant_id: id, address }) => `sms_account of tenant ${id}: ${address} is a simulator`)
  if (refusals.length > 0) throw new Error(refusals.join('\n'))
}
