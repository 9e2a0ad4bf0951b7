import type { Recurrence } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Slot } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { closureSeriesTable } from './availability.tables.ts'
import { assertMadeOf, lockSpaces } from './occupancy.store.ts'
import {
  planClosure,
  planRepeatedClosure,
  type CloseRooms,
  type PlannedRooms,
  type RepeatClosure,
} from './plan-closure.ts'
import { writeClosures } from './write-closures.ts'

/**
 * Keeps rooms free of outside use. The closure takes what is free at once; what a booking holds stays to it, as a
 * conflict, and comes to the closure when the booking leaves.
 * @throws catalogue.establishment-not-found, catalogue.room-not-found, availability.not-allowed,
 *   availability.invalid-slot
 */
export function closeRooms(deps: Pick<Deps, 'db'>, actor: Actor, input: CloseRooms): Promise<{ id: string }> {
  return inTransaction(deps, actor, async (tx) => writeIntention(tx, actor, input, await planClosure(tx, actor, input)))
}

/**
 * As `closeRooms`, on every date of a weekly rhythm: one closure per date, so that each may be lifted alone. School time
 * is no obstacle: this is the school's own use. Source: docs/rules/own-use.md §2.
 * @throws as closeRooms, and availability.no-session, availability.too-many-sessions
 */
export function repeatClosure(deps: Pick<Deps, 'db'>, actor: Actor, input: RepeatClosure): Promise<{ id: string }> {
  return inTransaction(deps, actor, async (tx) =>
    writeIntention(tx, actor, input, await planRepeatedClosure(tx, actor, input)),
  )
}

async function writeIntention(
  tx: Tx,
  actor: Actor,
  input: Pick<CloseRooms, 'establishmentId' | 'kind' | 'reason' | 'label'> & { rhythm?: Recurrence },
  plan: PlannedRooms & { periods: Slot[] },
): Promise<{ id: string }> {
  if (actor.kind !== 'account') fail('availability.not-allowed')
  const { tenantId, roomIds, spaceNos, periods } = plan
  const { establishmentId, kind, reason } = input
  await lockSpaces(tx, tenantId, spaceNos)
  await assertMadeOf(tx, roomIds, spaceNos)
  const seriesId = await insertSeries(tx, tenantId, input)
  const [id] = await writeClosures(
    tx,
    { tenantId, establishmentId, spaceNos, createdBy: actor.accountId },
    periods.map((period) => ({ ...period, kind, reason, seriesId, roomIds })),
  )
  if (!id) throw new Error('a closure without a date')
  await record(tx, actor, {
    action: 'closure.create',
    subjectId: id,
    tenantId,
    note: reason,
    details: { dates: periods.length },
  })
  return { id }
}

/** Nothing to share, no series: one date that says all to everybody on the staff. */
async function insertSeries(
  tx: Tx,
  tenantId: string,
  { establishmentId, label, rhythm }: { establishmentId: string; label: string | null; rhythm?: Recurrence },
): Promise<string | null> {
  if (!rhythm && label === null) return null
  const id = newId()
  const createdAt = await clockNow(tx)
  await tx.insert(closureSeriesTable).values({ id, tenantId, establishmentId, rhythm, label, createdAt })
  return id
}
