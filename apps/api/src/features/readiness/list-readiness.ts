import type { z } from 'zod'
import type { bookingReadiness, ReadinessBoardDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { addMinutes } from '../../platform/time.ts'
import { placeOfBooking, findPlace } from './place.store.ts'
import { presentSession } from './present-readiness.ts'
import { assertWatches } from './rules/who-reads.ts'
import { sessionsOfBooking, sessionsToCome } from './session.store.ts'

/**
 * Sessions to come of an establishment with what was last found of each, for those who keep it and those who open.
 * @throws readiness.not-found
 */
export function readReadiness(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { establishmentId, days }: { establishmentId: string; days: number },
): Promise<ReadinessBoardDto> {
  return inReadOnly(deps, actor, async (tx) => {
    assertWatches(actor, (await findPlace(tx, establishmentId)) ?? fail('readiness.not-found'))
    const now = await clockNow(tx)
    const sessions = await sessionsToCome(tx, establishmentId, {
      startsAt: now,
      endsAt: addMinutes(now, days * 24 * 60),
    })
    return { days, items: sessions.map(presentSession) }
  })
}

/** The same for the sessions of one booking. @throws readiness.not-found */
export function readBookingReadiness(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  bookingId: string,
): Promise<z.infer<typeof bookingReadiness>> {
  return inReadOnly(deps, actor, async (tx) => {
    assertWatches(actor, (await placeOfBooking(tx, bookingId)) ?? fail('readiness.not-found'))
    return { items: (await sessionsOfBooking(tx, bookingId, await clockNow(tx))).map(presentSession) }
  })
}
