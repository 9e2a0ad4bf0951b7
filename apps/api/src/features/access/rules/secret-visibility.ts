import type { AccessGrantStatus } from '@salles-ouvertes/contract'

/** What is still to come before anybody enters, beside time. */
export type EntryBlock = 'money' | 'deposit'
export type WaitingFor = 'window' | EntryBlock | 'provider' | 'revoked' | 'ended'
export type GrantState = { status: AccessGrantStatus; deliverAt: Date; validUntil: Date }

/**
 * Why the code of a grant is not shown, null when it is: only between delivery and the end of the window, and while
 * the grant stands. `blockedBy` is the answer of the ledger and of the deposits. Source: docs/rules/access.md.
 */
export function whyNoSecret(grant: GrantState, now: Date, blockedBy: EntryBlock | null): WaitingFor | null {
  switch (grant.status) {
    case 'revoking':
    case 'revoked':
      return 'revoked'
    case 'expired':
      return 'ended'
    case 'failed':
      return grant.validUntil <= now ? 'ended' : 'provider'
    case 'planned':
    case 'issuing':
    case 'ready':
      if (grant.validUntil <= now) return 'ended'
      if (now < grant.deliverAt) return 'window'
      return blockedBy ?? 'provider'
    case 'delivered':
    case 'active':
      return grant.validUntil <= now ? 'ended' : null
  }
}
