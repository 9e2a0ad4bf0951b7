import type { DepositDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { inspectUpload } from '../files/index.ts'
import { getDepositToKeep } from './get-deposit-to-keep.ts'
import { keepProof, type UploadedProof } from './keep-proof.ts'
import { presentOne } from './present-deposit.ts'

export type AddDepositProof = { depositId: string; file: UploadedProof }

/**
 * One more photo or document, beside the last retention.
 * @throws deposits.not-found, deposits.not-allowed, deposits.wrong-status when nothing was retained, and those of
 * `inspectUpload`
 */
export async function addDepositProof(deps: Deps, actor: Actor, input: AddDepositProof): Promise<DepositDto> {
  const { depositId, file } = input
  const { fileName } = file
  const proof = await inspectUpload(file.bytes, file.mediaType)
  return inTransaction(deps, actor, async (tx) => {
    const { deposit, movements } = await getDepositToKeep(tx, actor, depositId)
    const retention = movements.findLast(({ kind }) => kind === 'retention')
    if (!retention) fail('deposits.wrong-status', { status: deposit.status })
    await keepProof(deps, tx, deposit, retention.id, { ...proof, fileName })
    const { id: subjectId, tenantId, organisationId } = deposit
    await record(tx, actor, { action: 'deposit.add-proof', subjectId, tenantId, organisationId })
    return presentOne(tx, actor, depositId)
  })
}
