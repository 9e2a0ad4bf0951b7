import {
  addDays,
  addMinutes,
  toInstant,
  toLocal,
  weekdayOf,
  type Instant,
  type LocalDate,
  type TimeZone,
} from '../../../platform/time.ts'

export type DeadlineFacts = {
  readonly now: Instant
  readonly zone: TimeZone
  /** First slot asked for. */
  readonly startsAt: Instant
  readonly minNoticeHours: number
  readonly workingDays: number
  readonly publicHolidays: ReadonlySet<LocalDate>
}

/**
 * When an answer is due: the same hour, so many working days later (Saturday, Sunday and public holidays do not
 * count), but never after the start minus the notice of the room: later would leave no time to prepare.
 * Source: docs/rules/approval.md §3.
 */
export function decisionDeadline({
  now,
  zone,
  startsAt,
  minNoticeHours,
  workingDays,
  publicHolidays,
}: DeadlineFacts): Instant {
  const { date, minutes } = toLocal(zone, now)
  const answerBy = toInstant(zone, addWorkingDays(date, workingDays, publicHolidays), minutes)
  const latest = addMinutes(startsAt, -minNoticeHours * 60)
  return answerBy < latest ? answerBy : latest
}

/** The date `count` working days after `date`, which itself does not count. */
export function addWorkingDays(date: LocalDate, count: number, publicHolidays: ReadonlySet<LocalDate>): LocalDate {
  let current = date
  for (let left = count; left > 0; ) {
    current = addDays(current, 1)
    if (weekdayOf(current) < 6 && !publicHolidays.has(current)) left -= 1
  }
  return current
}
