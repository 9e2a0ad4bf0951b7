import type { SignatureProviderKind } from '@salles-ouvertes/contract'

const minute = 60
/** However long a service has been away. */
export const longestWaitSeconds = 60 * minute

/** Seconds before a service out of reach is tried again: two minutes after the first failure, doubled each time, an hour at most. */
export const secondsAfterFailure = (failures: number): number => Math.min(longestWaitSeconds, minute * 2 ** failures)

/**
 * Seconds before a request that waits is looked at again. A service that calls us is asked now and then all the same: a
 * call may be lost. Source: docs/integrations.md.
 */
export const secondsBeforeLook = (kind: SignatureProviderKind): number =>
  ({ 'i-parapheur': 5 * minute, yousign: 60 * minute })[kind]

/** Failures in a row after which those who run the tenant are told: with `secondsAfterFailure`, three hours. */
export const failuresBeforeTelling = 8
