import { dueOn } from './retention.ts'

/** What may still need the photos of a record. Days are local, YYYY-MM-DD. */
export type PhotoUses = {
  /** Disputes on its reports that are not ended. */
  openDisputes: number
  /** Deposits of its booking that somebody still holds, in whole or in part. */
  heldDeposits: number
  /** Last day on which a part of a deposit was retained for its booking. */
  lastRetainedOn: string | null
  /** The problem waits, or somebody deals with it. */
  isOpenProblem: boolean
}
export type PhotoNeed = 'dispute' | 'problem' | 'deposit' | 'retention'

/** Years during which money that was kept may be asked back. Source: docs/rules/archive.md, 6, to be confirmed. */
const yearsToClaim = 5

/** Why the photos of a record may not be erased `today`; null when nothing needs them. Source: docs/rules/archive.md, 6. */
export function photosNeededFor(uses: PhotoUses, today: string): PhotoNeed | null {
  if (uses.openDisputes > 0) return 'dispute'
  if (uses.isOpenProblem) return 'problem'
  if (uses.heldDeposits > 0) return 'deposit'
  return uses.lastRetainedOn && dueOn(uses.lastRetainedOn, yearsToClaim) > today ? 'retention' : null
}
