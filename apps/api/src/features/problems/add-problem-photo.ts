import type { FollowedProblemsDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { placeOfLink, stayOf } from '../access/index.ts'
import { record } from '../audit/index.ts'
import { inspectImage, photoName, storeFile, type InspectedUpload, type UploadedImage } from '../files/index.ts'
import { followedByGroup, followedByPlace } from './follow-problems.ts'
import { findProblem, insertPhoto, lockProblem, photosOf, type ProblemFacts } from './problems.store.ts'
import { assertTakesPhoto } from './rules/treatment.ts'

type NewPhoto = { problemId: string; photo: UploadedImage }

/**
 * A photo of what the caretaker reported, kept at once: a lost network loses nothing of what was said.
 * @throws access.not-found, problems.not-found, problems.too-many-photos, problems.photo-too-late, those of `inspectUpload`
 */
export async function addProblemPhoto(
  deps: Deps,
  actor: Actor,
  { problemId, photo }: NewPhoto,
): Promise<FollowedProblemsDto> {
  const inspected = await inspectImage(photo)
  return inTransaction(deps, actor, async (tx) => {
    const place = await placeOfLink(tx, actor)
    const isOfPlace = (problem: ProblemFacts) => problem.establishmentId === place.id && problem.organisationId === null
    await keepPhoto(deps, tx, actor, { problemId, inspected, isTheirs: isOfPlace })
    return followedByPlace(tx, place)
  })
}

/** A photo of what the group reported. @throws as `addProblemPhoto` */
export async function addGroupProblemPhoto(
  deps: Deps,
  actor: Actor,
  { problemId, photo, grantId }: NewPhoto & { grantId: string },
): Promise<FollowedProblemsDto> {
  const inspected = await inspectImage(photo)
  return inTransaction(deps, actor, async (tx) => {
    const stay = await stayOf(tx, actor, grantId)
    const isOfGroup = ({ occurrenceId, organisationId }: ProblemFacts) =>
      occurrenceId === stay.occurrenceId && organisationId === stay.organisationId
    await keepPhoto(deps, tx, actor, { problemId, inspected, isTheirs: isOfGroup })
    return followedByGroup(tx, stay)
  })
}

type ToKeep = { problemId: string; inspected: InspectedUpload; isTheirs: (problem: ProblemFacts) => boolean }

async function keepPhoto(deps: Deps, tx: Tx, actor: Actor, { problemId, inspected, isTheirs }: ToKeep): Promise<void> {
  await lockProblem(tx, problemId)
  const problem = await findProblem(tx, problemId)
  if (!problem || !isTheirs(problem)) fail('problems.not-found')
  const kept = (await photosOf(tx, [problemId])).length
  const takenAt = await clockNow(tx)
  assertTakesPhoto(problem, kept, takenAt)
  const { tenantId } = problem
  const { id: fileId } = await storeFile(deps, tx, {
    ...{ ...inspected, fileName: photoName(inspected), visibility: 'private' },
    owner: { tenantId, organisationId: null },
  })
  await insertPhoto(tx, { id: newId(), tenantId, problemId, rank: kept + 1, fileId, takenAt })
  await record(tx, actor, { action: 'problem.add-photo', subjectId: problemId, tenantId })
}
