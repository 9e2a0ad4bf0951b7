import type { DunningRules } from '@salles-ouvertes/contract'
import type { LocalDate } from '../../../platform/time.ts'
import { standingOf, type WatchedClaim } from './day-of-reminders.ts'
import { isLate } from './open-claims.ts'

type Frame = { rules: DunningRules; today: LocalDate }

/** A claim is in the list of what is unpaid once the first delay is over. Source: docs/rules/dunning.md §3. */
export const isListed = (claim: WatchedClaim, today: LocalDate): boolean => standingOf(claim, today) !== null

/** What a place has not been paid, in cents: all of it, and what of it is late, contested, or for its accountant. */
export function totalsOf(claims: readonly WatchedClaim[], { rules, today }: Frame) {
  const sumOf = (kept: (claim: WatchedClaim) => boolean) =>
    claims.filter(kept).reduce((sum, { openCents }) => sum + openCents, 0)
  return {
    openCents: sumOf(() => true),
    lateCents: sumOf((claim) => isLate(claim, rules)),
    suspendedCents: sumOf(({ isSuspended }) => isSuspended),
    forAccountantCents: sumOf((claim) => !claim.isSuspended && standingOf(claim, today) === 'accountant'),
  }
}
