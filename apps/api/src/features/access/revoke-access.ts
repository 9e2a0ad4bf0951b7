import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { isCodeKept, withdrawCode } from '../locks/index.ts'
import {
  type DueGrant,
  findGrantForUpdate,
  type GrantRow,
  grantsOfBooking,
  moveGrant,
  startRevocation,
} from './access.store.ts'

/** What staff must know of a revoked grant whose code still opens. */
export type StillOpens = 'will-expire' | 'fixed-code-known'

/**
 * A cancelled booking, a cancelled or suspended session gives no way in: codes are erased here at once, then withdrawn from the locks that can. Where a
 * lock cannot be told, the grant says until when the code lives on. A lock that does not answer is asked again.
 */
export async function revokeAccess(
  deps: Deps,
  event:
    | EventOf<'booking.cancelled'>
    | EventOf<'booking.occurrences-cancelled'>
    | EventOf<'booking.sessions-suspended'>
    | EventOf<'booking.sessions-stopped'>,
): Promise<void> {
  const occurrenceIds = 'occurrenceIds' in event ? event.occurrenceIds : null
  const grants = await inTransaction(deps, systemActor(event.tenantId), async (tx) => {
    await startRevocation(tx, event.bookingId, occurrenceIds)
    return grantsOfBooking(tx, event.bookingId)
  })
  for (const { id, status } of grants) {
    if (status === 'revoking') await settleRevocation(deps, { tenantId: event.tenantId, grantId: id, status })
  }
}

/** Tells the lock, outside any transaction, then notes what it answered. */
export async function settleRevocation(deps: Deps, due: DueGrant): Promise<void> {
  const actor = systemActor(due.tenantId)
  const grant = await inTransaction(deps, actor, (tx) => findGrantForUpdate(tx, due.grantId))
  if (!grant) return
  const remains = await withdraw(deps, grant)
  await inTransaction(deps, actor, (tx) => note(tx, due.grantId, remains))
}

async function withdraw(deps: Deps, grant: GrantRow): Promise<StillOpens | null> {
  if (grant.kind === 'keypad') {
    const outcome = await withdrawCode(deps, grant.tenantId, grant.id)
    // A code given before the locks were followed one by one is known by its reference alone.
    const isLeft = outcome === null ? grant.providerReference !== null : outcome !== 'revoked'
    return isLeft ? 'will-expire' : null
  }
  const isKnown = grant.deliveredAt !== null && isCodeKept(deps, grant.kind)
  return isKnown ? 'fixed-code-known' : null
}

async function note(tx: Tx, grantId: string, remains: StillOpens | null): Promise<void> {
  const grant = await findGrantForUpdate(tx, grantId)
  if (!grant) return
  const revokedAt = await clockNow(tx)
  const revoked = await moveGrant(tx, grant, 'settle-revocation', { revokedAt, lastError: remains })
  if (!revoked) return
  const { id, tenantId, organisationId, bookingId } = revoked
  const details = { remains }
  await record(tx, systemActor(tenantId), { action: 'access.revoke', subjectId: id, tenantId, organisationId, details })
  await publish(tx, { type: 'access.revoked', tenantId, grantId: id, bookingId })
}
