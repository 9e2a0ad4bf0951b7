import { z } from 'zod'
import { lockRound } from './lock-rounds.ts'
import { id, instant, shortText } from './values.ts'

/** Makers of locks, by the name of their API, and the software of an integrator that is told of each code. */
export const lockProviderKind = z
  .enum(['nuki', 'igloohome', 'ttlock', 'seam', 'webhook'])
  .meta({ id: 'LockProviderKind' })
export type LockProviderKind = z.infer<typeof lockProviderKind>

const address = z.url({ protocol: /^https?$/ }).max(300)
/** A secret left out keeps the one that is sealed already. */
const secret = z.string().trim().min(8).max(500).optional()
/** Key of an HMAC, shared with whoever receives the calls. */
const signingSecret = z.string().trim().min(32).max(500).optional()
/** That of a person's account, as the maker lets people choose it; left out, it is kept too. */
const password = z.string().min(4).max(100).optional()

export const nukiSettings = z.strictObject({ kind: z.literal('nuki'), baseUrl: address })
export const igloohomeSettings = z.strictObject({
  kind: z.literal('igloohome'),
  baseUrl: address,
  tokenUrl: address,
  clientId: shortText(120),
})
/** Codes that the lock computes alone, by whole hours, or that are written in it through its gateway, to the minute. */
export const lockCodeOrigin = z.enum(['offline', 'online'])
export type LockCodeOrigin = z.infer<typeof lockCodeOrigin>
export const ttlockSettings = z.strictObject({
  kind: z.literal('ttlock'),
  baseUrl: address,
  clientId: shortText(120),
  username: shortText(120),
  codes: lockCodeOrigin,
})
export const seamSettings = z.strictObject({ kind: z.literal('seam'), baseUrl: address, codes: lockCodeOrigin })
export const webhookSettings = z.strictObject({ kind: z.literal('webhook'), baseUrl: address, keyId: shortText(120) })
export const lockAccountSettings = z.discriminatedUnion('kind', [
  nukiSettings,
  igloohomeSettings,
  ttlockSettings,
  seamSettings,
  webhookSettings,
])
export type LockAccountSettings = z.infer<typeof lockAccountSettings>

/** Rounding may enter this many minutes of a neighbour's slot; beyond, a person opens. */
export const lockTolerance = z.number().int().min(0).max(120)

/** Whether each session has a code of its own, or all those of a booking the same one, where the lock takes codes that we choose. */
export const lockCodeFor = z.enum(['session', 'booking']).meta({ id: 'LockCodeFor' })
export type LockCodeFor = z.infer<typeof lockCodeFor>

export const lockAccountInput = z
  .strictObject({
    account: z.discriminatedUnion('kind', [
      nukiSettings.extend({ apiToken: secret }),
      igloohomeSettings.extend({ clientSecret: secret }),
      ttlockSettings.extend({ clientSecret: secret, password }),
      seamSettings.extend({ apiKey: secret }),
      webhookSettings.extend({ signingSecret }),
    ]),
    toleranceMinutes: lockTolerance,
    codeFor: lockCodeFor,
    /** Version that was read; 0 when there was none. */
    version: z.number().int().min(0),
  })
  .meta({ id: 'LockAccountForm' })
export type LockAccountInput = z.infer<typeof lockAccountInput>

/** A lock as its maker tells it. */
export const lockDevice = z
  .object({
    /** What the sheet of a room names it by. */
    reference: z.string(),
    name: z.string(),
    /** Null where the maker does not say. */
    isOnline: z.boolean().nullable(),
    batteryPercent: z.number().int().min(0).max(100).nullable(),
    isBatteryLow: z.boolean(),
  })
  .meta({ id: 'LockDevice' })
export type LockDeviceDto = z.infer<typeof lockDevice>

/** What opens: the code of the place or of its box of keys, somebody, or a code of one's own, by where it comes from. */
export const lockMode = z
  .enum(['fixed-code', 'key-box', 'person', 'offline-pin', 'online-pin', 'webhook'])
  .meta({ id: 'LockMode' })
export type LockMode = z.infer<typeof lockMode>

/** What the locks of the account can do, in the words of a screen. */
export const lockAbilities = z
  .object({
    mode: lockMode,
    choosesCode: z.boolean(),
    granularityMinutes: z.number().int(),
    maxHours: z.number(),
    /** A code of a longer window must open a first time so soon after its beginning. */
    firstUse: z.object({ withinHours: z.number(), ifLongerThanHours: z.number() }).nullable(),
    revoke: z.enum(['remote', 'on-site', 'never']),
    isConfirmed: z.boolean(),
    /** Codes that one lock keeps at a time. */
    maxActive: z.number().int().nullable(),
  })
  .meta({ id: 'LockAbilities' })
export type LockAbilitiesDto = z.infer<typeof lockAbilities>

export const lockSettings = z
  .object({
    establishmentId: id,
    establishmentName: z.string(),
    version: z.number().int(),
    /** Without its secrets; null where no maker is connected. */
    account: lockAccountSettings.nullable(),
    /** Whether codes are simulated, because nothing is connected or because the address is that of a simulator. */
    isSimulated: z.boolean(),
    toleranceMinutes: lockTolerance,
    codeFor: lockCodeFor,
    /** Null where no lock takes codes. */
    abilities: lockAbilities.nullable(),
    lastTest: z.object({ at: instant, error: z.string().nullable() }).nullable(),
    /** As they were at the last test that succeeded. */
    devices: z.array(lockDevice),
    /** Its locks as they were last compared with the rights to enter; empty where no maker is connected. */
    rounds: z.array(lockRound),
    /** Rooms entered by a code of the lock, and the lock that each names. */
    rooms: z.array(z.object({ id, name: z.string(), deviceReference: z.string().nullable() })),
    /** Rooms entered otherwise: a code that everybody shares is to be changed now and then. */
    knownWays: z.array(
      z.object({
        ...{ id, name: z.string(), mode: lockMode.extract(['fixed-code', 'key-box', 'person']) },
        /** Null for a person, or while no code is kept. */
        rotation: z.object({ writtenAt: instant, changeBefore: instant, isDue: z.boolean() }).nullable(),
      }),
    ),
    allowedActions: z.array(z.enum(['edit'])),
  })
  .meta({ id: 'LockSettings' })
export type LockSettingsDto = z.infer<typeof lockSettings>

export const removeLockAccountInput = z
  .strictObject({ version: z.number().int().min(1) })
  .meta({ id: 'RemoveLockAccount' })
