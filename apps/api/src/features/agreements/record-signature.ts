import type { z } from 'zod'
import type { AgreementDto, recordSignatureInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getAccount } from '../identity/index.ts'
import { addSignature, assertSignable } from './add-signature.ts'
import type { LoadedAgreement } from './agreements.store.ts'
import { getAgreementFor } from './get-agreement-for.ts'
import { presentAgreement, signingDay } from './present-agreement.ts'
import { isInForce } from './rules/act-in-force.ts'
import { partyOf, type CitedAct } from './rules/agreement-facts.ts'
import { maskedEmail } from './rules/masked-email.ts'
import { signatoryGrants } from './rules/who-signs.ts'

export type RecordSignature = z.infer<typeof recordSignatureInput> & { agreementId: string }

/**
 * An empowered signatory of a public party records their decision to sign, when their turn has come. Not before the act
 * that empowers them is executory (15 days after its transmission for an EPLE).
 * Source: code de l’éducation L. 213-2-2, R. 421-54; docs/rules/agreement.md §2-3.
 * @throws agreements.not-found, agreements.not-allowed, agreements.already-signed, agreements.wrong-status,
 * agreements.hash-mismatch, agreements.not-your-turn, agreements.act-not-in-force
 */
export function recordSignature(deps: Deps, actor: Actor, input: RecordSignature): Promise<AgreementDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { agreementId, party, sha256, note } = input
    const agreement = await getAgreementFor(tx, actor, agreementId, 'for-update')
    const { facts } = agreement.row
    const [grant] = signatoryGrants(actor, party, agreement.scope)
    if (actor.kind !== 'account' || !grant) fail('agreements.not-allowed', { party })
    assertSignable(agreement, party, sha256)
    const act = actInForce(agreement, party)
    const account = await getAccount(tx, actor.accountId)
    await addSignature(tx, actor, agreement, {
      party,
      accountId: actor.accountId,
      signerName: `${account.givenName} ${account.familyName}`,
      capacity: grant.capacity ?? partyOf(facts, party).capacity,
      delegationAct: grant.delegationAct,
      method: 'recorded-decision',
      authenticatedBy: `Compte personnel ${maskedEmail(account.email)}, habilité à signer`,
      sha256,
      evidence: { email: maskedEmail(account.email), act: act.number, grant: grant.id, note },
    })
    return presentAgreement(deps, actor, await getAgreementFor(tx, actor, agreementId, 'none'))
  })
}

/** The act cited for the party, in force today. @throws agreements.act-not-in-force */
export function actInForce(agreement: LoadedAgreement, party: CitedAct['of']): CitedAct {
  const act = agreement.row.facts.acts.find((cited) => cited.of === party)
  if (!act || !isInForce(act, signingDay(agreement))) {
    fail('agreements.act-not-in-force', {
      act: act?.number ?? null,
      executoryFrom: act?.executoryFrom ?? null,
      validUntil: act?.validUntil ?? null,
    })
  }
  return act
}
