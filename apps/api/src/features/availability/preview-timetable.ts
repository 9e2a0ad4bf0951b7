import { and, eq } from 'drizzle-orm'
import type { TimetablePreview } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { addDays, addMinutes, toLocal, type Slot } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { loadCalendar } from '../catalogue/index.ts'
import { timetableReadingTable } from './availability.tables.ts'
import { getPlannedEstablishment, onGrid, spacesOfRooms } from './plan-closure.ts'
import { readTimetableInThread } from './read-timetable-in-thread.ts'
import { compareTimetable, placeTimetable, type PlacedTimetable } from './rules/timetable.ts'
import { daysRead } from './rules/timetable-limits.ts'
import { getTimetableForUpdate, knownDates, roomsOf, type TimetableRow } from './timetable.store.ts'
import { noteSuccess, toCome, writeTimetable } from './write-timetable.ts'

export type TimetableFile = { timetableId: string; fileName: string; bytes: Uint8Array }
/** A preview with the places that applying it would newly take. */
export type PreviewedTimetable = {
  preview: TimetablePreview
  establishmentId: string
  added: (Slot & { spaceNos: number[] })[]
}

/**
 * Reads a timetable and says, event by event, what applying it would change. Nothing of the week is written.
 * @throws availability.timetable-not-found, availability.not-allowed, availability.timetable-unreadable,
 *   availability.timetable-too-large
 */
export function previewTimetable(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: TimetableFile,
): Promise<PreviewedTimetable> {
  return inTransaction(deps, actor, async (tx) => {
    if (actor.kind !== 'account') fail('availability.not-allowed')
    const timetable = await getTimetableForUpdate(tx, actor, input.timetableId)
    const { tenantId, establishmentId } = timetable
    const { placed, lines, zone } = await readPlaced(tx, actor, timetable, input.bytes)
    const diff = compareTimetable(placed, await knownDates(tx, timetable.id))
    const createdAt = await clockNow(tx)
    const all = [...diff.lines, ...lines].toSorted((a, b) => rank(a.outcome) - rank(b.outcome))
    const preview: TimetablePreview = {
      id: newId(),
      timetableId: timetable.id,
      fileName: input.fileName.slice(0, 200),
      createdAt: createdAt.toISOString(),
      appliedAt: null,
      counts: countOutcomes(all),
      datesAdded: diff.add.length,
      datesLifted: diff.lift.length,
      lines: all.slice(0, linesShown),
    }
    const reading = { id: preview.id, tenantId, timetableId: timetable.id, accountId: actor.accountId, createdAt }
    await tx.insert(timetableReadingTable).values({ ...reading, preview, placed })
    await record(tx, actor, {
      action: 'timetable.preview',
      subjectId: timetable.id,
      tenantId,
      details: { ...preview.counts, zone },
    })
    const rooms = [...new Set(diff.add.flatMap(({ roomIds }) => roomIds))]
    const spaces = await spacesOfRooms(tx, establishmentId, rooms)
    const added = diff.add.map(({ roomIds, startsAt, endsAt }) => ({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      spaceNos: roomIds.flatMap((id) => spaces.get(id) ?? []),
    }))
    return { preview, establishmentId, added }
  })
}

/**
 * Writes what was previewed, all of it or nothing: nobody's booking changes, those in the way become cases.
 * @throws availability.timetable-not-found, availability.not-allowed
 * @throws availability.timetable-outdated when it was applied already, or another reading was since
 */
export function applyTimetable(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { timetableId: string; readingId: string },
): Promise<TimetablePreview> {
  return inTransaction(deps, actor, async (tx) => {
    const timetable = await getTimetableForUpdate(tx, actor, input.timetableId)
    const { timeZone } = await getPlannedEstablishment(tx, actor, timetable.establishmentId)
    const [reading] = await tx
      .select()
      .from(timetableReadingTable)
      .where(and(eq(timetableReadingTable.id, input.readingId), eq(timetableReadingTable.timetableId, timetable.id)))
    if (!reading) fail('availability.timetable-not-found')
    const isOutdated = timetable.lastSuccessAt !== null && timetable.lastSuccessAt >= reading.createdAt
    if (reading.appliedAt || isOutdated) fail('availability.timetable-outdated')
    const { add, lift } = await writeTimetable(tx, timetable, reading.placed)
    const now = await clockNow(tx)
    const preview = {
      ...reading.preview,
      appliedAt: now.toISOString(),
      datesAdded: add.length,
      datesLifted: lift.length,
    }
    await tx
      .update(timetableReadingTable)
      .set({ preview, appliedAt: now })
      .where(eq(timetableReadingTable.id, reading.id))
    await noteSuccess(tx, timetable, timeZone)
    await record(tx, actor, {
      action: 'timetable.apply',
      subjectId: timetable.id,
      tenantId: timetable.tenantId,
      details: { added: add.length, lifted: lift.length },
    })
    return preview
  })
}

/** Events of a file with their rooms here, from now on, and what is left out. */
export async function readPlaced(
  tx: Tx,
  actor: Actor,
  timetable: TimetableRow,
  bytes: Uint8Array,
): Promise<{ placed: PlacedTimetable; lines: TimetablePreview['lines']; zone: string }> {
  const place = await getPlannedEstablishment(tx, actor, timetable.establishmentId)
  const now = await clockNow(tx)
  const today = toLocal(place.timeZone, now).date
  const calendar = await loadCalendar(tx, place, addDays(today, -daysRead), addDays(today, 2 * daysRead))
  const window = { zone: place.timeZone, from: now, until: addMinutes(now, daysRead * 24 * 60), calendar }
  const read = await readTimetableInThread(timetable.kind, bytes, window)
  const rooms = await roomsOf(tx, timetable.establishmentId)
  const { placed, lines } = placeTimetable(read, rooms, timetable.roomId, onGrid)
  return { placed: toCome(placed, now), lines, zone: place.timeZone }
}

/** Longer lists are counted, not shown: nobody reads them, and a thousand classrooms are not offered. */
const linesShown = 500
const order: readonly string[] = ['wrong', 'gone', 'changed', 'new', 'ignored', 'unchanged']
const rank = (outcome: string): number => order.indexOf(outcome)

function countOutcomes(lines: TimetablePreview['lines']): TimetablePreview['counts'] {
  const counts = { new: 0, changed: 0, unchanged: 0, gone: 0, ignored: 0, wrong: 0 }
  for (const { outcome } of lines) counts[outcome] += 1
  return counts
}
