import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { readFile, type StoredFile } from '../files/index.ts'
import { findPhotoFile } from './photo.store.ts'

/** Bytes of a room's photo, for everybody. @throws files.not-found, files.corrupted */
export function readPhoto(deps: Deps, actor: Actor, photoId: string): Promise<StoredFile> {
  return inReadOnly(deps, actor, async (tx) => {
    const fileId = await findPhotoFile(tx, photoId)
    return readFile(deps, tx, fileId ?? fail('files.not-found'))
  })
}
