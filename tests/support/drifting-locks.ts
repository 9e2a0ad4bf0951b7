import { randomUUID } from 'node:crypto'
import type { LockAccountInput } from '@salles-ouvertes/contract'
import { integratorKey, integratorLock, startLockIntegrator } from '../simulators/lock-webhook-server.ts'
import { nukiDevice, nukiToken, startNuki } from '../simulators/nuki-server.ts'
import { seamDevice, seamKey, startSeam } from '../simulators/seam-server.ts'
import { startTtlock, ttlockAccount, ttlockDevice } from '../simulators/ttlock-server.ts'

type Entry = { key: string; name: string; from: Date; until: Date }
/** A simulated lock whose list of codes anybody may have changed behind our back. */
export type DriftingLock = {
  account: LockAccountInput['account']
  deviceReference: string
  entries: () => Entry[]
  drop: (key: string) => void
  /** Another end. */
  prolong: (key: string, until: Date) => void
  /** Written by somebody: in the name of a right to enter, or in that of those who live there. */
  write: (name: string, code: string, from: Date, until: Date) => void
  opens: (code: string, at: Date) => boolean
  setMode: (mode: 'up' | 'down') => void
  stop: () => Promise<void>
}

async function driftingNuki(): Promise<DriftingLock> {
  const nuki = await startNuki()
  nuki.lateLooks = 0
  return {
    account: { kind: 'nuki', baseUrl: nuki.url, apiToken: nukiToken },
    deviceReference: nukiDevice,
    entries: () =>
      nuki.codes.map(({ id, name, allowedFromDate: from, allowedUntilDate: until }) => ({
        ...{ key: id, name, from: new Date(from ?? 0), until: new Date(until ?? 0) },
      })),
    drop: (key) => void (nuki.codes = nuki.codes.filter(({ id }) => id !== key)),
    prolong: (key, until) => {
      for (const each of nuki.codes) if (each.id === key) each.allowedUntilDate = until.toISOString()
    },
    write: (name, code, from, until) => {
      nuki.codes.push({
        ...{ id: randomUUID(), smartlockId: Number(nukiDevice), name, type: 13, code: Number(code) },
        ...{ allowedFromDate: from.toISOString(), allowedUntilDate: until.toISOString() },
        ...{ looksLeft: 0, isLeaving: false },
      })
    },
    opens: (code, at) => nuki.opens(nukiDevice, code, at),
    setMode: (mode) => void (nuki.mode = mode),
    stop: nuki.stop,
  }
}

async function driftingTtlock(codes: 'online' | 'offline'): Promise<DriftingLock> {
  const ttlock = await startTtlock()
  const idOf = (key: string) => Number(key)
  return {
    account: { kind: 'ttlock', baseUrl: ttlock.url, codes, ...ttlockAccount },
    deviceReference: ttlockDevice,
    entries: () =>
      ttlock.codes.map(({ keyboardPwdId, keyboardPwdName: name, startDate, endDate }) => ({
        ...{ key: String(keyboardPwdId), name, from: new Date(startDate), until: new Date(endDate) },
      })),
    drop: (key) => void (ttlock.codes = ttlock.codes.filter(({ keyboardPwdId }) => keyboardPwdId !== idOf(key))),
    prolong: (key, until) => {
      for (const each of ttlock.codes) if (each.keyboardPwdId === idOf(key)) each.endDate = until.getTime()
    },
    write: (name, code, from, until) => {
      ttlock.codes.push({
        ...{
          keyboardPwdId: 1_000_000_000 + ttlock.codes.length + Math.floor(Math.random() * 1e9),
          lockId: ttlockDevice,
        },
        ...{ keyboardPwd: code, keyboardPwdName: name, startDate: +from, endDate: +until },
        ...{ isComputed: false, isUsed: false },
      })
    },
    opens: (code, at) => ttlock.opens(ttlockDevice, code, at),
    setMode: (mode) => void (ttlock.mode = mode),
    stop: ttlock.stop,
  }
}

async function driftingSeam(): Promise<DriftingLock> {
  const seam = await startSeam()
  const { database } = seam.fake
  const workspaceId = database.devices.find(({ device_id: id }) => id === seamDevice)?.workspace_id ?? ''
  const dates = (code: object) => code as { starts_at: string; ends_at: string }
  return {
    account: { kind: 'seam', baseUrl: seam.url, apiKey: seamKey, codes: 'online' },
    deviceReference: seamDevice,
    entries: () =>
      database.access_codes
        .filter(({ device_id: id }) => id === seamDevice)
        .map((code) => ({
          ...{ key: code.access_code_id, name: code.name ?? '' },
          ...{ from: new Date(dates(code).starts_at), until: new Date(dates(code).ends_at) },
        })),
    drop: (key) => database.deleteAccessCode(key),
    prolong: (key, until) => {
      database.updateAccessCode({ access_code_id: key, ...{ ends_at: until.toISOString() } })
    },
    write: (name, code, from, until) => {
      database.addAccessCode({
        ...{ type: 'time_bound', device_id: seamDevice, name, code, workspace_id: workspaceId },
        ...{ starts_at: from.toISOString(), ends_at: until.toISOString() },
      })
    },
    opens: (code, at) => seam.opens(seamDevice, code, at),
    setMode: (mode) => void (seam.mode = mode),
    stop: seam.stop,
  }
}

async function driftingWebhook(): Promise<DriftingLock> {
  const integrator = await startLockIntegrator()
  return {
    account: { kind: 'webhook', baseUrl: integrator.url, ...integratorKey },
    deviceReference: integratorLock,
    entries: () =>
      integrator.codes.map(({ reference, name, validFrom, validUntil }) => ({
        ...{ key: reference, name, from: new Date(validFrom), until: new Date(validUntil) },
      })),
    drop: (key) => void (integrator.codes = integrator.codes.filter(({ reference }) => reference !== key)),
    prolong: (key, until) => {
      for (const each of integrator.codes) if (each.reference === key) each.validUntil = until.toISOString()
    },
    write: (name, code, from, until) => {
      const window = { validFrom: from.toISOString(), validUntil: until.toISOString() }
      integrator.codes.push({ reference: randomUUID(), lock: integratorLock, name, code, ...window, asksLeft: 0 })
    },
    opens: (code, at) => integrator.opens(integratorLock, code, at),
    setMode: (mode) => void (integrator.mode = mode),
    stop: integrator.stop,
  }
}

/** Every lock of the product whose codes can be read, by the name of its maker. */
export const driftingLocks = {
  Nuki: driftingNuki,
  'TTLock with a gateway': () => driftingTtlock('online'),
  Seam: driftingSeam,
  'the software of an integrator': driftingWebhook,
}
export const lockThatComputes = (): Promise<DriftingLock> => driftingTtlock('offline')
