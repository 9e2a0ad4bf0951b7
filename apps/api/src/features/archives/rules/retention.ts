import type { RecordKind, RetentionRules } from '@salles-ouvertes/contract'

/** What a tenant starts with, to be validated with the departmental archives. Source: docs/rules/archive.md §1. */
export const proposedRetention: RetentionRules = {
  'signed-agreement': { years: 10, fate: 'sort' },
  'unsigned-agreement': { years: 1, fate: 'destroy' },
  'condition-report': { years: 5, fate: 'destroy' },
  'problem-report': { years: 2, fate: 'destroy' },
}

/** Day from which a record that ended on `endedOn` (YYYY-MM-DD) is no longer of use: the same day, `years` later. */
export function dueOn(endedOn: string, years: number): string {
  const day = `${String(Number(endedOn.slice(0, 4)) + years).padStart(4, '0')}${endedOn.slice(4)}`
  return day.endsWith('-02-29') && !isLeap(Number(day.slice(0, 4))) ? day.replace('-02-29', '-03-01') : day
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export type EndedRecord = { kind: RecordKind; endedOn: string }

/** Records whose time is over `today`, and that are not kept for ever. Source: docs/rules/archive.md §2. */
export const overdue = <T extends EndedRecord>(records: readonly T[], rules: RetentionRules, today: string): T[] =>
  records.filter(({ kind, endedOn }) => rules[kind].fate !== 'keep' && dueOn(endedOn, rules[kind].years) <= today)
