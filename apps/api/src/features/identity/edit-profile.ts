import type { z } from 'zod'
import type { editProfileInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import * as audit from '../audit/index.ts'
import { saveAccount } from './accounts.store.ts'

/** Changes the actor's own name and telephone. */
export function editProfile(
  deps: Pick<Deps, 'db'>,
  actor: AccountActor,
  input: z.infer<typeof editProfileInput>,
): Promise<void> {
  return inTransaction(deps, actor, async (tx) => {
    await saveAccount(tx, actor.accountId, input)
    await audit.record(tx, actor, { action: 'account.edit-profile', subjectId: actor.accountId })
  })
}
