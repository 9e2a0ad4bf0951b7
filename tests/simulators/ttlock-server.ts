import { createHash, randomInt, randomUUID } from 'node:crypto'
import { type Asked, type Service, startService, type Told } from './http-service.ts'
import type { LockMode } from './nuki-server.ts'

export type TtlockCode = {
  keyboardPwdId: number
  lockId: string
  keyboardPwd: string
  keyboardPwdName: string
  startDate: number
  endDate: number
  /** Computed by the lock: it must open a first time within a day of its beginning. */
  isComputed: boolean
  isUsed: boolean
}
export type TtlockSimulator = Service & {
  mode: LockMode
  codes: TtlockCode[]
  hasGateway: boolean
  /** Milliseconds by which the service's clock differs from ours. */
  driftMs: number
  /** Tokens that it takes; emptied, every one has ended. */
  tokens: { access: Set<string>; refresh: Set<string> }
  /** Paths that were asked for, in order. */
  calls: string[]
  /** The door: whether the keypad opens for this code at this instant, which then counts as its first use. */
  opens: (lockId: string, code: string, at: Date) => boolean
}

export const ttlockAccount = {
  ...{ clientId: 'simulated-ttlock-client', clientSecret: 'simulated-ttlock-secret' },
  ...{ username: 'college-demo', password: 'simulated-ttlock-password' },
}
export const ttlockDevice = '24518730'

const hourMs = 3_600_000
const mostCodes = 250
const refuse = (errcode: number, errmsg = 'refused'): Told => ({ status: 200, json: { errcode, errmsg } })

/** TTLock version 3, the part that the product uses, with its errors in HTTP 200. Source: docs/integrations.md. */
export async function startTtlock(): Promise<TtlockSimulator> {
  const service = await startService((asked) => answer(simulator, asked))
  const simulator: TtlockSimulator = {
    ...service,
    mode: 'up',
    codes: [],
    hasGateway: true,
    driftMs: 0,
    tokens: { access: new Set(), refresh: new Set() },
    calls: [],
    opens: (lockId, code, at) => {
      const found = simulator.codes.find(
        (each) => each.lockId === lockId && each.keyboardPwd === code && each.startDate <= +at && +at < each.endDate,
      )
      if (!found || (found.isComputed && !found.isUsed && +at > found.startDate + 24 * hourMs)) return false
      return (found.isUsed = true)
    },
  }
  return simulator
}

async function answer(simulator: TtlockSimulator, asked: Asked): Promise<Told> {
  if (simulator.mode === 'down') return refuse(90_000, 'internal server error')
  if (simulator.mode === 'busy') return refuse(30_006, 'exceeds the restrictions of API call number')
  if (simulator.mode === 'silent') return new Promise<never>(() => {})
  const isForm = asked.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  if (asked.method !== 'POST' || !isForm) return refuse(-3, 'Invalid Parameter.')
  const form = new URLSearchParams(asked.body.toString('utf8'))
  simulator.calls.push(asked.path)
  if (asked.path === '/oauth2/token') return giveToken(simulator, form)
  if (form.get('clientId') !== ttlockAccount.clientId) return refuse(10_000, 'invalid client_id')
  if (!simulator.tokens.access.has(form.get('accessToken') ?? '')) return refuse(10_004, 'invalid grant')
  const now = Date.now() + simulator.driftMs
  if (!(Math.abs(Number(form.get('date')) - now) <= 5 * 60_000)) return refuse(80_000, 'date must be current time')
  return operate(simulator, asked.path, form)
}

function giveToken({ tokens }: TtlockSimulator, form: URLSearchParams): Told {
  const { clientId, clientSecret, username, password } = ttlockAccount
  if (form.get('clientId') !== clientId || form.get('clientSecret') !== clientSecret) return refuse(10_001)
  if (form.get('grant_type') === 'refresh_token') {
    if (!tokens.refresh.delete(form.get('refresh_token') ?? '')) return refuse(10_011, 'invalid refresh_token')
  } else {
    const hash = createHash('md5').update(password).digest('hex')
    if (form.get('username') !== username || form.get('password') !== hash) return refuse(10_007, 'invalid account')
  }
  const [accessToken, refreshToken] = [randomUUID(), randomUUID()]
  tokens.access.add(accessToken)
  tokens.refresh.add(refreshToken)
  return {
    status: 200,
    json: { access_token: accessToken, refresh_token: refreshToken, uid: 1, expires_in: 7_776_000 },
  }
}

