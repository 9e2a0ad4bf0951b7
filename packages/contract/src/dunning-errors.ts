import type { ErrorKind } from './errors.ts'

/** Refusals about what is late, and why it stops a new request. */
export const dunningErrorCodes = {
  'bookings.in-debt': 'conflict',

  'dunning.payee-not-found': 'not-found',
  'dunning.nothing-late': 'conflict',
  'dunning.already-reminded': 'conflict',
  'dunning.already-suspended': 'conflict',
  'dunning.not-suspended': 'conflict',
  'dunning.until-invalid': 'invalid',
} as const satisfies Record<string, ErrorKind>
