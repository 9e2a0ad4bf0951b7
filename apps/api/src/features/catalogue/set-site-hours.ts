import { eq } from 'drizzle-orm'
import type { SiteHours } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { siteTable } from './catalogue.tables.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'
import { getSite } from './spaces.store.ts'

/**
 * When the site closes and its alarm arms itself: what may be asked from now on; bookings already granted stay.
 * @throws catalogue.site-not-found, catalogue.not-allowed
 */
export function setSiteHours(
  deps: Deps,
  actor: Actor,
  { siteId, ...hours }: SiteHours & { siteId: string },
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId } = await getSite(tx, siteId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.site-not-found')
    assertMayPublish(actor, { tenantId })
    await tx.update(siteTable).set(hours).where(eq(siteTable.id, siteId))
    await record(tx, actor, { action: 'site.set-hours', subjectId: siteId, tenantId, details: hours })
    return {}
  })
}
