import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { readFile, type StoredFile } from '../files/index.ts'
import { getAgreementFor } from './get-agreement-for.ts'
import type { DocumentVersion } from './rules/document-name.ts'

/**
 * One of the two files of an agreement, its bytes checked against the hash that was signed or sealed.
 * @throws agreements.not-found, agreements.wrong-status (that file does not exist yet), files.corrupted
 */
export function downloadDocument(
  deps: Deps,
  actor: Actor,
  { agreementId, version }: { agreementId: string; version: DocumentVersion },
): Promise<StoredFile> {
  return inTransaction(deps, actor, async (tx) => {
    const { row } = await getAgreementFor(tx, actor, agreementId, 'none')
    const isSigned = version === 'signed'
    const fileId = isSigned ? row.signedFileId : row.toSignFileId
    if (!fileId) fail('agreements.wrong-status', { status: row.status, version })
    const file = await readFile(deps, tx, fileId)
    if (file.sha256 !== (isSigned ? row.signedSha256 : row.toSignSha256)) fail('files.corrupted')
    const { tenantId, organisationId } = row
    const details = { version }
    await audit.record(tx, actor, {
      action: 'agreement.download',
      subjectId: row.id,
      tenantId,
      organisationId,
      details,
    })
    return file
  })
}
