import type { Tx } from '../../platform/database.ts'
import { addDays, type LocalDate } from '../../platform/time.ts'
import { loadCalendar, openingRulesOf, type BookableRoom } from '../catalogue/index.ts'
import { defaultSchoolTime, type OpeningPlan } from './rules/opening.ts'

/** What of a room decides when it opens. */
export type OpeningRoom = Pick<BookableRoom, 'id' | 'establishmentId'> & {
  establishment: Pick<BookableRoom['establishment'], 'kind' | 'schoolZone' | 'holidayTerritory'>
}

/**
 * All that `rules/opening.ts` needs for the dates from `fromDate`, included, to `untilDate`, excluded, with the evening
 * before and the morning after. A hall follows the week and public holidays, not the school.
 * Source: docs/rules/opening.md §1.
 */
export async function openingFor(
  tx: Tx,
  room: OpeningRoom,
  fromDate: LocalDate,
  untilDate: LocalDate,
): Promise<OpeningPlan> {
  const { kind } = room.establishment
  const calendar = await loadCalendar(tx, room.establishment, addDays(fromDate, -1), addDays(untilDate, 2))
  return {
    rules: await openingRulesOf(tx, room),
    exceptions: [],
    calendar: kind === 'municipal-hall' ? { ...calendar, holidays: [] } : calendar,
    schoolTime: defaultSchoolTime[kind],
  }
}
