import type { Deps } from '../../deps.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { checkReadiness } from './check-readiness.ts'
import { lookAtLocks } from './look-at-locks.ts'
import { dueLooks } from './readiness.store.ts'

/**
 * Looks at every session that has come near enough, once per step: a worker stopped half-way looks again, and nobody is
 * told twice. Due work. One session in trouble does not stop the others.
 */
export async function checkDueReadiness(deps: Deps): Promise<void> {
  const locks = lookAtLocks(deps)
  for (const look of await inReadOnly(deps, visitor, dueLooks)) {
    try {
      await checkReadiness(deps, systemActor(look.tenantId), look, locks)
    } catch (error) {
      deps.log.error({ err: error, occurrenceId: look.occurrenceId }, 'session not looked at')
    }
  }
}
