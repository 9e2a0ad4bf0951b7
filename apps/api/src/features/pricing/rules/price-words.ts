import type { TariffAdjustmentDto } from '@salles-ouvertes/contract'
import { cents, euros, type Cents } from '../../../platform/money.ts'
import type { LocalDate } from '../../../platform/time.ts'
import type { ChargedUse } from './room-price.ts'
import { payingUnits, type PayingUnit } from './tariff-selection.ts'

const nbsp = '\u00a0'
const unitWords: Record<PayingUnit, readonly [one: string, several: string]> = {
  'started-hour': ['heure commencée', 'heures commencées'],
  'half-day': ['demi-journée', 'demi-journées'],
  day: ['journée', 'journées'],
  'extra-day': ['journée suivante', 'journées suivantes'],
  'week-end': ['week-end', 'week-ends'],
  week: ['semaine', 'semaines'],
  season: ['saison', 'saisons'],
}

/** `3 heures commencées × 12,00 €`: the French wording frozen in a price line. */
export const lineLabel = (unit: PayingUnit, quantity: number, unitCents: Cents): string =>
  `${countWords(unit, quantity)} × ${euros(unitCents)}`

/** `Forfait ménage`, or `Heure de technicien, 3 × 35,00 €`. */
export const optionLabel = (label: string, quantity: number, unitCents: Cents): string =>
  quantity === 1 ? label : `${label}, ${quantity} × ${euros(unitCents)}`

/** Beyond, days are told by month: nobody reads forty lines. */
const usesTold = 6

/** How each day, package or month of use is charged. */
export function explainUses(uses: readonly ChargedUse[]): string[] {
  if (uses.length <= usesTold) return [...new Set(uses.map(useExplanation))]
  const months = new Map<string, ChargedUse[]>()
  for (const use of uses) {
    const month = use.dates[0].slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), use])
  }
  return [...months].map(([month, its]) => {
    const sessions = its.reduce((sum, use) => sum + use.dates.length, 0)
    return monthExplanation(month, sessions, its)
  })
}

/** `Le 24/10/2026 : 2 h 30 d’utilisation, soit 3 heures commencées.` */
function useExplanation(use: ChargedUse): string {
  const [first] = use.dates
  const last = use.dates.at(-1) ?? first
  const when = first === last ? `Le ${frenchDate(first)}` : `Du ${frenchDate(first)} au ${frenchDate(last)}`
  return `${when}${nbsp}: ${usageWords([use])}`
}

/** `Janvier 2027 : 4 séances, 8 h d’utilisation, soit 8 heures commencées.`, for a month written `2027-01`. */
function monthExplanation(month: string, days: number, uses: readonly ChargedUse[]): string {
  const [year, number] = month.split('-')
  const name = monthNames[Number(number) - 1] ?? ''
  return `${name}${nbsp}${year}${nbsp}: ${days}${nbsp}${days > 1 ? 'séances' : 'séance'}, ${usageWords(uses)}`
}

function usageWords(uses: readonly ChargedUse[]): string {
  const minutes = uses.reduce((sum, use) => sum + use.minutes, 0)
  const countOf = (unit: PayingUnit) =>
    uses
      .flatMap(({ charges }) => charges)
      .reduce((sum, charge) => sum + (charge.unit === unit ? charge.quantity : 0), 0)
  const charged = payingUnits.filter((unit) => countOf(unit) > 0).map((unit) => countWords(unit, countOf(unit)))
  const free = uses.filter(({ freeBy }) => freeBy !== null).length
  const freeDays = free > 0 ? [`${free}${nbsp}${free > 1 ? 'jours gratuits' : 'jour gratuit'}`] : []
  return `${durationWords(minutes)} d’utilisation, soit ${[...charged, ...freeDays].join(' et ')}.`
}

/** As a sentence starts with them. */
export const monthNames = [
  'Janvier',
  'Février',
  'Mars',
  'Avril',
  'Mai',
  'Juin',
  'Juillet',
  'Août',
  'Septembre',
  'Octobre',
  'Novembre',
  'Décembre',
]

/** `24/10/2026`. */
export const frenchDate = (date: LocalDate): string => date.split('-').reverse().join('/')

/** Sentence that names the grid and the act that voted it. */
export const gridExplanation = (name: string, act: string): string =>
  `Tarif «${nbsp}${name}${nbsp}» (${act}), le plus avantageux pour chaque jour.`

/** Sentence of a free or reduced use: why, and what it is worth (it is a grant in kind). */
export const grantExplanation = (legalBasis: string, valuedCents: Cents): string =>
  `Avantage en nature${nbsp}: ${euros(valuedCents)} (${legalBasis}).`

/** Label of the single line of the free days. */
export const freeLabel = 'Mise à disposition gratuite'

export const roundingLabel = 'Arrondi'
/** `Arrondi au multiple de 0,50 € le plus proche.` */
export const roundingSentence = (multipleCents: number): string =>
  `Arrondi au multiple de ${euros(cents(multipleCents))} le plus proche.`

/** `Chauffage : + 50,00 €, soit 130,00 €.` */
export function adjustmentSentence({ label, kind, value }: TariffAdjustmentDto, amount: Cents, total: Cents): string {
  const share = kind === 'percent' ? ` (${percentWords(value)})` : ''
  return `${label}${share}${nbsp}: ${signed(amount)}, soit ${euros(total)}.`
}

/** Label of the line that brings the price of the grid to the one that was decided. */
export const overrideLabel = (deciderName: string): string => `Prix décidé par ${deciderName}`

/** `Prix décidé par Camille Essai : 20,00 € au lieu de 30,00 € (fête du quartier ; décision 12).` */
export const overrideSentence = (
  { deciderName, reason, act }: { deciderName: string; reason: string; act: string },
  { gridCents, totalCents }: { gridCents: Cents; totalCents: Cents },
): string =>
  `${overrideLabel(deciderName)}${nbsp}: ${euros(totalCents)} au lieu de ${euros(gridCents)} (${reason}${nbsp}; ${act}).`

const signed = (amount: Cents): string => `${amount < 0 ? '−' : '+'}${nbsp}${euros(cents(Math.abs(amount)))}`
const percentWords = (basisPoints: number): string =>
  `${basisPoints < 0 ? '−' : '+'}${nbsp}${String(Math.abs(basisPoints) / 100).replace('.', ',')}${nbsp}%`

const countWords = (unit: PayingUnit, quantity: number): string =>
  `${quantity}${nbsp}${unitWords[unit][quantity > 1 ? 1 : 0]}`

function durationWords(minutes: number): string {
  const whole = Math.ceil(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest}${nbsp}min`
  return rest === 0 ? `${hours}${nbsp}h` : `${hours}${nbsp}h${nbsp}${String(rest).padStart(2, '0')}`
}
