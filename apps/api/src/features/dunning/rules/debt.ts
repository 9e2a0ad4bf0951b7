import type { DunningRules } from '@salles-ouvertes/contract'
import type { LocalDate } from '../../../platform/time.ts'
import { isLate, type OpenClaim } from './open-claims.ts'

/** What an organisation owes late to one payee, in cents, and since when. */
export type Debt = { cents: number; since: LocalDate }

/**
 * The debt that stops a new request towards the same payee; null when none does. What is contested, its reminders
 * suspended, stops nothing. Source: docs/rules/dunning.md §5 (a rule of the tenant, not of the law).
 */
export function blockingDebt(
  claims: readonly (OpenClaim & { isSuspended: boolean })[],
  rules: Pick<DunningRules, 'debtBlocks' | 'lateAfterDays'>,
): Debt | null {
  if (!rules.debtBlocks) return null
  const late = claims.filter((claim) => !claim.isSuspended && isLate(claim, rules))
  const [since] = late.map(({ dueOn }) => dueOn).toSorted()
  return since ? { cents: late.reduce((sum, { openCents }) => sum + openCents, 0), since } : null
}
