import type { Deps } from '../../deps.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { type DueGrant, dueGrants, eraseSecret, findGrantForUpdate, moveGrant } from './access.store.ts'
import { findAccessFacts } from './access-facts.store.ts'
import { entryBlockedBy } from './entry-block.ts'
import { issueAccess } from './issue-access.ts'
import { settleRevocation } from './revoke-access.ts'

/**
 * Moves every right to enter that time has made due: obtains and delivers codes, opens and ends windows, finishes
 * revocations. Due work: the worker calls it at every round. One grant in trouble does not stop the others.
 */
export async function issueDueAccess(deps: Deps): Promise<void> {
  for (const due of await inReadOnly(deps, visitor, dueGrants)) {
    try {
      await advanceGrant(deps, due)
    } catch (error) {
      deps.log.error(
        { grantId: due.grantId, error: error instanceof Error ? error.name : 'unknown' },
        'access not advanced',
      )
    }
  }
}

/** One right, as far as it can go now: the code asked for and sent, the window followed, a revocation finished. */
export async function advanceGrant(deps: Deps, due: DueGrant): Promise<void> {
  if (due.status === 'revoking') return settleRevocation(deps, due)
  if (await inTransaction(deps, systemActor(due.tenantId), (tx) => followClock(tx, due))) return
  if (due.status === 'planned' || due.status === 'issuing') await issueAccess(deps, due)
  await inTransaction(deps, systemActor(due.tenantId), (tx) => deliver(tx, due))
}

/** Ends a window that is over, opens one that has begun; true when that was all there was to do. */
async function followClock(tx: Tx, due: DueGrant): Promise<boolean> {
  const grant = await findGrantForUpdate(tx, due.grantId)
  if (!grant) return true
  const now = await clockNow(tx)
  if (grant.validUntil <= now) {
    const { id, tenantId, organisationId } = grant
    await eraseSecret(tx, id)
    await moveGrant(tx, grant, 'expire')
    await record(tx, systemActor(tenantId), { action: 'access.expire', subjectId: id, tenantId, organisationId })
    return true
  }
  return grant.validFrom <= now && (await moveGrant(tx, grant, 'open')) !== null
}

/** The code leaves at its hour, if nothing is still to be paid or deposited: the mail of `access.delivered` carries it. */
async function deliver(tx: Tx, due: DueGrant): Promise<void> {
  const grant = await findGrantForUpdate(tx, due.grantId)
  const facts = grant && (await findAccessFacts(tx, grant.id))
  if (!facts || facts.isSuspended) return
  const now = await clockNow(tx)
  if (grant.deliverAt > now || (await entryBlockedBy(tx, facts))) return
  const delivered = await moveGrant(tx, grant, 'deliver', { deliveredAt: now })
  if (!delivered) return
  const { id, tenantId, organisationId, bookingId } = delivered
  await record(tx, systemActor(tenantId), { action: 'access.deliver', subjectId: id, tenantId, organisationId })
  await publish(tx, { type: 'access.delivered', tenantId, grantId: id, bookingId })
}
