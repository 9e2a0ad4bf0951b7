import type { ReadinessLineDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { checkReadiness } from './check-readiness.ts'
import { lookAtLocks } from './look-at-locks.ts'
import { placeOfSession } from './place.store.ts'
import { presentSession } from './present-readiness.ts'
import { assertWatches } from './rules/who-reads.ts'
import { findSession } from './session.store.ts'

/**
 * Somebody of the place looks again at a session to come, without waiting for its next step.
 * @throws readiness.not-found, readiness.not-now when it has begun or no longer takes place
 */
export async function checkReadinessNow(deps: Deps, actor: Actor, occurrenceId: string): Promise<ReadinessLineDto> {
  const { tenantId } = await inReadOnly(deps, actor, async (tx) => {
    const place = (await placeOfSession(tx, occurrenceId)) ?? fail('readiness.not-found')
    assertWatches(actor, place)
    return place
  })
  const look = { tenantId, occurrenceId, step: 'asked' as const }
  if (!(await checkReadiness(deps, actor, look, lookAtLocks(deps)))) fail('readiness.not-now')
  return inReadOnly(deps, actor, async (tx) =>
    presentSession((await findSession(tx, occurrenceId)) ?? fail('readiness.not-now')),
  )
}
