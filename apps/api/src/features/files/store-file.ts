import type { Deps } from '../../deps.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId, sha256 } from '../../platform/ids.ts'
import { insertFile, keyOf, lockBytes } from './files.store.ts'
import { plainFileName } from './rules/file-name.ts'

export type NewFile = {
  /** A tenant, an organisation, or both when each may read it. */
  owner: { tenantId?: string | null; organisationId?: string | null }
  bytes: Uint8Array
  mediaType: string
  fileName: string
  visibility: 'private' | 'public'
}

/**
 * Keeps bytes that were made here or passed `inspectUpload`, and answers their row. Writing the same bytes again is
 * harmless, so a retried transaction leaves nothing behind but a file that nobody names.
 */
export async function storeFile(
  deps: Pick<Deps, 'fileStore'>,
  tx: Tx,
  file: NewFile,
): Promise<{ id: string; sha256: string }> {
  const row = {
    id: newId(),
    tenantId: file.owner.tenantId ?? null,
    organisationId: file.owner.organisationId ?? null,
    sha256: sha256(file.bytes),
    mediaType: file.mediaType,
    sizeBytes: file.bytes.byteLength,
    fileName: plainFileName(file.fileName),
    scanState: 'not-configured' as const,
    visibility: file.visibility,
    createdAt: await clockNow(tx),
    checkedAt: null,
    fault: null,
    erasedAt: null,
    erasedOnList: null,
  }
  await lockBytes(tx, row)
  await deps.fileStore.put(keyOf(row), file.bytes)
  await insertFile(tx, row)
  return { id: row.id, sha256: row.sha256 }
}