function operate(simulator: TtlockSimulator, path: string, form: URLSearchParams): Told {
  const lock = {
    ...{ lockId: Number(ttlockDevice), lockAlias: 'Porte du gymnase', electricQuantity: 66 },
    hasGateway: simulator.hasGateway ? 1 : 0,
  }
  if (path === '/v3/lock/list') return { status: 200, json: { list: [lock], pages: 1, total: 1 } }
  if (form.get('lockId') !== ttlockDevice) return refuse(-1003, 'lock does not exist')
  switch (path) {
    case '/v3/lock/detail':
      return { status: 200, json: lock }
    case '/v3/lock/listKeyboardPwd':
      return listPage(simulator, form)
    case '/v3/keyboardPwd/get':
      return computeCode(simulator, form)
    case '/v3/keyboardPwd/add':
      return addCode(simulator, form)
    case '/v3/keyboardPwd/delete':
      if (form.get('deleteType') !== '2') return refuse(-3)
      if (!simulator.hasGateway) return refuse(-2012, 'The Lock is not connected to any Gateway.')
      simulator.codes = simulator.codes.filter((each) => String(each.keyboardPwdId) !== form.get('keyboardPwdId'))
      return refuse(0)
    default:
      return { status: 404 }
  }
}

function listPage({ codes }: TtlockSimulator, form: URLSearchParams): Told {
  const [page, size] = [Number(form.get('pageNo')), Number(form.get('pageSize'))]
  if (!(page >= 1 && size >= 1 && size <= 100)) return refuse(-3)
  const list = codes
    .slice((page - 1) * size, page * size)
    .map(({ isComputed, isUsed: _, ...code }) => ({ ...code, keyboardPwdType: 3, isCustom: isComputed ? 0 : 1 }))
  return { status: 200, json: { list, pageNo: page, pages: Math.ceil(codes.length / size), total: codes.length } }
}

function computeCode(simulator: TtlockSimulator, form: URLSearchParams): Told {
  // Minutes are lost: the lock knows whole hours.
  const [from, until] = [form.get('startDate'), form.get('endDate')].map(
    (date) => Math.floor(Number(date) / hourMs) * hourMs,
  )
  const isPeriod = form.get('keyboardPwdType') === '3' && form.get('keyboardPwdVersion') === '4'
  if (!isPeriod || !from || !until || until <= from || until - from > 365 * 24 * hourMs) return refuse(-3)
  return keep(simulator, form, { keyboardPwd: computedCode(), startDate: from, endDate: until, isComputed: true })
}

function computedCode(): string {
  const code = String(randomInt(10_000_000, 100_000_000))
  return new Set(code).size < 4 ? computedCode() : code
}

function addCode(simulator: TtlockSimulator, form: URLSearchParams): Told {
  if (form.get('addType') !== '2') return refuse(-3)
  if (!simulator.hasGateway) return refuse(-2012, 'The Lock is not connected to any Gateway.')
  const keyboardPwd = form.get('keyboardPwd') ?? ''
  const [startDate, endDate] = [Number(form.get('startDate')), Number(form.get('endDate'))]
  if (!/^\d{4,9}$/.test(keyboardPwd) || !(endDate > startDate)) return refuse(-3006, 'Invalid Passcode.')
  if (simulator.codes.some((each) => each.keyboardPwd === keyboardPwd)) return refuse(-3007, 'passcode exists')
  if (simulator.codes.length >= mostCodes) return refuse(-3009, 'no space')
  return keep(simulator, form, { keyboardPwd, startDate, endDate, isComputed: false })
}

function keep(
  { codes }: TtlockSimulator,
  form: URLSearchParams,
  code: Pick<TtlockCode, 'keyboardPwd' | 'startDate' | 'endDate' | 'isComputed'>,
): Told {
  const keyboardPwdId = randomInt(1, 1_000_000_000)
  const keyboardPwdName = form.get('keyboardPwdName') ?? ''
  codes.push({ ...code, keyboardPwdId, keyboardPwdName, lockId: ttlockDevice, isUsed: false })
  return { status: 200, json: code.isComputed ? { keyboardPwdId, keyboardPwd: code.keyboardPwd } : { keyboardPwdId } }
}
