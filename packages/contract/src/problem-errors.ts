import type { ErrorKind } from './errors.ts'

/** Refusals of the problems reported from a place. */
export const problemErrorCodes = {
  'problems.not-found': 'not-found',
  'problems.not-allowed': 'forbidden',
  'problems.wrong-state': 'conflict',
  'problems.words-missing': 'invalid',
  'problems.too-many-photos': 'conflict',
  'problems.photo-too-late': 'conflict',
} as const satisfies Record<string, ErrorKind>
