import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { findCharge } from '../ledger/index.ts'
import { findCounterpart, saveCounterpart } from './counterparts.store.ts'
import { dueStep, reminderDays } from './rules/counterpart-value.ts'

type Due = { tenantId: string; id: string; daysLeft: number }

/**
 * Due work: tells an organisation that a counterpart is soon due, and makes a late one owed in money again: nothing is
 * posted, the charge simply owes what was not delivered.
 */
export async function followCounterparts(deps: Deps): Promise<void> {
  for (const due of await inReadOnly(deps, visitor, dueCounterparts)) {
    await inTransaction(deps, systemActor(due.tenantId), (tx) => follow(tx, due))
  }
}

/** Agreed counterparts of every tenant whose day is near or past; ids and days only. */
async function dueCounterparts(tx: Tx): Promise<Due[]> {
  const { rows } = await tx.execute<Due>(sql`
    SELECT tenant_id AS "tenantId", counterpart_id AS id, days_left AS "daysLeft"
    FROM due_counterparts(clock.now(), ${reminderDays}::int)`)
  return rows
}

async function follow(tx: Tx, { tenantId, id: counterpartId, daysLeft }: Due): Promise<void> {
  const found = await findCounterpart(tx, counterpartId)
  if (!found) return
  // Whoever accepts a delivery holds the same lock.
  await findCharge(tx, found.chargeId)
  const counterpart = await findCounterpart(tx, counterpartId)
  if (counterpart?.status !== 'agreed') return
  const { organisationId, bookingId } = counterpart
  const step = dueStep(daysLeft, counterpart.remindedAt !== null)
  if (step === null) return
  const changes = step === 'lapse' ? { status: 'late' as const } : { remindedAt: await clockNow(tx) }
  await saveCounterpart(tx, counterpartId, changes)
  const action = step === 'lapse' ? 'counterpart.lapse' : 'counterpart.remind'
  await record(tx, systemActor(tenantId), { action, subjectId: counterpartId, tenantId, organisationId })
  const type = step === 'lapse' ? 'counterpart.late' : 'counterpart.due-soon'
  await publish(tx, { type, tenantId, bookingId, counterpartId })
}
