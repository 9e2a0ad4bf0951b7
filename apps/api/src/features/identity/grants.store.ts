import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { person, roleGrant } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { accountTable, roleGrantTable } from './identity.tables.ts'
import { grantInForce, rightsDay } from './people.store.ts'
import type { GrantScope } from './rules/invitation.ts'

export type GrantRow = typeof roleGrantTable.$inferSelect
export type RoleGrantDto = z.infer<typeof roleGrant>
export type PersonDto = z.infer<typeof person>

/** The catalogue stands above this feature: its table is only named here, to show where a right applies. */
const establishmentName = sql<
  string | null
>`(SELECT e.name FROM establishment e WHERE e.id = ${roleGrantTable}.establishment_id)`

const grantShown = {
  id: roleGrantTable.id,
  role: roleGrantTable.role,
  tenantId: roleGrantTable.tenantId,
  establishmentId: roleGrantTable.establishmentId,
  establishmentName,
  legalEntityId: roleGrantTable.legalEntityId,
  capacity: roleGrantTable.capacity,
  validUntil: roleGrantTable.validUntil,
}

export function selectGrantsOf(tx: Tx, accountId: string): Promise<RoleGrantDto[]> {
  return tx
    .select(grantShown)
    .from(roleGrantTable)
    .where(and(eq(roleGrantTable.accountId, accountId), grantInForce()))
    .orderBy(asc(roleGrantTable.createdAt))
}

/** Rights in force in a tenant with who holds them; of some establishments only, or of all. */
export async function selectPeople(
  tx: Tx,
  tenantId: string,
  where: { establishmentIds?: string[]; grantId?: string } = {},
): Promise<PersonDto[]> {
  const rows = await tx
    .select({
      accountId: accountTable.id,
      givenName: accountTable.givenName,
      familyName: accountTable.familyName,
      email: accountTable.email,
      grant: grantShown,
    })
    .from(roleGrantTable)
    .innerJoin(accountTable, eq(accountTable.id, roleGrantTable.accountId))
    .where(
      and(
        eq(roleGrantTable.tenantId, tenantId),
        where.establishmentIds ? inArray(roleGrantTable.establishmentId, where.establishmentIds) : undefined,
        where.grantId ? eq(roleGrantTable.id, where.grantId) : undefined,
        grantInForce(),
      ),
    )
    .orderBy(asc(accountTable.familyName), asc(accountTable.givenName), asc(roleGrantTable.createdAt))
  return rows
}

export async function findGrant(tx: Tx, grantId: string): Promise<GrantRow | null> {
  const [row] = await tx
    .select()
    .from(roleGrantTable)
    .where(and(eq(roleGrantTable.id, grantId), grantInForce()))
  return row ?? null
}

export type NewGrant = GrantScope & {
  accountId: string
  capacity: string | null
  delegationAct: string | null
  validUntil: string | null
}

/** Writes a right, or finds the same one still in force; answers its id. */
export async function ensureGrant(tx: Tx, grant: NewGrant): Promise<string> {
  const [same] = await tx
    .select({ id: roleGrantTable.id })
    .from(roleGrantTable)
    .where(
      and(
        eq(roleGrantTable.accountId, grant.accountId),
        eq(roleGrantTable.tenantId, grant.tenantId),
        eq(roleGrantTable.role, grant.role),
        sql`${roleGrantTable.establishmentId} IS NOT DISTINCT FROM ${grant.establishmentId}::uuid`,
        sql`${roleGrantTable.legalEntityId} IS NOT DISTINCT FROM ${grant.legalEntityId}::uuid`,
        grantInForce(),
      ),
    )
  if (same) return same.id
  const id = newId()
  await tx.insert(roleGrantTable).values({ id, ...grant, validFrom: rightsDay, createdAt: await clockNow(tx) })
  return id
}

/** Ids of the rights that run a tenant, locked until the end of the transaction. */
export async function lockRunners(tx: Tx, tenantId: string, roles: readonly GrantRow['role'][]): Promise<string[]> {
  const rows = await tx
    .select({ id: roleGrantTable.id })
    .from(roleGrantTable)
    .where(and(eq(roleGrantTable.tenantId, tenantId), inArray(roleGrantTable.role, [...roles]), grantInForce()))
    .orderBy(asc(roleGrantTable.id))
    .for('update')
  return rows.map((row) => row.id)
}

export async function revokeGrant(tx: Tx, grantId: string): Promise<void> {
  await tx
    .update(roleGrantTable)
    .set({ revokedAt: await clockNow(tx) })
    .where(eq(roleGrantTable.id, grantId))
}

/** Are these of the tenant? The rows belong to features above. */
export async function belongsToTenant(tx: Tx, scope: GrantScope): Promise<boolean> {
  const { rows } = await tx.execute<{ ok: boolean }>(sql`SELECT
    (${scope.establishmentId}::uuid IS NULL OR EXISTS (
      SELECT 1 FROM establishment WHERE id = ${scope.establishmentId}::uuid AND tenant_id = ${scope.tenantId}::uuid))
    AND (${scope.legalEntityId}::uuid IS NULL OR EXISTS (
      SELECT 1 FROM legal_entity WHERE id = ${scope.legalEntityId}::uuid AND tenant_id = ${scope.tenantId}::uuid)) AS ok`)
  return rows[0]?.ok ?? false
}

export type HandledEstablishment = { id: string; name: string; tenantId: string; toHandle: number }

/**
 * Establishments that a person works for, with the requests that wait there: those just sent, and those to move sessions
 * of a granted booking. `wholeTenants` are worked for entirely.
 */
export async function selectHandled(
  tx: Tx,
  establishmentIds: string[],
  wholeTenants: string[],
): Promise<HandledEstablishment[]> {
  if (establishmentIds.length === 0 && wholeTenants.length === 0) return []
  const { rows } = await tx.execute<{ id: string; name: string; tenantId: string; toHandle: number }>(sql`
    SELECT e.id, e.name, e.tenant_id AS "tenantId",
      (SELECT count(*)::int FROM booking b
        WHERE b.tenant_id = e.tenant_id AND b.establishment_id = e.id AND b.status = 'submitted')
      + (SELECT count(*)::int FROM amendment a JOIN booking b ON b.id = a.booking_id
        WHERE a.tenant_id = e.tenant_id AND a.state = 'open' AND a.asked_side = 'applicant'
          AND b.establishment_id = e.id) AS "toHandle"
    FROM establishment e
    WHERE e.id = ANY (${sql.param(establishmentIds)}::uuid[]) OR e.tenant_id = ANY (${sql.param(wholeTenants)}::uuid[])
    ORDER BY e.name, e.id`)
  return rows
}

export async function insertPlatformGrant(tx: Tx, accountId: string): Promise<void> {
  await tx.insert(roleGrantTable).values({
    id: newId(),
    accountId,
    role: 'platform-admin',
    validFrom: rightsDay,
    createdAt: await clockNow(tx),
  })
}
