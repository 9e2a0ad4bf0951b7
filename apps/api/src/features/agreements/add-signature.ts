import type { Actor } from '../../platform/actor.ts'
import { onConstraint, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { assertPiecesToSign } from '../bookings/index.ts'
import { markAmended, saveAgreement, type LoadedAgreement, type SignatureRow } from './agreements.store.ts'
import { signatureTable } from './agreements.tables.ts'
import { nextLink } from './evidence-chain.ts'
import { nextPartyOf, signedWhile } from './rules/who-signs.ts'

export type GivenSignature = Pick<
  SignatureRow,
  | 'party'
  | 'accountId'
  | 'signerName'
  | 'capacity'
  | 'delegationAct'
  | 'method'
  | 'authenticatedBy'
  | 'sha256'
  | 'evidence'
> &
  Partial<Pick<SignatureRow, 'copyFileId' | 'copySha256' | 'copySignedOn'>>

const withoutCopy = { copyFileId: null, copySha256: null, copySignedOn: null }

/**
 * Refuses a signature that cannot be: given already, on an agreement that is no longer to sign, on other bytes, or before
 * that of another party.
 * @throws agreements.already-signed, agreements.wrong-status, agreements.hash-mismatch, agreements.not-your-turn
 */
export function assertSignable(agreement: LoadedAgreement, party: SignatureRow['party'], sha256: string): void {
  const { row, scope, signatures, bookingStatus } = agreement
  if (signatures.some((given) => given.party === party)) fail('agreements.already-signed', { party })
  if (row.status !== 'to-sign' || bookingStatus !== signedWhile(row.rank)) {
    fail('agreements.wrong-status', { status: row.status })
  }
  if (row.toSignSha256 !== sha256) fail('agreements.hash-mismatch')
  const nextParty = nextPartyOf(scope, partiesThatSigned(signatures))
  if (nextParty !== party) fail('agreements.not-your-turn', { nextParty })
}

const partiesThatSigned = (signatures: readonly SignatureRow[]) => signatures.map(({ party }) => party)

/**
 * Keeps the signature of one party, chained to those before. With the last one the agreement is signed: its seal and the
 * confirmation of the booking follow from the event of this transaction; of an amendment, what it changes is amended at
 * once.
 * @throws agreements.already-signed, bookings.pieces-missing
 */
export async function addSignature(
  tx: Tx,
  actor: Actor,
  { row, scope, signatures, now }: LoadedAgreement,
  signature: GivenSignature,
): Promise<void> {
  const { id: agreementId, tenantId, organisationId, bookingId } = row
  if (signature.party === 'organiser') await assertPiecesToSign(tx, bookingId)
  const owner = { tenantId, organisationId }
  const given = { ...withoutCopy, ...signature, signedAt: now }
  const link = nextLink(row.number, signatures, given)
  await onConstraint(tx.insert(signatureTable).values({ ...owner, ...given, ...link, id: newId(), agreementId }), {
    one_signature_per_party: 'agreements.already-signed',
  })
  const isLast = nextPartyOf(scope, [...partiesThatSigned(signatures), signature.party]) === null
  if (isLast) await saveAgreement(tx, agreementId, { status: 'signed', signedAt: now })
  if (isLast && row.rank > 0) await markAmended(tx, bookingId, row.rank)
  await audit.record(tx, actor, {
    ...owner,
    action: 'agreement.sign',
    subjectId: agreementId,
    details: {
      party: signature.party,
      method: signature.method,
      sha256: signature.sha256,
      entrySha256: link.entrySha256,
    },
  })
  const whole = row.rank === 0 ? 'agreement.signed' : 'agreement.amended'
  await publish(tx, { type: isLast ? whole : 'agreement.party-signed', tenantId, agreementId, bookingId })
}
