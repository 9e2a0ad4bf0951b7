import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { readFile, type StoredFile } from '../files/index.ts'
import { findPhoto, findProblem } from './problems.store.ts'
import { mayReadProblems } from './rules/who-treats.ts'

/** A photo of a problem, for the staff of its place. @throws problems.not-found for anybody else, files.corrupted */
export function openProblemPhoto(deps: Deps, actor: AccountActor, photoId: string): Promise<StoredFile> {
  return inReadOnly(deps, actor, async (tx) => {
    const photo = await findPhoto(tx, photoId)
    const problem = photo && (await findProblem(tx, photo.problemId))
    if (!problem || !mayReadProblems(actor, problem)) fail('problems.not-found')
    return readFile(deps, tx, photo.fileId)
  })
}
