import type { Recurrence, SearchExitDto, WeeklyAnswerDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import {
  addDays,
  addMinutes,
  localDate,
  overlaps,
  startOfLocalDay,
  type Instant,
  type Slot,
} from '../../platform/time.ts'
import type { Candidate } from './candidates.store.ts'
import { openTimeOf } from './days-of-rooms.ts'
import { noExit } from './find-exits.ts'
import { endsOfYear, rhythmAt, weeklySeason, type Season, type WeeklyWish } from './find-weekly-rooms.ts'
import { busyByRoom } from './free-busy.store.ts'
import { longestStretch, mostSessions, otherHours, otherWeekdays } from './rules/season-exits.ts'

/** Nearest rooms looked at for another day or hour: enough to find one, whatever the size of the area. */
const maxRoomsTried = 60

/**
 * Ways out when no room is free for the whole of a weekly wish: another day of the week, other hours, a shorter season,
 * and, when rooms that are not free are hidden, those that have most of the sessions. The last two come from the answers
 * already worked out; the others cost one read of openings and one of what is taken, for a bounded number of rooms.
 */
export async function findWeeklyExits(
  tx: Tx,
  rooms: readonly Candidate[],
  wish: WeeklyWish,
  answers: ReadonlyMap<string, WeeklyAnswerDto>,
  { now, onlyFree }: { now: Instant; onlyFree: boolean },
): Promise<SearchExitDto[]> {
  const { rhythm } = wish
  const countWith = await counterOf(tx, rooms.slice(0, maxRoomsTried), wish, now)
  const exits: SearchExitDto[] = []
  const day = firstWith(otherWeekdays(rhythm.weekdays), (weekdays) => countWith({ ...rhythm, weekdays }))
  if (day) exits.push({ ...noExit, kind: 'other-weekdays', count: day.count, weekdays: day.change })
  const hour = firstWith(otherHours(rhythm), (hours) => countWith({ ...rhythm, ...hours }))
  if (hour) exits.push({ ...noExit, kind: 'other-hour', count: hour.count, ...hour.change })
  const stretch = longestStretch([...answers.values()])
  if (stretch) exits.push({ ...noExit, kind: 'shorter-season', ...stretch })
  const most = onlyFree ? mostSessions([...answers.values()]) : null
  if (most) exits.push({ ...noExit, kind: 'most-sessions', ...most })
  return exits
}

/** The first change that gives rooms: the nearest one, since they come in that order. */
function firstWith<Change>(changes: readonly Change[], countOf: (change: Change) => number) {
  for (const change of changes) {
    const count = countOf(change)
    if (count > 0) return { change, count }
  }
  return null
}

/** Reads once when the rooms open and what is taken there, then counts the rooms free for the whole of any rhythm. */
async function counterOf(
  tx: Tx,
  rooms: readonly Candidate[],
  { rhythm, isSchoolYear }: WeeklyWish,
  now: Instant,
): Promise<(rhythm: Recurrence) => number> {
  const [first, last] = [localDate(rhythm.firstDate), addDays(localDate(rhythm.lastDate), 1)]
  const ends = isSchoolYear ? await endsOfYear(tx, rooms, first) : null
  const opened = await openTimeOf(tx, rooms, first, last, now)
  const zone = rooms[0]?.timeZone
  const busy = zone ? await busyByRoom(tx, rooms, daysAround(zone, first, last)) : new Map<string, Slot[]>()
  return (changed) => {
    const seasons = new Map<readonly Slot[], Season>()
    return rooms.filter((room) => {
      const time = opened.get(room.id)
      if (!time) return false
      const season =
        seasons.get(time.open) ??
        weeklySeason(room.timeZone, rhythmAt(room, changed, ends, now), time.plan.calendar, time.open)
      seasons.set(time.open, season)
      return isWhole(season, room, busy.get(room.id) ?? [])
    }).length
  }
}

/** A day more on each side: rooms of one search may stand in several zones. */
const daysAround = (zone: string, first: ReturnType<typeof localDate>, last: ReturnType<typeof localDate>): Slot => ({
  startsAt: startOfLocalDay(zone, addDays(first, -1)),
  endsAt: startOfLocalDay(zone, addDays(last, 2)),
})

function isWhole({ sessions, closed, open }: Season, room: Candidate, busy: readonly Slot[]): boolean {
  if (sessions === 0 || closed.length > 0) return false
  return open.every((session) => {
    const blocked = { startsAt: session.startsAt, endsAt: addMinutes(session.endsAt, room.turnaroundMinutes) }
    return !busy.some((other) => overlaps(other, blocked))
  })
}
