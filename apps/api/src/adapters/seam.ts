import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { ErrorCode } from '@salles-ouvertes/contract'
import type {
  IssuedCode,
  IssueRequest,
  ListedCode,
  LockAccess,
  LockCapabilities,
  LockHealth,
  LockProvider,
} from '../features/locks/lock-provider.ts'
import { Failure } from '../platform/errors.ts'
import type { CallService } from './call-service.ts'
import { answerOfMaker, readMaker, refusalOf } from './lock-answer.ts'

type SeamAccess = Extract<LockAccess, { kind: 'seam' }>

const hourMs = 3_600_000
const dayMinutes = 24 * 60
const common = { codes: 'own', confirms: 'sync', maxActive: null, lists: true } as const

/** What holds for every make of lock behind the service; a lock may keep less, and then refuses. */
const capabilities: Record<SeamAccess['codes'], LockCapabilities> = {
  offline: {
    ...common,
    mode: 'offline-pin',
    chosenCode: null,
    codesPerWindow: 3,
    granularityMinutes: 60,
    minMinutes: 60,
    maxMinutes: 28 * dayMinutes,
    firstUse: { withinHours: 24, ifLongerThanHours: 24 },
    revoke: 'never',
  },
  online: {
    ...common,
    mode: 'online-pin',
    chosenCode: { alphabet: '0123456789', length: 6, forbiddenPrefixes: [] },
    codesPerWindow: 1,
    granularityMinutes: 1,
    minMinutes: 1,
    maxMinutes: 366 * dayMinutes,
    firstUse: null,
    revoke: 'remote',
  },
}

const problem = z.object({ error_code: z.string().nullish() })
const accessCode = z.object({
  access_code_id: z.string(),
  device_id: z.string(),
  name: z.string().nullish(),
  code: z.string().nullish(),
  status: z.string().nullish(),
  errors: z.array(problem).nullish(),
  starts_at: z.string().nullish(),
  ends_at: z.string().nullish(),
})
type AccessCode = z.output<typeof accessCode>
const device = z.object({
  device_id: z.string(),
  display_name: z.string().nullish(),
  can_program_online_access_codes: z.boolean().nullish(),
  can_program_offline_access_codes: z.boolean().nullish(),
  properties: z.object({
    name: z.string().nullish(),
    online: z.boolean().nullish(),
    battery: z.object({ level: z.number().nullish(), status: z.string().nullish() }).nullish(),
  }),
})
const apiError = z.object({ error: z.object({ type: z.string() }) })

/** Errors that a code bears: what another code, or a free place, would change; what the service is still trying. */
const meanings: Record<string, ErrorCode> = {
  duplicate_code_on_device: 'locks.code-taken',
  duplicate_code_attempt_prevented: 'locks.code-taken',
  no_space_for_access_code_on_device: 'locks.no-code-left',
  failed_to_set_on_device: 'locks.code-not-confirmed',
  device_offline: 'locks.code-not-confirmed',
}

/**
 * Seam, which speaks to locks of many makers. A code asked for ahead is `unset` until its hour, when the service writes it:
 * its errors alone say that it will not be. What could not be verified is listed in docs/integrations.md.
 */
