import type { BookingSessionDto, SessionMove } from '@salles-ouvertes/contract'
import { dayOf, minutesOfDay } from '../locales/format.ts'
import { addDays, mondayOf, weekdayOf } from '../series/civil-days.ts'
import { localInstant } from '../series/local-instant.ts'

type Session = Pick<BookingSessionDto, 'id' | 'startsAt' | 'endsAt' | 'room'>
/** One session; it and those of the same weekday that follow; all those of that weekday. */
export type MoveExtent = 'only' | 'from' | 'all'

/** Where a person wants sessions: hours are minutes from midnight, `roomId` is empty to stay in the same room. */
export interface MoveWish {
  extent: MoveExtent
  /** Of one session. */
  date: string | null
  /** Of several, 1 to 7: each stays in its week. */
  weekday: number
  from: number
  until: number
  roomId: string
}
export interface PlannedMove<S extends Session = Session> {
  session: S
  move: SessionMove
}

/** Where the session stands: what a form begins with. */
export function firstWish({ startsAt, endsAt }: Session, zone: string): MoveWish {
  const date = dayOf(startsAt, zone)
  const from = minutesOfDay(startsAt, zone)
  const until = from + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
  return { extent: 'only', date, weekday: weekdayOf(date), from, until, roomId: '' }
}

/** Sessions to come that an extent is about, by start; a series on two days is moved one day after the other. */
export function sessionsToMove<S extends Session>(
  toCome: readonly S[],
  chosen: Session,
  extent: MoveExtent,
  zone: string,
): S[] {
  if (extent === 'only') return toCome.filter(({ id }) => id === chosen.id)
  const weekday = ({ startsAt }: Session) => weekdayOf(dayOf(startsAt, zone))
  const sameDay = toCome.filter((session) => weekday(session) === weekday(chosen))
  if (extent === 'all') return sameDay
  return sameDay.filter(({ startsAt }) => Date.parse(startsAt) >= Date.parse(chosen.startsAt))
}

/** Extents that are not about the same sessions. */
export function extentsOf(toCome: readonly Session[], chosen: Session, zone: string): MoveExtent[] {
  const sizes = new Set<number>()
  return (['only', 'from', 'all'] as const).filter((extent) => {
    const { length } = sessionsToMove(toCome, chosen, extent, zone)
    return !sizes.has(length) && sizes.add(length)
  })
}

/** Moves that the wish makes of sessions; those that it leaves in their place are not among them. */
export function movesOf<S extends Session>(sessions: readonly S[], wish: MoveWish, zone: string): PlannedMove<S>[] {
  const { extent, date, weekday, from, until, roomId } = wish
  if (until <= from || (extent === 'only' && !date)) return []
  return sessions.flatMap((session): PlannedMove<S>[] => {
    const week = mondayOf(dayOf(session.startsAt, zone))
    const day = extent === 'only' && date ? date : addDays(week, weekday - 1)
    const slot = { startsAt: localInstant(day, from, zone), endsAt: localInstant(day, until, zone) }
    const isElsewhere = roomId !== '' && roomId !== session.room.id
    if (isSame(slot, session) && !isElsewhere) return []
    return [{ session, move: { occurrenceId: session.id, ...slot, ...(isElsewhere ? { roomId } : {}) } }]
  })
}

type Slot = Pick<Session, 'startsAt' | 'endsAt'>
const isSame = (a: Slot, b: Slot) =>
  Date.parse(a.startsAt) === Date.parse(b.startsAt) && Date.parse(a.endsAt) === Date.parse(b.endsAt)
