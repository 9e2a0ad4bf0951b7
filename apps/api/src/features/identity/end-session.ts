import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { endSessionRow } from './sessions.store.ts'

/** Ends one of the actor's sessions, on whatever device. @throws request.not-found */
export function endSession(deps: Pick<Deps, 'db'>, actor: AccountActor, sessionId: string): Promise<void> {
  return inTransaction(deps, actor, async (tx) => {
    if (!(await endSessionRow(tx, sessionId, 'ended-by-owner'))) fail('request.not-found')
    await audit.record(tx, actor, { action: 'session.end', subjectId: sessionId })
  })
}
