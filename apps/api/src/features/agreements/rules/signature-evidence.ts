import type { PartyRole, SignatureMethod } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { signingRoles, type AgreementFacts } from './agreement-facts.ts'

/** What is kept of one signature; `sha256` is the fingerprint of the bytes that the person signed. */
export interface SignatureEvidence {
  party: PartyRole
  name: string
  capacity: string
  /** Act that empowered the signatory on that day, in words. */
  delegationAct: string | null
  method: SignatureMethod
  /** How the person was recognised, in French words. */
  authenticatedBy: string
  signedAt: string
  sha256: string
}

export const methodWords: Record<SignatureMethod, string> = {
  'one-time-code': 'Code à usage unique, envoyé à une adresse vérifiée',
  'recorded-decision': 'Décision enregistrée par un signataire habilité',
  'hand-signed-copy': 'Signature manuscrite',
  'signature-provider': 'Signature dans un service choisi par la collectivité',
}

/**
 * Refuses to close an agreement unless each party signed, and signed the file whose fingerprint is `sha256`.
 * @throws agreements.incomplete-facts a party did not sign
 * @throws agreements.hash-mismatch a signature bears on other bytes
 */
export function checkEvidence(facts: AgreementFacts, evidence: SignatureEvidence[], sha256: string): void {
  const unsigned = signingRoles(facts).filter((role) => !evidence.some(({ party }) => party === role))
  if (unsigned.length > 0) {
    fail('agreements.incomplete-facts', { missing: unsigned.map((role) => `evidence.${role}`) })
  }
  const strays = evidence.filter((signature) => signature.sha256 !== sha256)
  if (strays.length > 0) fail('agreements.hash-mismatch', { parties: strays.map(({ party }) => party) })
}
