import type { z } from 'zod'
import type { tariffList } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { presentTariff } from './present-tariff.ts'
import { tariffsOfTenant } from './pricing.store.ts'

/** Versions of a tenant's grids, newest first, for its staff. @throws tenants.not-found for anybody else */
export function listTariffs(deps: Deps, actor: Actor, tenantId: string): Promise<z.infer<typeof tariffList>> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    const tariffs = await tariffsOfTenant(tx, tenantId)
    return { items: await Promise.all(tariffs.map((tariff) => presentTariff(tx, tariff))) }
  })
}
