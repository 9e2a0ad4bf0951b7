import type { SchoolCalendar } from './school-calendar.ts'
import { expandRecurrence } from './recurrence.ts'
import { plainName, type LeftOut, type ReadEvent } from './timetable.ts'
import { Failure } from '../../../platform/errors.ts'
import { isLocalDate, localDate, localSlot, type LocalDate, type TimeZone } from '../../../platform/time.ts'

/** Names of each column in the exports of timetable software; found by name, never by position. */
const synonyms = {
  date: ['date', 'date du cours', 'jour date'],
  weekday: ['jour', 'jour de la semaine'],
  from: ['heure debut', 'heure de debut', 'h debut', 'debut', 'de'],
  until: ['heure fin', 'heure de fin', 'h fin', 'fin', 'a'],
  duration: ['duree'],
  title: ['matiere', 'libelle', 'intitule', 'motif', 'objet', 'cours', 'activite'],
  place: ['salle', 'salles', 'lieu', 'local'],
  firstDate: ['du', 'date debut', 'date de debut', 'premiere semaine', 'premier jour'],
  lastDate: ['au', 'date fin', 'date de fin', 'derniere semaine', 'dernier jour'],
  frequency: ['frequence', 'freq', 'periodicite', 'f'],
} as const
export type TimetableField = keyof typeof synonyms
export type TimetableColumns = Partial<Record<TimetableField, number>>

/** Where each field is. What lacks is named: hours, and either a date or a week day between two dates. */
export function readTimetableHeader(header: readonly string[]): { columns: TimetableColumns; missing: string[] } {
  const names = header.map(plainName)
  const columns: TimetableColumns = Object.fromEntries(
    Object.entries(synonyms).flatMap(([field, words]) => {
      const index = names.findIndex((name) => (words as readonly string[]).includes(name))
      return index === -1 ? [] : [[field, index] as const]
    }),
  )
  const has = (field: TimetableField) => columns[field] !== undefined
  const isWeekly = has('weekday') && has('firstDate') && has('lastDate')
  const missing = [
    ...(has('from') ? [] : ['from']),
    ...(has('until') || has('duration') ? [] : ['until']),
    ...(has('date') || isWeekly ? [] : ['date']),
  ]
  return { columns, missing }
}

/**
 * One line of a timetable: a dated use, or a weekly one between two dates, holidays left out. The identifier is made of
 * what the line says, since such files have none: a line that changes is another one.
 */
export function readTimetableLine(
  columns: TimetableColumns,
  { line, cells }: { line: number; cells: readonly string[] },
  place: { zone: TimeZone; calendar: SchoolCalendar },
): ReadEvent | LeftOut {
  const cell = (field: TimetableField) => (cells[columns[field] ?? -1] ?? '').replace(/\s+/g, ' ').trim()
  const facts = { title: cell('title').slice(0, 160), place: cell('place').slice(0, 200), line }
  const left = (note: string): LeftOut => ({ ...facts, uid: null, outcome: 'wrong', note })
  const from = readTime(cell('from'))
  const length = readTime(cell('duration'))
  const until = readTime(cell('until')) ?? (from !== null && length !== null ? from + length : null)
  if (from === null || until === null || until <= from || until > 1800) return left('no-duration')
  const uid = JSON.stringify([
    facts.title,
    facts.place,
    cell('date'),
    cell('weekday'),
    from,
    until,
    cell('firstDate'),
    cell('lastDate'),
  ])

  const date = readDate(cell('date'))
  if (date) {
    const slot = localSlot(place.zone, date, { from, until })
    return slot ? { ...facts, uid, slots: [slot] } : left('no-duration')
  }
  const weekday = readWeekday(cell('weekday'))
  const [firstDate, lastDate] = [readDate(cell('firstDate')), readDate(cell('lastDate'))]
  const everyWeeks = readFrequency(cell('frequency'))
  if (!weekday || !firstDate || !lastDate || lastDate < firstDate || !everyWeeks) return left('no-date')
  if (Date.parse(lastDate) - Date.parse(firstDate) > 400 * 86_400_000) return left('too-many-dates')
  const holidays = { inSchoolHolidays: false, onPublicHolidays: false }
  try {
    const rhythm = { weekdays: [weekday], everyWeeks, firstDate, lastDate, from, until, ...holidays }
    const planned = expandRecurrence(place.zone, rhythm, place.calendar)
    return { ...facts, uid, slots: planned.flatMap(({ slot }) => slot ?? []) }
  } catch (error) {
    if (error instanceof Failure) return left(error.code === 'availability.no-session' ? 'no-date' : 'too-many-dates')
    throw error
  }
}

/** `8h30`, `08:30`, `8 h`, `8:30:00`: minutes; null for anything else. */
function readTime(cell: string): number | null {
  const [, hours, minutes = '0'] = /^(\d{1,2}) ?[h:] ?(\d{2})?(?::\d{2})?$/i.exec(cell) ?? []
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) return null
  return Number(hours) * 60 + Number(minutes)
}

/** `13/10/2026` or `2026-10-13`. */
function readDate(cell: string): LocalDate | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? []
  const text = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell
  return isLocalDate(text) && text >= '1900-01-01' && text <= '2200-01-01' ? localDate(text) : null
}

const weekdays = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim']
const readWeekday = (cell: string): number => weekdays.indexOf(plainName(cell).slice(0, 3)) + 1

/** Every week, or every second one: `H`, `hebdomadaire`; `Q1`, `quinzaine`. Null for what is neither. */
function readFrequency(cell: string): number | null {
  if (cell === '' || /^h/i.test(cell)) return 1
  return /^q/i.test(cell) ? 2 : null
}
