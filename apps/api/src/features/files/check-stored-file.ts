import { sql } from 'drizzle-orm'
import type { FileFault } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { sha256 } from '../../platform/ids.ts'
import { keyOf } from './files.store.ts'

export type FileToCheck = {
  id: string
  tenantId: string | null
  organisationId: string | null
  sha256: string
  /** What was wrong with it the last time. */
  fault: FileFault | null
}

/** Files that were not read for a day, whoever owns them, those forgotten longest first; some tens at a time. */
export async function listFilesToCheck(tx: Tx): Promise<FileToCheck[]> {
  const now = await clockNow(tx)
  const { rows } = await tx.execute<FileToCheck & Record<string, unknown>>(sql`
    SELECT id, tenant_id AS "tenantId", organisation_id AS "organisationId", sha256, fault
    FROM files_to_check(${now.toISOString()}::timestamptz)`)
  return rows
}

/**
 * Reads a file again and says what is wrong with it, null when nothing is; `note` keeps that, in a transaction, and
 * answers false when the file was erased meanwhile: then nothing is wrong.
 * @throws Error when the store does not answer: that says nothing about the file
 */
export async function checkStoredFile(
  { fileStore }: Pick<Deps, 'fileStore'>,
  file: FileToCheck,
): Promise<{ fault: FileFault | null; note: (tx: Tx) => Promise<boolean> }> {
  const bytes = await fileStore.get(keyOf(file))
  const fault = bytes === null ? 'missing' : sha256(bytes) === file.sha256 ? null : 'altered'
  return {
    fault,
    async note(tx) {
      const { rows } = await tx.execute(sql`SELECT FROM note_file_check(${file.id}::uuid, ${fault})`)
      return rows.length > 0
    },
  }
}
