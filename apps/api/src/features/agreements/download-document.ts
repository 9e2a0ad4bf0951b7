import type { DocumentQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { readFile, type StoredFile } from '../files/index.ts'
import type { LoadedAgreement } from './agreements.store.ts'
import { getAgreementFor } from './get-agreement-for.ts'

/**
 * A file of an agreement, its bytes checked against the hash that was signed, sealed or noted at the deposit.
 * @throws agreements.not-found, agreements.wrong-status (that file does not exist), files.erased, files.corrupted
 */
export function downloadDocument(
  deps: Deps,
  actor: Actor,
  { agreementId, version, party }: DocumentQuery & { agreementId: string },
): Promise<StoredFile> {
  return inTransaction(deps, actor, async (tx) => {
    const agreement = await getAgreementFor(tx, actor, agreementId, 'none')
    const { id, tenantId, organisationId, status } = agreement.row
    const { fileId, sha256 } = fileOf(agreement, { version, party })
    if (!fileId) fail('agreements.wrong-status', { status, version })
    const file = await readFile(deps, tx, fileId)
    if (file.sha256 !== sha256) fail('files.corrupted')
    const details = { version }
    await audit.record(tx, actor, {
      action: 'agreement.download',
      subjectId: id,
      tenantId,
      organisationId,
      details,
    })
    return file
  })
}

type FileOfAgreement = { fileId: string | null; sha256: string | null }

function fileOf({ row, signatures }: LoadedAgreement, { version, party }: DocumentQuery): FileOfAgreement {
  switch (version) {
    case 'to-sign':
      return { fileId: row.toSignFileId, sha256: row.toSignSha256 }
    case 'signed':
      return { fileId: row.signedFileId, sha256: row.signedSha256 }
    case 'hand-signed-copy': {
      const onPaper = signatures.find(({ method }) => method === 'hand-signed-copy')
      return { fileId: onPaper?.copyFileId ?? null, sha256: onPaper?.copySha256 ?? null }
    }
    case 'provider-copy': {
      const given = signatures.find((each) => each.method === 'signature-provider' && each.party === party)
      return { fileId: given?.copyFileId ?? null, sha256: given?.copySha256 ?? null }
    }
  }
}
