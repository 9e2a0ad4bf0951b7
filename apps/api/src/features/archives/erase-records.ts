import { eq } from 'drizzle-orm'
import type { ArchivesDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor, type Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal } from '../../platform/time.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { eraseFiles, removeErasedBytes } from '../files/index.ts'
import { getTenant } from '../tenants/index.ts'
import { eliminationTable } from './archives.tables.ts'
import { assertArchivist } from './assert-archivist.ts'
import { type EliminationLineRow, linesOf, lockElimination } from './eliminations.store.ts'
import { photoRecordsOf } from './photo-records.store.ts'
import { presentArchives } from './read-archives.ts'
import { photosNeededFor } from './rules/photo-needs.ts'

/**
 * Erases the files of a list that bears its visa, but for the records kept; the bytes go once this is committed. What
 * docs/rules/archive.md §4 names stays.
 * @throws tenants.not-found, archives.elimination-not-found, archives.visa-missing, archives.already-erased
 * @throws archives.record-in-use when the photos of a record are needed again since the list was made
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
    const lines = (await linesOf(tx, eliminationId)).filter(({ isKept }) => !isKept)
    const now = await clockNow(tx)
    await assertNotNeeded(tx, tenantId, lines, now)
    const fileIds = filesOf(lines)
    await eraseFiles(tx, fileIds, row.number)
    await tx.update(eliminationTable).set({ erasedAt: now }).where(eq(eliminationTable.id, eliminationId))
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
  const lines = await inReadOnly(deps, actor, (tx) => linesOf(tx, eliminationId))
  const fileIds = filesOf(lines.filter(({ isKept }) => !isKept))
  await removeErasedBytes(deps, actor, fileIds)
}

async function assertNotNeeded(tx: Tx, tenantId: string, lines: readonly EliminationLineRow[], now: Date) {
  const today = toLocal((await getTenant(tx, tenantId)).timeZone, now).date
  const records = await photoRecordsOf(
    tx,
    tenantId,
    lines.map(({ recordId }) => recordId),
  )
  const needed = records.filter((record) => photosNeededFor(record.uses, today) !== null)
  if (needed.length > 0) fail('archives.record-in-use', { recordIds: needed.map(({ recordId }) => recordId) })
}

const filesOf = (lines: readonly EliminationLineRow[]): string[] => lines.flatMap(({ fileIds }) => fileIds)
