import { z } from 'zod'
import { cents, id, instant, localDate, localMinutes, pageOf, slot } from './values.ts'
import { recurrence } from './series.ts'
import {
  accessKind,
  buildingKind,
  dayKind,
  equipmentCode,
  organisationKind,
  pendingMode,
  roomType,
} from './vocabulary.ts'

export const equipmentItem = z
  .strictObject({ code: equipmentCode, quantity: z.number().int().min(1).max(2000) })
  .meta({ id: 'EquipmentItem' })

export const place = z
  .object({
    label: z.string(),
    kind: z.enum(['commune', 'site', 'street']),
    /** Value to put into the `place` parameter of a search to mean exactly this place. */
    value: z.string(),
    inseeCode: z.string().nullable(),
    postalCodes: z.array(z.string()),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    approximate: z.boolean(),
  })
  .meta({ id: 'Place' })
export type PlaceDto = z.infer<typeof place>
export const placeList = z.object({ items: z.array(place) }).meta({ id: 'PlaceList' })
export const placesQuery = z.strictObject({ q: z.string().trim().min(1).max(80) })

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
  /** `2026-2027`: from 1 September to 31 August, less the holidays of each place. */
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

/** Price for a profile: of the wanted slot when there is one, else the unit price. */
export const priceSummary = z
  .object({
    kind: z.enum(['free', 'paid', 'unknown', 'not-eligible']),
    unit: z.enum(['slot', 'hour', 'half-day', 'day']).nullable(),
    amountCents: cents.nullable(),
  })
  .meta({ id: 'PriceSummary' })
export type PriceSummaryDto = z.infer<typeof priceSummary>

/** Answer to "is it free then?", in words that screens can say. */
export const availabilityAnswer = z
  .object({
    kind: z.enum(['free', 'partly', 'taken', 'closed', 'not-asked']),
    /** Free part for `partly`. */
    freeFrom: instant.nullable(),
    freeUntil: instant.nullable(),
    /** Nearest slot of the same length, the same day, for `partly` and `taken`. */
    nearest: slot.nullable(),
  })
  .meta({ id: 'AvailabilityAnswer' })
export type AvailabilityAnswerDto = z.infer<typeof availabilityAnswer>

/** Day seen as a strip: what is open and what is taken (closed time counts as taken), local minutes. */
export const dayStrip = z
  .object({
    date: localDate,
    taken: z.array(z.object({ from: localMinutes, until: localMinutes })),
  })
  .meta({ id: 'DayStrip' })
export type DayStripDto = z.infer<typeof dayStrip>

/** Answer to a weekly wish: dates of the rhythm at that place, and those that cannot be had. Nobody is named. */
export const weeklyAnswer = z
  .object({
    sessions: z.number().int(),
    free: z.number().int(),
    /** In order. `closed`: outside opening hours, notice or horizon of the room. */
    unavailable: z.array(z.object({ date: localDate, reason: z.enum(['taken', 'closed']) })),
  })
  .meta({ id: 'WeeklyAnswer' })
export type WeeklyAnswerDto = z.infer<typeof weeklyAnswer>

export const roomCard = z
  .object({
    id,
    name: z.string(),
    type: roomType,
    establishment: z.object({
      id,
      name: z.string(),
      kind: buildingKind,
      city: z.string(),
      address: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    }),
    distanceKm: z.number().nullable(),
    capacity: z.number().int(),
    areaM2: z.number().int().nullable(),
    wheelchairAccess: z.boolean(),
    equipment: z.array(equipmentItem),
    photoUrl: z.string().nullable(),
    timeZone: z.string(),
    price: priceSummary,
    availability: availabilityAnswer,
    strip: dayStrip.nullable(),
    /** Of a weekly search only. */
    weekly: weeklyAnswer.nullable(),
    demonstrationData: z.boolean(),
  })
  .meta({ id: 'RoomCard' })
export type RoomCardDto = z.infer<typeof roomCard>

/** Ways out of an empty or thin answer, each with how many rooms it gives. */
export const searchExit = z
  .object({
    kind: z.enum(['other-hour', 'other-day', 'larger-radius', 'fewer-filters']),
    count: z.number().int(),
    from: localMinutes.nullable(),
    until: localMinutes.nullable(),
    date: localDate.nullable(),
    radiusKm: z.number().nullable(),
    filter: z.string().nullable(),
  })
  .meta({ id: 'SearchExit' })
