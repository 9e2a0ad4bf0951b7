import { type DunningLadder, dunningStep, type DunningStep, type WrittenStep } from '@salles-ouvertes/contract'
import { addDays, daysBetween, type LocalDate } from '../../../platform/time.ts'

const daysOf = (ladder: DunningLadder, step: DunningStep): number => ladder[`${step}Days`]
/** The ladder in the rules of a tenant, or in any record that holds one. */
export const ladderIn = ({ friendlyDays, secondDays, lastDays, accountantDays }: DunningLadder): DunningLadder => ({
  ...{ friendlyDays, secondDays, lastDays, accountantDays },
})

const rankOf = (step: DunningStep | null): number => (step === null ? -1 : dunningStep.options.indexOf(step))

/**
 * The highest step that a claim has reached: after a stop of the service, those below it are passed over, so that
 * nobody receives three mails at once. Null before the first one. Source: docs/rules/dunning.md §2.
 */
export function stepReached(ladder: DunningLadder, dueOn: LocalDate, today: LocalDate): DunningStep | null {
  const late = daysBetween(dueOn, today)
  return dunningStep.options.findLast((step) => daysOf(ladder, step) <= late) ?? null
}

/** The step that has just come: the one reached, unless it or a higher one was already taken. Never goes back down. */
export function stepDue(reached: DunningStep | null, taken: DunningStep | null): DunningStep | null {
  return rankOf(reached) > rankOf(taken) ? reached : null
}

/** The step that comes after, and its day: that of tomorrow at the earliest when its delay has passed. */
export function stepAfter(
  ladder: DunningLadder,
  { dueOn, taken, today }: { dueOn: LocalDate; taken: DunningStep | null; today: LocalDate },
): { step: DunningStep; on: LocalDate } | null {
  const reached = stepReached(ladder, dueOn, today)
  const now = stepDue(reached, taken)
  if (now) return { step: now, on: addDays(today, 1) }
  const step = dunningStep.options[rankOf(highest([reached, taken])) + 1]
  if (!step) return null
  const on = addDays(dueOn, daysOf(ladder, step))
  return { step, on: on > today ? on : addDays(today, 1) }
}

/** The highest of some steps; null when there is none. */
export const highest = <S extends DunningStep>(steps: readonly (S | null)[]): S | null =>
  steps.reduce<S | null>((best, step) => (rankOf(step) > rankOf(best) ? step : best), null)

/** Whether somebody is written to at this step. Forced recovery is the accountant's: nothing is written then. */
export const isWritten = (step: DunningStep | null): step is WrittenStep => step !== null && step !== 'accountant'
