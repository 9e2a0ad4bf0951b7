import { createHmac } from 'node:crypto'
import type { IssueRequest, LockCapabilities, LockProvider } from '../features/locks/lock-provider.ts'
import type { Config } from '../platform/config.ts'
import { fail } from '../platform/errors.ts'

const hourMs = 3_600_000
const codeLength = 8
const maxHours = 72
/** Several groups may have the same rounded window: each gets one of these codes. */
const variants = 8

const capabilities: LockCapabilities = {
  mode: 'offline-pin',
  codes: 'own',
  chosenCode: null,
  codesPerWindow: variants,
  granularityMinutes: 60,
  minMinutes: 60,
  maxMinutes: maxHours * 60,
  firstUse: null,
  revoke: 'never',
  confirms: 'sync',
  maxActive: null,
  lists: false,
}

export type KeypadSimulator = LockProvider & {
  /** The door: whether the keypad opens for this code at this instant. It knows its seed and the time, nothing else. */
  opens: (deviceReference: string, code: string, at: Date) => boolean
}

/**
 * Stands for an offline algorithmic keypad: codes follow from the seed of the device and whole hours, the door needs no
 * network and cannot be told to forget a code. @throws Error in production
 */
export function createKeypadSimulator(config: Pick<Config, 'NODE_ENV' | 'SECRET_KEY'>): KeypadSimulator {
  if (config.NODE_ENV === 'production') throw new Error('the keypad simulator is refused in production')
  const codeOf = (device: string, fromHour: number, hours: number, variant: number): string =>
    digitsOf(`${config.SECRET_KEY}/${device}`, `${fromHour}+${hours}#${variant}`)
  return {
    capabilities,
    devices: async () => [],
    health: async () => null,
    list: async () => null,
    async issue(request, idempotencyKey) {
      const { fromHour, hours } = wholeHours(request)
      const drawn = createHmac('sha256', 'variant').update(idempotencyKey).digest().readUInt32BE()
      const variant = (drawn + request.variant) % variants
      return {
        code: codeOf(request.deviceReference, fromHour, hours, variant),
        reference: `${fromHour}+${hours}#${variant}`,
        validFrom: new Date(fromHour * hourMs),
        validUntil: new Date((fromHour + hours) * hourMs),
      }
    },
    revoke: async () => 'will-expire',
    opens(device, code, at) {
      const hour = Math.floor(at.getTime() / hourMs)
      for (let hours = 1; hours <= maxHours; hours++) {
        for (let fromHour = hour - hours + 1; fromHour <= hour; fromHour++) {
          for (let variant = 0; variant < variants; variant++) {
            if (codeOf(device, fromHour, hours, variant) === code) return true
          }
        }
      }
      return false
    },
  }
}

function wholeHours({ validFrom, validUntil }: IssueRequest): { fromHour: number; hours: number } {
  const fromHour = Math.floor(validFrom.getTime() / hourMs)
  const hours = Math.ceil(validUntil.getTime() / hourMs) - fromHour
  if (hours < 1 || hours > maxHours) fail('locks.window-not-kept')
  return { fromHour, hours }
}

function digitsOf(seed: string, window: string): string {
  for (let round = 0; ; round++) {
    const number = createHmac('sha256', seed).update(`${window}/${round}`).digest().readBigUInt64BE()
    const code = String(number % 10n ** BigInt(codeLength)).padStart(codeLength, '0')
    if (!isTrivial(code)) return code
  }
}

/** Codes that somebody would try first: few different digits, or a run up or down. */
function isTrivial(code: string): boolean {
  const steps = [...code].slice(1).map((digit, index) => Number(digit) - Number(code[index]))
  const isRun = (step: number): boolean => steps.filter((found) => found === step).length >= codeLength - 3
  return new Set(code).size < 4 || isRun(1) || isRun(-1)
}
