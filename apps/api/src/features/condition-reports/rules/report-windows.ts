import type { ConditionReportKind, ConditionRules } from '@salles-ouvertes/contract'
import { addMinutes } from '../../../platform/time.ts'

export type ConditionTimes = { startsAt: Date; endsAt: Date; validFrom: Date }
export type OpenReport = { kind: ConditionReportKind; until: Date }

/**
 * Reports that may be written now: of the entry, from the moment when the door may be opened until some time after the
 * beginning; of the exit, from the beginning until some time after the end. Source: docs/rules/condition-report.md, 4.
 */
export function openReports(
  times: ConditionTimes,
  delays: Pick<ConditionRules, 'entryMinutes' | 'exitHours'>,
  now: Date,
): OpenReport[] {
  const entryUntil = addMinutes(times.startsAt, delays.entryMinutes)
  const exitUntil = addMinutes(times.endsAt, delays.exitHours * 60)
  const entry = times.validFrom <= now && now < entryUntil
  const exit = times.startsAt <= now && now < exitUntil
  return [
    ...(entry ? [{ kind: 'entry' as const, until: entryUntil }] : []),
    ...(exit ? [{ kind: 'exit' as const, until: exitUntil }] : []),
  ]
}
