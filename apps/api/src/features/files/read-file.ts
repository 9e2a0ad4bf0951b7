import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { sha256 } from '../../platform/ids.ts'
import { findFile, keyOf } from './files.store.ts'

export type StoredFile = { bytes: Buffer; mediaType: string; fileName: string; sha256: string }

/** When the bytes of a record's file were erased, and on which list; what is known of it stays. */
export type FileErasure = { erasedAt: Date; listNumber: number }

/** A file that an actor may see, found in a transaction and read after it. */
export type LocatedFile = Omit<StoredFile, 'bytes'> & {
  erasure: FileErasure | null
  /**
   * Its bytes, checked against the hash noted when it was stored.
   * @throws files.erased with `FileErasure`, or its day alone for a photo of a draft, which no list names; files.corrupted also when they are gone for no reason
   */
  read: () => Promise<Buffer>
}

/** A file that the transaction's actor may see; nothing is read yet. @throws files.not-found */
export async function locateFile(deps: Pick<Deps, 'fileStore'>, tx: Tx, fileId: string): Promise<LocatedFile> {
  const row = await findFile(tx, fileId)
  if (!row) fail('files.not-found')
  const { erasedAt, erasedOnList } = row
  const erasure = erasedAt && erasedOnList ? { erasedAt, listNumber: erasedOnList } : null
  return {
    mediaType: row.mediaType,
    fileName: row.fileName,
    sha256: row.sha256,
    erasure,
    async read() {
      if (erasedAt) fail('files.erased', { ...erasure, erasedAt: erasedAt.toISOString() })
      const bytes = await deps.fileStore.get(keyOf(row))
      if (!bytes || sha256(bytes) !== row.sha256) fail('files.corrupted')
      return bytes
    },
  }
}

/**
 * Bytes of a file that the transaction's actor may see, checked against the hash noted when it was stored.
 * @throws files.not-found, files.erased, files.corrupted
 */
export async function readFile(deps: Pick<Deps, 'fileStore'>, tx: Tx, fileId: string): Promise<StoredFile> {
  const { read, erasure: _, ...file } = await locateFile(deps, tx, fileId)
  return { ...file, bytes: await read() }
}
