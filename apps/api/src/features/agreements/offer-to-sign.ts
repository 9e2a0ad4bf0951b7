import type { Deps } from '../../deps.ts'
import type { SystemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { storeFile } from '../files/index.ts'
import { keepText } from './agreement-texts.store.ts'
import { findAgreement, saveAgreement, type AgreementRow } from './agreements.store.ts'
import { printedAgreement } from './printed-agreement.ts'
import { renderInWorker } from './render-in-worker.ts'
import { documentName } from './rules/document-name.ts'
import { signedWhile } from './rules/who-signs.ts'

/** Keeps the words of a draft, draws its file, agreement or amendment, and offers it to its first signatory. May run twice. */
export async function offerToSign(deps: Deps, actor: SystemActor, draft: AgreementRow): Promise<void> {
  const { id, tenantId, organisationId, bookingId, number, rank } = draft
  const content = await inTransaction(deps, actor, (tx) => keepText(tx, draft))
  const bytes = await renderInWorker('to-sign', printedAgreement(deps, draft, content))
  await inTransaction(deps, actor, async (tx) => {
    const current = await findAgreement(tx, id, 'for-update')
    // Another run was faster, or the booking was cancelled while the file was being drawn.
    if (current?.row.status !== 'draft' || current.bookingStatus !== signedWhile(rank)) return
    const file = await storeFile(deps, tx, {
      owner: { tenantId, organisationId },
      bytes,
      mediaType: 'application/pdf',
      fileName: documentName(number, 'to-sign'),
      visibility: 'private',
    })
    await saveAgreement(tx, id, { status: 'to-sign', toSignFileId: file.id, toSignSha256: file.sha256 })
    const details = { sha256: file.sha256 }
    await audit.record(tx, actor, { action: 'agreement.offer', subjectId: id, tenantId, organisationId, details })
    await publish(tx, { type: 'agreement.to-sign', tenantId, agreementId: id, bookingId })
  })
}
