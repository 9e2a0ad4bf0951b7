import { sql } from 'drizzle-orm'
import type { Me, OrganisationKind, Role } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor, Actor } from '../../platform/actor.ts'
import { tenantsOf } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { getTenant } from '../tenants/index.ts'
import { getAccount } from './accounts.store.ts'
import { selectGrantsOf, selectHandled } from './grants.store.ts'
import { selectOpenSessions } from './sessions.store.ts'

/** Roles that handle requests; over a whole tenant, they work for each of its establishments. */
const handlingRoles: readonly Role[] = ['town-clerk', 'establishment-head', 'bursar', 'decider', 'caretaker']

/** Who is signed in and what the menu may show; a visitor gets an empty answer, not a refusal. */
export async function getMe(deps: Pick<Deps, 'db' | 'config'>, actor: Actor): Promise<Me> {
  const demo = deps.config.DEMO
  if (actor.kind !== 'account') {
    return { account: null, organisations: [], roles: [], tenants: [], establishments: [], session: null, demo }
  }
  return inReadOnly(deps, actor, async (tx) => {
    const { id, email, givenName, familyName, phone, passwordHash } = await getAccount(tx, actor.accountId)
    const sessions = await selectOpenSessions(tx, actor.accountId)
    const session = sessions.find((row) => row.id === actor.sessionId)
    return {
      account: { id, email, givenName, familyName, phone, hasPassword: passwordHash !== null },
      organisations: await organisationsShown(tx, actor),
      roles: await selectGrantsOf(tx, actor.accountId),
      tenants: await tenantsShown(tx, actor),
      establishments: await selectHandled(tx, ...handledBy(actor)),
      session: session
        ? {
            id: session.id,
            expiresAt: session.expiresAt.toISOString(),
            idleExpiresAt: session.idleExpiresAt.toISOString(),
          }
        : null,
      demo,
    }
  })
}

function handledBy(actor: AccountActor): [establishmentIds: string[], wholeTenants: string[]] {
  const grants = actor.grants.filter((grant) => handlingRoles.includes(grant.role))
  return [
    grants.flatMap((grant) => (grant.establishmentId ? [grant.establishmentId] : [])),
    grants.flatMap((grant) => (grant.tenantId && !grant.establishmentId ? [grant.tenantId] : [])),
  ]
}

async function tenantsShown(tx: Tx, actor: AccountActor): Promise<Me['tenants']> {
  const shown: Me['tenants'] = []
  for (const tenantId of tenantsOf(actor)) {
    const { id, name, slug } = await getTenant(tx, tenantId)
    shown.push({ id, name, slug })
  }
  return shown
}

/** Organisations stand above this feature: names only, of those the actor is already a member of. */
async function organisationsShown(tx: Tx, actor: AccountActor): Promise<Me['organisations']> {
  const { rows } = await tx.execute<{ id: string; name: string; kind: OrganisationKind }>(sql`
    SELECT id, name, kind FROM organisation
    WHERE id = ANY (${sql.param(actor.memberships.map((own) => own.organisationId))}::uuid[]) ORDER BY name, id`)
  return rows.flatMap((row) => {
    const own = actor.memberships.find((membership) => membership.organisationId === row.id)
    return own ? [{ ...row, membership: own.membership }] : []
  })
}
