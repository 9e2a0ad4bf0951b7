import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { getTenantSettings } from '../tenants/index.ts'
import { depositReminderTable } from './deposits.tables.ts'
import { isToReturn, missingStep, toReturnStep } from './rules/reminder-steps.ts'

type Concerned = { tenantId: string; bookingId: string; daysLeft: number | null; daysSince: number | null }

/**
 * Due work: tells an organisation that a deposit is missing before its first session, and staff that one is still held
 * after the last. One mail per booking and step; a step missed while nothing ran is not caught up.
 */
export async function remindDeposits(deps: Deps): Promise<void> {
  for (const booking of await inReadOnly(deps, visitor, concerned)) {
    await inTransaction(deps, systemActor(booking.tenantId), (tx) => remind(tx, booking))
  }
}

/** Bookings of every tenant with a deposit missing soon, or held after their last use; ids and days only. */
async function concerned(tx: Tx): Promise<Concerned[]> {
  const { rows } = await tx.execute<Concerned>(sql`
    SELECT tenant_id AS "tenantId", booking_id AS "bookingId", days_left AS "daysLeft", days_since AS "daysSince"
    FROM deposits_to_remind(clock.now())`)
  return rows
}

async function remind(tx: Tx, { tenantId, bookingId, daysLeft, daysSince }: Concerned): Promise<void> {
  const { depositReminderDays, depositReturnDays } = await getTenantSettings(tx, tenantId)
  const missing = daysLeft === null ? null : missingStep(daysLeft, depositReminderDays)
  if (missing !== null && (await isNew(tx, tenantId, bookingId, missing))) {
    await publish(tx, { type: 'deposit.missing', tenantId, bookingId })
  }
  if (daysSince === null || !isToReturn(daysSince, depositReturnDays)) return
  if (await isNew(tx, tenantId, bookingId, toReturnStep)) {
    await publish(tx, { type: 'deposit.to-return', tenantId, bookingId })
  }
}

async function isNew(tx: Tx, tenantId: string, bookingId: string, step: number): Promise<boolean> {
  const [told] = await tx
    .insert(depositReminderTable)
    .values({ tenantId, bookingId, step, toldAt: await clockNow(tx) })
    .onConflictDoNothing()
    .returning({ step: depositReminderTable.step })
  if (!told) return false
  const details = { step }
  await record(tx, systemActor(tenantId), { action: 'deposit.remind', subjectId: bookingId, tenantId, details })
  return true
}
