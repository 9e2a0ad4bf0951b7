import { z } from 'zod'
import { email, id, instant, localDate, pageOf, phone, shortText } from './values.ts'

/** What opens: a key, a badge, or the remote control of a gate. */
export const keyKind = z.enum(['key', 'badge', 'remote'])
export type KeyKind = z.infer<typeof keyKind>
/** Where one copy is, as its register says last. */
export const keyState = z.enum(['in-place', 'out', 'lost'])
export type KeyState = z.infer<typeof keyState>
/** A line of the register. `corrected` undoes the line before it, which stays written. */
export const keyEntryKind = z.enum(['handed', 'returned', 'lost', 'corrected'])
export type KeyEntryKind = z.infer<typeof keyEntryKind>
export const keyAction = z.enum(['hand', 'return', 'lose', 'correct', 'retire'])
export type KeyAction = z.infer<typeof keyAction>

const note = z.string().trim().max(500).default('')

/** Copies of one key or badge, numbered after those already there. */
export const addKeysInput = z
  .strictObject({
    kind: keyKind,
    label: shortText(80),
    /** Doors and rooms, in words. */
    opens: shortText(200),
    copies: z.number().int().min(1).max(30),
  })
  .meta({ id: 'AddKeysForm' })
export type AddKeysForm = z.infer<typeof addKeysInput>

/** A copy goes into the hands of a person: of the organisation of a booking, or of nobody's when there is none. */
export const handKeyInput = z
  .strictObject({
    bookingId: id.nullable(),
    borrowerName: shortText(120),
    borrowerPhone: phone,
    /** Who is reminded; without it, the person responsible for the booking. */
    borrowerEmail: email.nullable(),
    dueOn: localDate,
    note,
  })
  .meta({ id: 'HandKeyForm' })
export type HandKeyForm = z.infer<typeof handKeyInput>

/** Which copy: for a screen that offers several. */
export const handedCopy = { copyId: id }

export const returnKeyInput = z.strictObject({ note }).meta({ id: 'ReturnKeyForm' })
/** What is done about the lost copy: declared to the police, lock changed, badge cancelled. */
export const loseKeyInput = z.strictObject({ note: shortText(500) }).meta({ id: 'LoseKeyForm' })
/** `entryId` is the last line of the copy: that of somebody who wrote since is not undone by mistake. */
export const correctKeyInput = z.strictObject({ entryId: id, note }).meta({ id: 'CorrectKeyForm' })

const borrower = z.object({
  /** Null once forgotten, a year after the return. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  organisationName: z.string().nullable(),
  bookingReference: z.string().nullable(),
})

export const keyCopy = z
  .object({
    id,
    kind: keyKind,
    label: z.string(),
    copyNo: z.number().int(),
    opens: z.string(),
    state: keyState,
    /** Out after the day it was due back. */
    isLate: z.boolean(),
    /** In whose hands it is, or was when it was lost; null when nobody has it. */
    handing: borrower.extend({ handedAt: instant, handedBy: z.string(), dueOn: localDate }).nullable(),
    /** What was written with the last line. */
    note: z.string(),
    lastEntryId: id.nullable(),
    allowedActions: z.array(keyAction),
  })
  .meta({ id: 'KeyCopy' })
export type KeyCopyDto = z.infer<typeof keyCopy>

/** Every copy of an establishment: few enough for one page. */
export const keyList = z
  .object({
    items: z.array(keyCopy),
    totals: z.object({
      inPlace: z.number().int(),
      out: z.number().int(),
      late: z.number().int(),
      lost: z.number().int(),
    }),
    /** Of the establishment: the first day that a return may be awaited. */
    today: localDate,
    timeZone: z.string(),
    mayAdd: z.boolean(),
  })
  .meta({ id: 'KeyList' })
export type KeyListDto = z.infer<typeof keyList>

/** What somebody who hands over a copy for a booking is shown: whom it goes to, and what is there. */
export const bookingKeys = z
  .object({
    bookingId: id,
    suggestion: z.object({ borrowerName: z.string(), borrowerPhone: z.string(), dueOn: localDate }),
    /** Names of the keys that the ways in of the booking call for. */
    calledFor: z.array(z.string()),
    /** Copies in place, those that are called for first. */
    free: z.array(keyCopy),
    /** Copies that the organisation of the booking has, or lost. */
    held: z.array(keyCopy),
    timeZone: z.string(),
  })
  .meta({ id: 'BookingKeys' })
export type BookingKeysDto = z.infer<typeof bookingKeys>

export const keyLogQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type KeyLogQuery = z.infer<typeof keyLogQuery>

/** A line of the register, as written: nothing of it ever changes but the person, forgotten after a year. */
export const keyEntry = borrower
  .extend({
    id,
    kind: keyEntryKind,
    keyLabel: z.string(),
    copyNo: z.number().int(),
    /** For `handed`. */
    dueOn: localDate.nullable(),
    /** For `corrected`: the kind of the line undone. */
    corrects: keyEntryKind.nullable(),
    note: z.string(),
    recordedBy: z.string(),
    recordedAt: instant,
  })
  .meta({ id: 'KeyEntry' })
export type KeyEntryDto = z.infer<typeof keyEntry>
export const keyLog = pageOf(keyEntry).extend({ timeZone: z.string() }).meta({ id: 'KeyLog' })
export type KeyLogDto = z.infer<typeof keyLog>
