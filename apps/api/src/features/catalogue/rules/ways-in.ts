import type { AccessKind } from '@salles-ouvertes/contract'
import { addDays, type LocalDate, localDate } from '../../../platform/time.ts'

/** A way into a room with the local days on which it opens, both included; null: from always, for ever. */
export type DatedWay = { id: string } & Days
type Days = { startsOn: string | null; endsOn: string | null }

const opensOn = ({ startsOn, endsOn }: Days, day: LocalDate): boolean =>
  (startsOn === null || startsOn <= day) && (endsOn === null || endsOn >= day)

/** Ways that open on the day, in the order in which they are tried. */
export const waysOn = <W extends DatedWay>(ways: readonly W[], day: LocalDate): W[] =>
  ways.filter((way) => opensOn(way, day))

/** How a room is entered on the day, before anything fails; by a person where nothing is recorded. */
export const usualKind = (ways: readonly (DatedWay & { kind: AccessKind })[], day: LocalDate): AccessKind =>
  waysOn(ways, day)[0]?.kind ?? 'person'

/** The way to try on the day, once those of `tried` did not open; null when none is left. */
export const wayToTry = <W extends DatedWay>(
  ways: readonly W[],
  day: LocalDate,
  tried: ReadonlySet<string>,
): W | null => waysOn(ways, day).find((way) => !tried.has(way.id)) ?? null

/** First day, from `today` on, on which no way opens; null when there is none: the last day of a way must leave no hole. */
export function firstDayWithoutWay(ways: readonly Days[], today: LocalDate): LocalDate | null {
  const afterEach = ways.flatMap(({ endsOn }) => (endsOn === null ? [] : [addDays(localDate(endsOn), 1)]))
  const turns = [today, ...afterEach.filter((day) => day > today)].toSorted()
  return turns.find((day) => !ways.some((way) => opensOn(way, day))) ?? null
}
