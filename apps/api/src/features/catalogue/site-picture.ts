import type { SiteGuideDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { inspectUpload, readFile, storeFile, type StoredFile } from '../files/index.ts'
import { presentSiteGuide } from './get-site-guide.ts'
import { siteToEdit } from './site-guide-rights.ts'
import { deletePicture, findSitePicture, replacePicture, stepsOfSite } from './site-guide.store.ts'

export type SetSitePicture = {
  siteId: string
  /** Left out: the plan of the site. */
  stepId?: string | undefined
  bytes: Uint8Array
  mediaType: string
  alternative: string
}

/** A plan is read with two fingers: larger than the photo of a door. */
const plan = { side: 1280, bytes: 160 * 1024 }

/**
 * Keeps the photo of a step or the plan of the site, drawn again without its metadata, in place of the former one.
 * `alternative` says what it shows. Only those who may enter, and the staff of the place, ever see it.
 * @throws catalogue.site-not-found, catalogue.not-allowed, sites.unknown-step
 * @throws files.too-large, files.unsupported-type, files.unreadable
 */
export async function setSitePicture(deps: Deps, actor: Actor, input: SetSitePicture): Promise<SiteGuideDto> {
  const { drawRoomPhoto } = await import('./draw-room-photo.ts')
  const upload = await inspectUpload(input.bytes, input.mediaType)
  const drawn = await (input.stepId ? drawRoomPhoto(upload) : drawRoomPhoto(upload, plan))
  return inTransaction(deps, actor, async (tx) => {
    const { siteId, stepId = null, alternative } = input
    const site = await siteToEdit(tx, actor, siteId)
    const { tenantId } = site
    if (stepId && !(await stepsOfSite(tx, siteId)).some(({ id }) => id === stepId)) fail('sites.unknown-step')
    const { id: fileId } = await storeFile(deps, tx, {
      owner: { tenantId },
      bytes: drawn.bytes,
      mediaType: 'image/webp',
      fileName: stepId ? 'porte.webp' : 'plan.webp',
      visibility: 'private',
    })
    const { width, height } = drawn
    await replacePicture(tx, { id: newId(), tenantId, siteId, stepId, fileId, alternative, width, height })
    await record(tx, actor, { action: 'site.set-picture', subjectId: siteId, tenantId })
    return presentSiteGuide(tx, site)
  })
}

/** Takes a picture off a site. @throws catalogue.site-not-found, catalogue.not-allowed, files.not-found */
export function removeSitePicture(
  deps: Deps,
  actor: Actor,
  { siteId, pictureId }: { siteId: string; pictureId: string },
): Promise<SiteGuideDto> {
  return inTransaction(deps, actor, async (tx) => {
    const site = await siteToEdit(tx, actor, siteId)
    if (!(await deletePicture(tx, siteId, pictureId))) fail('files.not-found')
    await record(tx, actor, { action: 'site.remove-picture', subjectId: siteId, tenantId: site.tenantId })
    return presentSiteGuide(tx, site)
  })
}

/** A picture, for those who write the guide. @throws catalogue.site-not-found, catalogue.not-allowed, files.not-found */
export function readSitePicture(
  deps: Deps,
  actor: Actor,
  { siteId, pictureId }: { siteId: string; pictureId: string },
): Promise<StoredFile> {
  return inReadOnly(deps, actor, async (tx) => {
    await siteToEdit(tx, actor, siteId)
    const picture = await findSitePicture(tx, pictureId)
    if (picture?.siteId !== siteId) fail('files.not-found')
    return readFile(deps, tx, picture.fileId)
  })
}
