import type { Deps } from '../../deps.ts'
import { type AccountActor, type Actor, organisationsOf, systemActor } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { placeOfLink } from '../access/index.ts'
import { readFile, type StoredFile } from '../files/index.ts'
import { type Reported, sessionOfHolder } from './holder-session.ts'
import { findImage, type ImagePlace } from './images.store.ts'
import { findReport, hasReported, previousExit } from './reports.store.ts'
import { isReaderOfPlace, mayReadReport } from './rules/who-reads-reports.ts'
import type { SessionFacts } from './sessions.store.ts'

/**
 * A photo of a report, for the place and the organisation; a reference, also for the organisations that reported against it.
 * @throws condition-reports.not-found for anybody else, files.erased, files.corrupted
 */
export async function openConditionImage(deps: Deps, actor: AccountActor, imageId: string): Promise<StoredFile> {
  const image = await inReadOnly(deps, actor, async (tx) => {
    const seen = await findImage(tx, imageId)
    return seen && (await mayOpen(tx, actor, seen)) ? seen : fail('condition-reports.not-found')
  })
  // A reference is a file of the tenant alone, which members of an organisation do not meet.
  return inReadOnly(deps, systemActor(image.tenantId), (tx) => readFile(deps, tx, image.fileId))
}

async function mayOpen(tx: Tx, actor: AccountActor, image: ImagePlace): Promise<boolean> {
  const { organisationId } = image
  if (isReaderOfPlace(actor, image)) return true
  if (organisationId !== null) return mayReadReport(actor, { ...image, organisationId })
  return hasReported(tx, organisationsOf(actor), image.roomId)
}

/**
 * A photo, by personal link: for the caretaker those of the establishment, for the holder those of their session, the
 * references of the room and the exit report that they are compared with.
 * @throws access.not-found, condition-reports.not-found, files.erased, files.corrupted
 */
export function openConditionImageByLink(deps: Deps, actor: Actor, imageId: string): Promise<StoredFile> {
  return inReadOnly(deps, actor, async (tx) => {
    if (actor.kind !== 'link' || actor.purpose !== 'caretaker') return openHolderImage(deps, tx, actor, imageId, {})
    const place = await placeOfLink(tx, actor)
    const image = await findImage(tx, imageId)
    return image?.establishmentId === place.id ? readFile(deps, tx, image.fileId) : fail('condition-reports.not-found')
  })
}

/**
 * The photos that a holder sees by link, for an account that enters.
 * @throws access.not-found, condition-reports.not-found, files.erased, files.corrupted
 */
export const openSessionImage = (
  deps: Deps,
  actor: AccountActor,
  { occurrenceId, imageId }: { occurrenceId: string; imageId: string },
): Promise<StoredFile> => inReadOnly(deps, actor, (tx) => openHolderImage(deps, tx, actor, imageId, { occurrenceId }))

async function openHolderImage(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  imageId: string,
  reported: Reported,
): Promise<StoredFile> {
  const { session } = await sessionOfHolder(tx, actor, reported)
  const image = await findImage(tx, imageId)
  if (!image || !(await isSeenFrom(tx, session, image))) fail('condition-reports.not-found')
  return readFile(deps, tx, image.fileId)
}

async function isSeenFrom(tx: Tx, session: SessionFacts, image: ImagePlace): Promise<boolean> {
  if (image.roomId !== session.roomId) return false
  if (image.reportId === null) return true
  const report = await findReport(tx, image.reportId)
  return report?.occurrenceId === session.occurrenceId || image.reportId === (await previousExit(tx, session))?.id
}
