import type { QuoteDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { quoteFor, withOverride, type PricedAsker } from '../pricing/index.ts'
import type { BookingRow } from './bookings.store.ts'
import { datesByRoom, type PlacedSlot } from './dates-by-room.ts'
import { freeUsesBefore } from './free-uses.store.ts'

type PricedBooking = {
  row: Pick<BookingRow, 'id' | 'tenantId' | 'organisationId' | 'purpose' | 'options' | 'quote'>
  room: BookableRoom
  organisation: PricedAsker['organisation']
}

/**
 * Price of dates of a booking, by the grid in force on the first of them; each date stands in its own room.
 * @throws the refusals of `quoteFor`
 */
export async function priceOfDates(
  tx: Tx,
  { row, room, organisation }: PricedBooking,
  dates: readonly PlacedSlot[],
): Promise<QuoteDto> {
  const places = await datesByRoom(tx, room, dates)
  return quoteFor(tx, {
    ...{ organisation, purpose: row.purpose, options: row.options },
    freeUsesBefore: await freeUsesBefore(tx, row, room.establishment.payeeEntityId),
    places: places.map(({ room: place, dates: slots }) => ({ room: place, slots })),
  })
}

/** Price of the slot that the place offers instead: what was decided for the request holds for it, in proportion. */
export const priceOfProposal = async (tx: Tx, booking: PricedBooking, offered: PlacedSlot): Promise<QuoteDto> =>
  withOverride(await priceOfDates(tx, booking, [offered]), booking.row.quote?.override ?? null)
