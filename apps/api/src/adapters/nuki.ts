import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type {
  IssueRequest,
  LockAccess,
  LockCapabilities,
  LockHealth,
  LockProvider,
} from '../features/locks/lock-provider.ts'
import { Failure } from '../platform/errors.ts'
import type { CallService, ServiceCall } from './call-service.ts'
import { answerOfMaker, readMaker, refusalOf, successOfMaker } from './lock-answer.ts'

type NukiAccess = Extract<LockAccess, { kind: 'nuki' }>

const capabilities: LockCapabilities = {
  mode: 'online-pin',
  codes: 'own',
  // The keypad has no 0, and keeps the codes that begin with 12 for itself.
  chosenCode: { alphabet: '123456789', length: 6, forbiddenPrefixes: ['12'] },
  codesPerWindow: 1,
  granularityMinutes: 1,
  minMinutes: 1,
  maxMinutes: 366 * 24 * 60,
  firstUse: null,
  revoke: 'remote',
  confirms: 'poll',
  // About 200, of which ten are left to those who live there.
  maxActive: 190,
  lists: true,
}
/** Type of an authorisation by code of the keypad. */
const keypadCode = 13
const online = 0

const smartlock = z.object({
  smartlockId: z.number(),
  name: z.string(),
  serverState: z.number().nullish(),
  state: z
    .object({
      batteryCritical: z.boolean().nullish(),
      batteryCharge: z.number().nullish(),
      keypadBatteryCritical: z.boolean().nullish(),
    })
    .nullish(),
})
const authorisation = z.object({
  id: z.string(),
  name: z.string(),
  type: z.number(),
  code: z.number().nullish(),
  allowedFromDate: z.string().nullish(),
  allowedUntilDate: z.string().nullish(),
})
type Authorisation = z.output<typeof authorisation>

/**
 * Nuki Web API, for locks with a keypad that are reached over Wi-Fi or a bridge. A change is accepted at once and done
 * later: it is looked for until it shows. What could not be verified is listed in docs/integrations.md.
 */
export function createNuki(
  access: NukiAccess,
  callService: CallService,
  delaysMs: readonly number[] = [400, 800, 1600, 2400],
): LockProvider {
  const callOf = (method: ServiceCall['method'], path: string, body?: object): ServiceCall => ({
    method,
    url: `${access.baseUrl.replace(/\/$/, '')}/smartlock${path}`,
    headers: { authorization: `Bearer ${access.apiToken}`, accept: 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const lockOf = async (device: string) =>
    readMaker(await successOfMaker(callService, callOf('GET', `/${part(device)}`)), smartlock)
  const codesOf = async (device: string): Promise<Authorisation[]> => {
    const answer = await successOfMaker(callService, callOf('GET', `/${part(device)}/auth`))
    return readMaker(answer, z.array(authorisation)).filter(({ type }) => type === keypadCode)
  }
  const remove = (device: string, { id }: Authorisation) =>
    successOfMaker(callService, callOf('DELETE', `/${part(device)}/auth/${part(id)}`))
  const until = async (device: string, isDone: (codes: Authorisation[]) => boolean): Promise<boolean> => {
    for (const delay of delaysMs) {
      await wait(delay)
      if (isDone(await codesOf(device))) return true
    }
    return false
  }

  return {
    capabilities,
    async devices() {
      const answer = await successOfMaker(callService, callOf('GET', ''))
      return readMaker(answer, z.array(smartlock)).map((lock) => ({
        ...{ reference: String(lock.smartlockId), name: lock.name },
        ...healthOf(lock),
      }))
    },
    health: async (device) => healthOf(await lockOf(device)),
    list: async (device) =>
      (await codesOf(device)).map(({ name, allowedFromDate, allowedUntilDate }) => ({
        ...{ name, reference: name, validFrom: instantOf(allowedFromDate), validUntil: instantOf(allowedUntilDate) },
        state: 'present',
      })),
    async issue(request) {
      const { name } = request
      const isOurs = (each: Authorisation) => each.name === name && String(each.code) === request.code
      const issued = { ...keptBy(request), reference: name }
      const codes = await codesOf(request.deviceReference)
      if (codes.some(isOurs)) return issued
      if (codes.some(({ code }) => String(code) === request.code)) throw new Failure('locks.code-taken')
      if (codes.length >= (capabilities.maxActive ?? Infinity)) throw new Failure('locks.no-code-left')
      for (const former of codes.filter((each) => each.name === name)) await remove(request.deviceReference, former)
      const asked = callOf('PUT', `/${part(request.deviceReference)}/auth`, bodyOf(request))
      const answer = await answerOfMaker(callService, asked)
      const isKnown = answer.status >= 400 && /code\W+(already\W+exists|exists\W+already)/i.test(answer.body.toString())
      if (!isKnown && (answer.status < 200 || answer.status >= 300)) throw refusalOf(answer)
      if (await until(request.deviceReference, (shown) => shown.some(isOurs))) return issued
      const shown = isKnown ? await codesOf(request.deviceReference) : []
      if (shown.some(({ code }) => String(code) === request.code)) throw new Failure('locks.code-taken')
      throw new Failure('locks.code-not-confirmed', { reference: name })
    },
    async revoke(device, reference) {
      const named = ({ name }: Authorisation) => name === reference
      const isShown = (shown: Authorisation[]) => shown.some(named)
      // Asked for while the lock was off line, it may show only now.
      const isThere = isShown(await codesOf(device)) || (await until(device, isShown))
      for (const each of (await codesOf(device)).filter(named)) await remove(device, each)
      const isGone = !isThere || (await until(device, (shown) => !isShown(shown)))
      // Off line, what was written waits, and so does what was erased.
      if (!isGone || healthOf(await lockOf(device)).isOnline === false) throw new Failure('access.provider-unavailable')
      return 'revoked'
    },
  }
}

const healthOf = ({ serverState, state }: z.output<typeof smartlock>): LockHealth => ({
  isOnline: serverState === undefined || serverState === null ? null : serverState === online,
  batteryPercent: state?.batteryCharge ?? null,
  isBatteryLow: state?.batteryCritical === true || state?.keypadBatteryCritical === true,
})

/** Those who live there may have written what they like: a date that cannot be read bounds nothing. */
function instantOf(date: string | null | undefined): Date | null {
  const instant = Date.parse(date ?? '')
  return Number.isNaN(instant) ? null : new Date(instant)
}

function keptBy({ code, validFrom, validUntil }: IssueRequest) {
  if (code === null) throw new Failure('locks.no-code-left')
  if (validUntil.getTime() - validFrom.getTime() > capabilities.maxMinutes * 60_000) {
    throw new Failure('locks.window-not-kept')
  }
  return { code, validFrom, validUntil }
}

const bodyOf = ({ name, code, validFrom, validUntil }: IssueRequest) => ({
  name,
  type: keypadCode,
  code: Number(code),
  allowedFromDate: validFrom.toISOString(),
  allowedUntilDate: validUntil.toISOString(),
  // Every day, all day: the dates alone say when.
  allowedWeekDays: 127,
  allowedFromTime: 0,
  allowedUntilTime: 0,
})

const part = (reference: string): string => encodeURIComponent(reference)
