import { z } from 'zod'
import { cents, id, instant, localDate, localMinutes, pageOf, phone, shortText, slot } from './values.ts'
import {
  accessKind,
  buildingKind,
  dayKind,
  equipmentCode,
  organisationKind,
  pendingMode,
  roomStatus,
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

/**
 * Public search. Place by free text (`place`) or coordinates (`lat`,`lon`); date with local hours in the zone of each
 * establishment. Without date: rooms only, no availability.
 */
export const searchQuery = z
  .strictObject({
    place: z.string().trim().max(80).optional(),
    lat: z.coerce.number().min(-90).max(90).optional(),
    lon: z.coerce.number().min(-180).max(180).optional(),
    radiusKm: z.coerce.number().min(1).max(100).default(10),
    date: localDate.optional(),
    from: z.coerce.number().int().min(0).max(1800).optional(),
    until: z.coerce.number().int().min(0).max(1800).optional(),
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

export const monthQuery = z.strictObject({ month: z.string().regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/) })
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

// --- publish -----------------------------------------------------------------------------------------------------

export const roomInput = z
  .strictObject({
    name: shortText(120),
    type: roomType,
    description: z.string().trim().max(2000).default(''),
    houseRules: z.string().trim().max(4000).default(''),
    capacity: z.number().int().min(1).max(20000),
    standingCapacity: z.number().int().min(1).max(20000).nullable().default(null),
    areaM2: z.number().int().min(1).max(100000).nullable().default(null),
    floor: z.string().trim().max(40).nullable().default(null),
    wheelchairAccess: z.boolean().default(false),
    equipment: z.array(equipmentItem).max(30).default([]),
    turnaroundMinutes: z.number().int().min(0).max(240).multipleOf(5).default(0),
    minNoticeHours: z.number().int().min(0).max(24 * 90).default(72),
    horizonDays: z.number().int().min(7).max(550).default(365),
    minMinutes: z.number().int().min(15).max(1440).default(60),
    maxMinutes: z.number().int().min(15).max(2880).default(720),
    gridMinutes: z.union([z.literal(15), z.literal(30), z.literal(60)]).default(30),
    pendingMode: pendingMode.default('block'),
  })
  .meta({ id: 'RoomForm' })
export type RoomForm = z.infer<typeof roomInput>

/** Optimistic edit: `version` is the one read; another edit in between answers `catalogue.changed-meanwhile`. */
export const editRoomInput = roomInput.extend({ version: z.number().int() }).meta({ id: 'EditRoom' })

export const openingRulesInput = z
  .strictObject({
    /** Null: the room follows its establishment. */
    rules: z.array(openingRule).max(40).nullable(),
  })
  .meta({ id: 'OpeningRulesForm' })

/** Hours of every room of an establishment that has none of its own. */
export const establishmentOpening = z.object({ rules: z.array(openingRule) }).meta({ id: 'EstablishmentOpening' })

/** Fields sent beside the file of a photo (multipart). */
export const photoFields = z.strictObject({ alternative: shortText(200) })
export const photoParams = z.strictObject({ id, photoId: id })

export const roomAccessInput = z
  .strictObject({
    kind: accessKind,
    instructions: z.string().trim().max(4000),
    contactName: shortText(120),
    contactPhone: phone,
    /** Hours before the slot at which the code leaves. */
    leadHours: z.number().int().min(1).max(168).default(24),
    /** Fixed code or key box code; left out to keep the one recorded. Never read back. */
    secret: z.string().trim().min(4).max(32).optional(),
    /** Device of the keypad, for `keypad`. */
    deviceReference: z.string().trim().max(80).nullable().default(null),
  })
  .meta({ id: 'RoomAccessForm' })
export type RoomAccessForm = z.infer<typeof roomAccessInput>

export const roomSheet = z
  .object({
    id,
    version: z.number().int(),
    status: roomStatus,
    establishmentId: id,
    establishmentName: z.string(),
    form: roomInput.omit({}).meta({ id: 'RoomFacts' }),
    ownOpeningRules: z.array(openingRule).nullable(),
    establishmentOpeningRules: z.array(openingRule),
    access: z
      .object({
        kind: accessKind,
        instructions: z.string(),
        contactName: z.string(),
        contactPhone: z.string(),
        leadHours: z.number().int(),
        hasSecret: z.boolean(),
        deviceReference: z.string().nullable(),
      })
      .nullable(),
    photos: z.array(photo),
    /** What a complete sheet still lacks. */
    missing: z.array(z.enum(['description', 'photo', 'area', 'opening', 'tariff', 'access', 'house-rules'])),
    /** What forbids publishing: subset of `missing`. */
    blocking: z.array(z.enum(['opening', 'tariff', 'access'])),
    allowedActions: z.array(z.enum(['edit', 'publish', 'withdraw'])),
    demonstrationData: z.boolean(),
  })
  .meta({ id: 'RoomSheet' })
export type RoomSheet = z.infer<typeof roomSheet>

export const stockQuery = z.strictObject({
  q: z.string().trim().max(80).optional(),
  status: roomStatus.optional(),
  establishmentId: id.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type StockQuery = z.infer<typeof stockQuery>
export const stockItem = z
  .object({
    roomId: id,
    name: z.string(),
    type: roomType,
    capacity: z.number().int(),
    status: roomStatus,
    establishmentId: id,
    establishmentName: z.string(),
    city: z.string(),
    uai: z.string().nullable(),
    missing: z.array(z.string()),
    completeness: z.number().int().min(0).max(100),
  })
  .meta({ id: 'StockItem' })
export const stockPage = pageOf(stockItem)
  .extend({ establishments: z.number().int(), published: z.number().int() })
  .meta({ id: 'StockPage' })
export type StockPage = z.infer<typeof stockPage>

export const stockEstablishment = z
  .object({
    id,
    name: z.string(),
    kind: buildingKind,
    uai: z.string().nullable(),
    city: z.string(),
    rooms: z.number().int(),
    publishedRooms: z.number().int(),
  })
  .meta({ id: 'StockEstablishment' })
export const stockEstablishments = z
  .object({ items: z.array(stockEstablishment) })
  .meta({ id: 'StockEstablishments' })
export type StockEstablishments = z.infer<typeof stockEstablishments>

/** Line-by-line reading of a collèges file; nothing is written before `apply`. */
export const importPreview = z
  .object({
    id,
    fileName: z.string(),
    createdAt: instant,
    appliedAt: instant.nullable(),
    format: z.enum(['geolocation', 'annuaire']),
    counts: z.object({
      new: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      ignored: z.number().int(),
      wrong: z.number().int(),
    }),
    lines: z.array(
      z.object({
        line: z.number().int(),
        uai: z.string().nullable(),
        name: z.string().nullable(),
        city: z.string().nullable(),
        outcome: z.enum(['new', 'changed', 'unchanged', 'ignored', 'wrong']),
        changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
        /** Reasons of `wrong` and `ignored`, warnings otherwise; codes worded by the front. */
        notes: z.array(z.object({ code: z.string(), field: z.string().nullable(), value: z.string().nullable() })),
      }),
    ),
  })
  .meta({ id: 'ImportPreview' })
export type ImportPreview = z.infer<typeof importPreview>
