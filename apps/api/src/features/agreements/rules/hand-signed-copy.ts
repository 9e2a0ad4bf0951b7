import type { Role } from '@salles-ouvertes/contract'
import { holds, isMemberOf, type Actor } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'
import type { LocalDate } from '../../../platform/time.ts'
import type { AgreementScope } from './who-signs.ts'

/**
 * May the actor deposit the copy that the organiser signed by hand? Those who take requests at the desk of the
 * establishment (`deskRoles`); a member of the organisation signs online, in their own name.
 * Source: docs/rules/agreement.md §2 bis.
 */
export function mayDepositCopy(actor: Actor, scope: AgreementScope, deskRoles: readonly Role[]): boolean {
  if (isMemberOf(actor, scope.organisationId)) return false
  const { tenantId, establishmentId } = scope
  return holds(actor, deskRoles, { tenantId, establishmentId })
}

/**
 * Refuses a day written on the paper that cannot be: the agreement existed from `draftedOn` on, civil days of its place.
 * @throws agreements.signed-before-draft, agreements.signed-in-future
 */
export function checkSignedOn(
  signedOn: string,
  { draftedOn, today }: { draftedOn: LocalDate; today: LocalDate },
): void {
  if (signedOn < draftedOn) fail('agreements.signed-before-draft', { draftedOn })
  if (signedOn > today) fail('agreements.signed-in-future', { today })
}

/** How the evidence page tells of a signature on paper: nobody was recognised by the platform, a copy was deposited. */
export const copyInWords = (copy: { signedOn: string; depositedBy: string; sha256: string }): string =>
  `Datée du ${copy.signedOn}, copie déposée par ${copy.depositedBy}. Empreinte SHA-256 de la copie : ${copy.sha256}`
