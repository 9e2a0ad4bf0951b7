import { z } from 'zod'
import { equipmentItem, openingRule, photo } from './catalogue.ts'
import { id, instant, localDate, pageOf, phone, shortText } from './values.ts'
import { accessKind, buildingKind, pendingMode, roomStatus, roomType } from './vocabulary.ts'

/** Publishing: what the staff of a tenant keeps about its buildings. */

export const roomInput = z
  .strictObject({
    name: shortText(120),
    type: roomType,
    description: z.string().trim().max(2000).default(''),
    houseRules: z.string().trim().max(4000).default(''),
    capacity: z.number().int().min(1).max(20000),
    standingCapacity: z.number().int().min(1).max(20000).nullable().default(null),
    sportCapacity: z.number().int().min(1).max(20000).nullable().default(null),
    areaM2: z.number().int().min(1).max(100000).nullable().default(null),
    floor: z.string().trim().max(40).nullable().default(null),
    wheelchairAccess: z.boolean().default(false),
    equipment: z.array(equipmentItem).max(30).default([]),
    turnaroundMinutes: z.number().int().min(0).max(240).multipleOf(5).default(0),
    minNoticeHours: z
      .number()
      .int()
      .min(0)
      .max(24 * 90)
      .default(72),
    horizonDays: z.number().int().min(7).max(550).default(365),
    minMinutes: z.number().int().min(15).max(1440).default(60),
    maxMinutes: z.number().int().min(15).max(2880).default(720),
    gridMinutes: z.union([z.literal(15), z.literal(30), z.literal(60)]).default(30),
    pendingMode: pendingMode.default('block'),
  })
  .meta({ id: 'RoomForm' })
export type RoomForm = z.infer<typeof roomInput>

/** Indivisible spaces a room is made of. */
const spaceIds = z.array(id).max(30)
/** `spaceIds` empty: the room gets one space of its own. */
export const addRoomInput = roomInput.extend({ spaceIds: spaceIds.default([]) }).meta({ id: 'AddRoom' })

/** Optimistic edit: `version` is the one read; another edit in between answers `catalogue.changed-meanwhile`. */
export const editRoomInput = roomInput.extend({ version: z.number().int() }).meta({ id: 'EditRoom' })

/** What the room is made of from now on; `version` as in `editRoomInput`. */
export const composeRoomInput = z
  .strictObject({ spaceIds: spaceIds.min(1), version: z.number().int() })
  .meta({ id: 'ComposeRoom' })

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

/** One way into a room, tried in its turn: a school can change it on a chosen day. */
export const wayInInput = z
  .strictObject({
    /** The way recorded before, whose code is kept when none is given; left out for a new one. */
    id: id.optional(),
    kind: accessKind,
    /** What is particular to this way: where the key box is, which bell to ring. */
    instructions: z.string().trim().max(2000).default(''),
    /** Fixed code or key box code; left out to keep the one recorded. Never read back. */
    secret: z.string().trim().min(4).max(32).optional(),
    /** Device of the keypad, for `keypad`. */
    deviceReference: z.string().trim().max(80).nullable().default(null),
    /** Who opens, or holds the key, when it is not the contact of the room. */
    contactName: z.string().trim().max(120).default(''),
    contactPhone: z.union([z.literal(''), phone]).default(''),
    /** Key of the register of the place, by its name, whichever copy; for `person`. */
    keyLabel: shortText(80).nullable().default(null),
    /** First and last local day on which it opens; null: always. */
    startsOn: localDate.nullable().default(null),
    endsOn: localDate.nullable().default(null),
  })
  .meta({ id: 'WayInForm' })
export type WayInForm = z.infer<typeof wayInInput>

export const mostWaysIn = 6
export const roomAccessInput = z
  .strictObject({
    /** How to get there, one step per line; read before the way in itself. */
    instructions: z.string().trim().max(4000),
    /** What to do before leaving, one step per line; each is ticked on the phone. */
    exitInstructions: z.string().trim().max(2000).default(''),
    /** Who is called when nothing opens. */
    contactName: shortText(120),
    contactPhone: phone,
    /** Hours before the slot at which the code leaves. */
    leadHours: z.number().int().min(1).max(168).default(24),
    /** In the order in which they are tried. */
    ways: z.array(wayInInput).min(1).max(mostWaysIn),
  })
  .meta({ id: 'RoomAccessForm' })
export type RoomAccessForm = z.infer<typeof roomAccessInput>

/** A way into a room, as staff read it; never its code. */
export const wayIn = z
  .object({
    ...{ id, kind: accessKind, instructions: z.string(), contactName: z.string(), contactPhone: z.string() },
    hasSecret: z.boolean(),
    deviceReference: z.string().nullable(),
    keyLabel: z.string().nullable(),
    startsOn: localDate.nullable(),
    endsOn: localDate.nullable(),
  })
  .meta({ id: 'WayIn' })
export type WayInDto = z.infer<typeof wayIn>

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
    /** What the room is made of, by name of building then of space. */
    spaces: z.array(z.object({ id, name: z.string(), buildingName: z.string(), floorName: z.string().nullable() })),
    access: z
      .object({
        instructions: z.string(),
        exitInstructions: z.string(),
        contactName: z.string(),
        contactPhone: z.string(),
        leadHours: z.number().int(),
        ways: z.array(wayIn),
      })
      .nullable(),
    /** Hours ahead at which the tenant usually sends codes: what a sheet starts with. */
    usualLeadHours: z.number().int(),
    photos: z.array(photo),
    /** What a complete sheet still lacks. */
    missing: z.array(z.enum(['description', 'photo', 'area', 'opening', 'tariff', 'access', 'house-rules'])),
    /** What forbids publishing: subset of `missing`. */
    blocking: z.array(z.enum(['opening', 'tariff', 'access'])),
    allowedActions: z.array(z.enum(['edit', 'compose', 'publish', 'withdraw'])),
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
export const stockEstablishments = z.object({ items: z.array(stockEstablishment) }).meta({ id: 'StockEstablishments' })
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
