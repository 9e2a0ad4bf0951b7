import type { SiteGuideDto, SiteGuideForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { presentSiteGuide } from './get-site-guide.ts'
import { siteToEdit } from './site-guide-rights.ts'
import { roomsOfSite, saveGuide, saveSteps, stepsOfSite } from './site-guide.store.ts'

/**
 * Says how one gets into a site and leaves it. A step that keeps its identifier keeps its photo.
 * @throws catalogue.site-not-found, catalogue.not-allowed
 * @throws sites.unknown-step a step that names a former one of another site
 * @throws sites.room-elsewhere a step that leads to a room of another site
 */
export function setSiteGuide(
  deps: Deps,
  actor: Actor,
  { siteId, ...form }: SiteGuideForm & { siteId: string },
): Promise<SiteGuideDto> {
  return inTransaction(deps, actor, async (tx) => {
    const site = await siteToEdit(tx, actor, siteId)
    const { tenantId } = site
    const known = new Set((await stepsOfSite(tx, siteId)).map(({ id }) => id))
    if (form.steps.some(({ id }) => id !== undefined && !known.has(id))) fail('sites.unknown-step')
    const here = new Set((await roomsOfSite(tx, siteId)).map(({ id }) => id))
    if (form.steps.some(({ roomIds }) => roomIds.some((id) => !here.has(id)))) fail('sites.room-elsewhere')

    const { words, onCall, emergency } = form
    await saveGuide(tx, { siteId, tenantId, words, onCall, emergency, updatedAt: await clockNow(tx) })
    const steps = form.steps.map((step, position) => ({
      ...{ id: step.id ?? newId(), tenantId, siteId, position },
      ...{ kind: step.kind, words: step.words, roomIds: [...new Set(step.roomIds)] },
    }))
    await saveSteps(tx, siteId, steps)
    const details = { languages: words.map(({ language }) => language), steps: steps.length }
    await record(tx, actor, { action: 'site.set-guide', subjectId: siteId, tenantId, details })
    return presentSiteGuide(tx, site)
  })
}
