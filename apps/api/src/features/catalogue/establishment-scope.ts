import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { establishmentTable } from './catalogue.tables.ts'

/** Tenant of an establishment, its payee, its name and its short code. @throws catalogue.establishment-not-found */
export async function scopeOfEstablishment(tx: Tx, establishmentId: string) {
  const [row] = await tx
    .select({
      tenantId: establishmentTable.tenantId,
      establishmentId: establishmentTable.id,
      payeeEntityId: establishmentTable.payeeEntityId,
      name: establishmentTable.name,
      code: establishmentTable.code,
    })
    .from(establishmentTable)
    .where(eq(establishmentTable.id, establishmentId))
  return row ?? fail('catalogue.establishment-not-found')
}

/** Establishments whose money goes to this payee. */
export function establishmentsOfPayee(
  tx: Tx,
  { tenantId, payeeEntityId }: { tenantId: string; payeeEntityId: string },
) {
  return tx
    .select({ tenantId: establishmentTable.tenantId, establishmentId: establishmentTable.id })
    .from(establishmentTable)
    .where(and(eq(establishmentTable.tenantId, tenantId), eq(establishmentTable.payeeEntityId, payeeEntityId)))
}
