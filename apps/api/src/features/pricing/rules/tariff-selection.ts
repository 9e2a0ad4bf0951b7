import type { OrganisationKind, RoomType, TariffUnit } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import type { Cents } from '../../../platform/money.ts'
import type { LocalDate } from '../../../platform/time.ts'

/** A price, or the right to pay nothing (`free`, with its legal basis). Null and false mean "any". */
export type TariffLine = {
  readonly roomType: RoomType | null
  readonly roomId: string | null
  readonly organisationKind: OrganisationKind | null
  readonly localOnly: boolean
  readonly unit: TariffUnit
  readonly unitCents: Cents
  readonly legalBasis: string | null
}
/** A voted grid, in force from `validFrom` (included) to `validUntil` (excluded); null has no end. */
export type TariffVersion = {
  readonly id: string
  readonly name: string
  readonly act: string
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate | null
  /** Longest use that counts as one half-day; `defaultHalfDayMinutes` when the grid does not say. */
  readonly halfDayMinutes?: number
  readonly lines: readonly TariffLine[]
}
/** Who asks for what: the facts that decide which lines of a grid apply. */
export type TariffSubject = {
  readonly roomId: string
  readonly roomType: RoomType
  readonly organisationKind: OrganisationKind
  /** Seat of the organisation in the owner's commune. */
  readonly isLocal: boolean
}

/**
 * Grid in force on a local date: that of the first use, even when the series goes on after a new grid starts, since
 * the price is frozen at booking. Should two versions overlap, the one that began last.
 * Source: docs/rules/pricing.md §1. @throws pricing.no-tariff when none is in force
 */
export function selectTariff(versions: readonly TariffVersion[], onDate: LocalDate): TariffVersion {
  const [tariff] = versions
    .filter(({ validFrom, validUntil }) => validFrom <= onDate && (validUntil === null || onDate < validUntil))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  return tariff ?? fail('pricing.no-tariff', { date: onDate })
}

/**
 * The most specific lines that apply, all units of that same precision. Compared in this order: this very room, this
 * kind of organisation, local seat, this type of room. Empty when none applies.
 * Source: docs/rules/pricing.md §2.
 */
export function mostSpecificLines(lines: readonly TariffLine[], subject: TariffSubject): TariffLine[] {
  const applicable = lines.filter((line) => applies(line, subject))
  const best = Math.max(...applicable.map(precision))
  return applicable.filter((line) => precision(line) === best)
}

function applies(line: TariffLine, subject: TariffSubject): boolean {
  return (
    (line.roomId === null || line.roomId === subject.roomId) &&
    (line.roomType === null || line.roomType === subject.roomType) &&
    (line.organisationKind === null || line.organisationKind === subject.organisationKind) &&
    (!line.localOnly || subject.isLocal)
  )
}

const precision = (line: TariffLine): number =>
  (line.roomId === null ? 0 : 8) +
  (line.organisationKind === null ? 0 : 4) +
  (line.localOnly ? 2 : 0) +
  (line.roomType === null ? 0 : 1)