export function createSeam(
  access: SeamAccess,
  callService: CallService,
  delaysMs: readonly number[] = [400, 800, 1600, 2400],
): LockProvider {
  const able = capabilities[access.codes]
  const root = access.baseUrl.replace(/\/$/, '')

  async function call<T extends z.ZodType>(path: string, body: object, schema: T): Promise<z.output<T>> {
    const answer = await answerOfMaker(callService, {
      method: 'POST',
      url: `${root}/${path}`,
      headers: { authorization: `Bearer ${access.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.status === 409) {
      const isDuplicate = readMaker(answer, apiError).error.type === 'duplicate_access_code'
      if (isDuplicate) throw new Failure('locks.code-taken')
    }
    if (answer.status < 200 || answer.status >= 300) throw refusalOf(answer)
    return readMaker(answer, schema)
  }
  const codesOf = async (id: string): Promise<AccessCode[]> => {
    const found = await call('access_codes/list', { device_id: id }, z.object({ access_codes: z.array(accessCode) }))
    return found.access_codes.filter((each) => each.device_id === id)
  }
  const find = (id: string): Promise<AccessCode | null> =>
    call('access_codes/get', { access_code_id: id }, z.object({ access_code: accessCode })).then(
      (found) => found.access_code,
      (error: unknown) => {
        if (error instanceof Failure && error.details['status'] === 404) return null
        throw error
      },
    )
  const remove = ({ access_code_id: id }: AccessCode) =>
    call('access_codes/delete', { access_code_id: id }, z.object({}))
  const lockOf = async (id: string) => (await call('devices/get', { device_id: id }, z.object({ device }))).device

  return {
    capabilities: able,
    async issue(request) {
      const wanted = wantedBy(request, able)
      const ours = (await codesOf(request.deviceReference)).filter(({ name }) => name === wanted.name)
      const known = ours.find((each) => isWanted(each, wanted))
      if (known) return issuedBy(known, wanted)
      for (const former of ours) await remove(former)
      const created = await call('access_codes/create', wanted, z.object({ access_code: accessCode }))
      try {
        return issuedBy(created.access_code, wanted)
      } catch (error) {
        // Refused by the lock for good, it would only be in the way of the next one.
        if (error instanceof Failure && error.code !== 'locks.code-not-confirmed') await remove(created.access_code)
        throw error
      }
    },
    async revoke(_, reference) {
      if (access.codes === 'offline') return 'will-expire'
      const known = await find(reference)
      if (!known) return 'revoked'
      if (known.status !== 'removing') await remove(known)
      for (const delay of delaysMs) {
        await wait(delay)
        if (!(await find(reference))) return 'revoked'
      }
      throw new Failure('access.provider-unavailable')
    },
    async list(id) {
      await lockOf(id)
      return (await codesOf(id)).map(listed)
    },
    health: async (id) => healthOf(await lockOf(id)),
    async devices() {
      const { devices } = await call('devices/list', {}, z.object({ devices: z.array(device) }))
      return devices
        .filter((each) => each.can_program_online_access_codes || each.can_program_offline_access_codes)
        .map((each) => ({
          ...{ reference: each.device_id, name: each.properties.name ?? each.display_name ?? each.device_id },
          ...healthOf(each),
        }))
    },
  }
}

type Wanted = { device_id: string; name: string; starts_at: string; ends_at: string } & (
  | { code: string }
  | { is_offline_access_code: true; max_time_rounding: '1h' }
)

function wantedBy(request: IssueRequest, { chosenCode, maxMinutes }: LockCapabilities): Wanted {
  const { deviceReference, name, code, variant } = request
  const [from, until] = chosenCode
    ? [+request.validFrom, +request.validUntil]
    : [Math.floor(+request.validFrom / hourMs) * hourMs, Math.ceil(+request.validUntil / hourMs) * hourMs]
  if (until - from > maxMinutes * 60_000) throw new Failure('locks.window-not-kept')
  const window = { starts_at: new Date(from).toISOString(), ends_at: new Date(until).toISOString() }
  if (!chosenCode) {
    const numbered = variant === 0 ? name : `${name} ${variant + 1}`
    const offline = { is_offline_access_code: true, max_time_rounding: '1h' } as const
    return { device_id: deviceReference, name: numbered, ...window, ...offline }
  }
  if (code === null) throw new Failure('locks.no-code-left')
  return { device_id: deviceReference, name, ...window, code }
}

const isWanted = (each: AccessCode, wanted: Wanted): boolean =>
  instantOf(each.starts_at)?.toISOString() === wanted.starts_at &&
  instantOf(each.ends_at)?.toISOString() === wanted.ends_at &&
  (!('code' in wanted) || each.code === wanted.code)

/** @throws what the errors of the code mean */
function issuedBy({ access_code_id: reference, code, errors }: AccessCode, wanted: Wanted): IssuedCode {
  const [first] = errors ?? []
  if (first) throw new Failure(meanings[first.error_code ?? ''] ?? 'locks.provider-refused', { reference })
  // A lock that computes its codes may be asked for this one a little later.
  if (!code) throw new Failure('locks.code-not-confirmed', { reference })
  if (!/^\d{6,9}$/.test(code)) throw new Failure('locks.provider-refused', { answer: 'short code' })
  return { code, reference, validFrom: new Date(wanted.starts_at), validUntil: new Date(wanted.ends_at) }
}

const listed = ({
  name,
  access_code_id: reference,
  status,
  errors,
  starts_at: from,
  ends_at: until,
}: AccessCode): ListedCode => ({
  ...{ name: name ?? '', reference, validFrom: instantOf(from), validUntil: instantOf(until) },
  state: errors?.length ? 'failed' : status === 'set' || status === 'removing' ? 'present' : 'pending',
})

function instantOf(date: string | null | undefined): Date | null {
  const instant = Date.parse(date ?? '')
  return Number.isNaN(instant) ? null : new Date(instant)
}

const healthOf = ({ properties: { online, battery } }: z.output<typeof device>): LockHealth => ({
  isOnline: online ?? null,
  batteryPercent: typeof battery?.level === 'number' ? Math.round(battery.level * 100) : null,
  isBatteryLow: battery?.status === 'low' || battery?.status === 'critical',
})
