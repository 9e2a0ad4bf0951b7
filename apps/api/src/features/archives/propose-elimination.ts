import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { toLocal } from '../../platform/time.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { getTenant } from '../tenants/index.ts'
import { eliminationLineTable, eliminationTable, retentionCheckTable } from './archives.tables.ts'
import { overdueRecords } from './overdue-records.ts'
import { tenantsToReview } from './records.store.ts'
import { dueOn, proposedRetention } from './rules/retention.ts'

/**
 * Once a day, lists the records of each tenant whose time is over and tells its officers; nothing is erased. While a list waits for its visa,
 * no other is made: what the archivists read does not change under their eyes.
 */
export async function proposeDueEliminations(deps: Deps): Promise<void> {
  const tenants = await inReadOnly(deps, visitor, async (tx) => tenantsToReview(tx, await clockNow(tx)))
  for (const tenantId of tenants) {
    await inTransaction(deps, systemActor(tenantId), (tx) => review(tx, tenantId))
  }
}

async function review(tx: Tx, tenantId: string): Promise<void> {
  const checkedAt = await clockNow(tx)
  await tx
    .insert(retentionCheckTable)
    .values({ tenantId, checkedAt })
    .onConflictDoUpdate({ target: retentionCheckTable.tenantId, set: { checkedAt } })
  const [waiting] = await tx
    .select({ id: eliminationTable.id })
    .from(eliminationTable)
    .where(and(eq(eliminationTable.tenantId, tenantId), isNull(eliminationTable.visaNumber)))
  if (waiting) return
  const tenant = await getTenant(tx, tenantId)
  const rules = tenant.settings.retention ?? proposedRetention
  const today = toLocal(tenant.timeZone, checkedAt).date
  const over = await overdueRecords(tx, tenantId, rules, today)
  if (over.length === 0) return
  const id = newId()
  const number = await nextNumber(tx, tenantId)
  await tx.insert(eliminationTable).values({ id, tenantId, number, proposedAt: checkedAt })
  await tx.insert(eliminationLineTable).values(
    over.map((record) => ({
      ...record,
      tenantId,
      eliminationId: id,
      ...rules[record.kind],
      dueOn: dueOn(record.endedOn, rules[record.kind].years),
      fileIds: record.files.map(({ fileId }) => fileId),
    })),
  )
  const details = { number, records: over.length }
  await audit.record(tx, systemActor(tenantId), { action: 'elimination.propose', subjectId: id, tenantId, details })
  await publish(tx, { type: 'archives.elimination-proposed', tenantId, eliminationId: id })
}

async function nextNumber(tx: Tx, tenantId: string): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${eliminationTable.number}), 0)::int` })
    .from(eliminationTable)
    .where(eq(eliminationTable.tenantId, tenantId))
  return (row?.last ?? 0) + 1
}
