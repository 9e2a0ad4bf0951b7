import type { Tx } from '../../platform/database.ts'
import { addDays, toLocal, type Instant, type Slot } from '../../platform/time.ts'
import { loadCalendar, type BookableRoom } from '../catalogue/index.ts'
import { decisionDeadline } from './rules/decision-deadline.ts'

/** When the answer to a request of the room is due, by the working days of its tenant and the calendar of its place. */
export async function deadlineOf(tx: Tx, room: BookableRoom, slots: readonly Slot[], now: Instant): Promise<Instant> {
  const workingDays = room.tenant.settings.decisionWorkingDays
  const today = toLocal(room.timeZone, now).date
  // Weekends and holidays never double the days that are worked, but for a fortnight.
  const { publicHolidays } = await loadCalendar(tx, room.establishment, today, addDays(today, 14 + workingDays * 2))
  const startsAt = new Date(Math.min(...slots.map((slot) => slot.startsAt.getTime())))
  return decisionDeadline({
    now,
    zone: room.timeZone,
    startsAt,
    minNoticeHours: room.minNoticeHours,
    workingDays,
    publicHolidays,
  })
}
