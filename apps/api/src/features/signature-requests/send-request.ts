import type { Deps } from '../../deps.ts'
import type { SystemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { readFile } from '../files/index.ts'
import type { Turn } from './follow-requests.ts'
import { findRequest, saveRequest } from './requests.store.ts'
import { secondsBeforeLook } from './rules/next-try.ts'

/**
 * Sends the file to sign. Sent before a crash, it is found again by our identifier.
 * @throws agreements.act-not-in-force, signature-requests.nobody-to-sign (both are tried again), and those of the port
 */
export async function sendRequest(deps: Deps, actor: SystemActor, { request, provider, awaited }: Turn): Promise<void> {
  if (!awaited) throw new Failure('agreements.wrong-status')
  if (!awaited.mayBeSignedNow) throw new Failure('agreements.act-not-in-force')
  const signer = awaited.signers.find(({ accountId }) => accountId === request.signerAccountId)
  if (!signer) throw new Failure('signature-requests.nobody-to-sign')
  const file = await inReadOnly(deps, actor, (tx) => readFile(deps, tx, awaited.toSignFileId))
  if (file.sha256 !== request.sentSha256) throw new Failure('agreements.hash-mismatch')
  const { givenName, familyName, email, phone } = signer
  const reference = await provider.start({
    externalId: request.id,
    title: `Convention ${awaited.number}`,
    fileName: file.fileName,
    bytes: file.bytes,
    signer: provider.capabilities.signer === 'named' ? { givenName, familyName, email, phone } : null,
    expiresOn: null,
  })
  await inTransaction(deps, actor, async (tx) => {
    const current = await findRequest(tx, request.id, 'for-update')
    if (!current || current.endedAt) return
    const sent = { reference, sentAt: await clockNow(tx), attempts: 0, lastError: null }
    // Withdrawn while it was being sent: it is taken back there next.
    if (current.status === 'to-cancel') await saveRequest(tx, request.id, sent, 0)
    else await saveRequest(tx, request.id, { ...sent, status: 'waiting' }, secondsBeforeLook(request.provider))
  })
}
