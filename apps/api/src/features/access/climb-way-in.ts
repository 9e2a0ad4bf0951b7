import type { Deps } from '../../deps.ts'
import { type Actor, systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { findGrantForUpdate, type GrantRow } from './access.store.ts'
import { giveNextWay } from './give-next-way.ts'
import { advanceGrant } from './issue-due-access.ts'
import { isStanding } from './rules/who-replaces.ts'

/** Another way was given, none is left, or the right no longer stands: somebody else replaced it or its window is over. */
export type Climbed = 'given' | 'none-left' | 'gone'

/**
 * Gives the next way in before the group comes, because the one of this right would not open; its holder is told at the
 * hour of sending, or at once when that is past. Source: docs/rules/access.md, 14.
 */
export async function climbWayIn(
  deps: Deps,
  { tenantId, grantId }: { tenantId: string; grantId: string },
): Promise<Climbed> {
  const actor = systemActor(tenantId)
  const next = await inTransaction(deps, actor, (tx) => climb(tx, actor, grantId))
  if (typeof next === 'string') return next
  await advanceGrant(deps, { tenantId, grantId: next.id, status: next.status })
  return 'given'
}

async function climb(tx: Tx, actor: Actor, grantId: string): Promise<GrantRow | Exclude<Climbed, 'given'>> {
  const grant = await findGrantForUpdate(tx, grantId)
  if (!grant || !isStanding(grant.status) || grant.validUntil <= (await clockNow(tx))) return 'gone'
  return (await giveNextWay(tx, actor, grant, 'not-ready')) ?? 'none-left'
}
