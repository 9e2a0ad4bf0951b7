import type { AccessGrantStatus } from '@salles-ouvertes/contract'

export type AccessStep =
  | 'claim'
  | 'postpone'
  | 'retry'
  | 'prepare'
  | 'deliver'
  | 'open'
  | 'expire'
  | 'fail'
  | 'revoke'
  | 'settle-revocation'

/** What may become of the right to enter, and from where. Only the system moves it. Source: docs/rules/access.md. */
export const accessWorkflow: Record<AccessStep, { from: readonly AccessGrantStatus[]; to: AccessGrantStatus }> = {
  /** Taken by a worker that will ask for the code; again after a crash, with the same key. */
  claim: { from: ['planned', 'issuing'], to: 'issuing' },
  postpone: { from: ['issuing'], to: 'planned' },
  /** Somebody of the place has the lock asked again. */
  retry: { from: ['planned', 'issuing', 'failed'], to: 'planned' },
  prepare: { from: ['issuing'], to: 'ready' },
  deliver: { from: ['ready'], to: 'delivered' },
  open: { from: ['delivered'], to: 'active' },
  expire: { from: ['planned', 'issuing', 'ready', 'delivered', 'active'], to: 'expired' },
  fail: { from: ['issuing'], to: 'failed' },
  revoke: { from: ['planned', 'issuing', 'ready', 'delivered', 'active', 'failed'], to: 'revoking' },
  'settle-revocation': { from: ['revoking'], to: 'revoked' },
}

/** Status after the step; null when the step does not start from there: somebody else has already moved the grant. */
export function statusAfter(step: AccessStep, status: AccessGrantStatus): AccessGrantStatus | null {
  const { from, to } = accessWorkflow[step]
  return from.includes(status) ? to : null
}

/** Tries before a person is called. */
const maxIssueAttempts = 3
/** Refusals that no later try would change. */
const lasting: readonly string[] = ['locks.window-not-kept', 'locks.rounding-overlaps-neighbour', 'locks.no-code-left']

/** Whether the lock is asked again after the n-th failed try, counted from 1; otherwise a person is called. */
export const isWorthRetrying = (reason: string, attempts: number): boolean =>
  attempts < maxIssueAttempts && !lasting.includes(reason)

/** Minutes to wait after the n-th failed try, counted from 1: a lock off line for a moment must not alarm anybody. */
export const retryDelayMinutes = (attempts: number): number => (attempts <= 1 ? 2 : 10)
