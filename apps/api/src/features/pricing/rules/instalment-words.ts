import type { InstalmentTermDto } from '@salles-ouvertes/contract'
import { monthNames } from './price-words.ts'

const nbsp = '\u00a0'

/** `40 % du prix à la confirmation.`, `30 % du prix le 1er janvier.`, one sentence for each share, in their order. */
export const instalmentSentences = (terms: readonly InstalmentTermDto[]): string[] =>
  terms.map((term) => `${term.sharePercent}${nbsp}% du prix ${whenWords(term)}.`)

function whenWords({ due, value }: InstalmentTermDto): string {
  if (due === 'first-of-month') return `le 1er${nbsp}${(monthNames[value - 1] ?? '').toLowerCase()}`
  if (value === 0) return 'à la confirmation'
  return `${value}${nbsp}${value > 1 ? 'jours' : 'jour'} après la confirmation`
}
