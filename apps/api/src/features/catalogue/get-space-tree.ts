import type { SpaceTree } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { legalEntitiesOf } from '../tenants/index.ts'
import { getEstablishmentRow } from './catalogue.store.ts'
import { assertMayEdit, mayPublish } from './rules/who-may-publish.ts'
import { otherEstablishments } from './shared-places.store.ts'
import { selectTree } from './spaces.store.ts'

/**
 * Sites, buildings, floors and spaces of an establishment, and the rooms made of each space.
 * @throws catalogue.establishment-not-found, catalogue.not-allowed
 */
export function getSpaceTree(deps: Deps, actor: Actor, establishmentId: string): Promise<SpaceTree> {
  return inReadOnly(deps, actor, async (tx) => {
    const { tenantId, name, managerEntityId } = await getEstablishmentRow(tx, establishmentId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.establishment-not-found')
    assertMayEdit(actor, { tenantId, establishmentId })
    return {
      establishmentId,
      establishmentName: name,
      mayEdit: mayPublish(actor, { tenantId }),
      managerEntityId,
      legalEntities: await legalEntitiesOf(tx, tenantId),
      others: await otherEstablishments(tx, { tenantId, establishmentId }),
      sites: await selectTree(tx, establishmentId),
    }
  })
}
