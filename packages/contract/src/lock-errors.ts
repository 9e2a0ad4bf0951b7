import type { ErrorKind } from './errors.ts'

/** Refusals of the locks and of the settings of their makers. */
export const lockErrorCodes = {
  'locks.no-account': 'conflict',
  'locks.settings-changed': 'conflict',
  'locks.secret-missing': 'invalid',
  'locks.simulator-refused': 'invalid',
  'locks.codes-live': 'conflict',
  'locks.provider-refused': 'invalid',
  'locks.clock-refused': 'unavailable',
  'locks.code-taken': 'conflict',
  'locks.no-code-left': 'conflict',
  'locks.code-not-confirmed': 'unavailable',
  'locks.window-not-kept': 'invalid',
  'locks.rounding-overlaps-neighbour': 'conflict',
} as const satisfies Record<string, ErrorKind>
