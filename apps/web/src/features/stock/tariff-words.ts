import type { TariffAdjustmentDto, TariffSeasonDto, TariffTermsDto } from '@salles-ouvertes/contract'
import { formatMoney } from '../../locales/format.ts'
import { rhythm, tariffWords as words, vocabulary, tariffDepositWords } from '../../locales/fr.ts'
import { writtenOf } from '../../presentation/written-amount.ts'
import type { ConditionsDraft } from './tariff-form.ts'

type Conditions = ConditionsDraft
type Seasons = readonly TariffSeasonDto[]

/** Which rooms a line of a tariff is for. */
export function roomWords({ roomType, roomId }: Pick<Conditions, 'roomType' | 'roomId'>): string {
  if (roomId) return words.oneRoom
  return roomType ? vocabulary.roomType[roomType] : words.everyRoom
}

/** Whom, what and when it is for, in one sentence. */
export function askerWords(conditions: Conditions, seasons: Seasons): string {
  const { organisationKind } = conditions
  const who = organisationKind ? vocabulary.organisationKind[organisationKind] : words.everyProfile
  return [who, ...detailsOf(conditions, seasons)].join(', ')
}

/** What limits a rule or an option; empty when nothing does. */
export function conditionWords(conditions: Conditions, seasons: Seasons): string {
  const { roomType, roomId, organisationKind } = conditions
  return [
    ...(roomType || roomId ? [roomWords(conditions)] : []),
    ...(organisationKind ? [vocabulary.organisationKind[organisationKind]] : []),
    ...detailsOf(conditions, seasons),
  ].join(', ')
}

function detailsOf(conditions: Conditions, seasons: Seasons): string[] {
  const { generalInterestOnly, localOnly, purposes, season, weekdays } = conditions
  return [
    ...(generalInterestOnly ? [words.generalInterestOnly] : []),
    ...(localOnly ? [words.localOnly] : []),
    ...purposes.map((purpose) => vocabulary.purpose[purpose]),
    ...(season === null ? [] : [words.seasonOf(seasons.find(({ code }) => code === season)?.label ?? season)]),
    ...weekdays.map((weekday) => rhythm.days[weekday - 1] ?? ''),
  ]
}

/** What a rule of a tariff does: « -20 % », « 50 € par jour », « 2 utilisations gratuites par an ». */
export function ruleWords({ kind, value }: Pick<TariffAdjustmentDto, 'kind' | 'value'>): string {
  if (kind === 'free-uses') return words.uses(value)
  return words.rules.values[kind](kind === 'percent' ? writtenOf(value) : formatMoney(value))
}

/** What a tariff says once for all its prices. */
export function termsWords(terms: TariffTermsDto): string[] {
  const {
    halfDayMinutes,
    weekEndFrom,
    roundingCents,
    vatRateBasisPoints,
    seasons,
    deposits,
    cancellation,
    instalments,
  } = terms
  return [
    words.termsOf.halfDay(String(halfDayMinutes / 60).replace('.', ',')),
    words.termsOf.weekEnd[weekEndFrom],
    ...(roundingCents === 1 ? [] : [words.termsOf.rounding(formatMoney(roundingCents))]),
    vatRateBasisPoints === null ? words.termsOf.noVat : words.termsOf.vat(writtenOf(vatRateBasisPoints)),
    ...deposits.map(({ label, amountCents }) => tariffDepositWords.listed(label, formatMoney(amountCents))),
    ...seasons.map(({ label, from, until }) => words.termsOf.season(label, dayOfYear(from), dayOfYear(until))),
    ...instalments.map((each) => words.termsOf.instalment(each.sharePercent, dueWords(each))),
    ...cancellation.flatMap(({ organisationKind, tiers }) => {
      const who = organisationKind ? vocabulary.organisationKind[organisationKind] : words.everyProfile
      return tiers.map(({ noticeDays, keptPercent, minimumCents }) =>
        words.termsOf.cancellation(who, String(noticeDays), String(keptPercent), formatMoney(minimumCents)),
      )
    }),
  ]
}

function dueWords({ due, value }: TariffTermsDto['instalments'][number]): string {
  if (due === 'first-of-month') return words.termsOf.onFirstOf((words.terms.months[value - 1] ?? '').toLowerCase())
  return value === 0 ? words.termsOf.atOnce : words.termsOf.daysAfter(value)
}

function dayOfYear(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number)
  return `${day} ${words.terms.months[(month ?? 1) - 1] ?? ''}`
}
