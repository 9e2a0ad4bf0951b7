import type { QuoteDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { getOrganisation } from '../organisations/index.ts'
import { requote } from '../pricing/index.ts'
import type { BookingRow } from './bookings.store.ts'
import { datesByRoom, type PlacedSlot } from './dates-by-room.ts'

/** Price of some of the sessions of a sent booking, by the very grid that priced it first (rule 24). */
export async function priceOfRest(
  tx: Tx,
  { row, room }: { row: BookingRow; room: BookableRoom },
  dates: readonly PlacedSlot[],
): Promise<QuoteDto> {
  if (!row.quote) throw new Error(`booking ${row.id} has no price`)
  const places = await datesByRoom(tx, room, dates)
  return requote(tx, row.quote, {
    organisation: await getOrganisation(tx, row.organisationId),
    ...{ purpose: row.purpose, options: row.options },
    places: places.map(({ room: place, dates: slots }) => ({ room: place, slots })),
  })
}

/** What a booking owes for the sessions that stand after a decision on its agreement; nothing when there are none. */
export async function chargedFor(
  tx: Tx,
  booking: { row: BookingRow; room: BookableRoom },
  standing: readonly PlacedSlot[],
): Promise<Pick<QuoteDto, 'totalCents' | 'grant'>> {
  if (standing.length > 0) return priceOfRest(tx, booking, standing)
  const grant = booking.row.quote?.grant ?? null
  return { totalCents: 0, grant: grant && { ...grant, valuedCents: 0 } }
}
