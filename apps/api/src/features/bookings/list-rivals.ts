import type { RivalRequestDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { formatIso } from '../../platform/time.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { findBooking } from './bookings.store.ts'
import { rivalsOf } from './rival-requests.store.ts'
import { readerSide } from './rules/visibility.ts'

/**
 * Requests that compete with this one for the same place, for those who compare them before they decide.
 * @throws bookings.not-found also for another party's booking, bookings.not-allowed for the organisation that asks
 */
export function listRivals(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  bookingId: string,
): Promise<{ items: RivalRequestDto[] }> {
  return inReadOnly(deps, actor, async (tx) => {
    const { row } = (await findBooking(tx, bookingId, 'none')) ?? fail('bookings.not-found')
    const side = readerSide(actor, row) ?? fail('bookings.not-found')
    if (side === 'applicant') fail('bookings.not-allowed')
    const { timeZone } = await getBookableRoom(tx, row.roomId)
    const iso = (text: string) => formatIso(timeZone, new Date(text))
    const rivals = await rivalsOf(tx, row)
    return {
      items: rivals.map(({ submittedAt, startsAt, ...rival }) => ({
        ...rival,
        submittedAt: iso(submittedAt),
        startsAt: iso(startsAt),
      })),
    }
  })
}
