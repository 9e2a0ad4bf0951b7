import { refusalReason, type BuildingKind, type OrganisationKind, type RefusalReason } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { legalUses } from './legal-uses.ts'

/** Refusing them for what they are is illegal: what they are is never the reason where the law of the place admits them. */
const neverForWhatTheyAre: readonly OrganisationKind[] = ['political', 'religious']

/** Reasons that may be given to such an organisation in such a building. Source: docs/rules/approval.md §5. */
export function lawfulReasons(building: BuildingKind, organisation: OrganisationKind): RefusalReason[] {
  const isAdmitted = (legalUses[building].uses[organisation]?.allowed.length ?? 0) > 0
  const isProtected = isAdmitted && neverForWhatTheyAre.includes(organisation)
  return refusalReason.options.filter((reason) => !(isProtected && reason === 'activity-not-allowed'))
}

type Refusal = { readonly reason: RefusalReason; readonly text: string }

/**
 * Lets through a refusal with a reason of the list, explained when the list does not say it all.
 * @throws bookings.reason-required, bookings.reason-not-lawful
 */
export function assertLawful(refusal: Refusal, building: BuildingKind, organisation: OrganisationKind): void {
  if (refusal.reason === 'other' && refusal.text.trim() === '') fail('bookings.reason-required')
  const reasons = lawfulReasons(building, organisation)
  if (!reasons.includes(refusal.reason)) fail('bookings.reason-not-lawful', { reasons })
}
