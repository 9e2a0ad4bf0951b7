import { z } from 'zod'
import { hitBooking } from './availability.ts'
import { id, instant, localDate, localMinutes, shortText } from './values.ts'

/** Where a timetable comes from: an iCal address read again each night, or files that somebody sends. */
export const timetableKind = z.enum(['ical-url', 'ical-file', 'csv-file']).meta({ id: 'TimetableKind' })

export const timetableInput = z
  .strictObject({
    name: shortText(80),
    kind: timetableKind,
    /** Only for `ical-url`: https, a public address. */
    url: z
      .url({ protocol: /^https$/ })
      .max(2000)
      .nullable()
      .default(null),
    /** Every event is in this room; null: the place written in each event names the room. */
    roomId: id.nullable().default(null),
  })
  .refine(({ kind, url }) => (kind === 'ical-url') === (url !== null), { path: ['url'], message: 'required' })
  .meta({ id: 'TimetableForm' })

export const timetable = z
  .object({
    id,
    name: z.string(),
    kind: timetableKind,
    /** Host of the address: the rest may hold a secret. */
    host: z.string().nullable(),
    roomName: z.string().nullable(),
    lastSuccessAt: instant.nullable(),
    lastTriedAt: instant.nullable(),
    /** Code of the last failure, worded by the front; null after a success. */
    lastError: z.string().nullable(),
    nextReadAt: instant.nullable(),
    /** Dated uses to come that it brought. */
    dates: z.number().int(),
  })
  .meta({ id: 'Timetable' })
export const timetableList = z.object({ timeZone: z.string(), items: z.array(timetable) }).meta({ id: 'TimetableList' })
export type Timetable = z.infer<typeof timetable>

export const timetableOutcome = z.enum(['new', 'changed', 'unchanged', 'gone', 'ignored', 'wrong'])
const dateCount = z.number().int()

/** What reading a timetable would change; nothing is written before `apply`. */
export const timetablePreview = z
  .object({
    id,
    timetableId: id,
    fileName: z.string(),
    createdAt: instant,
    appliedAt: instant.nullable(),
    counts: z.object({
      new: dateCount,
      changed: dateCount,
      unchanged: dateCount,
      gone: dateCount,
      ignored: dateCount,
      wrong: dateCount,
    }),
    datesAdded: dateCount,
    datesLifted: dateCount,
    /** One line per event, at most 500: those that change something or are wrong first. */
    lines: z.array(
      z.object({
        outcome: timetableOutcome,
        title: z.string(),
        place: z.string(),
        firstDate: instant.nullable(),
        dates: dateCount,
        /** Line of the file, counted from 1, when the format has lines. */
        line: z.number().int().nullable(),
        /** Reason of `ignored` and `wrong`; worded by the front. */
        note: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'TimetablePreview' })
export type TimetablePreview = z.infer<typeof timetablePreview>
export const timetablePreviewAnswer = timetablePreview
  .extend({ timeZone: z.string(), conflicts: z.array(hitBooking) })
  .meta({ id: 'TimetablePreviewAnswer' })

/** Hours that replace the usual ones from one date to another, both included: an exceptional opening. */
export const exceptionalOpeningInput = z
  .strictObject({
    /** Null: every room of the establishment. */
    roomId: id.nullable().default(null),
    startsOn: localDate,
    endsOn: localDate,
    hours: z
      .array(
        z
          .strictObject({ from: localMinutes, until: localMinutes })
          .refine(({ from, until }) => from < until, { path: ['until'], message: 'not after from' }),
      )
      .min(1)
      .max(4),
    reason: shortText(160),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'before startsOn' })
  .meta({ id: 'ExceptionalOpeningForm' })
export const exceptionalOpening = z
  .object({
    id,
    roomName: z.string().nullable(),
    startsOn: localDate,
    endsOn: localDate,
    hours: z.array(z.object({ from: localMinutes, until: localMinutes })),
    reason: z.string(),
  })
  .meta({ id: 'ExceptionalOpening' })
export const exceptionalOpeningList = z
  .object({ items: z.array(exceptionalOpening) })
  .meta({ id: 'ExceptionalOpeningList' })
