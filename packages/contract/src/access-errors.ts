import { conditionReportErrorCodes } from './condition-report-errors.ts'
import type { ErrorKind } from './errors.ts'
import { keyErrorCodes } from './key-errors.ts'
import { lockErrorCodes } from './lock-errors.ts'
import { problemErrorCodes } from './problem-errors.ts'
import { readinessErrorCodes } from './readiness-errors.ts'

/** Refusals of all that an evening on the spot is made of: entering, keys, locks, what is looked at before and after. */
export const accessErrorCodes = {
  'access.not-now': 'conflict',
  'access.no-other-way': 'conflict',
  'access.lock-tells-nothing': 'conflict',
  'access.not-found': 'not-found',
  'access.not-allowed': 'forbidden',
  'access.outside-window': 'conflict',
  'access.condition-not-met': 'conflict',
  'access.provider-unavailable': 'unavailable',
  ...keyErrorCodes,
  ...conditionReportErrorCodes,
  ...lockErrorCodes,
  ...problemErrorCodes,
  ...readinessErrorCodes,
} as const satisfies Record<string, ErrorKind>
