import type { SessionOutcome } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'

/** Slots to come that one person may wait for. */
export const mostEntries = 20
/** Messages about one slot, whatever it does after them. Source: docs/rules/waiting-list.md. */
export const mostMessages = 3
/** Between two messages about one slot. */
export const quietHours = 24

/**
 * Waiting makes sense for a slot that could be asked for if nobody were there.
 * @throws waiting-list.slot-free, waiting-list.not-taken with the rule in the way
 */
export function assertMayWait(outcome: SessionOutcome): void {
  if (outcome === 'free') fail('waiting-list.slot-free')
  if (outcome !== 'taken') fail('waiting-list.not-taken', { outcome })
}

/** Whether a slot that is free again is said to somebody who waits for it. */
export function isToldAgain(entry: { toldCount: number; lastToldAt: Date | null }, now: Date): boolean {
  if (entry.toldCount >= mostMessages) return false
  return !entry.lastToldAt || now.getTime() - entry.lastToldAt.getTime() >= quietHours * 3_600_000
}
