import type { TimetablePreview } from '@salles-ouvertes/contract'
import type { Slot } from '../../../platform/time.ts'

/** One event of a timetable as read, its repeats expanded; `place` is what the file writes. */
export type ReadEvent = {
  /** Stable from one reading to the next: the same event keeps it. */
  uid: string
  title: string
  place: string
  line: number | null
  slots: readonly Slot[]
}
/** What could not be read or does not concern this place; `note` is a code worded by the front. */
export type LeftOut = {
  /** Known for events of iCal: what a broken one brought before is left standing. */
  uid: string | null
  outcome: 'ignored' | 'wrong'
  title: string
  place: string
  line: number | null
  note: string
}
export type ReadTimetable = { events: readonly ReadEvent[]; leftOut: readonly LeftOut[] }

/** An event whose rooms are known; instants as ISO text, rounded outward to the grid. Stored with its preview. */
export type PlacedEvent = {
  uid: string
  title: string
  place: string
  line: number | null
  roomIds: readonly string[]
  dates: readonly { startsAt: string; endsAt: string }[]
}
/** What a reading keeps: the events placed, and those that could not be read this time. */
export type PlacedTimetable = { events: readonly PlacedEvent[]; unreadUids: readonly string[] }
/** A date that an earlier reading brought and that still stands. */
export type KnownDate = {
  uid: string
  closureId: string
  title: string
  roomIds: readonly string[]
  startsAt: string
  endsAt: string
}
export type NewDate = { uid: string; title: string; roomIds: readonly string[]; startsAt: string; endsAt: string }
export type TimetableDiff = {
  add: readonly NewDate[]
  lift: readonly KnownDate[]
  lines: TimetablePreview['lines']
}

/** What a name is compared by: case, accents and separators do not count. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * Rooms that the place of an event names: the whole text, else each part between commas, semicolons or slashes. Empty when none is a
 * room of the establishment: most classrooms of a school are not offered to anybody.
 */
export function roomsNamed(place: string, rooms: readonly { id: string; name: string }[]): string[] {
  const byName = new Map(rooms.map(({ id, name }) => [plainName(name), id]))
  const whole = byName.get(plainName(place))
  if (whole) return [whole]
  return [...new Set(place.split(/[,;/]/).flatMap((part) => byName.get(plainName(part)) ?? []))].sort()
}

/**
 * What changes between the dates that stand and those just read. A date is the same when event, hours, rooms and title
 * are; anything else is lifted and added, so that reading twice changes nothing. Source: docs/rules/own-use.md §3.
 */
export function compareTimetable(
  { events, unreadUids }: PlacedTimetable,
  standingDates: readonly KnownDate[],
): TimetableDiff {
  const known = standingDates.filter(({ uid }) => !unreadUids.includes(uid))
  const wanted = new Map(events.flatMap((event) => newDatesOf(event).map((date) => [keyOf(date), date])))
  const standing = new Map(known.map((date) => [keyOf(date), date]))
  const add = [...wanted].flatMap(([key, date]) => (standing.has(key) ? [] : [date]))
  const lift = [...standing].flatMap(([key, date]) => (wanted.has(key) ? [] : [date]))
  const touched = new Set([...add, ...lift].map(({ uid }) => uid))
  const formerly = new Set(known.map(({ uid }) => uid))
  const now = new Set(events.map(({ uid }) => uid))
  const lines = events.map((event): TimetablePreview['lines'][number] => ({
    outcome: !formerly.has(event.uid) ? 'new' : touched.has(event.uid) ? 'changed' : 'unchanged',
    ...{ title: event.title, place: event.place, line: event.line, note: null },
    ...{ firstDate: event.dates[0]?.startsAt ?? null, dates: event.dates.length },
  }))
  const gone = [...formerly]
    .filter((uid) => !now.has(uid))
    .map((uid) => goneLine(known.filter((date) => date.uid === uid)))
  return { add, lift, lines: [...lines, ...gone] }
}

const newDatesOf = ({ uid, title, roomIds, dates }: PlacedEvent): NewDate[] =>
  dates.map(({ startsAt, endsAt }) => ({ uid, title, roomIds, startsAt, endsAt }))

const keyOf = ({ uid, title, roomIds, startsAt, endsAt }: NewDate): string =>
  JSON.stringify([uid, title, roomIds.toSorted(), startsAt, endsAt])

function goneLine(dates: readonly KnownDate[]): TimetablePreview['lines'][number] {
  const [first] = dates.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  return {
    outcome: 'gone',
    ...{ title: first?.title ?? '', place: '', line: null, note: null },
    ...{ firstDate: first?.startsAt ?? null, dates: dates.length },
  }
}

/**
 * Events with their rooms, and one line for each that has none here or could not be read. `onlyRoomId`: the timetable is
 * that of one room, whatever its places say. `round` gives the period of the grid around a slot.
 */
export function placeTimetable(
  read: ReadTimetable,
  rooms: readonly { id: string; name: string }[],
  onlyRoomId: string | null,
  round: (slot: Slot) => Slot,
): { placed: PlacedTimetable; lines: TimetablePreview['lines'] } {
  const events: PlacedEvent[] = []
  const lines = read.leftOut.map(({ outcome, title, place, line, note }): TimetablePreview['lines'][number] => ({
    ...{ outcome, title, place, line, note, firstDate: null, dates: 0 },
  }))
  for (const { slots, uid, title, place, line } of read.events) {
    const roomIds = onlyRoomId ? [onlyRoomId] : roomsNamed(place, rooms)
    const dates = slots.map(round).map((slot) => ({
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
    }))
    if (roomIds.length > 0) events.push({ uid, title, place, line, roomIds, dates })
    else {
      const firstDate = dates[0]?.startsAt ?? null
      lines.push({ outcome: 'ignored', title, place, line, note: 'unknown-room', firstDate, dates: dates.length })
    }
  }
  const unreadUids = read.leftOut.flatMap(({ uid, outcome }) => (uid !== null && outcome === 'wrong' ? [uid] : []))
  return { placed: { events, unreadUids }, lines }
}
