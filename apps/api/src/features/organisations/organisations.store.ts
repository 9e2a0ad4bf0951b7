import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { OrganisationForm } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import { onConstraint, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { accountTable } from '../identity/index.ts'
import { membershipTable, organisationTable } from './organisations.tables.ts'

export type OrganisationRow = typeof organisationTable.$inferSelect
export type Membership = (typeof membershipTable.$inferSelect)['membership']

/** An organisation that the actor may see: its own, or one that asked for a room of the actor's tenant. @throws organisations.not-found */
export async function getOrganisation(tx: Tx, organisationId: string): Promise<OrganisationRow> {
  const [row] = await tx.select().from(organisationTable).where(eq(organisationTable.id, organisationId))
  if (!row) fail('organisations.not-found')
  return row
}

/** Organisation that already has one of these numbers, whoever it belongs to. */
export async function findByRegistration(tx: Tx, rna: string | null, siret: string | null): Promise<string | null> {
  if (!rna && !siret) return null
  const { rows } = await tx.execute<{ id: string | null }>(
    sql`SELECT organisation_by_registration(${rna}, ${siret}) AS id`,
  )
  return rows[0]?.id ?? null
}

export async function insertOrganisation(
  tx: Tx,
  form: OrganisationForm,
  recordedByTenantId: string | null,
): Promise<string> {
  const id = newId()
  await tx.insert(organisationTable).values({ id, ...form, recordedByTenantId, createdAt: await clockNow(tx) })
  return id
}

export async function saveOrganisation(tx: Tx, organisationId: string, form: OrganisationForm): Promise<void> {
  await tx.update(organisationTable).set(form).where(eq(organisationTable.id, organisationId))
}

/** Somebody who left and comes back finds the same line again. */
export async function saveMembership(
  tx: Tx,
  organisationId: string,
  accountId: string,
  membership: Membership,
): Promise<void> {
  await tx
    .insert(membershipTable)
    .values({ organisationId, accountId, membership, createdAt: await clockNow(tx) })
    .onConflictDoUpdate({
      target: [membershipTable.organisationId, membershipTable.accountId],
      set: { membership, endedAt: null },
      setWhere: sql`${membershipTable.endedAt} IS NOT NULL`,
    })
}

export type MemberRow = Awaited<ReturnType<typeof selectMembers>>[number]

/** Members with their names; the transaction must belong to a member. */
export function selectMembers(tx: Tx, organisationId: string) {
  return tx
    .select({
      accountId: accountTable.id,
      givenName: accountTable.givenName,
      familyName: accountTable.familyName,
      email: accountTable.email,
      membership: membershipTable.membership,
    })
    .from(membershipTable)
    .innerJoin(accountTable, eq(accountTable.id, membershipTable.accountId))
    .where(and(eq(membershipTable.organisationId, organisationId), isNull(membershipTable.endedAt)))
    .orderBy(asc(membershipTable.createdAt), asc(accountTable.id))
}

export async function endMembership(tx: Tx, organisationId: string, accountId: string): Promise<void> {
  await tx
    .update(membershipTable)
    .set({ endedAt: await clockNow(tx) })
    .where(and(eq(membershipTable.organisationId, organisationId), eq(membershipTable.accountId, accountId)))
}

/** Two people may declare the same organisation at once: the database keeps the first. @throws organisations.already-exists */
export const keepingRegistrationUnique = <T>(work: Promise<T>): Promise<T> =>
  onConstraint(work, {
    organisation_rna: 'organisations.already-exists',
    organisation_siret: 'organisations.already-exists',
  })
