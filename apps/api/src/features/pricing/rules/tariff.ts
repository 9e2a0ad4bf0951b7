import type {
  OrganisationKind,
  Purpose,
  RoomType,
  TariffAdjustmentDto,
  TariffLineDto,
  TariffOptionDto,
  TariffTermsDto,
} from '@salles-ouvertes/contract'
import type { Cents } from '../../../platform/money.ts'
import type { LocalDate } from '../../../platform/time.ts'

/** A price, or the right to pay nothing (`free`, with its legal basis). */
export type TariffLine = Omit<TariffLineDto, 'unitCents'> & { readonly unitCents: Cents }

/** Conditions that lines, adjustments and options share; null, false and empty mean "any". */
export type TariffConditions = Pick<
  TariffLineDto,
  'roomType' | 'roomId' | 'organisationKind' | 'generalInterestOnly' | 'localOnly' | 'purposes' | 'season' | 'weekdays'
>

/** A voted grid, in force from `validFrom` (included) to `validUntil` (excluded); null has no end. */
export type TariffVersion = {
  readonly id: string
  readonly name: string
  readonly act: string
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate | null
  readonly terms: TariffTermsDto
  readonly lines: readonly TariffLine[]
  /** In the order in which they apply. */
  readonly adjustments: readonly TariffAdjustmentDto[]
  readonly options: readonly TariffOptionDto[]
}

/** Who asks, and for what. */
export type TariffAsker = {
  readonly organisationKind: OrganisationKind
  /** Declared by the organisation (CGI, art. 200 and 238 bis). */
  readonly isGeneralInterest: boolean
  /** Null while the activity is not known: prices for some activities do not apply. */
  readonly purpose: Purpose | null
}

/** Who asks for which room: the facts that decide which lines of a grid apply. */
export type TariffSubject = TariffAsker & {
  readonly roomId: string
  readonly roomType: RoomType
  /** Seat of the organisation in the owner's commune. */
  readonly isLocal: boolean
}
