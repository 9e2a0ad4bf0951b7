import { and, eq, inArray, isNull, lte, or, type SQL, sql, gte } from 'drizzle-orm'
import type { Role } from '@salles-ouvertes/contract'
import type { AccountActor, Grant, Scope } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { accountTable, roleGrantTable } from './identity.tables.ts'

/** Rights change at midnight where the buildings stand. */
export const rightsDay = sql`(clock.now() AT TIME ZONE 'Europe/Paris')::date`

export type RoleHolder = {
  accountId: string
  givenName: string
  familyName: string
  email: string
  capacity: string | null
  delegationAct: string | null
}

/** Null `establishmentId`: every establishment of the tenant. */
export type HeldRight = Pick<Grant, 'role' | 'tenantId' | 'establishmentId'> & { accountId: string }

/** Is a row of `role_grant` in force today? */
export const grantInForce = () =>
  and(
    isNull(roleGrantTable.revokedAt),
    lte(roleGrantTable.validFrom, rightsDay),
    or(isNull(roleGrantTable.validUntil), gte(roleGrantTable.validUntil, rightsDay)),
  )

/** People who hold one of the roles over a scope today, each once; disabled accounts left out. For staff and reactions. */
export async function peopleHolding(tx: Tx, roles: readonly Role[], scope: Scope): Promise<RoleHolder[]> {
  const rows = await tx
    .selectDistinctOn([accountTable.id], {
      accountId: accountTable.id,
      givenName: accountTable.givenName,
      familyName: accountTable.familyName,
      email: accountTable.email,
      capacity: roleGrantTable.capacity,
      delegationAct: roleGrantTable.delegationAct,
    })
    .from(roleGrantTable)
    .innerJoin(accountTable, eq(accountTable.id, roleGrantTable.accountId))
    .where(
      and(
        eq(roleGrantTable.tenantId, scope.tenantId),
        inArray(roleGrantTable.role, [...roles]),
        scope.establishmentId
          ? or(isNull(roleGrantTable.establishmentId), eq(roleGrantTable.establishmentId, scope.establishmentId))
          : isNull(roleGrantTable.establishmentId),
        scope.legalEntityId ? eq(roleGrantTable.legalEntityId, scope.legalEntityId) : undefined,
        isNull(accountTable.disabledAt),
        grantInForce(),
      ),
    )
    .orderBy(accountTable.id, roleGrantTable.createdAt)
  return rows
}

/** Who holds one of the roles today, wherever in these tenants, a line per right; disabled accounts left out. For staff. */
export function rightsHeld(tx: Tx, roles: readonly Role[], tenantIds: readonly string[]): Promise<HeldRight[]> {
  const { accountId, role, tenantId, establishmentId } = roleGrantTable
  return tx
    .select({ accountId, role, tenantId, establishmentId })
    .from(roleGrantTable)
    .innerJoin(accountTable, eq(accountTable.id, accountId))
    .where(
      and(
        inArray(tenantId, [...tenantIds]),
        inArray(role, [...roles]),
        isNull(accountTable.disabledAt),
        grantInForce(),
      ),
    )
}

/** « Prénom Nom » of accounts, for signatures of messages and decisions, whoever asks. */
export async function displayNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await tx.execute<{ id: string; given_name: string; family_name: string }>(
    sql`SELECT id, given_name, family_name FROM display_names(${sql.param([...new Set(ids)])}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, `${row.given_name} ${row.family_name}`]))
}

/** An account as it may act now, with its rights and memberships of the moment; for reactions, the seed and tests. */
export async function actorOfAccount(
  tx: Tx,
  accountId: string,
  sessionId: string | null = null,
): Promise<AccountActor> {
  const { rows } = await tx.execute<PowersRow>(sql`SELECT ${powersOf(sql`${accountId}::uuid`)}`)
  const [row] = rows
  return { kind: 'account', accountId, sessionId, grants: row?.grants ?? [], memberships: row?.memberships ?? [] }
}

export type PowersRow = { grants: Grant[] | null; memberships: AccountActor['memberships'] | null }

/** Columns `grants` and `memberships` of the account, in force today, as `PowersRow` reads them. */
export const powersOf = (account: SQL): SQL => sql`
  (SELECT jsonb_agg(jsonb_build_object('id', id, 'role', role, 'tenantId', tenant_id, 'establishmentId', establishment_id,
      'legalEntityId', legal_entity_id, 'capacity', capacity, 'delegationAct', delegation_act) ORDER BY id)
    FROM rights_of(${account}, ${rightsDay})) AS grants,
  (SELECT jsonb_agg(jsonb_build_object('organisationId', organisation_id, 'membership', membership) ORDER BY organisation_id)
    FROM memberships_of(${account})) AS memberships`
