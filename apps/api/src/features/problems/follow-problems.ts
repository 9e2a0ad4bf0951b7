import type { FollowedProblemsDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { type AccessFacts, placeOfLink, stayOf } from '../access/index.ts'
import { getTenant } from '../tenants/index.ts'
import { presentFollowed } from './present-problem.ts'
import { problemsOfUse, problemsToFollow } from './problems.store.ts'

/** What waits at the place, and what was settled within the week, by the caretaker's link. @throws access.not-found */
export function listCaretakerProblems(deps: Deps, actor: Actor): Promise<FollowedProblemsDto> {
  return inReadOnly(deps, actor, async (tx) => followedByPlace(tx, await placeOfLink(tx, actor)))
}

/** What the group of a right to enter reported. @throws access.not-found for anybody else */
export function listGroupProblems(deps: Deps, actor: Actor, grantId: string): Promise<FollowedProblemsDto> {
  return inReadOnly(deps, actor, async (tx) => followedByGroup(tx, await stayOf(tx, actor, grantId)))
}

/** The list of the caretaker, for a command that has judged the reader. */
export async function followedByPlace(
  tx: Tx,
  { id: establishmentId, tenantId }: { id: string; tenantId: string },
): Promise<FollowedProblemsDto> {
  const { timeZone } = await getTenant(tx, tenantId)
  const problems = await problemsToFollow(tx, { tenantId, establishmentId }, await clockNow(tx))
  return { items: await presentFollowed(tx, problems, timeZone), timeZone }
}

/** The list of a group, for a command that has judged the reader. */
export async function followedByGroup(
  tx: Tx,
  stay: Pick<AccessFacts, 'tenantId' | 'occurrenceId' | 'organisationId'>,
): Promise<FollowedProblemsDto> {
  const { timeZone } = await getTenant(tx, stay.tenantId)
  return { items: await presentFollowed(tx, await problemsOfUse(tx, stay), timeZone), timeZone }
}
