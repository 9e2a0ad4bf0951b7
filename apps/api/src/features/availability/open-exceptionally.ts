import type { z } from 'zod'
import type { exceptionalOpening, exceptionalOpeningInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { addDays, localDate, toLocal, type LocalDate } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { findExceptionForUpdate, insertException, listExceptions, markExceptionRemoved } from '../catalogue/index.ts'
import { getPlannedEstablishment } from './plan-closure.ts'
import { assertPlans } from './rules/closing.ts'
import { roomsOf } from './timetable.store.ts'

export type OpenExceptionally = z.infer<typeof exceptionalOpeningInput> & { establishmentId: string }
type ExceptionalOpening = z.infer<typeof exceptionalOpening>

const longestDays = 400
const furthestDays = 1100

/**
 * Other hours than usual on some dates, for one room or all: they replace the rules of those days, never school time.
 * Bookings already made stay. Source: docs/rules/opening.md §3.
 * @throws catalogue.establishment-not-found, availability.not-allowed, catalogue.room-not-found
 * @throws availability.invalid-slot when the dates are over, too many or too far
 */
export function openExceptionally(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: OpenExceptionally,
): Promise<{ items: ExceptionalOpening[] }> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId, timeZone } = await getPlannedEstablishment(tx, actor, input.establishmentId)
    if (actor.kind !== 'account') fail('availability.not-allowed')
    const { establishmentId, roomId, startsOn, endsOn, hours, reason } = input
    const now = await clockNow(tx)
    const today = toLocal(timeZone, now).date
    const isTooLong = addDays(localDate(startsOn), longestDays) < endsOn
    if (endsOn < today || endsOn > addDays(today, furthestDays) || isTooLong) fail('availability.invalid-slot')
    const rooms = await roomsOf(tx, establishmentId)
    if (roomId !== null && !rooms.some(({ id }) => id === roomId)) fail('catalogue.room-not-found')
    const id = newId()
    const facts = { roomId, startsOn, endsOn, hours, reason, createdBy: actor.accountId, createdAt: now }
    await insertException(tx, { id, tenantId, establishmentId, ...facts })
    await record(tx, actor, { action: 'opening.except', subjectId: id, tenantId, note: reason })
    return { items: await present(tx, establishmentId, today) }
  })
}

/**
 * Exceptional openings of an establishment, under way or to come.
 * @throws catalogue.establishment-not-found, availability.not-allowed
 */
export function listExceptionalOpenings(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { establishmentId: string },
): Promise<{ items: ExceptionalOpening[] }> {
  return inReadOnly(deps, actor, async (tx) => {
    const { timeZone } = await getPlannedEstablishment(tx, actor, input.establishmentId)
    return { items: await present(tx, input.establishmentId, toLocal(timeZone, await clockNow(tx)).date) }
  })
}

/**
 * Gives those dates their usual hours again. Bookings already made stay.
 * @throws availability.opening-not-found also once removed, availability.not-allowed
 */
export function removeExceptionalOpening(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { openingId: string },
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const row = await findExceptionForUpdate(tx, input.openingId)
    if (!row || !tenantsOf(actor).includes(row.tenantId)) fail('availability.opening-not-found')
    assertPlans(actor, row)
    await markExceptionRemoved(tx, row.id, await clockNow(tx))
    await record(tx, actor, { action: 'opening.restore', subjectId: row.id, tenantId: row.tenantId })
    return {}
  })
}

async function present(tx: Tx, establishmentId: string, today: LocalDate) {
  const rooms = await roomsOf(tx, establishmentId)
  return (await listExceptions(tx, establishmentId, today)).map(({ id, roomId, startsOn, endsOn, hours, reason }) => ({
    id,
    roomName: rooms.find((room) => room.id === roomId)?.name ?? null,
    ...{ startsOn, endsOn, hours, reason },
  }))
}
