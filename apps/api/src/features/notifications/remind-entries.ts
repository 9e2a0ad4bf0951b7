import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, withoutActor } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { entryReminderTable } from './notifications.tables.ts'

type Due = { tenant_id: string; grant_id: string; booking_id: string }

/** Due work: says once of each way in that was delivered that its hour comes, as long before as its tenant set. May run twice. */
export async function remindEntries(deps: Deps): Promise<void> {
  const { rows } = await withoutActor(deps, (db) =>
    db.execute<Due>(sql`SELECT tenant_id, grant_id, booking_id FROM due_entry_reminders(clock.now())`),
  )
  for (const { tenant_id: tenantId, grant_id: grantId, booking_id: bookingId } of rows) {
    await inTransaction(deps, systemActor(tenantId), async (tx) => {
      const noted = await tx
        .insert(entryReminderTable)
        .values({ grantId, tenantId, toldAt: await clockNow(tx) })
        .onConflictDoNothing()
      if (noted.rowCount === 1) await publish(tx, { type: 'access.soon', tenantId, grantId, bookingId })
    })
  }
}
