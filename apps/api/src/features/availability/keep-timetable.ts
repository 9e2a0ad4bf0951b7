import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { timetableInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { timetableTable } from './availability.tables.ts'
import { getPlannedEstablishment } from './plan-closure.ts'
import { addressPlace, getTimetableForUpdate, roomsOf } from './timetable.store.ts'
import { writeTimetable } from './write-timetable.ts'

export type AddTimetable = z.infer<typeof timetableInput> & { establishmentId: string }

/**
 * Declares a timetable of the establishment; nothing is read yet.
 * @throws catalogue.establishment-not-found, availability.not-allowed, catalogue.room-not-found
 */
export function addTimetable(
  deps: Pick<Deps, 'db' | 'sealer'>,
  actor: Actor,
  input: AddTimetable,
): Promise<{ id: string }> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId } = await getPlannedEstablishment(tx, actor, input.establishmentId)
    if (actor.kind !== 'account') fail('availability.not-allowed')
    const { establishmentId, roomId, name, kind, url } = input
    const rooms = await roomsOf(tx, establishmentId)
    if (roomId !== null && !rooms.some(({ id }) => id === roomId)) fail('catalogue.room-not-found')
    const id = newId()
    const createdAt = await clockNow(tx)
    const facts = { name, kind, roomId, createdBy: actor.accountId, createdAt }
    const address =
      url === null ? {} : { host: new URL(url).hostname, sealedUrl: deps.sealer.seal(url, addressPlace(id)) }
    await tx.insert(timetableTable).values({ id, tenantId, establishmentId, ...facts, ...address })
    await record(tx, actor, { action: 'timetable.add', subjectId: id, tenantId, note: name })
    return { id }
  })
}

/**
 * Forgets a timetable and lifts every date to come that it brought.
 * @throws availability.timetable-not-found, availability.not-allowed
 */
export function removeTimetable(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { timetableId: string },
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const timetable = await getTimetableForUpdate(tx, actor, input.timetableId)
    const { lift } = await writeTimetable(tx, timetable, { events: [], unreadUids: [] })
    const removedAt = await clockNow(tx)
    await tx.update(timetableTable).set({ removedAt, nextReadAt: null }).where(eq(timetableTable.id, timetable.id))
    const details = { lifted: lift.length }
    await record(tx, actor, {
      action: 'timetable.remove',
      subjectId: timetable.id,
      tenantId: timetable.tenantId,
      details,
    })
    return {}
  })
}
