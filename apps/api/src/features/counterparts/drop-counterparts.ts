import { and, eq, inArray } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { counterpartTable } from './counterparts.tables.ts'

/**
 * Reaction of `booking.cancelled`: nothing is owed any more, so nothing is awaited in kind; what was delivered stays
 * written. Harmless twice.
 */
export function dropCounterparts(deps: Deps, event: { tenantId: string; bookingId: string }): Promise<void> {
  const actor = systemActor(event.tenantId)
  return inTransaction(deps, actor, async (tx) => {
    const { id, bookingId, status } = counterpartTable
    const dropped = await tx
      .update(counterpartTable)
      .set({ status: 'withdrawn' })
      .where(and(eq(bookingId, event.bookingId), inArray(status, ['proposed', 'agreed'])))
      .returning({ id })
    for (const one of dropped) {
      await record(tx, actor, { action: 'counterpart.drop', subjectId: one.id, tenantId: event.tenantId })
    }
  })
}
