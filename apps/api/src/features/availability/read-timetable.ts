import type { z } from 'zod'
import type { timetableKind } from '@salles-ouvertes/contract'
import { fail } from '../../platform/errors.ts'
import { decodeText, readCsv } from '../../platform/read-csv.ts'
import { readIcal, type ReadingWindow } from './read-ical.ts'
import type { SchoolCalendar } from './rules/school-calendar.ts'
import type { LeftOut, ReadEvent, ReadTimetable } from './rules/timetable.ts'
import { mostDates, mostEvents, mostTimetableBytes } from './rules/timetable-limits.ts'
import { readTimetableHeader, readTimetableLine } from './rules/timetable-csv.ts'

/**
 * Uses that a timetable announces within the window.
 * @throws availability.timetable-unreadable `reason`, and `missing` columns
 * @throws availability.timetable-too-large bytes, events, or dates of all events together
 */
export function readTimetable(
  kind: z.infer<typeof timetableKind>,
  bytes: Uint8Array,
  window: ReadingWindow & { calendar: SchoolCalendar },
): ReadTimetable {
  if (bytes.length > mostTimetableBytes) fail('availability.timetable-too-large', { bytes: bytes.length })
  const read = kind === 'csv-file' ? readLines(bytes, window) : readIcal(textOf(bytes), window)
  const dates = read.events.reduce((sum, { slots }) => sum + slots.length, 0)
  if (dates > mostDates) fail('availability.timetable-too-large', { dates })
  return read
}

const textOf = (bytes: Uint8Array): string =>
  decodeText(bytes) ?? fail('availability.timetable-unreadable', { reason: 'not-text' })

function readLines(bytes: Uint8Array, window: ReadingWindow & { calendar: SchoolCalendar }): ReadTimetable {
  const [header, ...records] = readCsv(bytes, (reason) => fail('availability.timetable-unreadable', { reason }))
  const { columns, missing } = readTimetableHeader(header?.cells ?? [])
  if (missing.length > 0) fail('availability.timetable-unreadable', { reason: 'missing-columns', missing })
  if (records.length > mostEvents) fail('availability.timetable-too-large', { events: records.length })
  const events = new Map<string, ReadEvent>()
  const leftOut: LeftOut[] = []
  for (const record of records) {
    const reading = readTimetableLine(columns, record, window)
    if ('note' in reading) leftOut.push(reading)
    else if (events.has(reading.uid)) leftOut.push({ ...reading, outcome: 'ignored', note: 'twice' })
    else {
      const slots = reading.slots.filter(({ startsAt, endsAt }) => endsAt > window.from && startsAt < window.until)
      if (slots.length > 0) events.set(reading.uid, { ...reading, slots })
    }
  }
  return { events: [...events.values()], leftOut }
}
