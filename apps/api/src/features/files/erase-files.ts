import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { type Actor, systemActor } from '../../platform/actor.ts'
import { inReadOnly, type Tx, withLock } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { keyOf, lockNameOf } from './files.store.ts'

/**
 * Says that files of the transaction's tenants are erased, on the list of that number; the database refuses those that
 * no visa covers.
 */
export async function eraseFiles(tx: Tx, fileIds: readonly string[], listNumber: number): Promise<void> {
  await tx.execute(sql`
    UPDATE file SET erased_at = clock.now(), erased_on_list = ${listNumber}
    WHERE id = ANY (${sql.param([...fileIds])}::uuid[]) AND erased_at IS NULL`)
}

/**
 * Erases photos of a draft that others took the place of, or that nobody will seal: no record, so no list and no visa. The
 * database refuses any other file. The bytes go once this is committed.
 */
export async function dropFiles(tx: Tx, tenantId: string, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return
  await tx.execute(sql`
    UPDATE file SET erased_at = clock.now() WHERE id = ANY (${sql.param([...fileIds])}::uuid[]) AND erased_at IS NULL`)
  await publish(tx, { type: 'files.dropped', tenantId, fileIds })
}

/** Removes the bytes of dropped files; harmless when they are gone already. */
export const removeDroppedBytes = (
  deps: Pick<Deps, 'db' | 'fileStore'>,
  { tenantId, fileIds }: EventOf<'files.dropped'>,
): Promise<void> => removeErasedBytes(deps, systemActor(tenantId), fileIds)

type Key = { tenantId: string | null; organisationId: string | null; sha256: string }

/**
 * Removes from the store the bytes of erased files that no other file of the same owner needs. May run again.
 *
 * The lock is that of `storeFile`, and no transaction is open while the store answers. It is safe because whoever stores
 * the same bytes holds the lock from before writing them until the row that needs them is committed: once the lock is
 * ours, a committed row is seen and the bytes stay; without one, nobody writes these bytes before they are gone, and
 * whoever waited writes them again.
 */
export async function removeErasedBytes(
  deps: Pick<Deps, 'db' | 'fileStore'>,
  actor: Actor,
  fileIds: readonly string[],
): Promise<void> {
  for (const key of await inReadOnly(deps, actor, (tx) => keysOfErased(tx, fileIds))) {
    await withLock(deps, lockNameOf(key), async () => {
      if (await inReadOnly(deps, actor, (tx) => isNeeded(tx, key))) return
      await deps.fileStore.remove(keyOf(key))
    })
  }
}

async function keysOfErased(tx: Tx, fileIds: readonly string[]): Promise<Key[]> {
  const { rows } = await tx.execute<Key>(sql`
    SELECT DISTINCT tenant_id AS "tenantId", organisation_id AS "organisationId", sha256 FROM file
    WHERE id = ANY (${sql.param([...fileIds])}::uuid[]) AND erased_at IS NOT NULL`)
  return rows
}

async function isNeeded(tx: Tx, { tenantId, organisationId, sha256 }: Key): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    SELECT FROM file WHERE sha256 = ${sha256} AND erased_at IS NULL
      AND coalesce(tenant_id, organisation_id) = ${tenantId ?? organisationId}::uuid LIMIT 1`)
  return rows.length > 0
}
