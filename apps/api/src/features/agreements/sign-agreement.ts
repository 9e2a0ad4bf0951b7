import type { z } from 'zod'
import type { AgreementDto, signInputSchema } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { isMemberOf, type AccountActor, type Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { checkOneTimeCode, getAccount } from '../identity/index.ts'
import { addSignature, assertSignable, type GivenSignature } from './add-signature.ts'
import type { LoadedAgreement } from './agreements.store.ts'
import { getAgreementFor } from './get-agreement-for.ts'
import { presentAgreement } from './present-agreement.ts'
import { partyOf } from './rules/agreement-facts.ts'
import { maskedEmail } from './rules/masked-email.ts'

export type SignAgreement = z.infer<typeof signInputSchema> & { agreementId: string }

/**
 * The organiser signs the file whose hash was shown to them, with the code sent to their verified address.
 * @throws agreements.not-found, agreements.not-allowed, agreements.already-signed, agreements.wrong-status,
 * agreements.hash-mismatch, agreements.not-your-turn, agreements.wrong-code, agreements.code-expired
 */
export async function signAgreement(deps: Deps, actor: Actor, input: SignAgreement): Promise<AgreementDto> {
  const outcome = await inTransaction(deps, actor, (tx) => sign(deps, tx, actor, input))
  // Thrown after the commit: the wrong attempt stays counted.
  if (outcome === 'wrong') fail('agreements.wrong-code')
  if (outcome === 'expired') fail('agreements.code-expired')
  return outcome
}

async function sign(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  input: SignAgreement,
): Promise<AgreementDto | 'wrong' | 'expired'> {
  const { agreementId, code, sha256 } = input
  const agreement = await getAgreementFor(tx, actor, agreementId, 'for-update')
  if (actor.kind !== 'account' || !isMemberOf(actor, agreement.row.organisationId)) fail('agreements.not-allowed')
  assertSignable(agreement, 'organiser', sha256)
  const verdict = await checkOneTimeCode(tx, {
    purpose: 'signature-code',
    subjectId: agreementId,
    accountId: actor.accountId,
    code,
  })
  if (verdict !== 'right') return verdict
  await addSignature(tx, actor, agreement, await organiserSignature(tx, actor, agreement, sha256))
  return presentAgreement(deps, actor, await getAgreementFor(tx, actor, agreementId, 'none'))
}

async function organiserSignature(
  tx: Tx,
  actor: AccountActor,
  { row: { facts, organisationId } }: LoadedAgreement,
  sha256: string,
): Promise<GivenSignature> {
  const account = await getAccount(tx, actor.accountId)
  if (!account.emailVerifiedAt) fail('agreements.not-allowed', { reason: 'email-not-verified' })
  const isRepresentative = actor.memberships.some(
    ({ organisationId: member, membership }) => member === organisationId && membership === 'representative',
  )
  const email = maskedEmail(account.email)
  return {
    party: 'organiser',
    accountId: actor.accountId,
    signerName: `${account.givenName} ${account.familyName}`,
    capacity: isRepresentative ? partyOf(facts, 'organiser').capacity : 'membre, qui déclare avoir mandat pour signer',
    delegationAct: null,
    method: 'one-time-code',
    authenticatedBy: `Compte personnel et code reçu à l’adresse vérifiée ${email}`,
    sha256,
    evidence: { email, consent: 'yes' },
  }
}
