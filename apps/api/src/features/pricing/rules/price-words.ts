import type { TariffUnit } from '@salles-ouvertes/contract'
import { euros, type Cents } from '../../../platform/money.ts'
import type { LocalDate } from '../../../platform/time.ts'
import type { UnitCounts } from './usage.ts'

const nbsp = '\u00a0'
const unitWords = {
  'started-hour': ['heure commencée', 'heures commencées'],
  'half-day': ['demi-journée', 'demi-journées'],
  day: ['journée', 'journées'],
} as const

/** Units from the finest to the coarsest: the order of the lines of a quote. */
export const payingUnits = ['started-hour', 'half-day', 'day'] as const satisfies readonly TariffUnit[]

/** `3 heures commencées × 12,00 €`: the French wording frozen in a price line. */
export const lineLabel = (unit: keyof typeof unitWords, quantity: number, unitCents: Cents): string =>
  `${countWords(unit, quantity)} × ${euros(unitCents)}`

/** `Le 24/10/2026 : 2 h 30 d’utilisation, soit 3 heures commencées.` */
export function dayExplanation(date: LocalDate, minutes: number, counts: UnitCounts): string {
  return `Le ${frenchDate(date)}${nbsp}: ${usageWords(minutes, counts)}`
}

/** `Janvier 2027 : 4 séances, 8 h d’utilisation, soit 8 heures commencées.`, for a month written `2027-01`. */
export function monthExplanation(month: string, days: number, minutes: number, counts: UnitCounts): string {
  const [year, number] = month.split('-')
  const name = monthNames[Number(number) - 1] ?? ''
  return `${name}${nbsp}${year}${nbsp}: ${days}${nbsp}${days > 1 ? 'séances' : 'séance'}, ${usageWords(minutes, counts)}`
}

function usageWords(minutes: number, counts: UnitCounts): string {
  const charged = payingUnits.filter((unit) => counts[unit] > 0).map((unit) => countWords(unit, counts[unit]))
  return `${durationWords(minutes)} d’utilisation, soit ${charged.join(' et ')}.`
}

const monthNames = [
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

/** Sentence of a free use: why, and what it is worth (it is a grant in kind). */
export const freeExplanation = (legalBasis: string, valuedCents: Cents): string =>
  `Gratuit${nbsp}: ${legalBasis}. Valeur de la mise à disposition${nbsp}: ${euros(valuedCents)}.`

/** Label of the single line of a free use. */
export const freeLabel = 'Mise à disposition gratuite'

const countWords = (unit: keyof typeof unitWords, quantity: number): string =>
  `${quantity}${nbsp}${unitWords[unit][quantity > 1 ? 1 : 0]}`

function durationWords(minutes: number): string {
  const whole = Math.ceil(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest}${nbsp}min`
  return rest === 0 ? `${hours}${nbsp}h` : `${hours}${nbsp}h${nbsp}${String(rest).padStart(2, '0')}`
}
