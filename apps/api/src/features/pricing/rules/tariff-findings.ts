import type { OrganisationKind, RoomType, TariffFindingDto } from '@salles-ouvertes/contract'
import { Failure } from '../../../platform/errors.ts'
import { addDays, localDate, localSlot, type LocalDate, type TimeZone } from '../../../platform/time.ts'
import { computeQuote } from './quote.ts'
import type { TariffLine, TariffVersion } from './tariff.ts'

/** A room that a grid prices, and who may ask for it. */
export type PricedFor = {
  id: string
  name: string
  type: RoomType
  zone: TimeZone
  organisationKinds: readonly OrganisationKind[]
}

/**
 * What is doubtful in a grid: two prices for the same thing, somebody who may ask for a room and has no price there, a
 * free use that nothing values, a season that nothing names. A stranger to the commune, without a known activity, asks
 * for an evening of each day of the first week, and of the first week of each season.
 * Source: docs/rules/pricing.md §8.
 */
export function tariffFindings(tariff: TariffVersion, rooms: readonly PricedFor[]): TariffFindingDto[] {
  const named = [...tariff.lines, ...tariff.adjustments, ...tariff.options].map(({ season }) => season)
  const unused = tariff.terms.seasons.filter(({ code }) => !named.includes(code))
  return [
    ...twoPrices(tariff.lines),
    ...rooms.flatMap((room) => gapsOf(tariff, room)),
    ...unused.map(({ label }) => ({ kind: 'season-unused' as const, season: label })),
  ]
}

function twoPrices(lines: readonly TariffLine[]): TariffFindingDto[] {
  const same = new Map<string, number[]>()
  lines.forEach(({ unitCents: _price, legalBasis: _basis, ...line }, index) => {
    const { purposes, weekdays, roomId, roomType, organisationKind, generalInterestOnly, localOnly, season, unit } =
      line
    const what = [roomId, roomType, organisationKind, generalInterestOnly, localOnly, season, unit]
    const key = JSON.stringify([...what, [...purposes].sort(), [...weekdays].sort()])
    same.set(key, [...(same.get(key) ?? []), index + 1])
  })
  return [...same.values()].flatMap((positions) =>
    positions.length > 1 ? [{ kind: 'two-prices' as const, lines: positions }] : [],
  )
}

function gapsOf(tariff: TariffVersion, room: PricedFor): TariffFindingDto[] {
  return room.organisationKinds.flatMap((organisationKind) => {
    for (const date of evenings(tariff)) {
      const kind = gapOn(tariff, room, organisationKind, date)
      if (kind) return [{ kind, roomName: room.name, organisationKind, date }]
    }
    return []
  })
}

/** A week of dates from the first day of the grid, and from that of each season. */
function evenings({ validFrom, terms }: TariffVersion): LocalDate[] {
  const year = validFrom.slice(0, 4)
  const starts = [
    validFrom,
    ...terms.seasons.map(({ from }) => localDate(from === '02-29' ? `${year}-03-01` : `${year}-${from}`)),
  ]
  return starts.flatMap((start) => Array.from({ length: 7 }, (_, day) => addDays(start, day)))
}

function gapOn(
  tariff: TariffVersion,
  room: PricedFor,
  organisationKind: OrganisationKind,
  date: LocalDate,
): 'no-price' | 'free-not-valued' | null {
  const slot = localSlot(room.zone, date, { from: 18 * 60, until: 20 * 60 })
  if (!slot) return null
  try {
    computeQuote({
      ...{ tariff, organisationKind, isGeneralInterest: false, purpose: null },
      places: [{ roomId: room.id, roomType: room.type, isLocal: false, zone: room.zone, slots: [slot] }],
    })
    return null
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error.details['reason'] === 'free-use-not-valued' ? 'free-not-valued' : 'no-price'
  }
}
