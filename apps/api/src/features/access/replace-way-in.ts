import type { AccessGrantItemDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { findAccessFacts } from './access-facts.store.ts'
import { findGrantForUpdate } from './access.store.ts'
import { giveNextWay } from './give-next-way.ts'
import { advanceGrant } from './issue-due-access.ts'
import { presentGrant } from './present-access.ts'
import { isStanding, mayReplaceWay } from './rules/who-replaces.ts'

/**
 * Somebody of the place gives the next way in, before or while the group is there; the holder receives it at once.
 * @throws access.not-found when the reader may not meet it
 * @throws access.no-other-way when none is left, access.not-now when the right no longer stands
 */
export async function replaceWayIn(deps: Deps, actor: Actor, grantId: string): Promise<AccessGrantItemDto> {
  const next = await inTransaction(deps, actor, async (tx) => {
    const facts = await findAccessFacts(tx, grantId)
    if (!facts || !mayReplaceWay(actor, facts)) fail('access.not-found')
    const grant = await findGrantForUpdate(tx, grantId)
    const isOver = !grant || !isStanding(grant.status) || grant.validUntil <= (await clockNow(tx))
    if (isOver) fail('access.not-now')
    return (await giveNextWay(tx, actor, grant, 'staff')) ?? fail('access.no-other-way')
  })
  await advanceGrant(deps, { tenantId: next.tenantId, grantId: next.id, status: next.status })
  return inReadOnly(deps, actor, async (tx) => {
    const facts = (await findAccessFacts(tx, next.id)) ?? fail('access.not-found')
    return presentGrant(actor, facts)
  })
}
