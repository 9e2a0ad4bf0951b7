import { type AccessKind, type ReliabilityFiguresDto, type WayChange, wayChange } from '@salles-ouvertes/contract'

/** What is known of one session that is over, and whose group had a right to enter. */
export type EntryOutcome = {
  /** The group said that it was in. */
  saidEntered: boolean
  presence: 'arrived' | 'absent' | null
  /** How the right that stood at the end opened, and whether it had been given up by the system. */
  lastKind: AccessKind
  isLastFailed: boolean
  /** The group said that the door did not open. */
  saidNotOpening: boolean
  /** The last look before the beginning was red. */
  wasRed: boolean
  /** Why each way in was left for another. */
  changes: readonly WayChange[]
  /** From the first red to the first look that was no longer red; null when there was no red, or it was never mended. */
  minutesToMend: number | null
}

/**
 * Figures of some sessions. A group that entered never counts as absent nor as a failure; by itself means that it said so
 * and that nobody had to open. Source: docs/rules/readiness.md, 9.
 */
export function figuresOf(outcomes: readonly EntryOutcome[]): ReliabilityFiguresDto {
  const count = (is: (outcome: EntryOutcome) => boolean): number => outcomes.filter(is).length
  return {
    expected: outcomes.length,
    entered: count(hasEntered),
    byThemselves: count(({ saidEntered, lastKind }) => saidEntered && lastKind !== 'person'),
    absent: count((outcome) => !hasEntered(outcome) && outcome.presence === 'absent'),
    failed: count(hasFailed),
    replaced: wayChange.options.flatMap((reason) => {
      const times = outcomes.flatMap(({ changes }) => changes).filter((change) => change === reason).length
      return times > 0 ? [{ reason, count: times }] : []
    }),
    medianMinutesToMend: median(outcomes.flatMap(({ minutesToMend }) => minutesToMend ?? [])),
  }
}

const hasEntered = ({ saidEntered, presence }: EntryOutcome): boolean => saidEntered || presence === 'arrived'

/** Nobody got in, and something was known to be wrong with the door or with the right to open it. */
const hasFailed = (outcome: EntryOutcome): boolean =>
  !hasEntered(outcome) && (outcome.isLastFailed || outcome.saidNotOpening || outcome.wasRed)

/** Middle value; the mean of the two middle ones for an even number. Null for none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]]
  return (low + high) / 2
}
