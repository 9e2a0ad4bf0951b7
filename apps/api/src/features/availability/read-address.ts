import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { type Actor, systemActor, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { timetableTable } from './availability.tables.ts'
import { previewTimetable, readPlaced, type PreviewedTimetable } from './preview-timetable.ts'
import { assertPlans } from './rules/closing.ts'
import { mostTimetableBytes } from './rules/timetable-limits.ts'
import { addressPlace, getTimetableForUpdate } from './timetable.store.ts'
import { nextNight, noteSuccess, writeTimetable } from './write-timetable.ts'

type AddressDeps = Pick<Deps, 'db' | 'calendars' | 'log' | 'sealer'>

/**
 * As `previewTimetable`, for what its address says now: read first, outside any transaction.
 * @throws as previewTimetable, and availability.timetable-refused, availability.timetable-unreachable
 */
export async function previewAddress(
  deps: AddressDeps,
  actor: Actor,
  input: { timetableId: string },
): Promise<PreviewedTimetable> {
  const { timetableId } = input
  const sealed = await inReadOnly(deps, actor, (tx) => getSealedAddress(tx, actor, timetableId))
  const url = deps.sealer.open(sealed, addressPlace(timetableId))
  const bytes = await deps.calendars.read(url, mostTimetableBytes)
  return previewTimetable(deps, actor, { ...input, fileName: new URL(url).hostname, bytes })
}

async function getSealedAddress(tx: Tx, actor: Actor, timetableId: string): Promise<string> {
  const [row] = await tx
    .select()
    .from(timetableTable)
    .where(and(eq(timetableTable.id, timetableId), isNull(timetableTable.removedAt)))
  if (!row || !tenantsOf(actor).includes(row.tenantId)) fail('availability.timetable-not-found')
  assertPlans(actor, row)
  return row.sealedUrl ?? fail('availability.timetable-unreadable', { reason: 'not-an-address' })
}

/**
 * Reads again each address whose night has come. What it says is applied; when it cannot be read, the last good copy stays
 * and the reason is noted for people.
 */
export async function readDueAddresses(deps: AddressDeps): Promise<void> {
  const { rows } = await deps.db.pool.query<{ tenant_id: string; timetable_id: string }>(
    'SELECT tenant_id, timetable_id FROM due_timetables(clock.now())',
  )
  for (const row of rows) await readDueAddress(deps, systemActor(row.tenant_id), row.timetable_id)
}

async function readDueAddress(deps: AddressDeps, actor: Actor, timetableId: string): Promise<void> {
  const sealed = await inTransaction(deps, actor, (tx) => takeTurn(tx, timetableId))
  if (sealed === null) return
  try {
    const url = deps.sealer.open(sealed, addressPlace(timetableId))
    const bytes = await deps.calendars.read(url, mostTimetableBytes)
    await inTransaction(deps, actor, async (tx) => {
      const timetable = await getTimetableForUpdate(tx, actor, timetableId)
      const { placed, zone } = await readPlaced(tx, actor, timetable, bytes)
      const { add, lift } = await writeTimetable(tx, timetable, placed)
      await noteSuccess(tx, timetable, zone)
      const details = { added: add.length, lifted: lift.length }
      await record(tx, actor, {
        action: 'timetable.refresh',
        subjectId: timetableId,
        tenantId: timetable.tenantId,
        details,
      })
    })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    deps.log.warn({ timetableId, code: error.code }, 'a timetable could not be read again')
    await inTransaction(deps, actor, (tx) =>
      tx.update(timetableTable).set({ lastError: error.code }).where(eq(timetableTable.id, timetableId)),
    )
  }
}

/** Moves the next reading to the following night before anything is read: two workers, or a crash, read once. */
async function takeTurn(tx: Tx, timetableId: string): Promise<string | null> {
  const now = await clockNow(tx)
  const { rows } = await tx.execute<{ sealed_url: string; time_zone: string }>(sql`
    SELECT t.sealed_url, coalesce((SELECT min(s.time_zone) FROM site_establishment se JOIN site s ON s.id = se.site_id
      WHERE se.establishment_id = t.establishment_id), n.time_zone) AS time_zone
    FROM timetable t JOIN tenant n ON n.id = t.tenant_id
    WHERE t.id = ${timetableId} AND t.removed_at IS NULL AND t.next_read_at <= clock.now() FOR UPDATE OF t`)
  const [row] = rows
  if (!row) return null
  await tx
    .update(timetableTable)
    .set({ lastTriedAt: now, nextReadAt: nextNight(row.time_zone, now) })
    .where(eq(timetableTable.id, timetableId))
  return row.sealed_url
}
