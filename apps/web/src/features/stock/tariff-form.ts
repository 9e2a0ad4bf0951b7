import type {
  AdjustmentKind,
  InstalmentDue,
  OrganisationKind,
  TariffAdjustmentDto,
  TariffDto,
  TariffLineDto,
  TariffOptionDto,
  TariffSeasonDto,
  TariffTermsDto,
} from '@salles-ouvertes/contract'
import { hundredthsOf, writtenOf } from '../../presentation/written-amount.ts'
import { type DepositDraft, depositsInputOf } from './deposit-draft.ts'

/** Conditions as they are chosen: those of the contract. */
export type ConditionsDraft = Pick<
  TariffLineDto,
  'roomType' | 'roomId' | 'organisationKind' | 'generalInterestOnly' | 'localOnly' | 'purposes' | 'season' | 'weekdays'
>
/** Amounts as people write them: « 12,50 » euros, « -20 » per cent, « 2 » uses. */
export type TariffLineDraft = ConditionsDraft & Pick<TariffLineDto, 'unit'> & { euros: string; legalBasis: string }
export type AdjustmentDraft = ConditionsDraft &
  Pick<TariffAdjustmentDto, 'label' | 'kind'> & { written: string; legalBasis: string }
export type OptionDraft = ConditionsDraft &
  Omit<TariffOptionDto, keyof ConditionsDraft | 'unitCents' | 'most'> & { euros: string; most: string | number }
export type TermsDraft = Pick<TariffTermsDto, 'weekEndFrom' | 'seasons'> & {
  halfDayHours: string | number
  roundingEuros: string
  vatPercent: string
  deposits: DepositDraft[]
  cancellation: CancellationDraft[]
  instalments: InstalmentDraft[]
}
/** A share and its day: numbers as they are typed. */
export type InstalmentDraft = { sharePercent: string | number; due: InstalmentDue; value: string | number }
/** What giving up costs one profile, or all: numbers as they are typed. */
export type TierDraft = { noticeDays: string | number; keptPercent: string | number; euros: string }
export type CancellationDraft = { organisationKind: OrganisationKind | null; tiers: TierDraft[] }
export type TariffDraft = {
  payeeEntityId: string | null
  name: string
  act: string
  validFrom: string
  validUntil: string
  terms: TermsDraft
  lines: TariffLineDraft[]
  adjustments: AdjustmentDraft[]
  options: OptionDraft[]
}

const anything: ConditionsDraft = {
  roomType: null,
  roomId: null,
  organisationKind: null,
  generalInterestOnly: false,
  localOnly: false,
  purposes: [],
  season: null,
  weekdays: [],
}
export const newLine = (): TariffLineDraft => ({
  ...anything,
  organisationKind: 'association',
  unit: 'started-hour',
  euros: '',
  legalBasis: '',
})
export const newAdjustment = (): AdjustmentDraft => ({
  ...anything,
  label: '',
  kind: 'percent',
  written: '',
  legalBasis: '',
})
export const newOption = (others: readonly OptionDraft[]): OptionDraft => ({
  ...anything,
  code: freeCode('option', others),
  label: '',
  unit: 'booking',
  euros: '',
  isMandatory: false,
  most: 1,
})
export const newSeason = (others: readonly TariffSeasonDto[]): TariffSeasonDto => ({
  code: freeCode('saison', others),
  label: '',
  from: '10-15',
  until: '04-15',
})
export const newTerms = (): TermsDraft => ({
  halfDayHours: 4,
  weekEndFrom: 'saturday',
  roundingEuros: '',
  vatPercent: '',
  seasons: [],
  deposits: [],
  cancellation: [],
  instalments: [],
})
export const newInstalment = (): InstalmentDraft => ({ sharePercent: '', due: 'first-of-month', value: 1 })
export const newTier = (noticeDays: number): TierDraft => ({ noticeDays, keptPercent: '', euros: '' })
export const newCancellation = (): CancellationDraft => ({ organisationKind: null, tiers: [newTier(30), newTier(0)] })
export const newTariff = (): TariffDraft => ({
  ...{ payeeEntityId: null, name: '', act: '', validFrom: '', validUntil: '' },
  ...{ terms: newTerms(), lines: [newLine()], adjustments: [], options: [] },
})

function freeCode(prefix: string, others: readonly { code: string }[]): string {
  let number = others.length + 1
  while (others.some(({ code }) => code === `${prefix}-${number}`)) number += 1
  return `${prefix}-${number}`
}

