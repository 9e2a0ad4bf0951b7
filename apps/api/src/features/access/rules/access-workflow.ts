import type { AccessGrantStatus } from '@salles-ouvertes/contract'
import { addMinutes } from '../../../platform/time.ts'

export type AccessStep =
  | 'claim'
  | 'postpone'
  | 'retry'
  | 'prepare'
  | 'deliver'
  | 'open'
  | 'expire'
  | 'fail'
  | 'lose'
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
  /** The lock no longer has the code, nor takes it, and no other way in is left. */
  lose: { from: ['ready', 'delivered', 'active'], to: 'failed' },
  revoke: { from: ['planned', 'issuing', 'ready', 'delivered', 'active', 'failed'], to: 'revoking' },
  'settle-revocation': { from: ['revoking'], to: 'revoked' },
}

/** Status after the step; null when the step does not start from there: somebody else has already moved the grant. */
export function statusAfter(step: AccessStep, status: AccessGrantStatus): AccessGrantStatus | null {
  const { from, to } = accessWorkflow[step]
  return from.includes(status) ? to : null
}

/** Tries, from the hour of delivery on, before another way is given or a person called. */
const maxIssueAttempts = 3
/** Refusals that no later try would change. */
const lasting: readonly string[] = ['locks.window-not-kept', 'locks.rounding-overlaps-neighbour', 'locks.no-code-left']

/**
 * When the lock is asked again after a refusal, null when another way is given or a person called: every hour until the
 * code should leave, then 2 and 10 minutes after the first two tries since. `attempts` counts the latter.
 * Source: docs/rules/access.md, 4 and 7.
 */
export function nextTry(
  reason: string,
  { attempts, deliverAt, now }: { attempts: number; deliverAt: Date; now: Date },
): Date | null {
  if (lasting.includes(reason) || attempts >= maxIssueAttempts) return null
  if (now >= deliverAt) return addMinutes(now, attempts <= 1 ? 2 : 10)
  const inAnHour = addMinutes(now, 60)
  return inAnHour < deliverAt ? inAnHour : deliverAt
}
