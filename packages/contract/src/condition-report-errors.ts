import type { ErrorKind } from './errors.ts'

/** Refusals of the reports on the state of a room. */
export const conditionReportErrorCodes = {
  'condition-reports.not-found': 'not-found',
  'condition-reports.not-allowed': 'forbidden',
  'condition-reports.guide-changed': 'conflict',
  'condition-reports.unknown-photo': 'invalid',
  'condition-reports.no-guide': 'conflict',
  'condition-reports.not-now': 'conflict',
  'condition-reports.sealed': 'conflict',
  'condition-reports.not-sealed': 'conflict',
  'condition-reports.incomplete': 'invalid',
  'condition-reports.previous-unanswered': 'invalid',
  'condition-reports.words-missing': 'invalid',
  'condition-reports.already-counter-signed': 'conflict',
  'condition-reports.dispute-not-allowed': 'forbidden',
  'condition-reports.dispute-other-side': 'forbidden',
  'condition-reports.dispute-too-late': 'conflict',
  'condition-reports.dispute-already-open': 'conflict',
  'condition-reports.dispute-changed': 'conflict',
} as const satisfies Record<string, ErrorKind>
