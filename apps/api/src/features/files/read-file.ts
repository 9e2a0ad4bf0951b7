import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { sha256 } from '../../platform/ids.ts'
import { findFile, keyOf } from './files.store.ts'

export type StoredFile = { bytes: Buffer; mediaType: string; fileName: string; sha256: string }

/** A file that an actor may see, found in a transaction and read after it. */
export type LocatedFile = Omit<StoredFile, 'bytes'> & {
  /** Its bytes, checked against the hash noted when it was stored. @throws files.corrupted also when they are gone */
  read: () => Promise<Buffer>
}

/** A file that the transaction's actor may see; nothing is read yet. @throws files.not-found, files.erased */
export async function locateFile(deps: Pick<Deps, 'fileStore'>, tx: Tx, fileId: string): Promise<LocatedFile> {
  const row = await findFile(tx, fileId)
  if (!row) fail('files.not-found')
  if (row.erasedAt) fail('files.erased')
  return {
    mediaType: row.mediaType,
    fileName: row.fileName,
    sha256: row.sha256,
    async read() {
      const bytes = await deps.fileStore.get(keyOf(row))
      if (!bytes || sha256(bytes) !== row.sha256) fail('files.corrupted')
      return bytes
    },
  }
}

/**
 * Bytes of a file that the transaction's actor may see, checked against the hash noted when it was stored.
 * @throws files.not-found, files.corrupted
 */
export async function readFile(deps: Pick<Deps, 'fileStore'>, tx: Tx, fileId: string): Promise<StoredFile> {
  const { read, ...file } = await locateFile(deps, tx, fileId)
  return { ...file, bytes: await read() }
}
