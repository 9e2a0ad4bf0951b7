import type { BuildingKind, OrganisationKind, Purpose } from '@salles-ouvertes/contract'
import { legalUses } from './legal-uses.ts'

/** What the tenant admits, inside what the law allows: the settings of a tenant fit here as they are. */
export type TenantPolicy = {
  readonly admittedOrganisationKinds: readonly OrganisationKind[]
  readonly admittedPurposes: readonly Purpose[]
}
/** `toConfirm`: the text allows it only by a reading that nobody verified; it is shown, it does not block. */
export type Eligibility =
  | { ok: true; toConfirm: boolean; source: string }
  | { ok: false; code: EligibilityCode; by: 'law'; source: string }
  | { ok: false; code: EligibilityCode; by: 'policy'; source: null }
export type EligibilityCode = 'bookings.not-eligible' | 'bookings.purpose-not-allowed'

/**
 * Whether this kind of organisation may ask for this purpose in this kind of building: legal list of the building,
 * then policy of the tenant; the law answers first. Without a purpose yet, the kind alone is judged.
 * Source: docs/rules/eligibility.md (rule 5).
 */
export function eligibility(
  buildingKind: BuildingKind,
  policy: TenantPolicy,
  organisationKind: OrganisationKind,
  purpose: Purpose | null,
): Eligibility {
  const { source, uses } = legalUses[buildingKind]
  const use = uses[organisationKind]
  if (!use) return { ok: false, code: 'bookings.not-eligible', by: 'law', source }
  if (!policy.admittedOrganisationKinds.includes(organisationKind)) {
    return { ok: false, code: 'bookings.not-eligible', by: 'policy', source: null }
  }
  if (purpose === null) return { ok: true, toConfirm: use.allowed.length === 0, source }
  const isAllowed = use.allowed.includes(purpose)
  if (!isAllowed && !use.toConfirm.includes(purpose)) {
    return { ok: false, code: 'bookings.purpose-not-allowed', by: 'law', source }
  }
  if (!policy.admittedPurposes.includes(purpose)) {
    return { ok: false, code: 'bookings.purpose-not-allowed', by: 'policy', source: null }
  }
  return { ok: true, toConfirm: !isAllowed, source }
}

/** Kinds of organisations that may ask in this building for at least one purpose. Source: docs/rules/eligibility.md. */
export function whoMayAsk(buildingKind: BuildingKind, policy: TenantPolicy): OrganisationKind[] {
  const kinds = Object.keys(legalUses[buildingKind].uses) as OrganisationKind[]
  return kinds.filter((kind) => purposesFor(buildingKind, policy, kind).length > 0)
}

/** Purposes that this kind of organisation may choose in this building. Source: docs/rules/eligibility.md. */
export function purposesFor(buildingKind: BuildingKind, policy: TenantPolicy, kind: OrganisationKind): Purpose[] {
  const use = legalUses[buildingKind].uses[kind]
  if (!use) return []
  return [...use.allowed, ...use.toConfirm].filter((purpose) => eligibility(buildingKind, policy, kind, purpose).ok)
}
