import type {
  ChosenOption,
  OrganisationKind,
  Purpose,
  QuoteDto,
  RoomType,
  TariffOptionDto,
} from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { type LocalDate, type Slot, toLocal } from '../../platform/time.ts'
import { findVersion, versionsFor } from './pricing.store.ts'
import { optionsFor } from './rules/options.ts'
import { withOverride } from './rules/price-override.ts'
import { computeQuote } from './rules/quote.ts'
import { selectTariff } from './rules/tariff-selection.ts'
import type { TariffVersion } from './rules/tariff.ts'

/** What pricing needs to know of a room; a `BookableRoom` of the catalogue has it all. */
export type PricedRoom = {
  id: string
  tenantId: string
  type: RoomType
  timeZone: string
  establishment: { payeeEntityId: string }
  site: { inseeCode: string }
}
/** Who asks, for what, and which options; `freeUsesBefore` are those already taken with this payee, by civil year. */
export type PricedAsker = {
  organisation: { kind: OrganisationKind; inseeCode: string | null; isGeneralInterest: boolean }
  purpose: Purpose | null
  options: readonly ChosenOption[]
  freeUsesBefore: ReadonlyMap<number, number>
}
export type PricedPlace = { room: PricedRoom; slots: readonly Slot[] }
/** Dates of one booking by the room they stand in, all of one establishment. */
export type QuoteSubject = PricedAsker & { places: readonly PricedPlace[] }

/**
 * Price of a booking by the grid in force on its first day, explained line by line.
 * @throws pricing.no-tariff, pricing.free-without-basis, pricing.unknown-option, pricing.too-many-of-option,
 * availability.invalid-slot
 */
export async function quoteFor(tx: Tx, subject: QuoteSubject): Promise<QuoteDto> {
  const [first] = subject.places
  if (!first) fail('availability.invalid-slot')
  const { tenantId, establishment } = first.room
  return quoteWith(await versionsFor(tx, { tenantId, payeeEntityId: establishment.payeeEntityId }), subject)
}

/** As `quoteFor`, with the grids already read: search prices many rooms of few payees. */
export const quoteWith = (versions: readonly TariffVersion[], subject: QuoteSubject): QuoteDto =>
  quoteBy(selectTariff(versions, firstDay(subject.places)), subject)

/**
 * As `quoteFor`, by the version that gave `frozen` and the free uses it counted, whatever came since: versions are
 * never edited. What was decided in its place still holds, in proportion. @throws pricing.tariff-not-found
 */
export async function requote(
  tx: Tx,
  frozen: Pick<QuoteDto, 'tariffId' | 'freeUses' | 'override'>,
  subject: Omit<QuoteSubject, 'freeUsesBefore'>,
): Promise<QuoteDto> {
  const tariff = await findVersion(tx, frozen.tariffId)
  const freeUsesBefore = new Map(frozen.freeUses.map(({ year, before }) => [year, before]))
  const grid = quoteBy(tariff ?? fail('pricing.tariff-not-found'), { ...subject, freeUsesBefore })
  return withOverride(grid, frozen.override)
}

function quoteBy(tariff: TariffVersion, { organisation, places, ...asker }: QuoteSubject): QuoteDto {
  const { kind: organisationKind, isGeneralInterest } = organisation
  return computeQuote({
    ...asker,
    ...{ tariff, organisationKind, isGeneralInterest },
    places: places.map(({ room, slots }) => ({
      roomId: room.id,
      roomType: room.type,
      isLocal: isLocalTo(room, organisation),
      zone: room.timeZone,
      slots,
    })),
  })
}

/** Options that a version offers an organisation for a room, on the first day of its use. */
export const offeredOn = (
  tariff: TariffVersion,
  { room, organisation, purpose }: Pick<PricedAsker, 'organisation' | 'purpose'> & { room: PricedRoom },
  date: LocalDate,
): TariffOptionDto[] =>
  optionsFor(
    tariff,
    {
      roomId: room.id,
      roomType: room.type,
      isLocal: isLocalTo(room, organisation),
      organisationKind: organisation.kind,
      isGeneralInterest: organisation.isGeneralInterest,
      purpose,
    },
    date,
  )

const isLocalTo = ({ site }: PricedRoom, { inseeCode }: PricedAsker['organisation']): boolean =>
  inseeCode !== null && inseeCode === site.inseeCode

/** The day that chooses the grid. @throws availability.invalid-slot when there is no date */
function firstDay(places: readonly PricedPlace[]): LocalDate {
  const days = places.flatMap(({ room, slots }) => slots.map(({ startsAt }) => toLocal(room.timeZone, startsAt).date))
  return days.sort()[0] ?? fail('availability.invalid-slot')
}