export type SearchExitDto = z.infer<typeof searchExit>

export const searchAnswer = pageOf(roomCard)
  .extend({
    place: place.nullable(),
    freeCount: z.number().int(),
    facets: z.object({
      types: z.array(z.object({ value: roomType, count: z.number().int() })),
      equipment: z.array(z.object({ value: equipmentCode, count: z.number().int() })),
      wheelchair: z.number().int(),
      freeOfCharge: z.number().int(),
    }),
    exits: z.array(searchExit),
  })
  .meta({ id: 'SearchAnswer' })
export type SearchAnswer = z.infer<typeof searchAnswer>

export const openingRule = z
  .strictObject({ dayKind, opensAt: localMinutes, closesAt: localMinutes })
  .refine((value) => value.closesAt > value.opensAt, { path: ['closesAt'], message: 'ends-before-start' })
  .meta({ id: 'OpeningRule' })
export type OpeningRuleDto = z.infer<typeof openingRule>

export const photo = z
  .object({ id, url: z.string(), alternative: z.string(), width: z.number().int(), height: z.number().int() })
  .meta({ id: 'Photo' })
export type PhotoDto = z.infer<typeof photo>

export const room = z
  .object({
    id,
    name: z.string(),
    type: roomType,
    description: z.string(),
    houseRules: z.string(),
    establishment: z.object({
      id,
      name: z.string(),
      kind: buildingKind,
      address: z.string(),
      postalCode: z.string(),
      city: z.string(),
      phone: z.string().nullable(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    }),
    capacity: z.number().int(),
    standingCapacity: z.number().int().nullable(),
    areaM2: z.number().int().nullable(),
    floor: z.string().nullable(),
    wheelchairAccess: z.boolean(),
    equipment: z.array(equipmentItem),
    photos: z.array(photo),
    timeZone: z.string(),
    accessKind,
    pendingMode,
    minNoticeHours: z.number().int(),
    horizonDays: z.number().int(),
    minMinutes: z.number().int(),
    maxMinutes: z.number().int(),
    gridMinutes: z.number().int(),
    turnaroundMinutes: z.number().int(),
    /** Of a weekly series: the school zone whose holidays are skipped, and the last date of the school year. */
    season: z.object({ zone: z.string().nullable(), lastDate: localDate }),
    openingRules: z.array(openingRule),
    prices: z.array(
      z.object({
        organisationKind: organisationKind.nullable(),
        localOnly: z.boolean(),
        unit: z.enum(['started-hour', 'half-day', 'day', 'free']),
        amountCents: cents,
        legalBasis: z.string().nullable(),
      }),
    ),
    whoMayAsk: z.array(organisationKind),
    decisionWorkingDays: z.number().int(),
    demonstrationData: z.boolean(),
  })
  .meta({ id: 'Room' })
export type RoomDto = z.infer<typeof room>

export const monthQuery = z.strictObject({ month: z.string().regex(/^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$/) })
/** Each day of a month with the count of free two-hour starts, for the month grid. */
export const monthAnswer = z
  .object({
    month: z.string(),
    days: z.array(
      z.object({
        date: localDate,
        dayKind,
        freeSlots: z.number().int(),
        state: z.enum(['past', 'closed', 'full', 'some', 'free']),
      }),
    ),
  })
  .meta({ id: 'MonthAnswer' })
export type MonthAnswer = z.infer<typeof monthAnswer>

export const daySlotsQuery = z.strictObject({
  date: localDate,
  minutes: z.coerce.number().int().min(15).max(1440).default(120),
})
export const daySlots = z
  .object({ date: localDate, dayKind, strip: dayStrip, opens: z.array(slot), slots: z.array(slot) })
  .meta({ id: 'DaySlots' })
export type DaySlotsDto = z.infer<typeof daySlots>

export const establishment = z
  .object({
    id,
    name: z.string(),
    kind: buildingKind,
    uai: z.string().nullable(),
    address: z.string(),
    postalCode: z.string(),
    city: z.string(),
    phone: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    timeZone: z.string(),
    ownerName: z.string(),
    payeeName: z.string(),
    openingRules: z.array(openingRule),
    rooms: z.array(roomCard),
  })
  .meta({ id: 'Establishment' })
export type EstablishmentDto = z.infer<typeof establishment>
