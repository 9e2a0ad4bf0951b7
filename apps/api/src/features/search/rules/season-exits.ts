import type { WeeklyAnswerDto } from '@salles-ouvertes/contract'
import { addDays, daysBetween, localDate, type LocalDate } from '../../../platform/time.ts'

/** A season shorter than this is no season: whoever wants some evenings asks for them one by one. */
const shortestDays = 28
/** A month on, as days: dates of a rhythm compare as texts. */
const isLongEnough = (first: LocalDate, last: LocalDate): boolean => addDays(first, shortestDays - 1) <= last

export type Stretch = { firstDate: LocalDate; lastDate: LocalDate; count: number }

/**
 * The longest part of the season without a date in the way, over the rooms, and at how many rooms it is free: of equals,
 * the one that begins first. Null when none lasts four weeks, or when nothing stands in the way.
 */
export function longestStretch(answers: readonly WeeklyAnswerDto[]): Stretch | null {
  let best: { firstDate: LocalDate; lastDate: LocalDate; days: number } | null = null
  for (const answer of answers) {
    if (answer.free === 0) continue
    for (const { firstDate, lastDate } of stretchesOf(answer)) {
      if (!isLongEnough(firstDate, lastDate)) continue
      const days = daysBetween(firstDate, lastDate)
      const isBetter = !best || days > best.days || (days === best.days && firstDate < best.firstDate)
      if (isBetter) best = { firstDate, lastDate, days }
    }
  }
  if (!best) return null
  const { firstDate, lastDate } = best
  const count = answers.filter((answer) => answer.free > 0 && covers(answer, firstDate, lastDate)).length
  return { firstDate, lastDate, count }
}

/** The parts of the season of a room between the dates that are not free. */
function stretchesOf({ firstDate, lastDate, unavailable }: WeeklyAnswerDto) {
  const inTheWay = unavailable.map(({ date }) => localDate(date))
  const starts = [localDate(firstDate), ...inTheWay.map((date) => addDays(date, 1))]
  const ends = [...inTheWay.map((date) => addDays(date, -1)), localDate(lastDate)]
  return starts.map((start, index) => ({ firstDate: start, lastDate: ends[index] ?? start }))
}

const covers = (answer: WeeklyAnswerDto, first: LocalDate, last: LocalDate): boolean =>
  answer.firstDate <= first &&
  answer.lastDate >= last &&
  answer.unavailable.every(({ date }) => date < first || date > last)

/** The fewest dates in the way at any room, and how many rooms do as well; null when no date is free anywhere. */
export function mostSessions(
  answers: readonly WeeklyAnswerDto[],
): { sessions: { free: number; asked: number }; count: number } | null {
  const [best] = answers
    .filter(({ free }) => free > 0)
    .toSorted((a, b) => a.sessions - a.free - (b.sessions - b.free) || b.free - a.free)
  if (!best) return null
  const count = answers.filter(({ free, sessions }) => free === best.free && sessions === best.sessions).length
  return { sessions: { free: best.free, asked: best.sessions }, count }
}

/** The other days of a rhythm, the nearest first: Tuesday, then Wednesday, Monday, Thursday… */
export function otherWeekdays(weekdays: readonly number[]): number[][] {
  const moved = (days: number) => weekdays.map((day) => ((day - 1 + days + 7) % 7) + 1).toSorted((a, b) => a - b)
  return [1, -1, 2, -2, 3, -3].map(moved)
}

/** The other hours of a rhythm on the same day, same length, the nearest first, later before earlier; never at night. */
export function otherHours({ from, until }: { from: number; until: number }): { from: number; until: number }[] {
  const shifts = [30, -30, 60, -60, 90, -90, 120, -120]
  return shifts
    .map((shift) => ({ from: from + shift, until: until + shift }))
    .filter((hours) => hours.from >= 6 * 60 && hours.until <= 24 * 60)
}
