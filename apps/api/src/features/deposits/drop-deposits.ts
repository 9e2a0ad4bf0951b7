import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { dropExpected } from './deposits.store.ts'

/**
 * Reaction of `booking.cancelled`: nobody waits for its deposits any more; what was received is to be given back.
 * Harmless twice.
 */
export function dropDeposits(deps: Deps, event: { tenantId: string; bookingId: string }): Promise<void> {
  const actor = systemActor(event.tenantId)
  return inTransaction(deps, actor, async (tx) => {
    for (const subjectId of await dropExpected(tx, event.bookingId)) {
      await record(tx, actor, { action: 'deposit.drop', subjectId, tenantId: event.tenantId })
    }
  })
}