/** What lowers a price, and so needs a legal basis. */
export const lowers = ({ kind, written }: Pick<AdjustmentDraft, 'kind' | 'written'>): boolean =>
  kind === 'free-uses' || (hundredthsOf(written) ?? 0) < 0

/** What is sent. What is not a number becomes one that the contract refuses, beside its field. */
export function tariffInputOf(draft: TariffDraft): unknown {
  const { halfDayHours, roundingEuros, vatPercent, deposits, ...terms } = draft.terms
  return {
    ...draft,
    validUntil: draft.validUntil || null,
    terms: {
      ...terms,
      deposits: depositsInputOf(deposits),
      halfDayMinutes: Math.round(Number(halfDayHours) * 60),
      roundingCents: roundingEuros.trim() === '' ? 1 : (hundredthsOf(roundingEuros) ?? -1),
      vatRateBasisPoints: vatPercent.trim() === '' ? null : (hundredthsOf(vatPercent) ?? -1),
      instalments: terms.instalments.map(({ sharePercent, due, value }) => ({
        sharePercent: wholeOf(sharePercent),
        due,
        value: wholeOf(value),
      })),
      cancellation: terms.cancellation.map(({ organisationKind, tiers }) => ({
        organisationKind,
        tiers: tiers.map(({ noticeDays, keptPercent, euros }) => ({
          noticeDays: wholeOf(noticeDays),
          keptPercent: wholeOf(keptPercent),
          minimumCents: euros.trim() === '' ? 0 : (hundredthsOf(euros) ?? -1),
        })),
      })),
    },
    lines: draft.lines.map(({ euros, legalBasis, ...line }) => ({
      ...line,
      unitCents: line.unit === 'free' ? 0 : (hundredthsOf(euros) ?? -1),
      legalBasis: line.unit === 'free' ? legalBasis : null,
    })),
    adjustments: draft.adjustments.map(({ written, legalBasis, ...adjustment }) => ({
      ...adjustment,
      value: valueOf(adjustment.kind, written),
      legalBasis: lowers({ kind: adjustment.kind, written }) ? legalBasis || null : null,
    })),
    options: draft.options.map(({ euros, ...option }) => ({
      ...option,
      unitCents: hundredthsOf(euros) ?? -1,
      most: Number(option.most),
    })),
  }
}

/** A whole number as typed; one that the contract refuses when there is none. */
const wholeOf = (written: string | number): number => (String(written).trim() === '' ? -1 : Number(written))

function valueOf(kind: AdjustmentKind, written: string): number | null {
  const value = hundredthsOf(written)
  return kind === 'free-uses' && value !== null ? value / 100 : value
}

/** Lists of a version already published, to start the next one from. */
export const draftsOf = ({
  terms,
  lines,
  adjustments,
  options,
}: TariffDto): Pick<TariffDraft, 'terms' | 'lines' | 'adjustments' | 'options'> => ({
  terms: {
    weekEndFrom: terms.weekEndFrom,
    seasons: terms.seasons.map((season) => ({ ...season })),
    deposits: terms.deposits.map(({ amountCents, ...deposit }) => ({ ...deposit, euros: writtenOf(amountCents) })),
    halfDayHours: terms.halfDayMinutes / 60,
    roundingEuros: terms.roundingCents === 1 ? '' : writtenOf(terms.roundingCents),
    vatPercent: terms.vatRateBasisPoints === null ? '' : writtenOf(terms.vatRateBasisPoints),
    instalments: terms.instalments.map((instalment) => ({ ...instalment })),
    cancellation: terms.cancellation.map(({ organisationKind, tiers }) => ({
      organisationKind,
      tiers: tiers.map(({ minimumCents, ...tier }) => ({
        ...tier,
        euros: minimumCents === 0 ? '' : writtenOf(minimumCents),
      })),
    })),
  },
  lines: lines.map(({ unitCents, legalBasis, ...line }) => ({
    ...line,
    euros: writtenOf(unitCents),
    legalBasis: legalBasis ?? '',
  })),
  adjustments: adjustments.map(({ value, legalBasis, ...adjustment }) => ({
    ...adjustment,
    written: adjustment.kind === 'free-uses' ? String(value) : writtenOf(value),
    legalBasis: legalBasis ?? '',
  })),
  options: options.map(({ unitCents, ...option }) => ({ ...option, euros: writtenOf(unitCents) })),
})
