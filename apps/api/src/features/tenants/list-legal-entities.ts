import type { z } from 'zod'
import type { legalEntityList } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { legalEntitiesOf } from './tenants.store.ts'

/** Owners and establishments in whose name a tenant votes, signs and is paid; for its staff. @throws tenants.not-found */
export function listLegalEntities(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  tenantId: string,
): Promise<z.infer<typeof legalEntityList>> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    return { items: await legalEntitiesOf(tx, tenantId) }
  })
}
