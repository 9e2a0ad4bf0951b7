import type { Deps } from '../../deps.ts'
import { type AccountActor, isPlatformAdmin, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { type PersonDto, selectPeople } from './grants.store.ts'
import { visiblePeople } from './rules/invitation.ts'

/**
 * Who holds which right in a tenant: everybody for those who run it, the own establishment for its head.
 * @throws tenants.not-found, identity.not-allowed
 */
export function listPeople(deps: Pick<Deps, 'db'>, actor: AccountActor, tenantId: string): Promise<PersonDto[]> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!isPlatformAdmin(actor) && !tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    const visible = visiblePeople(actor, tenantId)
    if (visible === 'all') return selectPeople(tx, tenantId)
    if (visible.length === 0) fail('identity.not-allowed')
    return selectPeople(tx, tenantId, { establishmentIds: visible })
  })
}
