import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { grantsOfBooking, revokeFormerPlaces } from './access.store.ts'
import { advanceGrant } from './issue-due-access.ts'
import { planAccess } from './plan-access.ts'
import { settleRevocation } from './revoke-access.ts'

/**
 * Sessions that moved get a new right to enter, for their new hours and room, and the former one is taken back; those
 * that did not are left alone. Running it again changes nothing.
 */
export async function moveAccess(deps: Deps, event: EventOf<'booking.amended'>): Promise<void> {
  const { tenantId, bookingId, occurrenceIds } = event
  const grants = await inTransaction(deps, systemActor(tenantId), async (tx) => {
    await revokeFormerPlaces(tx, bookingId, occurrenceIds)
    return grantsOfBooking(tx, bookingId)
  })
  await planAccess(deps, event)
  await issueDueOf(deps, event)
  for (const { id, status } of grants) {
    if (status === 'revoking') await settleRevocation(deps, { tenantId, grantId: id, status })
  }
}

/** The new code first, where it is due already: whoever is on the way is never without one. */
async function issueDueOf(deps: Deps, { tenantId, bookingId }: EventOf<'booking.amended'>): Promise<void> {
  const due = await inTransaction(deps, systemActor(tenantId), async (tx) => {
    const now = await clockNow(tx)
    return (await grantsOfBooking(tx, bookingId)).filter(
      ({ status, issueAt }) => status === 'planned' && issueAt <= now,
    )
  })
  for (const { id, status } of due) await advanceGrant(deps, { tenantId, grantId: id, status })
}
