import type { Recurrence, WeeklyAnswerDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import {
  addDays,
  addMinutes,
  contains,
  localDate,
  overlaps,
  toLocal,
  type Instant,
  type LocalDate,
  type Slot,
} from '../../platform/time.ts'
import { expandRecurrence, type PlannedDate, type SchoolCalendar } from '../availability/index.ts'
import { reachOf } from '../bookings/index.ts'
import type { Candidate } from './candidates.store.ts'
import { openTimeOf } from './days-of-rooms.ts'
import { busyAtSlots } from './free-busy.store.ts'
import { endOfSchoolYear } from './season-of.ts'

/** A rhythm, from date to date or through a school year: each place then has a season of its own. */
export type WeeklyWish = { rhythm: Recurrence; isSchoolYear: boolean }
export type Session = Slot & { date: LocalDate }
/** Sessions of the rhythm at a place, split by whether rooms of one way of opening are open then. */
export type Season = {
  rhythm: Recurrence
  sessions: number
  open: Session[]
  closed: LocalDate[]
  skipped: LocalDate[]
}

/** For each room, how many dates of the rhythm are free, and which are not, each in the zone and calendar of its place. */
export async function findWeeklyRooms(
  tx: Tx,
  rooms: readonly Candidate[],
  { rhythm, isSchoolYear }: WeeklyWish,
  now: Instant,
): Promise<Map<string, WeeklyAnswerDto>> {
  const until = addDays(localDate(rhythm.lastDate), 1)
  const ends = isSchoolYear ? await endsOfYear(tx, rooms, localDate(rhythm.firstDate)) : null
  const opened = await openTimeOf(tx, rooms, localDate(rhythm.firstDate), until, now)
  const seasons = new Map<readonly Slot[], Season>()
  const alike = new Map<Season, Map<number, Candidate[]>>()
  for (const room of rooms) {
    const time = opened.get(room.id)
    if (!time) throw new Error(`no opening plan for room ${room.id}`)
    const season =
      seasons.get(time.open) ??
      weeklySeason(room.timeZone, rhythmAt(room, rhythm, ends, now), time.plan.calendar, time.open)
    seasons.set(time.open, season)
    const byTurnaround = alike.get(season) ?? new Map<number, Candidate[]>()
    alike.set(season, byTurnaround)
    byTurnaround.set(room.turnaroundMinutes, [...(byTurnaround.get(room.turnaroundMinutes) ?? []), room])
  }
  const answers = new Map<string, WeeklyAnswerDto>()
  for (const [season, byTurnaround] of alike) {
    for (const [turnaround, group] of byTurnaround) {
      const wanted = season.open.map((session) => ({ ...session, endsAt: addMinutes(session.endsAt, turnaround) }))
      const busy = await busyAtSlots(tx, group, wanted)
      for (const { id } of group) answers.set(id, answerOf(season, wanted, busy.get(id) ?? []))
    }
  }
  return answers
}

/** By school zone, the last date of the school year. */
export async function endsOfYear(
  tx: Tx,
  rooms: readonly Candidate[],
  first: LocalDate,
): Promise<Map<string, LocalDate>> {
  const ends = new Map<string, LocalDate>()
  for (const zone of new Set(rooms.map(({ establishment }) => establishment.schoolZone))) {
    ends.set(zone, await endOfSchoolYear(tx, zone, first))
  }
  return ends
}

/** Of a school year, the whole days that the notice and the horizon of the room let one ask for. */
export function rhythmAt(
  room: Candidate,
  rhythm: Recurrence,
  ends: ReadonlyMap<string, LocalDate> | null,
  now: Instant,
): Recurrence {
  if (!ends) return rhythm
  const reach = reachOf(room.timeZone, room, now)
  const earliest = addDays(toLocal(room.timeZone, reach.earliest).date, 1)
  const lastDate = ends.get(room.establishment.schoolZone) ?? localDate(rhythm.lastDate)
  return {
    ...rhythm,
    firstDate: earliest > rhythm.firstDate ? earliest : rhythm.firstDate,
    lastDate: lastDate < reach.lastDate ? lastDate : reach.lastDate,
  }
}

/** Sessions of the rhythm at a place that opens like this. */
export function weeklySeason(
  zone: string,
  rhythm: Recurrence,
  calendar: SchoolCalendar,
  open: readonly Slot[],
): Season {
  const dates = datesOf(zone, rhythm, calendar)
  const sessions = dates.flatMap(({ date, slot }) => (slot ? [{ date, ...slot }] : []))
  const skipped = dates.flatMap(({ date, slot }) => (slot ? [] : [date]))
  const isOpen = (session: Session) => open.some((slot) => contains(slot, session))
  const kept = sessions.filter(isOpen)
  const closed = sessions.filter((session) => !kept.includes(session)).map(({ date }) => date)
  return { rhythm, sessions: sessions.length, open: kept, closed, skipped }
}

/** A rhythm that falls on holidays alone at one place may have sessions at the next: no session there, no refusal. */
function datesOf(zone: string, rhythm: Recurrence, calendar: SchoolCalendar): PlannedDate[] {
  if (rhythm.firstDate > rhythm.lastDate) return []
  try {
    return expandRecurrence(zone, rhythm, calendar)
  } catch (error) {
    if (error instanceof Failure && error.code === 'availability.no-session') return []
    throw error
  }
}

function answerOf(season: Season, wanted: readonly Session[], busy: readonly Slot[]): WeeklyAnswerDto {
  const taken = wanted.filter((session) => busy.some((other) => overlaps(other, session)))
  const unavailable = [
    ...taken.map(({ date }) => ({ date, reason: 'taken' as const })),
    ...season.closed.map((date) => ({ date, reason: 'closed' as const })),
  ]
  return {
    firstDate: season.rhythm.firstDate,
    lastDate: season.rhythm.lastDate,
    sessions: season.sessions,
    free: season.sessions - unavailable.length,
    unavailable: unavailable.sort((a, b) => (a.date < b.date ? -1 : 1)),
    skipped: season.skipped,
  }
}
