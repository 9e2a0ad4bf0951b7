import { createHmac } from 'node:crypto'
import { type Asked, type Service, startService, type Told } from './http-service.ts'
import type { LockMode } from './nuki-server.ts'

export type IgloohomeSimulator = Service & {
  mode: LockMode
  /** The door: whether it opens for this code at this instant. It knows its seed and the time, nothing else. */
  opens: (deviceId: string, code: string, at: Date) => boolean
}

export const igloohomeClient = { clientId: 'simulated-client', clientSecret: 'simulated-client-secret' }
export const igloohomeDevice = 'IGB4-1a2b3c'

const bearer = 'simulated-bearer'
const hourMs = 3_600_000
const form = /^\d{4}-\d\d-\d\dT\d\d:00:00[+-]\d\d:\d\d$/
type Made = { deviceId: string; pin: string; from: number; until: number }

/** igloohome algoPIN and its tokens, the part that the product uses, with its refusals. Source: docs/integrations.md. */
export async function startIgloohome(): Promise<IgloohomeSimulator> {
  const all: Made[] = []
  const service = await startService((asked) => answer(simulator, all, asked))
  const simulator: IgloohomeSimulator = {
    ...service,
    mode: 'up',
    opens: (deviceId, code, at) =>
      all.some(
        ({ deviceId: of, pin, from, until }) =>
          of === deviceId && pin === code && from <= at.getTime() && at.getTime() < until,
      ),
  }
  return simulator
}

async function answer({ mode }: IgloohomeSimulator, all: Made[], asked: Asked): Promise<Told> {
  if (mode === 'down') return { status: 503 }
  if (mode === 'busy') return { status: 429 }
  if (mode === 'silent') return new Promise<never>(() => {})
  if (asked.path === '/oauth2/token') return giveToken(asked)
  if (asked.headers.authorization !== `Bearer ${bearer}`) return { status: 401 }
  const device = { deviceId: igloohomeDevice, deviceName: 'Boîte à clés du gymnase', batteryLevel: 71 }
  const looked = `${asked.method} ${asked.path}`
  if (looked === 'GET /igloohome/devices') return { status: 200, json: { payload: [device] } }
  if (looked === `GET /igloohome/devices/${igloohomeDevice}`) return { status: 200, json: device }
  const [, deviceId] = /^\/igloohome\/devices\/([^/]+)\/algopin\/hourly$/.exec(asked.path) ?? []
  if (asked.method !== 'POST' || deviceId !== igloohomeDevice) return { status: 404 }
  return makePin(all, deviceId, JSON.parse(asked.body.toString('utf8')) as Record<string, unknown>)
}

function giveToken({ headers, body }: Asked): Told {
  const basic = Buffer.from(`${igloohomeClient.clientId}:${igloohomeClient.clientSecret}`).toString('base64')
  const isAsked = new URLSearchParams(body.toString('utf8')).get('grant_type') === 'client_credentials'
  if (headers.authorization !== `Basic ${basic}`) return { status: 401, json: { error: 'invalid_client' } }
  return isAsked ? { status: 200, json: { access_token: bearer, expires_in: 86_400 } } : { status: 400 }
}

function makePin(all: Made[], deviceId: string, { variance, startDate, endDate }: Record<string, unknown>): Told {
  const [from, until] = [startDate, endDate].map((date) => (form.test(String(date)) ? Date.parse(String(date)) : NaN))
  const hours = ((until ?? NaN) - (from ?? NaN)) / hourMs
  const isTaken = [1, 2, 3].includes(Number(variance)) && hours >= 1 && hours <= 672
  if (!isTaken || from === undefined || until === undefined) return { status: 400, json: { message: 'invalid' } }
  const hash = createHmac('sha256', deviceId).update(`${from}+${hours}#${variance}`).digest()
  const pin = String(hash.readUIntBE(0, 6) % 1_000_000_000).padStart(9, '0')
  all.push({ deviceId, pin, from, until })
  return { status: 200, json: { pin, pinId: hash.toString('hex').slice(0, 12) } }
}
