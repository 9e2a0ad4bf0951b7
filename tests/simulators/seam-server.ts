import { createFake, type Fake } from '@seamapi/fake-seam-connect'
import { createHash } from 'node:crypto'
import { type Asked, handOn, type Service, startService, type Told } from './http-service.ts'
import type { LockMode } from './nuki-server.ts'

export type SeamSimulator = Service & {
  mode: LockMode
  /** The published fake's own memory. */
  fake: Fake
  /** Error that the lock gives to the next codes; null when it takes them. */
  refusesWith: string | null
  /** A lock off line keeps what was erased. */
  isOnline: boolean
  /** The door: whether it opens for this code at this instant. */
  opens: (deviceId: string, code: string, at: Date) => boolean
}

export const seamKey = 'seam_apikey1_token'
export const seamDevice = 'august_device_1'

const hourMs = 3_600_000
type Body = Record<string, unknown>

/**
 * The fake that Seam publishes for its API, behind a gate that plays what it does not: a service out of reach, codes that a
 * lock computes, a lock that refuses or is off line.
 */
export async function startSeam(): Promise<SeamSimulator> {
  const fake = await createFake()
  await fake.seed()
  await fake.startServer()
  const service = await startService((asked) => answer(simulator, asked))
  const simulator: SeamSimulator = {
    url: service.url,
    stop: async () => {
      await Promise.all([service.stop(), fake.stopServer()])
    },
    mode: 'up',
    fake,
    refusesWith: null,
    isOnline: true,
    opens: (deviceId, code, at) =>
      fake.database.access_codes.some(
        (each) =>
          each.device_id === deviceId &&
          each.code === code &&
          each.errors.length === 0 &&
          'starts_at' in each &&
          new Date(String(each.starts_at)) <= at &&
          at < new Date(String(each.ends_at)),
      ),
  }
  return simulator
}

async function answer(simulator: SeamSimulator, asked: Asked): Promise<Told> {
  if (simulator.mode === 'down') return { status: 503 }
  if (simulator.mode === 'busy') return { status: 429 }
  if (simulator.mode === 'silent') return new Promise<never>(() => {})
  const body = JSON.parse(asked.body.toString('utf8') || '{}') as Body
  if (asked.path === '/access_codes/create' && body['is_offline_access_code'] === true) return compute(simulator, body)
  if (asked.path === '/access_codes/delete' && !simulator.isOnline) return keepErased(simulator, body)
  const told = await handOn(asked, `${simulator.fake.serverUrl}${asked.path}`)
  return asked.path === '/access_codes/create' && told.status === 200 ? refusedByLock(simulator, told) : told
}

/** A code of whole hours, which the lock and its maker compute alike, to be rounded by an hour at most. */
function compute({ fake }: SeamSimulator, body: Body): Told {
  const device = fake.database.devices.find((each) => each.device_id === body['device_id'])
  if (!device) return { status: 404, json: { error: { type: 'device_not_found' } } }
  const [from, until] = [Date.parse(String(body['starts_at'])), Date.parse(String(body['ends_at']))]
  const isKept = from % hourMs === 0 && until % hourMs === 0 && until > from && until - from <= 672 * hourMs
  if (!isKept || body['max_time_rounding'] !== '1h') return { status: 400, json: { error: { type: 'invalid_input' } } }
  const hash = createHash('sha256')
    .update(`${from}+${until}+${String(body['name'])}`)
    .digest()
  const code = fake.database.addAccessCode({
    ...{ type: 'time_bound', device_id: device.device_id, name: String(body['name']) },
    ...{ code: String(hash.readUIntBE(0, 6) % 1_000_000_000).padStart(9, '0'), workspace_id: device.workspace_id },
    ...{ starts_at: new Date(from).toISOString(), ends_at: new Date(until).toISOString() },
    is_offline_access_code: true,
  })
  return { status: 200, json: { access_code: code, ok: true } }
}

function refusedByLock({ fake, refusesWith }: SeamSimulator, told: Told): Told {
  if (refusesWith === null) return told
  const { access_code: created } = JSON.parse(told.bytes?.toString('utf8') ?? '') as {
    access_code: { access_code_id: string }
  }
  const errors = [{ error_code: refusesWith, is_access_code_error: true, message: 'refused by the lock' }]
  const { access_code_id: id } = created
  fake.database.updateAccessCode({ access_code_id: id, errors })
  return { status: 200, json: { access_code: { ...created, errors }, ok: true } }
}

function keepErased({ fake }: SeamSimulator, body: Body): Told {
  fake.database.updateAccessCode({ access_code_id: String(body['access_code_id']), status: 'removing' })
  return { status: 200, json: { action_attempt: { status: 'pending' }, ok: true } }
}
