import type { PartyRole } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { SystemActor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal, type Instant } from '../../platform/time.ts'
import { readFile, storeFile } from '../files/index.ts'
import { getAccount } from '../identity/index.ts'
import { addSignature, assertSignable, type GivenSignature } from './add-signature.ts'
import { findAgreement, type LoadedAgreement } from './agreements.store.ts'
import { actInForce } from './record-signature.ts'
import { partyOf } from './rules/agreement-facts.ts'
import { providerCopyName } from './rules/document-name.ts'
import { bearsOn, providerInWords } from './rules/provider-signature.ts'
import { empoweredSigner } from './signature-awaited.ts'

export type ProviderSignature = {
  agreementId: string
  party: PartyRole
  /** Whose signature was asked. */
  signerAccountId: string
  /** SHA-256 of the file that was sent to the service. */
  sentSha256: string
  /** As people know it: « i-Parapheur ». */
  providerName: string
  reference: string
  /** Name that the service gives to whoever signed, and its own clock; null when it gives none. */
  by: string | null
  at: Instant | null
  signedFile: Uint8Array
}

/**
 * Records the signature that a service gave, with the file it gave back: the same rules as a signature given here decide.
 * The evidence says whether the file given back contains, whole, the file that was sent.
 * @throws agreements.not-found, agreements.already-signed, agreements.wrong-status, agreements.hash-mismatch,
 * agreements.not-your-turn, agreements.not-allowed (nobody is empowered any more), agreements.act-not-in-force,
 * bookings.pieces-missing
 */
export async function recordProviderSignature(
  deps: Deps,
  tx: Tx,
  actor: SystemActor,
  given: ProviderSignature,
): Promise<void> {
  const agreement = (await findAgreement(tx, given.agreementId, 'for-update')) ?? fail('agreements.not-found')
  assertSignable(agreement, given.party, given.sentSha256)
  await addSignature(tx, actor, agreement, {
    ...(await whoSigned(tx, agreement, given)),
    ...(await copyOf(deps, tx, agreement, given)),
    party: given.party,
    accountId: given.signerAccountId,
    method: 'signature-provider',
    authenticatedBy: providerInWords(given),
    sha256: given.sentSha256,
  })
}

type Who = Pick<GivenSignature, 'signerName' | 'capacity' | 'delegationAct'>

async function whoSigned(
  tx: Tx,
  agreement: LoadedAgreement,
  { party, signerAccountId, by }: ProviderSignature,
): Promise<Who> {
  const { givenName, familyName } = await getAccount(tx, signerAccountId)
  const signerName = by ?? `${givenName} ${familyName}`
  const { capacity } = partyOf(agreement.row.facts, party)
  if (party === 'organiser') return { signerName, capacity, delegationAct: null }
  actInForce(agreement, party)
  const signer = await empoweredSigner(tx, agreement, party, signerAccountId)
  if (!signer) fail('agreements.not-allowed', { party })
  return { signerName, capacity: signer.capacity ?? capacity, delegationAct: signer.delegationAct }
}

async function copyOf(deps: Deps, tx: Tx, { row, now }: LoadedAgreement, given: ProviderSignature) {
  const { tenantId, organisationId, number, toSignFileId } = row
  if (!toSignFileId) fail('agreements.wrong-status', { status: row.status })
  const sent = await readFile(deps, tx, toSignFileId)
  const copy = await storeFile(deps, tx, {
    owner: { tenantId, organisationId },
    bytes: given.signedFile,
    mediaType: 'application/pdf',
    fileName: providerCopyName(number, given.party),
    visibility: 'private',
  })
  return {
    copyFileId: copy.id,
    copySha256: copy.sha256,
    copySignedOn: toLocal(row.facts.zone, given.at ?? now).date,
    evidence: {
      provider: given.providerName,
      reference: given.reference,
      signedAtProvider: given.at?.toISOString() ?? '',
      containsSentFile: bearsOn(sent.bytes, given.signedFile) ? 'yes' : 'no',
    },
  }
}
