import type { OrganisationKind, QuoteDto, RoomType } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { type Slot, toLocal } from '../../platform/time.ts'
import { findVersion, versionsFor } from './pricing.store.ts'
import { computeQuote } from './rules/quote.ts'
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

/** As `quoteFor`, by the version that gave `frozen`, whatever grids came since: versions are never edited. */
export async function requote(tx: Tx, frozen: Pick<QuoteDto, 'tariffId'>, subject: QuoteSubject): Promise<QuoteDto> {
  const tariff = await findVersion(tx, frozen.tariffId)
  return quoteBy(tariff ?? fail('pricing.tariff-not-found'), subject)
}

/** As `quoteFor`, with the grids already read: search prices many rooms of few payees. */
export function quoteWith(versions: readonly TariffVersion[], { room, organisation, slots }: QuoteSubject): QuoteDto {
  const [first] = [...slots].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  if (!first) fail('availability.invalid-slot')
  return quoteBy(selectTariff(versions, toLocal(room.timeZone, first.startsAt).date), { room, organisation, slots })
}

function quoteBy(tariff: TariffVersion, { room, organisation, slots }: QuoteSubject): QuoteDto {
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
