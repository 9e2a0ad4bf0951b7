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
import { readMaker, successOfMaker } from './lock-answer.ts'

type IgloohomeAccess = Extract<LockAccess, { kind: 'igloohome' }>

const hourMs = 3_600_000
/** Longer codes must open a first time within a day or are void: those are left to a person. */
const maxHours = 24

const capabilities: LockCapabilities = {
  mode: 'offline-pin',
  codes: 'own',
  chosenCode: null,
  codesPerWindow: 3,
  granularityMinutes: 60,
  minMinutes: 60,
  maxMinutes: maxHours * 60,
  firstUse: null,
  revoke: 'never',
  confirms: 'sync',
  maxActive: null,
  lists: false,
}

const token = z.object({ access_token: z.string() })
const made = z.object({ pin: z.string().regex(/^\d{6,9}$/), pinId: z.string() })
const device = z.object({ deviceId: z.string(), deviceName: z.string(), batteryLevel: z.number().nullish() })
const deviceList = z.object({ payload: z.array(device) })
/** Percent under which the maker's own application warns. */
const lowBattery = 20

/**
 * igloohome algoPIN: the lock and its maker compute the same codes, so that the door needs no network and forgets none.
 * The same variance and window give the same code. What could not be verified is listed in docs/integrations.md.
 */
export function createIgloohome(access: IgloohomeAccess, callService: CallService): LockProvider {
  const call = async (method: ServiceCall['method'], path: string, body?: object) => {
    const basic = Buffer.from(`${access.clientId}:${access.clientSecret}`).toString('base64')
    const signedIn = await successOfMaker(callService, {
      method: 'POST',
      url: access.tokenUrl,
      headers: { authorization: `Basic ${basic}`, accept: 'application/json' },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    const { access_token: bearer } = readMaker(signedIn, token)
    return successOfMaker(callService, {
      method,
      url: `${access.baseUrl.replace(/\/$/, '')}/devices${path}`,
      headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  }
  return {
    capabilities,
    async devices() {
      return readMaker(await call('GET', ''), deviceList).payload.map((each) => ({
        ...{ reference: each.deviceId, name: each.deviceName },
        ...healthOf(each),
      }))
    },
    health: async (reference) => healthOf(readMaker(await call('GET', `/${encodeURIComponent(reference)}`), device)),
    list: async () => null,
    async issue(request) {
      const { startsAt, endsAt } = wholeHours(request)
      const answer = await call('POST', `/${encodeURIComponent(request.deviceReference)}/algopin/hourly`, {
        variance: request.variant + 1,
        startDate: onTheHour(startsAt),
        endDate: onTheHour(endsAt),
        accessName: request.name,
      })
      const { pin, pinId } = readMaker(answer, made)
      return { code: pin, reference: pinId, validFrom: startsAt, validUntil: endsAt }
    },
    revoke: async () => 'will-expire',
  }
}

/** The lock has no network: whether it is on line says nothing of it. */
const healthOf = ({ batteryLevel }: z.output<typeof device>): LockHealth => ({
  isOnline: null,
  batteryPercent: batteryLevel ?? null,
  isBatteryLow: typeof batteryLevel === 'number' && batteryLevel < lowBattery,
})

function wholeHours({ validFrom, validUntil }: IssueRequest): { startsAt: Date; endsAt: Date } {
  const startsAt = new Date(Math.floor(validFrom.getTime() / hourMs) * hourMs)
  const endsAt = new Date(Math.ceil(validUntil.getTime() / hourMs) * hourMs)
  if (endsAt.getTime() - startsAt.getTime() > maxHours * hourMs) throw new Failure('locks.window-not-kept')
  return { startsAt, endsAt }
}

/** `YYYY-MM-DDTHH:00:00±hh:mm`, the only form taken; « Z » is not one. */
const onTheHour = (instant: Date): string => `${instant.toISOString().slice(0, 13)}:00:00+00:00`
