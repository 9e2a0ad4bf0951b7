import { inArray } from 'drizzle-orm'
import type { Deps } from '../../src/deps.ts'
import { owedOfCharges, recordPayment } from '../../src/features/ledger/index.ts'
import { chargeTable } from '../../src/features/ledger/ledger.tables.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { clockNow } from '../../src/platform/clock.ts'
import { inTransaction } from '../../src/platform/database.ts'
import { addDays, toLocal } from '../../src/platform/time.ts'
import type { World } from './world.ts'

/** A little less than the delay after which a debt stops new requests: what is more recent stays to be asked for. */
const paidAfterDays = 28

/** The organisations of the demonstration pay what fell due after a second reminder, so that they may go on asking. */
export async function settleOldCharges(deps: Deps, { tenants }: World): Promise<void> {
  for (const { id: tenantId } of Object.values(tenants)) {
    const system = systemActor(tenantId)
    await inTransaction(deps, system, async (tx) => {
      const today = toLocal('Europe/Paris', await clockNow(tx)).date
      const open = await tx
        .select({ id: chargeTable.id })
        .from(chargeTable)
        .where(inArray(chargeTable.status, ['due', 'ordered', 'partly-paid']))
      const owed = await owedOfCharges(
        tx,
        open.map(({ id }) => id),
      )
      for (const [chargeId, { dueCents, dueSince }] of owed) {
        if (dueSince === null || dueSince > addDays(today, -paidAfterDays)) continue
        await recordPayment(tx, system, {
          ...{ chargeId, amountCents: dueCents, receivedOn: today, means: 'transfer' },
          ...{ source: `demonstration:${chargeId}:${dueSince}`, reference: 'Virement de démonstration' },
        })
      }
    })
  }
}
