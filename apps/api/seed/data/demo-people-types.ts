import type { PieceKind } from '@salles-ouvertes/contract'
import type { OrganisationKind, Role } from '@salles-ouvertes/contract/vocabulary'
import type { TenantKey } from './demo-types.ts'

export interface DemoSeat {
  address: string
  postalCode: string
  city: string
  inseeCode: string
}

export interface DemoInsurance {
  insurer: string
  policyNumber: string
  validFromDay: number
  validUntilDay: number
}

export interface DemoOrganisation {
  key: string
  kind: OrganisationKind
  name: string
  /** Register number of an association; `W3899…` is a series that no prefecture gives. */
  rna: string | null
  /** Passes the Luhn check; a SIREN that begins with 0 is never given. */
  siret: string | null
  /** Declaration number of a training body; order 00000 is never given. */
  trainingDeclaration: string | null
  seat: DemoSeat
  activity: string
  insurance: DemoInsurance
  /** What else is in its vault. */
  documents: { kind: Exclude<PieceKind, 'insurance'>; title: string }[]
}

/** Where a right applies: the whole platform, a tenant, or establishments of the demonstration's stock. */
export type DemoScope =
  | { kind: 'platform' }
  | { kind: 'tenant'; tenantKey: TenantKey }
  | { kind: 'establishments'; keys: string[] }

export interface DemoGrant {
  roles: Role[]
  scope: DemoScope
  /** Quality that a signature or a mail shows, in French. */
  quality: string
}

export interface DemoPerson {
  key: string
  firstName: string
  lastName: string
  email: string
  phone: string
  grants: DemoGrant[]
  /** Organisation the person acts for, if any. */
  organisationKey: string | null
}
