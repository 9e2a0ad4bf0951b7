import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { deleteEntry } from './waiting-list.store.ts'

/** No message about the slot any more; nothing of the wish is kept. @throws waiting-list.not-found, also for another's */
export function leaveWaitingList(
  deps: Pick<Deps, 'db'>,
  actor: AccountActor,
  entryId: string,
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const { id, tenantId } = (await deleteEntry(tx, actor.accountId, entryId)) ?? fail('waiting-list.not-found')
    await record(tx, actor, { action: 'waiting-list.leave', subjectId: id, tenantId })
    return {}
  })
}
