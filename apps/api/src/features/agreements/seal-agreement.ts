import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import * as audit from '../audit/index.ts'
import { readFile, storeFile } from '../files/index.ts'
import { textOf } from './agreement-texts.store.ts'
import { findAgreement, saveAgreement, type SignatureRow } from './agreements.store.ts'
import { printedAgreement } from './printed-agreement.ts'
import { renderInWorker } from './render-in-worker.ts'
import { documentName } from './rules/document-name.ts'
import type { SignatureEvidence } from './rules/signature-evidence.ts'

/**
 * Every party has signed: makes the signed file, with the evidence page and the signed bytes inside, and notes its hash.
 * May run twice: the first file stays.
 * @throws agreements.hash-mismatch a signature bears on other bytes; files.corrupted the signed bytes changed
 */
export async function sealAgreement(
  deps: Deps,
  event: EventOf<'agreement.signed' | 'agreement.amended'>,
): Promise<void> {
  const actor = systemActor(event.tenantId)
  const found = await inReadOnly(deps, actor, async (tx) => {
    const agreement = await findAgreement(tx, event.agreementId, 'none')
    if (!agreement?.row.signedAt || !agreement.row.toSignFileId || agreement.row.signedSha256) return null
    const { row, signatures } = agreement
    return {
      row,
      signatures,
      content: await textOf(tx, row),
      signedAt: agreement.row.signedAt,
      toSign: await readFile(deps, tx, agreement.row.toSignFileId),
    }
  })
  if (!found) return
  const bytes = await renderInWorker('signed', {
    ...printedAgreement(deps, found.row, found.content),
    createdAt: found.signedAt,
    toSign: found.toSign.bytes,
    evidence: found.signatures.map(evidenceOf),
  })
  await inTransaction(deps, actor, async (tx) => {
    const current = await findAgreement(tx, event.agreementId, 'for-update')
    if (!current || current.row.signedSha256) return
    const { id, tenantId, organisationId, number } = current.row
    const file = await storeFile(deps, tx, {
      owner: { tenantId, organisationId },
      bytes,
      mediaType: 'application/pdf',
      fileName: documentName(number, 'signed'),
      visibility: 'private',
    })
    await saveAgreement(tx, id, { signedFileId: file.id, signedSha256: file.sha256 })
    const details = { sha256: file.sha256 }
    await audit.record(tx, actor, { action: 'agreement.seal', subjectId: id, tenantId, organisationId, details })
  })
}

const evidenceOf = (signature: SignatureRow): SignatureEvidence => ({
  party: signature.party,
  name: signature.signerName,
  capacity: signature.capacity,
  delegationAct: signature.delegationAct,
  method: signature.method,
  authenticatedBy: signature.authenticatedBy,
  signedAt: signature.signedAt.toISOString(),
  sha256: signature.sha256,
})
