import type { SiteGuideDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { siteToEdit } from './site-guide-rights.ts'
import { findGuide, picturesOfSite, presentPicture, roomsOfSite, stepsOfSite } from './site-guide.store.ts'

/** How one gets into a site, for those who write it. @throws catalogue.site-not-found, catalogue.not-allowed */
export function getSiteGuide(deps: Deps, actor: Actor, siteId: string): Promise<SiteGuideDto> {
  return inReadOnly(deps, actor, async (tx) => presentSiteGuide(tx, await siteToEdit(tx, actor, siteId)))
}

/** All that is written of the site; French without a word where nothing is yet. */
export async function presentSiteGuide(tx: Tx, site: { id: string; name: string }): Promise<SiteGuideDto> {
  const guide = await findGuide(tx, site.id)
  const pictures = await picturesOfSite(tx, site.id)
  const pictureOf = (stepId: string | null) => {
    const row = pictures.find((picture) => picture.stepId === stepId)
    return row ? presentPicture(row, `/sites/${site.id}/pictures`) : null
  }
  return {
    siteId: site.id,
    siteName: site.name,
    words: guide?.words ?? [{ language: 'fr', alarm: '', lights: '', heating: '', meetingPoint: '' }],
    plan: pictureOf(null),
    onCall: guide?.onCall ?? null,
    emergency: guide?.emergency ?? [],
    steps: (await stepsOfSite(tx, site.id)).map(({ id, kind, words, roomIds }) => ({
      ...{ id, kind, words, roomIds },
      picture: pictureOf(id),
    })),
    rooms: await roomsOfSite(tx, site.id),
  }
}
