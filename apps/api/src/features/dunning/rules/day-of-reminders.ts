import type { DunningLadder, DunningStep, WrittenStep } from '@salles-ouvertes/contract'
import type { LocalDate } from '../../../platform/time.ts'
import { highest, isWritten, stepDue, stepReached } from './dunning-ladder.ts'
import type { OpenClaim } from './open-claims.ts'

export type WatchedClaim = OpenClaim & {
  /** Of the payee that it is owed to. */
  ladder: DunningLadder
  taken: DunningStep | null
  isSuspended: boolean
}

/** What a claim has come to: the step reached, or a higher one already taken under another ladder. */
export const standingOf = (claim: WatchedClaim, today: LocalDate): DunningStep | null =>
  highest([stepReached(claim.ladder, claim.dueOn, today), claim.taken])

/**
 * What a reminder asks for: every claim past the first delay that nobody contests, all of them in one letter. What is for
 * the accountant is not asked for by us any more. Source: docs/rules/dunning.md §2.
 */
export const askedClaims = <C extends WatchedClaim>(claims: readonly C[], today: LocalDate): C[] =>
  claims.filter((claim) => !claim.isSuspended && isWritten(standingOf(claim, today)))

/** Steps that have come for the claims of one organisation towards one payee: at most one for each. */
export const stepsDue = <C extends WatchedClaim>(
  claims: readonly C[],
  today: LocalDate,
): { claim: C; step: DunningStep }[] =>
  claims.flatMap((claim) => {
    const step = claim.isSuspended ? null : stepDue(stepReached(claim.ladder, claim.dueOn, today), claim.taken)
    return step ? [{ claim, step }] : []
  })

/** The tone of a reminder of these claims; null when there is nothing to write. */
export const toneOf = (steps: readonly (DunningStep | null)[]): WrittenStep | null => highest(steps.filter(isWritten))
