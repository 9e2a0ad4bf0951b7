import { addDays, type LocalDate } from '../../../platform/time.ts'
import { fail } from '../../../platform/errors.ts'

/** The last thing said of the reminders of a charge; null when nothing was. Its last day is included. */
export type LastWord = { kind: 'suspend' | 'resume'; untilOn: LocalDate | null } | null

/** A claim is not asked for up to its last day, unless the reminders were resumed before. */
export const isSuspended = (last: LastWord, today: LocalDate): boolean =>
  last?.kind === 'suspend' && last.untilOn !== null && today <= last.untilOn

const longestDays = 366

/**
 * Whether the reminders of a charge may be suspended until this day. Source: docs/rules/dunning.md §4.
 * @throws dunning.already-suspended, dunning.until-invalid when the day is past or more than a year away
 */
export function assertMaySuspend(last: LastWord, untilOn: LocalDate, today: LocalDate): void {
  if (isSuspended(last, today)) fail('dunning.already-suspended')
  if (untilOn <= today || untilOn > addDays(today, longestDays)) fail('dunning.until-invalid')
}

/** @throws dunning.not-suspended */
export function assertMayResume(last: LastWord, today: LocalDate): void {
  if (!isSuspended(last, today)) fail('dunning.not-suspended')
}
