import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { readFile, type StoredFile } from '../files/index.ts'
import { findDeposit, findProofFile } from './deposits.store.ts'
import { mayRead } from './rules/who-keeps-deposits.ts'

/**
 * A photo or document of what was retained, for the place and the organisation.
 * @throws deposits.not-found for anybody else, files.erased, files.corrupted
 */
export function openDepositProof(
  deps: Deps,
  actor: Actor,
  { depositId, proofId }: { depositId: string; proofId: string },
): Promise<StoredFile> {
  return inReadOnly(deps, actor, async (tx) => {
    const deposit = await findDeposit(tx, depositId)
    if (!deposit || !mayRead(actor, deposit)) fail('deposits.not-found')
    const fileId = await findProofFile(tx, depositId, proofId)
    return readFile(deps, tx, fileId ?? fail('deposits.not-found'))
  })
}
