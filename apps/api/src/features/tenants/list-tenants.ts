import type { z } from 'zod'
import type { tenantItem } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { selectTenants } from './tenants.store.ts'

/** Every collectivité of the instance, as the public may know it. */
export function listTenants(deps: Pick<Deps, 'db'>, actor: Actor): Promise<z.infer<typeof tenantItem>[]> {
  return inReadOnly(deps, actor, async (tx) => {
    const rows = await selectTenants(tx)
    return rows.map(({ id, kind, name, slug, brandColour }) => ({ id, kind, name, slug, brandColour }))
  })
}
