import type { ConditionRules } from '@salles-ouvertes/contract'
import { addMinutes } from '../../../platform/time.ts'
import { disputableUntil } from './dispute-workflow.ts'

export type DraftTimes = {
  endsAt: Date
  /** Disputes on the reports of the session that are not ended. */
  openDisputes: number
}

/**
 * Whether the photos of a report that was not sealed may go: nobody can seal it any more, the session can no longer be
 * disputed, and no dispute on it is open. Source: docs/rules/condition-report.md, 13.
 */
export function mayDropDraftPhotos(
  { endsAt, openDisputes }: DraftTimes,
  rules: Pick<ConditionRules, 'exitHours' | 'disputeDays'>,
  now: Date,
): boolean {
  const sealableUntil = addMinutes(endsAt, rules.exitHours * 60)
  return openDisputes === 0 && sealableUntil <= now && disputableUntil(endsAt, rules) <= now
}
