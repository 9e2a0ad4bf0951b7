import { and, eq, isNull, isNotNull, sql } from 'drizzle-orm'
import type { ContactChannel, SmsQuietHours } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { mobileNumberTable } from './sms.tables.ts'

export type MobileNumberRow = typeof mobileNumberTable.$inferSelect
export type NumberState = 'verified' | 'pending'

const inState = (accountId: string, state: NumberState) =>
  and(
    eq(mobileNumberTable.accountId, accountId),
    state === 'verified' ? isNotNull(mobileNumberTable.verifiedAt) : isNull(mobileNumberTable.verifiedAt),
  )

/** The number of an account that is verified, or that waits for its code. */
export async function findNumber(tx: Tx, accountId: string, state: NumberState): Promise<MobileNumberRow | null> {
  const [row] = await tx.select().from(mobileNumberTable).where(inState(accountId, state))
  return row ?? null
}

export async function removeNumber(tx: Tx, accountId: string, state: NumberState): Promise<void> {
  await tx.delete(mobileNumberTable).where(inState(accountId, state))
}

export async function saveNumber(tx: Tx, id: string, changed: Partial<MobileNumberRow>): Promise<void> {
  await tx.update(mobileNumberTable).set(changed).where(eq(mobileNumberTable.id, id))
}

/** Whom an SMS would reach: an account, or whoever proved to read this address of mail. */
export type Person = { accountId: string } | { email: string }
export type Reachable = { number: string; channel: ContactChannel }

/** The verified number of a person and how they want to be told; null without one. */
export async function findReachable(tx: Tx, person: Person): Promise<Reachable | null> {
  const accountId = 'accountId' in person ? person.accountId : null
  const email = 'email' in person ? person.email : null
  const { rows } = await tx.execute<Reachable>(
    sql`SELECT number, channel FROM mobile_of(${accountId}::uuid, ${email}::text)`,
  )
  return rows[0] ?? null
}

/** A tenant that sends SMS, where the account works or where an organisation of its has booked; null without any. */
export async function findServingTenant(tx: Tx, accountId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ tenant_id: string | null }>(
    sql`SELECT sms_tenant_of_account(${accountId}::uuid) AS tenant_id`,
  )
  return rows[0]?.tenant_id ?? null
}

/** When the SMS of that tenant wait, in local minutes; null where no tenant sends any. */
export async function findQuietHours(tx: Tx, accountId: string): Promise<SmsQuietHours | null> {
  const { rows } = await tx.execute<SmsQuietHours>(sql`
    SELECT from_minutes AS "fromMinutes", until_minutes AS "untilMinutes" FROM quiet_hours_of_account(${accountId}::uuid)`)
  return rows[0] ?? null
}
