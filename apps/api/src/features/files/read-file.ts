import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { sha256 } from '../../platform/ids.ts'
import { findFile, keyOf } from './files.store.ts'

export type StoredFile = { bytes: Buffer; mediaType: string; fileName: string; sha256: string }

/**
 * Bytes of a file that the transaction's actor may see, checked against the hash noted when it was stored.
 * @throws files.not-found, files.corrupted
 */
export async function readFile(deps: Pick<Deps, 'fileStore'>, tx: Tx, fileId: string): Promise<StoredFile> {
  const row = await findFile(tx, fileId)
  if (!row) fail('files.not-found')
  const bytes = await deps.fileStore.get(keyOf(row))
  if (!bytes || sha256(bytes) !== row.sha256) fail('files.corrupted')
  return { bytes, mediaType: row.mediaType, fileName: row.fileName, sha256: row.sha256 }
}
