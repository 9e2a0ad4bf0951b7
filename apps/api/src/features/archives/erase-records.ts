import { eq } from 'drizzle-orm'
import type { ArchivesDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor, type Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { eraseFiles, removeErasedBytes } from '../files/index.ts'
import { eliminationTable } from './archives.tables.ts'
import { assertArchivist } from './assert-archivist.ts'
import { type EliminationLineRow, linesOf, lockElimination } from './eliminations.store.ts'
import { presentArchives } from './read-archives.ts'

/**
 * Erases the files of a list that bears its visa, but for the records kept; the bytes go once this is committed. What
 * docs/rules/archive.md §4 names stays.
 * @throws tenants.not-found, archives.elimination-not-found, archives.visa-missing, archives.already-erased
 */
export function eraseRecords(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { tenantId, eliminationId }: { tenantId: string; eliminationId: string },
): Promise<ArchivesDto> {
  return inTransaction(deps, actor, async (tx) => {
    assertArchivist(actor, tenantId)
    const row = await lockElimination(tx, tenantId, eliminationId)
    if (!row.visaNumber) fail('archives.visa-missing')
    if (row.erasedAt) fail('archives.already-erased')
    const fileIds = toErase(await linesOf(tx, eliminationId))
    await eraseFiles(tx, fileIds, row.number)
    await tx
      .update(eliminationTable)
      .set({ erasedAt: await clockNow(tx) })
      .where(eq(eliminationTable.id, eliminationId))
    const details = { visa: row.visaNumber, files: fileIds.length }
    await audit.record(tx, actor, { action: 'elimination.erase', subjectId: eliminationId, tenantId, details })
    await publish(tx, { type: 'archives.files-erased', tenantId, eliminationId })
    return presentArchives(tx, tenantId)
  })
}

/** Removes the bytes of what a list erased; harmless when they are gone already. */
export async function removeBytes(
  deps: Pick<Deps, 'db' | 'fileStore'>,
  { tenantId, eliminationId }: EventOf<'archives.files-erased'>,
): Promise<void> {
  const actor = systemActor(tenantId)
  const fileIds = await inReadOnly(deps, actor, async (tx) => toErase(await linesOf(tx, eliminationId)))
  await removeErasedBytes(deps, actor, fileIds)
}

const toErase = (lines: readonly EliminationLineRow[]): string[] =>
  lines.filter(({ isKept }) => !isKept).flatMap(({ fileIds }) => fileIds)
