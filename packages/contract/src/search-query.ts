import { z } from 'zod'
import { recurrence } from './series.ts'
import { localDate } from './values.ts'
import { equipmentCode, organisationKind, roomType } from './vocabulary.ts'

const booleanFlag = z.enum(['true', 'false']).transform((value) => value === 'true')
const listOf = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((value) => value.split(',').filter(Boolean))
    .pipe(z.array(item).max(20))

/** An hour of a search, in minutes; an end at or before its start is past midnight. */
const nextMorning = (from: number, until: number): number => (until > from ? until : until + 1440)

/**
 * Public search. Place by free text (`place`) or coordinates (`lat`,`lon`); date with local hours in the zone of each
 * establishment. Without date: rooms only, no availability. With `weekdays`, a weekly wish instead of a date: the same
 * hours from `firstDate` to `lastDate`, or through `schoolYear`, at most 104 dates of 400 days.
 */
const searchFields = z.strictObject({
  place: z.string().trim().max(80).optional(),
  lat: z.coerce.number().min(-90).max(90).optional(),
  lon: z.coerce.number().min(-180).max(180).optional(),
  radiusKm: z.coerce.number().min(1).max(100).default(10),
  date: localDate.optional(),
  from: z.coerce.number().int().min(0).max(1800).optional(),
  until: z.coerce.number().int().min(0).max(1800).optional(),
  /** Days of the week, 1 (Monday) to 7 (Sunday), separated by commas. */
  weekdays: z
    .string()
    .regex(/^[1-7](,[1-7])*$/)
    .transform((value) => value.split(',').map(Number))
    .optional(),
  everyWeeks: z.coerce.number().int().min(1).max(8).optional(),
  firstDate: localDate.optional(),
  lastDate: localDate.optional(),
  /** `2026-2027`: what may still be asked for of it, up to the eve of the summer holidays of each place. */
  schoolYear: z
    .string()
    .regex(/^20[0-9]{2}-20[0-9]{2}$/)
    .refine((value) => Number(value.slice(5)) === Number(value.slice(0, 4)) + 1, 'two years that follow')
    .optional(),
  inSchoolHolidays: booleanFlag.optional(),
  onPublicHolidays: booleanFlag.optional(),
  people: z.coerce.number().int().min(1).max(20000).optional(),
  types: listOf(roomType).optional(),
  equipment: listOf(equipmentCode).optional(),
  wheelchair: booleanFlag.optional(),
  freeOfCharge: booleanFlag.optional(),
  onlyFree: booleanFlag.optional(),
  profile: organisationKind.default('association'),
  sort: z.enum(['distance', 'price', 'capacity']).default('distance'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

const weeklyFields = [
  ...(['everyWeeks', 'firstDate', 'lastDate', 'schoolYear', 'inSchoolHolidays', 'onPublicHolidays'] as const),
]

/** A query whose weekly fields, when there are any, make one rhythm; `weekly` is that rhythm, null without `weekdays`. */
export const searchQuery = searchFields.transform((query, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const { weekdays, from, until, schoolYear, firstDate, lastDate } = query
  if (!weekdays) {
    for (const field of weeklyFields) if (query[field] !== undefined) refuse(field, 'only with weekdays')
    return { ...query, weekly: null }
  }
  if (query.date !== undefined) refuse('date', 'either a date or weekdays')
  if (schoolYear && (firstDate ?? lastDate)) refuse('schoolYear', 'either a school year or dates')
  const rhythm = recurrence.safeParse({
    ...{ weekdays, everyWeeks: query.everyWeeks, from },
    until: from === undefined || until === undefined ? until : nextMorning(from, until),
    firstDate: schoolYear ? `${schoolYear.slice(0, 4)}-09-01` : firstDate,
    lastDate: schoolYear ? `${schoolYear.slice(5)}-08-31` : lastDate,
    ...{ inSchoolHolidays: query.inSchoolHolidays, onPublicHolidays: query.onPublicHolidays },
  })
  for (const issue of rhythm.error?.issues ?? []) refuse(String(issue.path[0] ?? 'weekdays'), issue.message)
  return { ...query, weekly: rhythm.data ?? null }
})
export type SearchQuery = z.infer<typeof searchQuery>
