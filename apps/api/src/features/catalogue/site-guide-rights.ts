import { type Actor, tenantsOf } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { mayEdit } from './rules/who-may-publish.ts'
import { establishmentsOfSite } from './site-guide.store.ts'
import { getSite } from './spaces.store.ts'

/**
 * The site, for whoever keeps one of the establishments that use it.
 * @throws catalogue.site-not-found, catalogue.not-allowed
 */
export async function siteToEdit(tx: Tx, actor: Actor, siteId: string) {
  const site = await getSite(tx, siteId)
  const { tenantId } = site
  if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.site-not-found')
  const users = await establishmentsOfSite(tx, siteId)
  if (!users.some((establishmentId) => mayEdit(actor, { tenantId, establishmentId })))
    fail('catalogue.not-allowed', { action: 'edit' })
  return site
}
