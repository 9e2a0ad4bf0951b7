import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { legalEntityTable } from '../tenants/index.ts'
import { payeeAccountTable } from './online-payments.tables.ts'

export type PayeeAccountRow = typeof payeeAccountTable.$inferSelect
export type Payee = { entity: typeof legalEntityTable.$inferSelect; account: PayeeAccountRow | null }

/** Payees of a tenant with where each is paid, by name; one of them alone when it is named. */
export function selectPayees(tx: Tx, tenantId: string, payeeEntityId?: string): Promise<Payee[]> {
  return tx
    .select({ entity: legalEntityTable, account: payeeAccountTable })
    .from(legalEntityTable)
    .leftJoin(payeeAccountTable, eq(payeeAccountTable.payeeEntityId, legalEntityTable.id))
    .where(
      and(eq(legalEntityTable.tenantId, tenantId), payeeEntityId ? eq(legalEntityTable.id, payeeEntityId) : undefined),
    )
    .orderBy(asc(legalEntityTable.name), asc(legalEntityTable.id))
}

/** Where a payee is paid, to whoever owes it something too; null when it never said. */
export async function findPayeeAccount(tx: Tx, payeeEntityId: string): Promise<PayeeAccountRow | null> {
  const [row] = await tx.select().from(payeeAccountTable).where(eq(payeeAccountTable.payeeEntityId, payeeEntityId))
  return row ?? null
}

/** Writes it unless somebody did since that version. @returns whether it was written */
export async function savePayeeAccount(tx: Tx, row: PayeeAccountRow): Promise<boolean> {
  if (row.version === 1) {
    const made = await tx.insert(payeeAccountTable).values(row).onConflictDoNothing().returning()
    return made.length > 0
  }
  const { payeeEntityId, iban, clientNumber, contractKind, mode, version, testedAt, testError, updatedAt } = row
  const written = await tx
    .update(payeeAccountTable)
    .set({ iban, clientNumber, contractKind, mode, version, testedAt, testError, updatedAt })
    .where(and(eq(payeeAccountTable.payeeEntityId, payeeEntityId), eq(payeeAccountTable.version, version - 1)))
    .returning()
  return written.length > 0
}

/** What the service said of a contract, unless the settings changed meanwhile. @returns whether it was noted */
export async function noteTest(
  tx: Tx,
  { payeeEntityId, version }: Pick<PayeeAccountRow, 'payeeEntityId' | 'version'>,
  test: { testedAt: Date; testError: string | null },
): Promise<boolean> {
  const noted = await tx
    .update(payeeAccountTable)
    .set(test)
    .where(and(eq(payeeAccountTable.payeeEntityId, payeeEntityId), eq(payeeAccountTable.version, version)))
    .returning()
  return noted.length > 0
}
