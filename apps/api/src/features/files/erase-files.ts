import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import { keyOf } from './files.store.ts'

/** Says that files of the transaction's tenants are erased; the database refuses those that no visa covers. */
export async function eraseFiles(tx: Tx, fileIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    UPDATE file SET erased_at = clock.now() WHERE id = ANY (${sql.param([...fileIds])}::uuid[]) AND erased_at IS NULL`)
}

type Key = { tenantId: string | null; organisationId: string | null; sha256: string }

/** Removes from the store the bytes of erased files that no other file of the same owner needs. May run again. */
export async function removeErasedBytes(
  { fileStore }: Pick<Deps, 'fileStore'>,
  tx: Tx,
  fileIds: readonly string[],
): Promise<void> {
  const { rows } = await tx.execute<Key>(sql`
    SELECT tenant_id AS "tenantId", organisation_id AS "organisationId", sha256 FROM file erased
    WHERE id = ANY (${sql.param([...fileIds])}::uuid[]) AND erased_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM file other
      WHERE other.sha256 = erased.sha256 AND other.erased_at IS NULL
        AND coalesce(other.tenant_id, other.organisation_id) = coalesce(erased.tenant_id, erased.organisation_id))`)
  for (const row of rows) await fileStore.remove(keyOf(row))
}
