import type { PaymentOperationStatus } from '@salles-ouvertes/contract'

/** What the service says of an attempt. */
export type RemoteStatus = 'pending' | 'paid' | 'refused' | 'abandoned' | 'unknown'

const minute = 60
/** Its page opens for that long, from the moment the attempt is made. */
export const pageSeconds = 15 * minute
/** Nobody is told that nothing was paid before. */
export const settledSeconds = 20 * minute
const longestFollowedSeconds = 7 * 24 * 60 * minute
const longestWaitSeconds = 6 * 60 * minute

export type Looked = {
  status: Exclude<PaymentOperationStatus, 'starting' | 'failed'>
  /** Null: the service is asked no more, unless it calls. */
  lookInSeconds: number | null
}

/**
 * What an attempt becomes once the service was asked, `ageSeconds` after its start. The answers of PayFiP move: an attempt
 * given up may still be paid on the same page, and one that nobody finished may be told paid days later.
 * Source: docs/rules/payments.md §3.
 */
export function afterLook(known: PaymentOperationStatus, remote: RemoteStatus, ageSeconds: number): Looked {
  if (known === 'paid' || remote === 'paid') return { status: 'paid', lookInSeconds: null }
  const isSettled = ageSeconds >= settledSeconds
  const untilSettled = settledSeconds - ageSeconds
  if (remote === 'unknown') return { status: known === 'refused' ? 'refused' : 'expired', lookInSeconds: null }
  if (known === 'refused' || remote === 'refused') {
    return { status: 'refused', lookInSeconds: isSettled ? null : untilSettled }
  }
  if (!isSettled) return { status: 'pending', lookInSeconds: Math.min(secondsBeforeLook(ageSeconds), untilSettled) }
  if (remote === 'abandoned') return { status: 'abandoned', lookInSeconds: null }
  const isFollowed = ageSeconds < longestFollowedSeconds
  return { status: 'expired', lookInSeconds: isFollowed ? secondsBeforeLook(ageSeconds) : null }
}

/** Five minutes at first, then a quarter of its age, six hours at most. */
export const secondsBeforeLook = (ageSeconds: number): number =>
  Math.min(longestWaitSeconds, Math.max(5 * minute, Math.floor(ageSeconds / 4)))

/** After answers that did not come: five minutes, then half an hour, as the guide of PayFiP is said to ask. */
export const secondsAfterFailure = (failures: number): number => (failures <= 1 ? 5 * minute : 30 * minute)
