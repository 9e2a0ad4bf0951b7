import { z } from 'zod'
import type {
  IssuedCode,
  IssueRequest,
  ListedCode,
  LockCapabilities,
  LockHealth,
  LockProvider,
} from '../features/locks/lock-provider.ts'
import { Failure } from '../platform/errors.ts'
import type { CallTtlock } from './ttlock-call.ts'

const hourMs = 3_600_000
const yearMinutes = 365 * 24 * 60
const common = { codes: 'own', maxMinutes: yearMinutes, lists: true, confirms: 'sync' } as const

/** How the codes of the account come to be: computed by lock and maker alike, or written in the lock through its gateway. */
const capabilities: Record<'offline' | 'online', LockCapabilities> = {
  offline: {
    ...common,
    mode: 'offline-pin',
    chosenCode: null,
    codesPerWindow: 3,
    granularityMinutes: 60,
    minMinutes: 60,
    firstUse: { withinHours: 24, ifLongerThanHours: 24 },
    // With the application of the maker, before the door.
    revoke: 'on-site',
    maxActive: null,
  },
  online: {
    ...common,
    mode: 'online-pin',
    chosenCode: { alphabet: '0123456789', length: 6, forbiddenPrefixes: [] },
    codesPerWindow: 1,
    granularityMinutes: 1,
    minMinutes: 1,
    firstUse: null,
    revoke: 'remote',
    maxActive: 250,
  },
}
/** A code that opens from one instant to another. */
const periodCode = 3
const throughGateway = 2
const newestCodes = 4
const pageSize = 100
const mostPages = 10
/** Percent under which the maker's own application warns. */
const lowBattery = 20

const lock = z.object({
  lockId: z.number(),
  lockAlias: z.string().nullish(),
  electricQuantity: z.number().nullish(),
  hasGateway: z.number().nullish(),
})
const passcode = z.object({
  keyboardPwdId: z.number(),
  keyboardPwd: z.string(),
  keyboardPwdName: z.string().nullish(),
  startDate: z.number().nullish(),
  endDate: z.number().nullish(),
})
type Passcode = z.output<typeof passcode>
const made = z.object({ keyboardPwd: z.string().regex(/^\d{6,9}$/), keyboardPwdId: z.number() })
const added = z.object({ keyboardPwdId: z.number() })
const pageOf = <T extends z.ZodType>(each: T) => z.object({ list: z.array(each), pages: z.number().int() })

/**
 * TTLock (Sciener), version 3. A code is looked for by its name before it is asked for: an answer that was lost is found
 * again. What could not be verified is listed in docs/integrations.md.
 */
export function createTtlock(codes: 'offline' | 'online', call: CallTtlock): LockProvider {
  const able = capabilities[codes]
  const every = async <T extends z.ZodType>(path: string, each: T, fields: Record<string, string> = {}) => {
    const found: z.output<T>[] = []
    for (let pageNo = 1, pages = 1; pageNo <= pages && pageNo <= mostPages; pageNo += 1) {
      const page = await call(path, { ...fields, pageNo, pageSize }, pageOf(each))
      found.push(...page.list)
      pages = page.pages
    }
    return found
  }
  const passcodesOf = (lockId: string) => every('lock/listKeyboardPwd', passcode, { lockId })
  const remove = (lockId: string, { keyboardPwdId }: Passcode) =>
    call('keyboardPwd/delete', { lockId, keyboardPwdId, deleteType: throughGateway }, z.object({}))
  const healthOf = ({ electricQuantity, hasGateway }: z.output<typeof lock>): LockHealth => ({
    // A gateway may itself be off line: that there is one promises nothing.
    isOnline: codes === 'online' && hasGateway === 0 ? false : null,
    batteryPercent: electricQuantity ?? null,
    isBatteryLow: typeof electricQuantity === 'number' && electricQuantity < lowBattery,
  })

  async function compute(request: IssueRequest): Promise<IssuedCode> {
    const [from, until] = [
      Math.floor(+request.validFrom / hourMs) * hourMs,
      Math.ceil(+request.validUntil / hourMs) * hourMs,
    ]
    assertKept(from, until)
    const name = request.variant === 0 ? request.name : `${request.name} ${request.variant + 1}`
    const window = { validFrom: new Date(from), validUntil: new Date(until) }
    const lockId = request.deviceReference
    const known = (await passcodesOf(lockId)).find(
      (each) => each.keyboardPwdName === name && each.startDate === from && each.endDate === until,
    )
    if (known) return { code: known.keyboardPwd, reference: String(known.keyboardPwdId), ...window }
    const asked = { keyboardPwdVersion: newestCodes, keyboardPwdType: periodCode, startDate: from, endDate: until }
    const got = await call('keyboardPwd/get', { lockId, keyboardPwdName: name, ...asked }, made)
    return { code: got.keyboardPwd, reference: String(got.keyboardPwdId), ...window }
  }

  async function write({
    deviceReference: lockId,
    name,
    code,
    validFrom,
    validUntil,
  }: IssueRequest): Promise<IssuedCode> {
    if (code === null) throw new Failure('locks.no-code-left')
    const [startDate, endDate] = [+validFrom, +validUntil]
    assertKept(startDate, endDate)
    const present = await passcodesOf(lockId)
    const ours = present.filter(({ keyboardPwdName }) => keyboardPwdName === name)
    const isAsked = (each: Passcode) =>
      each.keyboardPwd === code && each.startDate === startDate && each.endDate === endDate
    const known = ours.find(isAsked)
    if (known) return { code, reference: String(known.keyboardPwdId), validFrom, validUntil }
    for (const former of ours) await remove(lockId, former)
    const others = present.filter((each) => !ours.includes(each))
    if (others.some(({ keyboardPwd }) => keyboardPwd === code)) throw new Failure('locks.code-taken')
    const asked = { keyboardPwd: code, keyboardPwdName: name, startDate, endDate, addType: throughGateway }
    const { keyboardPwdId } = await call('keyboardPwd/add', { lockId, ...asked }, added)
    return { code, reference: String(keyboardPwdId), validFrom, validUntil }
  }

  return {
    capabilities: able,
    issue: codes === 'offline' ? compute : write,
    async revoke(lockId, reference) {
      if (codes === 'offline') return 'on-site'
      const known = (await passcodesOf(lockId)).find(({ keyboardPwdId }) => String(keyboardPwdId) === reference)
      if (known) await remove(lockId, known)
      return 'revoked'
    },
    list: async (lockId) => (await passcodesOf(lockId)).map(listed),
    health: async (lockId) => healthOf(await call('lock/detail', { lockId }, lock)),
    devices: async () =>
      (await every('lock/list', lock)).map((each) => ({
        ...{ reference: String(each.lockId), name: each.lockAlias ?? String(each.lockId) },
        ...healthOf(each),
      })),
  }
}

function assertKept(from: number, until: number): void {
  if (until - from > yearMinutes * 60_000) throw new Failure('locks.window-not-kept')
}

const listed = ({ keyboardPwdId, keyboardPwdName, startDate, endDate }: Passcode): ListedCode => ({
  name: keyboardPwdName ?? '',
  reference: String(keyboardPwdId),
  // The maker writes 0 where nothing bounds a code.
  validFrom: startDate ? new Date(startDate) : null,
  validUntil: endDate ? new Date(endDate) : null,
  state: 'present',
})
