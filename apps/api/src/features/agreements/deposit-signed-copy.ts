import type { z } from 'zod'
import type { AgreementDto, signedCopyInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor, Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal } from '../../platform/time.ts'
import { deskRoles } from '../bookings/index.ts'
import { inspectUpload, storeFile, type InspectedUpload } from '../files/index.ts'
import { addSignature, assertSignable, type GivenSignature } from './add-signature.ts'
import type { LoadedAgreement } from './agreements.store.ts'
import { getAgreementFor } from './get-agreement-for.ts'
import { presentAgreement, signingDay } from './present-agreement.ts'
import { copyExtensions, documentName } from './rules/document-name.ts'
import { civilDate } from '../../platform/french-wording.ts'
import { checkSignedOn, copyInWords, mayDepositCopy } from './rules/hand-signed-copy.ts'

export type DepositSignedCopy = {
  agreementId: string
  form: z.infer<typeof signedCopyInput>
  file: { bytes: Uint8Array; mediaType: string; fileName: string }
}

/**
 * The desk deposits the scan of the agreement that the organiser signed by hand: it counts as the organiser's signature
 * and says that it is one on paper. The scan is inspected before the transaction, which holds no connection meanwhile.
 * Source: docs/rules/agreement.md §2 bis.
 * @throws agreements.not-found, agreements.not-allowed, agreements.already-signed, agreements.wrong-status,
 * agreements.hash-mismatch, agreements.not-your-turn, agreements.signed-before-draft, agreements.signed-in-future, and those of `inspectUpload`
 */
export async function depositSignedCopy(deps: Deps, actor: Actor, input: DepositSignedCopy): Promise<AgreementDto> {
  const { agreementId, form, file } = input
  const scan = await inspectUpload(file.bytes, file.mediaType)
  return inTransaction(deps, actor, async (tx) => {
    const agreement = await getAgreementFor(tx, actor, agreementId, 'for-update')
    const { row, scope } = agreement
    if (actor.kind !== 'account' || !mayDepositCopy(actor, scope, deskRoles)) fail('agreements.not-allowed')
    assertSignable(agreement, 'organiser', form.sha256)
    const draftedOn = toLocal(row.facts.zone, row.createdAt).date
    checkSignedOn(form.signedOn, { draftedOn, today: signingDay(agreement) })
    await addSignature(tx, actor, agreement, await paperSignature(deps, tx, actor, agreement, form, scan))
    return presentAgreement(deps, actor, await getAgreementFor(tx, actor, agreementId, 'none'))
  })
}

async function paperSignature(
  deps: Deps,
  tx: Tx,
  { accountId }: AccountActor,
  { row, establishmentName: depositedBy }: LoadedAgreement,
  { sha256, signedOn, signerName, capacity }: DepositSignedCopy['form'],
  { bytes, mediaType }: InspectedUpload,
): Promise<GivenSignature> {
  const { tenantId, organisationId, number } = row
  const copy = await storeFile(deps, tx, {
    owner: { tenantId, organisationId },
    bytes,
    mediaType,
    fileName: documentName(number, 'hand-signed-copy', copyExtensions[mediaType]),
    visibility: 'private',
  })
  return {
    party: 'organiser',
    accountId,
    signerName,
    capacity,
    delegationAct: null,
    method: 'hand-signed-copy',
    authenticatedBy: copyInWords({ signedOn: civilDate(signedOn), depositedBy, sha256: copy.sha256 }),
    sha256,
    evidence: { depositedBy, consent: 'on-paper' },
    copyFileId: copy.id,
    copySha256: copy.sha256,
    copySignedOn: signedOn,
  }
}
