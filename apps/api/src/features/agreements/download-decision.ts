import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { readFile, type StoredFile } from '../files/index.ts'
import { decisionsOf } from './decisions.store.ts'
import { getAgreementFor } from './get-agreement-for.ts'

/** Its own letter, or the one from which the desk wrote it. */
interface WantedLetter {
  agreementId: string
  decisionId: string
  which?: 'letter' | 'received'
}

/**
 * The letter of a decision, its bytes checked against the hash that was noted.
 * @throws agreements.not-found, agreements.decision-not-found, files.erased, files.corrupted
 */
export function downloadDecision(
  deps: Deps,
  actor: Actor,
  { agreementId, decisionId, which = 'letter' }: WantedLetter,
): Promise<StoredFile> {
  return inTransaction(deps, actor, async (tx) => {
    const { row } = await getAgreementFor(tx, actor, agreementId, 'none')
    const decision = (await decisionsOf(tx, agreementId)).find(({ id }) => id === decisionId)
    const fileId = which === 'letter' ? decision?.letterFileId : decision?.receivedFileId
    if (!decision || !fileId) fail('agreements.decision-not-found')
    const file = await readFile(deps, tx, fileId)
    if (file.sha256 !== (which === 'letter' ? decision.letterSha256 : decision.receivedSha256)) fail('files.corrupted')
    const { id, tenantId, organisationId } = row
    const line = {
      action: 'agreement.download',
      subjectId: id,
      tenantId,
      organisationId,
      details: { decisionId, which },
    }
    await audit.record(tx, actor, line)
    return file
  })
}
