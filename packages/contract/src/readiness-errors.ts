/** Refusals about the looks at sessions to come. */
export const readinessErrorCodes = {
  'readiness.not-found': 'not-found',
  /** The session has begun, or no longer takes place. */
  'readiness.not-now': 'conflict',
  'readiness.period-too-long': 'invalid',
} as const
