import type { LegalEntityKind } from '@salles-ouvertes/contract'
import { addDays, type LocalDate } from '../../../platform/time.ts'

/** Dates of a board act. Civil dates, `YYYY-MM-DD`; `executoryFrom` null while nobody knows it. */
export interface ActDates {
  executoryFrom: string | null
  validUntil: string | null
}

const schoolDelayDays = 15

/**
 * First day on which an act may be applied: 15 days after its transmission for an EPLE, the day of transmission for a
 * local authority. Source: code de l’éducation R. 421-54; docs/rules/agreement.md §3.
 */
export const executoryFrom = (author: LegalEntityKind, transmittedOn: LocalDate): LocalDate =>
  author === 'eple' ? addDays(transmittedOn, schoolDelayDays) : transmittedOn

/** Whether an act empowers on that civil day; one whose date is not known empowers nobody. */
export const isInForce = (act: ActDates, day: string): boolean =>
  act.executoryFrom !== null && act.executoryFrom <= day && (act.validUntil === null || day <= act.validUntil)

/** Act to cite on that day: the latest in force, else the next one that will be; null when there is neither. */
export function chooseAct<T extends ActDates>(acts: readonly T[], day: string): T | null {
  const dated = acts
    .filter((act) => act.executoryFrom !== null)
    .toSorted((a, b) => (a.executoryFrom ?? '').localeCompare(b.executoryFrom ?? ''))
  const inForce = dated.findLast((act) => isInForce(act, day))
  return inForce ?? dated.find((act) => (act.executoryFrom ?? '') > day) ?? null
}
