import type { SignatureProviderKind } from '@salles-ouvertes/contract'

const minute = 60

/** Seconds before a service that was out of reach is tried again: a minute, doubled each time, an hour at most. */
export const secondsAfterFailure = (attempts: number): number =>
  Math.min(60 * minute, minute * 2 ** Math.min(attempts, 10))

/**
 * Seconds before a request that waits is looked at again. A service that calls us is asked now and then all the same: a
 * call may be lost. Source: docs/integrations.md.
 */
export const secondsBeforeLook = (kind: SignatureProviderKind): number =>
  ({ 'i-parapheur': 5 * minute, yousign: 60 * minute })[kind]

/** Failures in a row after which those who decide are told: with `secondsAfterFailure`, about four hours. */
export const failuresBeforeTelling = 8
