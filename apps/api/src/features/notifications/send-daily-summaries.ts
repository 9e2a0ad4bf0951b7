import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction, withoutActor } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { queueMessage } from './message.store.ts'
import { messageTable } from './notifications.tables.ts'

type Due = { tenant_id: string; account_id: string }

/**
 * Due work: one mail for what each person chose to read once a day, from seven in the morning of the tenant. May run
 * twice, and beside another server: what one sums up, the other leaves.
 */
export async function sendDailySummaries(deps: Deps): Promise<void> {
  const { rows } = await withoutActor(deps, (db) =>
    db.execute<Due>(sql`SELECT tenant_id, account_id FROM due_summaries(clock.now())`),
  )
  for (const { tenant_id: tenantId, account_id: accountId } of rows) await sumUp(deps, tenantId, accountId)
}

function sumUp(deps: Deps, tenantId: string, accountId: string): Promise<void> {
  return inTransaction(deps, systemActor(tenantId, accountId), async (tx) => {
    const { id, recipientAccountId, status, createdAt } = messageTable
    const held = await tx
      .select({ id })
      .from(messageTable)
      .where(and(eq(messageTable.tenantId, tenantId), eq(recipientAccountId, accountId), eq(status, 'held')))
      .orderBy(asc(createdAt), asc(id))
      // Waits rather than skips: of two servers, each would else sum up the rows that it locked first.
      .for('update')
    const [first] = held
    if (!first) return
    const ids = held.map((message) => message.id)
    const messageId = await queueMessage(tx, {
      ...{ tenantId, channel: 'email', template: 'daily-summary', recipientAccountId: accountId, subjectId: accountId },
      ...{ dedupeKey: `${first.id}/daily-summary`, params: { messageIds: ids.join(' ') } },
    })
    await tx.update(messageTable).set({ status: 'summed-up' }).where(inArray(id, ids))
    if (messageId) await publish(tx, { type: 'message.queued', tenantId, messageId, accountId })
  })
}
