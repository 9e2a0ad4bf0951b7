import type { SiteSharing } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'
import { replaceOtherUser, usersOfSite } from './shared-places.store.ts'
import { getEstablishmentRow } from './catalogue.store.ts'
import { getSite } from './spaces.store.ts'

/**
 * Says with which other establishment a site is shared: it signs the agreements to come, those already written stay.
 * @throws catalogue.site-not-found, catalogue.not-allowed, catalogue.establishment-not-found
 * @throws catalogue.rooms-on-site the one that would no longer use the site lends rooms there
 */
export function shareSite(
  deps: Deps,
  actor: Actor,
  { siteId, establishmentId, sharedWithId }: SiteSharing & { siteId: string },
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId } = await getSite(tx, siteId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.site-not-found')
    assertMayPublish(actor, { tenantId })
    const users = await usersOfSite(tx, siteId)
    if (!users.some(({ id }) => id === establishmentId)) fail('catalogue.establishment-not-found')
    if (sharedWithId !== null) {
      const other = await getEstablishmentRow(tx, sharedWithId)
      if (other.tenantId !== tenantId || sharedWithId === establishmentId) fail('catalogue.establishment-not-found')
    }
    const leaving = users.filter(({ id }) => id !== establishmentId && id !== sharedWithId)
    if (leaving.some(({ hasRooms }) => hasRooms)) fail('catalogue.rooms-on-site')
    await replaceOtherUser(tx, { tenantId, siteId, establishmentId, sharedWithId })
    const details = { establishmentId, sharedWithId }
    await record(tx, actor, { action: 'site.share', subjectId: siteId, tenantId, details })
    return {}
  })
}
