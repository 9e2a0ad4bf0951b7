import type { AccessGrantStatus } from '@salles-ouvertes/contract'

export type WaitingFor = 'window' | 'money' | 'provider' | 'revoked' | 'ended'
export type GrantState = { status: AccessGrantStatus; deliverAt: Date; validUntil: Date }

/**
 * Why the code of a grant is not shown, null when it is: only between delivery and the end of the window, and while
 * the grant stands. `moneyAllows` is the answer of the ledger. Source: docs/rules/access.md.
 */
export function whyNoSecret(grant: GrantState, now: Date, moneyAllows: boolean): WaitingFor | null {
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
      if (now < grant.deliverAt && grant.status === 'planned') return 'window'
      return moneyAllows ? 'provider' : 'money'
    case 'delivered':
    case 'active':
      return grant.validUntil <= now ? 'ended' : null
  }
}
