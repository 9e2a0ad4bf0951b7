import type { z } from 'zod'
import type { repeatedClosurePreview } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { planClosure, planRepeatedClosure, type CloseRooms, type RepeatClosure } from '../availability/index.ts'
import { getEstablishmentPlace } from './establishment-place.ts'
import { bookingsInTheWay, type HitBooking } from './hit-bookings.store.ts'

/**
 * The bookings that a closure would meet, before it is made.
 * @throws catalogue.establishment-not-found, catalogue.room-not-found, availability.not-allowed,
 *   availability.invalid-slot
 */
export function previewClosure(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: CloseRooms,
): Promise<{ conflicts: HitBooking[] }> {
  return inReadOnly(deps, actor, async (tx) => {
    const { spaceNos, periods } = await planClosure(tx, actor, input)
    const { timeZone } = await getEstablishmentPlace(tx, actor, input.establishmentId)
    const places = periods.map((period) => ({ ...period, spaceNos }))
    return { conflicts: await bookingsInTheWay(tx, timeZone, places) }
  })
}

/**
 * Every date of a repeated closure, the skipped ones with their reason, and the bookings it would meet.
 * @throws as previewClosure, and availability.no-session, availability.too-many-sessions
 */
export function previewRepeatedClosure(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: RepeatClosure,
): Promise<z.infer<typeof repeatedClosurePreview>> {
  return inReadOnly(deps, actor, async (tx) => {
    const { spaceNos, periods, dates } = await planRepeatedClosure(tx, actor, input)
    const { timeZone } = await getEstablishmentPlace(tx, actor, input.establishmentId)
    const places = periods.map((period) => ({ ...period, spaceNos }))
    return {
      dates: dates.map(({ date, skipped }) => ({ date, skipped })),
      conflicts: await bookingsInTheWay(tx, timeZone, places),
    }
  })
}
