import { eq, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { rowsOf } from '../../platform/rows-of.ts'
import { accountTable } from './identity.tables.ts'

export type AccountRow = typeof accountTable.$inferSelect

/** Addresses are compared and kept in lower case. */
export const plainEmail = (email: string): string => email.trim().toLowerCase()

export async function findAccountByEmail(tx: Tx, email: string): Promise<AccountRow | null> {
  const [row] = await rowsOf(tx, accountTable, sql`find_account_by_email(${email})`)
  return row ?? null
}

/** An account that the transaction may see. @throws identity.account-not-found */
export async function getAccount(tx: Tx, accountId: string): Promise<AccountRow> {
  const [row] = await tx.select().from(accountTable).where(eq(accountTable.id, accountId))
  if (!row) fail('identity.account-not-found')
  return row
}

export type NewAccount = Pick<AccountRow, 'email' | 'givenName' | 'familyName'> &
  Partial<Pick<AccountRow, 'phone' | 'passwordHash'>>

/** Writes an account unless its address already has one; answers the new id, or null. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<string | null> {
  const id = newId()
  const written = await tx
    .insert(accountTable)
    .values({ id, ...account, createdAt: await clockNow(tx) })
    // Naming the column would make the database ask for the right to read the new row, which nobody has yet.
    .onConflictDoNothing()
  return written.rowCount === 1 ? id : null
}

/** The transaction must act as this account. */
export async function saveAccount(
  tx: Tx,
  accountId: string,
  changes: Partial<Pick<AccountRow, 'givenName' | 'familyName' | 'phone' | 'passwordHash' | 'emailVerifiedAt'>>,
): Promise<void> {
  await tx.update(accountTable).set(changes).where(eq(accountTable.id, accountId))
}

/** Account of a person named by somebody else; an existing one keeps its own name. */
export async function ensureAccount(
  tx: Tx,
  person: { email: string; givenName: string; familyName: string },
): Promise<string> {
  const email = plainEmail(person.email)
  const known = await findAccountByEmail(tx, email)
  if (known) return known.id
  const created = await insertAccount(tx, { ...person, email })
  if (created) return created
  const other = await findAccountByEmail(tx, email)
  if (!other) throw new Error('account neither written nor found')
  return other.id
}
