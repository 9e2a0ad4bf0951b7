import type { OrganisationKind, QuoteDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { quoteForPlaces } from '../pricing/index.ts'
import { datesByRoom, type PlacedSlot } from './dates-by-room.ts'

/** Price of the dates of a booking, each at the grid of the room it stands in. @throws the refusals of `quoteFor` */
export async function priceOfDates(
  tx: Tx,
  room: BookableRoom,
  organisation: { kind: OrganisationKind; inseeCode: string | null },
  dates: readonly PlacedSlot[],
): Promise<QuoteDto> {
  const places = await datesByRoom(tx, room, dates)
  return quoteForPlaces(tx, {
    organisation,
    places: places.map(({ room: place, dates: slots }) => ({ room: place, slots })),
  })
}
