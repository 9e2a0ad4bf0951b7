import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { findGrant, lockRunners, revokeGrant } from './grants.store.ts'
import { mayGrant, tenantRunners } from './rules/invitation.ts'

/**
 * Takes a right back, at once. A tenant keeps somebody who runs it: two officers cannot remove each other together.
 * @throws identity.role-not-found, identity.not-allowed, identity.last-officer
 */
export function revokeRole(deps: Pick<Deps, 'db'>, actor: AccountActor, grantId: string): Promise<void> {
  return inTransaction(deps, actor, async (tx) => {
    const seen = await findGrant(tx, grantId)
    if (!seen?.tenantId) fail('identity.role-not-found')
    const { tenantId, role } = seen
    if (!mayGrant(actor, { ...seen, tenantId })) fail('identity.not-allowed')
    if (tenantRunners.includes(role)) {
      const runners = await lockRunners(tx, tenantId, tenantRunners)
      if (!runners.includes(grantId)) fail('identity.role-not-found')
      if (runners.length === 1) fail('identity.last-officer')
    }
    await revokeGrant(tx, grantId)
    await audit.record(tx, actor, {
      action: 'role.revoke',
      subjectId: grantId,
      tenantId,
      details: { role, accountId: seen.accountId },
    })
  })
}
