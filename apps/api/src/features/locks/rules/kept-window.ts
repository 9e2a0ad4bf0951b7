import { fail } from '../../../platform/errors.ts'
import { addMinutes, type Slot } from '../../../platform/time.ts'

/** What a lock does with time. */
export type WindowLimits = {
  granularityMinutes: number
  minMinutes: number
  maxMinutes: number
  firstUse: { withinHours: number; ifLongerThanHours: number } | null
}
/** What the lock will really keep, and until when the code must open a first time; null when it need not. */
export type KeptWindow = Slot & { useBefore: Date | null }

/** Minutes of a neighbour's slot that rounding may enter, where nobody has set another number: a whole hour. */
export const defaultToleranceMinutes = 60

const minute = 60_000

/** The window a lock can keep: widened, never narrowed, to whole steps of `granularityMinutes` of the lock's own clock. */
export function roundOutward(window: Slot, granularityMinutes: number): Slot {
  const step = granularityMinutes * minute
  return {
    startsAt: new Date(Math.floor(window.startsAt.getTime() / step) * step),
    endsAt: new Date(Math.ceil(window.endsAt.getTime() / step) * step),
  }
}

/**
 * The window that the lock keeps for one session. `neighbours` are the slots of others at the same lock; what the margins
 * already share with them is not counted against rounding. Source: docs/rules/access.md, points 3 and 10.
 * @throws locks.window-not-kept too long for the lock, locks.rounding-overlaps-neighbour
 */
export function keptWindow(
  window: Slot,
  limits: WindowLimits,
  neighbours: readonly Slot[],
  toleranceMinutes: number,
): KeptWindow {
  const rounded = roundOutward(window, limits.granularityMinutes)
  const wide = { ...rounded, endsAt: later(rounded.endsAt, addMinutes(rounded.startsAt, limits.minMinutes)) }
  if (minutesOf(wide) > limits.maxMinutes) fail('locks.window-not-kept', { maxHours: limits.maxMinutes / 60 })
  const isTooWide = neighbours.some((neighbour) => {
    const entered = overlapMinutes(wide, neighbour)
    return entered > toleranceMinutes && entered > overlapMinutes(window, neighbour)
  })
  if (isTooWide) fail('locks.rounding-overlaps-neighbour', { toleranceMinutes })
  const { firstUse } = limits
  const mustBeUsed = firstUse !== null && minutesOf(wide) > firstUse.ifLongerThanHours * 60
  return { ...wide, useBefore: mustBeUsed ? addMinutes(wide.startsAt, firstUse.withinHours * 60) : null }
}

const later = (a: Date, b: Date): Date => (a > b ? a : b)
const minutesOf = ({ startsAt, endsAt }: Slot): number => (endsAt.getTime() - startsAt.getTime()) / minute

function overlapMinutes(a: Slot, b: Slot): number {
  const from = Math.max(a.startsAt.getTime(), b.startsAt.getTime())
  const until = Math.min(a.endsAt.getTime(), b.endsAt.getTime())
  return Math.max(0, (until - from) / minute)
}
