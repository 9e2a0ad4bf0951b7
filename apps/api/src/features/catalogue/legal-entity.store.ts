import type { LegalEntityKind } from '@salles-ouvertes/contract'
import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'

/** Owner, manager or payee of an establishment. */
export type LegalEntity = {
  id: string
  tenantId: string
  kind: LegalEntityKind
  name: string
  siren: string | null
  address: string
  postalCode: string
  city: string
  inseeCode: string | null
  /** Short code used in the numbers of agreements. */
  code: string
}

/** The legal entity an establishment points to; a missing one is a broken foreign key, not a refusal. */
export async function getLegalEntity(tx: Tx, id: string): Promise<LegalEntity> {
  const { rows } = await tx.execute<LegalEntity>(sql`
    SELECT id, tenant_id AS "tenantId", kind, name, siren, address, postal_code AS "postalCode", city,
      insee_code AS "inseeCode", code
    FROM legal_entity WHERE id = ${id}::uuid`)
  const [entity] = rows
  if (!entity) throw new Error(`legal entity ${id} is missing`)
  return entity
}
