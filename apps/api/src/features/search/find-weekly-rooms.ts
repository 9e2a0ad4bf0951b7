import type { Recurrence, WeeklyAnswerDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import {
  addDays,
  addMinutes,
  contains,
  localDate,
  overlaps,
  type Instant,
  type LocalDate,
  type Slot,
} from '../../platform/time.ts'
import { expandRecurrence, type SchoolCalendar } from '../availability/index.ts'
import type { Candidate } from './candidates.store.ts'
import { openTimeOf } from './days-of-rooms.ts'
import { busyAtSlots } from './free-busy.store.ts'

type Session = Slot & { date: LocalDate }
/** Sessions of the rhythm at a place, split by whether rooms of one way of opening are open then. */
type Season = { sessions: number; open: Session[]; closed: LocalDate[] }

/** For each room, how many dates of the rhythm are free, and which are not, each in the zone and calendar of its place. */
export async function findWeeklyRooms(
  tx: Tx,
  rooms: readonly Candidate[],
  rhythm: Recurrence,
  now: Instant,
): Promise<Map<string, WeeklyAnswerDto>> {
  const until = addDays(localDate(rhythm.lastDate), 1)
  const opened = await openTimeOf(tx, rooms, localDate(rhythm.firstDate), until, now)
  const seasons = new Map<readonly Slot[], Season>()
  const alike = new Map<Season, Map<number, Candidate[]>>()
  for (const room of rooms) {
    const time = opened.get(room.id)
    if (!time) throw new Error(`no opening plan for room ${room.id}`)
    const season = seasons.get(time.open) ?? seasonOf(room.timeZone, rhythm, time.plan.calendar, time.open)
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

function seasonOf(zone: string, rhythm: Recurrence, calendar: SchoolCalendar, open: readonly Slot[]): Season {
  const sessions = sessionsOf(zone, rhythm, calendar)
  const isOpen = (session: Session) => open.some((slot) => contains(slot, session))
  const kept = sessions.filter(isOpen)
  const closed = sessions.filter((session) => !kept.includes(session)).map(({ date }) => date)
  return { sessions: sessions.length, open: kept, closed }
}

/** A rhythm that falls on holidays alone at one place may have sessions at the next: no session there, no refusal. */
function sessionsOf(zone: string, rhythm: Recurrence, calendar: SchoolCalendar): Session[] {
  try {
    return expandRecurrence(zone, rhythm, calendar).flatMap(({ date, slot }) => (slot ? [{ date, ...slot }] : []))
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
    sessions: season.sessions,
    free: season.sessions - unavailable.length,
    unavailable: unavailable.sort((a, b) => (a.date < b.date ? -1 : 1)),
  }
}
