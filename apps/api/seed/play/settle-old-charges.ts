import { sql } from 'drizzle-orm'
import type { Deps } from '../../src/deps.ts'
import { balanceCents, moneyOfCharge, recordPayment } from '../../src/features/ledger/index.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { inTransaction, type Tx } from '../../src/platform/database.ts'
import type { World } from './world.ts'

/** A little less than the delay after which a debt stops new requests: what is more recent stays to be asked for. */
const paidAfterDays = 28

/** The organisations of the demonstration pay after a second reminder, so that they may go on asking. */
export async function settleOldCharges(deps: Deps, { tenants }: World): Promise<void> {
  for (const { id: tenantId } of Object.values(tenants)) {
    const system = systemActor(tenantId)
    await inTransaction(deps, system, async (tx) => {
      for (const { id: chargeId, today } of await oldCharges(tx)) {
        const amountCents = balanceCents(await moneyOfCharge(tx, chargeId))
        await recordPayment(tx, system, {
          ...{ chargeId, amountCents, receivedOn: today, means: 'transfer', source: `demonstration:${chargeId}` },
          reference: 'Virement de démonstration',
        })
      }
    })
  }
}

async function oldCharges(tx: Tx): Promise<{ id: string; today: string }[]> {
  const { rows } = await tx.execute<{ id: string; today: string }>(sql`
    SELECT c.id, (clock.now() AT TIME ZONE t.time_zone)::date::text AS today
    FROM charge c JOIN tenant t ON t.id = c.tenant_id
    WHERE c.status IN ('due', 'ordered', 'partly-paid')
      AND c.due_on <= (clock.now() AT TIME ZONE t.time_zone)::date - ${paidAfterDays}::int`)
  return rows
}
