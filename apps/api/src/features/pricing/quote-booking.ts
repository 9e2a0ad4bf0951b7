import type { OrganisationKind, QuoteDto, RoomType } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { type LocalDate, type Slot, toLocal } from '../../platform/time.ts'
import { versionsFor } from './pricing.store.ts'
import { joinQuotes } from './rules/join-quotes.ts'
import { computeQuote, type Quote } from './rules/quote.ts'
import { selectTariff, type TariffVersion } from './rules/tariff-selection.ts'

/** What pricing needs to know of a room; a `BookableRoom` of the catalogue has it all. */
export type PricedRoom = {
  id: string
  tenantId: string
  type: RoomType
  timeZone: string
  establishment: { payeeEntityId: string }
  site: { inseeCode: string }
}
export type QuoteSubject = {
  room: PricedRoom
  organisation: { kind: OrganisationKind; inseeCode: string | null }
  slots: readonly Slot[]
}

/**
 * Price of these slots for this organisation, by the grid in force on the first day, explained line by line.
 * @throws pricing.no-tariff, pricing.free-without-basis, availability.invalid-slot
 */
export async function quoteFor(tx: Tx, subject: QuoteSubject): Promise<QuoteDto> {
  const { room } = subject
  const versions = await versionsFor(tx, { tenantId: room.tenantId, payeeEntityId: room.establishment.payeeEntityId })
  return quoteWith(versions, subject)
}

/** As `quoteFor`, for dates that stand in several rooms of one establishment. */
export async function quoteForPlaces(
  tx: Tx,
  {
    organisation,
    places,
  }: Pick<QuoteSubject, 'organisation'> & { places: readonly Omit<QuoteSubject, 'organisation'>[] },
): Promise<QuoteDto> {
  const [first, ...others] = places
  if (!first) fail('availability.invalid-slot')
  const { tenantId, establishment } = first.room
  const versions = await versionsFor(tx, { tenantId, payeeEntityId: establishment.payeeEntityId })
  const priced = (place: Omit<QuoteSubject, 'organisation'>) =>
    quoteAt(versions, { ...place, organisation }, firstDay(places))
  return joinQuotes([priced(first), ...others.map(priced)])
}

/** As `quoteFor`, with the grids already read: search prices many rooms of few payees. */
export const quoteWith = (versions: readonly TariffVersion[], subject: QuoteSubject): QuoteDto =>
  quoteAt(versions, subject, firstDay([subject]))

function quoteAt(
  versions: readonly TariffVersion[],
  { room, organisation, slots }: QuoteSubject,
  day: LocalDate,
): Quote {
  return computeQuote({
    tariff: selectTariff(versions, day),
    roomId: room.id,
    roomType: room.type,
    organisationKind: organisation.kind,
    isLocal: organisation.inseeCode !== null && organisation.inseeCode === room.site.inseeCode,
    zone: room.timeZone,
    slots,
  })
}

/** The day that chooses the grid. @throws availability.invalid-slot when there is no date */
function firstDay(places: readonly Pick<QuoteSubject, 'room' | 'slots'>[]): LocalDate {
  const days = places.flatMap(({ room, slots }) => slots.map(({ startsAt }) => toLocal(room.timeZone, startsAt).date))
  return days.sort()[0] ?? fail('availability.invalid-slot')
}
