import { z } from 'zod'
import { cents, id, instant, localDate, localMinutes, pageOf, slot } from './values.ts'
import {
  accessKind,
  buildingKind,
  dayKind,
  equipmentCode,
  organisationKind,
  pendingMode,
  purpose,
  roomType,
  tariffUnit,
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

/** Price for a profile: of the wanted slot when there is one, else the unit price. */
export const priceSummary = z
  .object({
    kind: z.enum(['free', 'paid', 'unknown', 'not-eligible']),
    unit: z.enum(['slot', 'hour', 'half-day', 'day', 'week-end', 'week', 'season']).nullable(),
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
    /** Season looked at there: of a school year, what may still be asked for, up to the eve of its summer. */
    firstDate: localDate,
    lastDate: localDate,
    sessions: z.number().int(),
    free: z.number().int(),
    /** In order. `closed`: outside opening hours, notice or horizon of the room. */
    unavailable: z.array(z.object({ date: localDate, reason: z.enum(['taken', 'closed']) })),
    /** Dates of the rhythm that holidays leave aside, in order; they are not among the sessions. */
    skipped: z.array(localDate),
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
    kind: z.enum([
      ...(['other-hour', 'other-day', 'larger-radius', 'fewer-filters'] as const),
      // Of a weekly wish alone.
      ...(['other-weekdays', 'shorter-season', 'most-sessions'] as const),
    ]),
    count: z.number().int(),
    from: localMinutes.nullable(),
    until: localMinutes.nullable(),
    date: localDate.nullable(),
    radiusKm: z.number().nullable(),
    filter: z.string().nullable(),
    weekdays: z.array(z.number().int().min(1).max(7)).nullable(),
    firstDate: localDate.nullable(),
    lastDate: localDate.nullable(),
    /** How many sessions are free at the rooms that have most, of how many. */
    sessions: z.object({ free: z.number().int(), asked: z.number().int() }).nullable(),
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
    sportCapacity: z.number().int().nullable(),
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
        generalInterestOnly: z.boolean(),
        purposes: z.array(purpose),
        /** Name of the season; null for the whole year. */
        season: z.string().nullable(),
        weekdays: z.array(z.number().int()),
        unit: tariffUnit,
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
