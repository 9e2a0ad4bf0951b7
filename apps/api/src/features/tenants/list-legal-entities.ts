import { asc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { legalEntityList } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { legalEntityTable } from './tenants.tables.ts'

/** Owners and establishments in whose name a tenant votes, signs and is paid; for its staff. @throws tenants.not-found */
export function listLegalEntities(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  tenantId: string,
): Promise<z.infer<typeof legalEntityList>> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    const { id, kind, name } = legalEntityTable
    const items = await tx
      .select({ id, kind, name })
      .from(legalEntityTable)
      .where(eq(legalEntityTable.tenantId, tenantId))
      .orderBy(asc(name))
    return { items }
  })
}
