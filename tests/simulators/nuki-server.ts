import { randomUUID } from 'node:crypto'
import { type Asked, type Service, startService, type Told } from './http-service.ts'

export type NukiLock = {
  smartlockId: number
  name: string
  isOnline: boolean
  batteryCharge: number
  batteryCritical: boolean
  keypadBatteryCritical: boolean
}
export type NukiCode = {
  id: string
  smartlockId: number
  name: string
  type: number
  code: number
  /** Null for a code that always opens. */
  allowedFromDate: string | null
  allowedUntilDate: string | null
  /** Looks at the list before it shows there. */
  looksLeft: number
  /** Erased, and still in its lock until that is on line. */
  isLeaving: boolean
}
/** How the service behaves: as usual, out of reach, too busy, or never answering. */
export type LockMode = 'up' | 'down' | 'busy' | 'silent'

export type NukiSimulator = Service & {
  locks: NukiLock[]
  codes: NukiCode[]
  mode: LockMode
  /** Looks before a change that was accepted shows. */
  lateLooks: number
  /** The door: whether the keypad opens for this code at this instant. */
  opens: (smartlockId: string, code: string, at: Date) => boolean
}

export const nukiToken = 'simulated-nuki-token'
export const nukiDevice = '17293840'

/** Nuki Web API, the part that the product uses, with its refusals. Source: docs/integrations.md. */
export async function startNuki(): Promise<NukiSimulator> {
  const service = await startService((asked) => answer(simulator, asked))
  const simulator: NukiSimulator = {
    ...service,
    locks: [
      lock(nukiDevice, 'Porte de la salle polyvalente'),
      { ...lock('17293841', 'Portail de la cour'), batteryCharge: 12, batteryCritical: true },
    ],
    codes: [],
    mode: 'up',
    lateLooks: 1,
    opens: (smartlockId, code, at) => {
      forgetLeaving(simulator)
      return simulator.codes.some(
        (each) =>
          String(each.smartlockId) === smartlockId &&
          String(each.code) === code &&
          each.looksLeft === 0 &&
          (each.allowedFromDate === null || new Date(each.allowedFromDate) <= at) &&
          (each.allowedUntilDate === null || at < new Date(each.allowedUntilDate)),
      )
    },
  }
  return simulator
}

const lock = (id: string, name: string): NukiLock => ({
  smartlockId: Number(id),
  name,
  isOnline: true,
  batteryCharge: 84,
  batteryCritical: false,
  keypadBatteryCritical: false,
})

async function answer(simulator: NukiSimulator, asked: Asked): Promise<Told> {
  if (simulator.mode === 'down') return { status: 503 }
  if (simulator.mode === 'busy') return { status: 429 }
  if (simulator.mode === 'silent') return new Promise<never>(() => {})
  if (asked.headers.authorization !== `Bearer ${nukiToken}`) return { status: 401, json: { detailMessage: 'token' } }
  const [root, id, what, which] = asked.path.split('/').filter(Boolean)
  if (root !== 'smartlock') return { status: 404 }
  if (!id) return { status: 200, json: simulator.locks.map(presentLock) }
  const device = simulator.locks.find((each) => String(each.smartlockId) === id)
  if (device && !what && asked.method === 'GET') return { status: 200, json: presentLock(device) }
  if (!device || what !== 'auth') return { status: 404 }
  forgetLeaving(simulator)
  switch (`${asked.method}${which ? ' :id' : ''}`) {
    case 'GET':
      return { status: 200, json: shownBy(simulator, device).map(presentCode) }
    case 'PUT':
      return addCode(simulator, device, JSON.parse(asked.body.toString('utf8')) as Record<string, unknown>)
    case 'DELETE :id':
      for (const each of simulator.codes) each.isLeaving ||= each.id === which
      forgetLeaving(simulator)
      return { status: 204 }
    default:
      return { status: 405 }
  }
}

/** What was erased leaves the locks that are on line. */
function forgetLeaving(simulator: NukiSimulator): void {
  const { locks, codes } = simulator
  const isOnline = (id: number) => locks.some((each) => each.smartlockId === id && each.isOnline)
  simulator.codes = codes.filter(({ smartlockId, isLeaving }) => !isLeaving || !isOnline(smartlockId))
}

/** A change shows later, and never while the lock is off line. */
function shownBy(simulator: NukiSimulator, { smartlockId, isOnline }: NukiLock): NukiCode[] {
  const ofLock = simulator.codes.filter((each) => each.smartlockId === smartlockId)
  const shown = ofLock.filter(({ looksLeft, isLeaving }) => looksLeft === 0 && !isLeaving)
  if (isOnline) for (const each of ofLock) each.looksLeft = Math.max(0, each.looksLeft - 1)
  return shown
}

function addCode(simulator: NukiSimulator, device: NukiLock, body: Record<string, unknown>): Told {
  const { name, type, code, allowedFromDate, allowedUntilDate, allowedWeekDays } = body
  const refuse = (message: string): Told => ({ status: 422, json: { detailMessage: message, errorMessage: message } })
  if (typeof name !== 'string' || name.length > 20) return refuse('name is too long')
  if (type !== 13 || allowedWeekDays !== 127) return refuse('type or week days')
  if (!/^[1-9]{6}$/.test(String(code)) || String(code).startsWith('12')) return refuse('code is not allowed')
  const dates = [allowedFromDate, allowedUntilDate].map(String)
  if (!dates.every((date) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(date))) return refuse('dates')
  const isTaken = simulator.codes.some((each) => each.smartlockId === device.smartlockId && each.code === code)
  if (isTaken) return { status: 409, json: { detailMessage: "Parameter 'code' exists already" } }
  const [from = '', until = ''] = dates
  simulator.codes.push({
    ...{ id: randomUUID(), smartlockId: device.smartlockId, name, type, code: Number(code) },
    ...{ allowedFromDate: from, allowedUntilDate: until, isLeaving: false },
    // What a lock off line was told waits for it.
    looksLeft: Math.max(simulator.lateLooks, device.isOnline ? 0 : 1),
  })
  return { status: 204 }
}

const presentLock = ({ smartlockId, name, isOnline, ...state }: NukiLock) => ({
  smartlockId,
  name,
  type: 4,
  serverState: isOnline ? 0 : 4,
  state,
})
const presentCode = ({ looksLeft: _, isLeaving: __, ...code }: NukiCode) => ({ ...code, enabled: true })
