import type { BookingStatus } from '@salles-ouvertes/contract'

/** Between two messages to one request about places that it lost. Source: docs/rules/approval.md. */
export const quietHours = 24
const quietMs = quietHours * 3_600_000

/** A request that may hear that its place is gone; one that was offered another slot has its alternative. */
export const waitsForAnAnswer = (status: BookingStatus): boolean => status === 'submitted' || status === 'to-complete'

/** Whether a date was told as lost a short while ago: the same news is not told twice. */
export const wasJustTold = (toldAt: Date | null, now: Date): boolean =>
  toldAt !== null && now.getTime() - toldAt.getTime() < quietMs

/**
 * When a request hears of a place just lost, `toldAt` being the times of its former messages about that: at once, or a
 * day after the last one. No new message when one is still to leave, since it tells everything that is lost by then.
 */
export function whenToTell(toldAt: readonly Date[], now: Date): { at: Date; isNew: boolean } {
  const last = Math.max(0, ...toldAt.map((time) => time.getTime()))
  if (last > now.getTime()) return { at: new Date(last), isNew: false }
  return { at: new Date(Math.max(now.getTime(), last + quietMs)), isNew: true }
}
