import { eq } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { establishmentTable } from '../catalogue/catalogue.tables.ts'

/** Tenant of an establishment. @throws catalogue.establishment-not-found */
export async function tenantOfEstablishment(tx: Tx, establishmentId: string): Promise<string> {
  const [row] = await tx
    .select({ tenantId: establishmentTable.tenantId })
    .from(establishmentTable)
    .where(eq(establishmentTable.id, establishmentId))
  return row?.tenantId ?? fail('catalogue.establishment-not-found')
}
