import type { OrganisationKind, QuoteDto, RoomType } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { type LocalDate, type Slot, toLocal } from '../../platform/time.ts'
import { findVersion, versionsFor } from './pricing.store.ts'
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
/** Dates of one booking by the room they stand in. */
type PlacesSubject = Pick<QuoteSubject, 'organisation'> & { places: readonly Omit<QuoteSubject, 'organisation'>[] }

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
export async function quoteForPlaces(tx: Tx, subject: PlacesSubject): Promise<QuoteDto> {
  const [first] = subject.places
  if (!first) fail('availability.invalid-slot')
  const { tenantId, establishment } = first.room
  const versions = await versionsFor(tx, { tenantId, payeeEntityId: establishment.payeeEntityId })
  return joinPlaces(selectTariff(versions, firstDay(subject.places)), subject)
}

/**
 * As `quoteForPlaces`, by the version that gave `frozen`, whatever grids came since: versions are never edited.
 * @throws pricing.tariff-not-found
 */
export async function requote(tx: Tx, frozen: Pick<QuoteDto, 'tariffId'>, subject: PlacesSubject): Promise<QuoteDto> {
  const tariff = await findVersion(tx, frozen.tariffId)
  return joinPlaces(tariff ?? fail('pricing.tariff-not-found'), subject)
}

/** As `quoteFor`, with the grids already read: search prices many rooms of few payees. */
export const quoteWith = (versions: readonly TariffVersion[], subject: QuoteSubject): QuoteDto =>
  quoteBy(selectTariff(versions, firstDay([subject])), subject)

function joinPlaces(tariff: TariffVersion, { organisation, places }: PlacesSubject): QuoteDto {
  const [first, ...others] = places.map((place) => quoteBy(tariff, { ...place, organisation }))
  return first ? joinQuotes([first, ...others]) : fail('availability.invalid-slot')
}

function quoteBy(tariff: TariffVersion, { room, organisation, slots }: QuoteSubject): Quote {
  return computeQuote({
    tariff,
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
