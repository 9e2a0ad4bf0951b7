import type { ErrorKind } from './errors.ts'

/** Refusals of the register of keys and badges. */
export const keyErrorCodes = {
  'keys.not-found': 'not-found',
  'keys.not-allowed': 'forbidden',
  'keys.wrong-state': 'conflict',
  'keys.named-by-way': 'conflict',
  'keys.due-in-past': 'invalid',
  'keys.too-many': 'conflict',
  'keys.not-the-last': 'conflict',
  'keys.too-late-to-correct': 'conflict',
} as const satisfies Record<string, ErrorKind>
