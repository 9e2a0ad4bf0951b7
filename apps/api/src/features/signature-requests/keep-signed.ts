import type { Deps } from '../../deps.ts'
import type { SystemActor } from '../../platform/actor.ts'
import { inTransaction, Stale } from '../../platform/database.ts'
import { recordProviderSignature } from '../agreements/index.ts'
import { storeFile } from '../files/index.ts'
import type { Turn } from './follow-requests.ts'
import { endRequest, findRequest, isLive } from './requests.store.ts'
import { providerNames } from './rules/provider-names.ts'
import type { RemoteState } from './signature-provider.ts'

/**
 * Fetches what the service signed and its evidence, then records the signature and ends the request, all or nothing.
 * @throws those of `recordProviderSignature` and of the port: tried again, since a signature given is not lost
 */
export async function keepSigned(
  deps: Deps,
  actor: SystemActor,
  { request, provider }: Turn,
  { by, at }: Extract<RemoteState, { state: 'signed' }>,
): Promise<void> {
  const reference = request.reference ?? ''
  const signedFile = await provider.fetchSigned(reference)
  const evidence = await provider.fetchEvidence(reference)
  const { tenantId, organisationId, agreementId, party, signerAccountId, sentSha256 } = request
  await inTransaction(deps, actor, async (tx) => {
    if ((await findRequest(tx, request.id, 'none'))?.endedAt !== null) return
    await recordProviderSignature(deps, tx, actor, {
      agreementId,
      party,
      signerAccountId,
      sentSha256,
      providerName: providerNames[request.provider],
      reference,
      by,
      at,
      signedFile: signedFile.bytes,
    })
    // Withdrawn in between: on what is true now, there is nothing to keep.
    if (!(await isLive(tx, request.id))) throw new Stale()
    const owner = { tenantId, organisationId }
    const kept = evidence && (await storeFile(deps, tx, { ...evidence, owner, visibility: 'private' }))
    await endRequest(tx, request.id, 'signed', { evidenceFileId: kept?.id ?? null })
  })
}
