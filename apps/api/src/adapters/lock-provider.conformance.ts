import { randomInt, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IssueRequest, LockCapabilities, LockProvider } from '../features/locks/lock-provider.ts'

const hour = 3_600_000
const evening = Date.UTC(2026, 9, 13, 16)

/** A lock to be tried: the adapter, the door it writes to, and the ways in which the service behind it may fail. */
export type LockToTry = {
  provider: LockProvider
  deviceReference: string
  /** The door: whether this code opens it at this instant; null where it is in somebody else's system. */
  opens: ((code: string, at: Date) => boolean) | null
  /** Null where nothing is called. */
  remote: {
    setMode: (mode: 'up' | 'down' | 'busy' | 'silent') => void
    /** The same account, without the patience to wait. */
    hasty: LockProvider
    /** The same place, with a wrong key. */
    stranger: LockProvider
    secrets: readonly string[]
    /** Null where an account says nothing of its locks. */
    unknownDevice: string | null
  } | null
  stop: () => Promise<void>
}

function codeOf({ alphabet, length, forbiddenPrefixes }: NonNullable<LockCapabilities['chosenCode']>): string {
  for (;;) {
    const code = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
    if (!forbiddenPrefixes.some((prefix) => code.startsWith(prefix))) return code
  }
}

/** Names as the product gives them: one per right to enter. */
const nextName = (): string => `ESSAI-2026 ${randomUUID().slice(0, 8)}`

/** What every lock that takes codes must do, whatever its maker. Run against each adapter or its simulator. */
export function describeLockProvider(name: string, make: () => Promise<LockToTry>): void {
  let tried: LockToTry
  beforeEach(async () => {
    tried = await make()
  })
  afterEach(() => tried.stop())

  const wanted = (fromHour = 0, hours = 3): IssueRequest => {
    const { chosenCode } = tried.provider.capabilities
    return {
      deviceReference: tried.deviceReference,
      validFrom: new Date(evening + fromHour * hour),
      validUntil: new Date(evening + (fromHour + hours) * hour),
      name: nextName(),
      code: chosenCode && codeOf(chosenCode),
      variant: 0,
    }
  }

  describe(`${name}, as a lock provider`, () => {
    it('states capabilities that its codes respect', async () => {
      const { capabilities } = tried.provider
      expect(capabilities.minMinutes).toBeLessThan(capabilities.maxMinutes)
      expect(capabilities.maxActive ?? 1).toBeGreaterThan(0)
      expect(capabilities.chosenCode?.length ?? 6).toBeGreaterThanOrEqual(6)
      const request = wanted()
      const { code } = await tried.provider.issue(request, randomUUID())
      if (capabilities.codes === 'none') expect(code).toBeNull()
      if (capabilities.codes === 'shared') expect(code).toMatch(/^.{4,32}$/)
      if (capabilities.codes !== 'own') return
      expect(code).toMatch(/^[0-9]{6,9}$/)
      if (capabilities.chosenCode) expect(code).toBe(request.code)
      else expect(new Set(code).size).toBeGreaterThanOrEqual(4)
    })

    it('answers the same key with the same code, and covers the whole window', async () => {
      const [request, key] = [wanted(), randomUUID()]
      const first = await tried.provider.issue(request, key)
      expect(await tried.provider.issue(request, key)).toEqual(first)
      expect(first.validFrom.getTime()).toBeLessThanOrEqual(request.validFrom.getTime())
      expect(first.validUntil.getTime()).toBeGreaterThanOrEqual(request.validUntil.getTime())
    })

    it('opens the door from the beginning of the window to its end, and at no other time', async () => {
      const { code, validFrom, validUntil } = await tried.provider.issue(wanted(), randomUUID())
      const { opens } = tried
      if (!opens || code === null) return
      const moments = [validFrom.getTime() - 1, validFrom.getTime(), validUntil.getTime() - 1, validUntil.getTime()]
      expect(moments.map((moment) => opens(code, new Date(moment)))).toEqual([false, true, true, false])
    })

    it('gives neighbours different codes, or all the same as it announced', async () => {
      const codes: (string | null)[] = []
      for (let index = 0; index < 12; index += 1) {
        codes.push((await tried.provider.issue(wanted(index * 3), randomUUID())).code)
      }
      expect(new Set(codes).size).toBe(tried.provider.capabilities.codes === 'own' ? codes.length : 1)
    })

    it('gives another code for the same window where it makes them, and refuses one that it has where it does not', async () => {
      const { chosenCode, codesPerWindow } = tried.provider.capabilities
      const request = wanted()
      const key = randomUUID()
      const { code } = await tried.provider.issue(request, key)
      if (!chosenCode) {
        const others = []
        for (let variant = 1; variant < codesPerWindow; variant += 1) {
          others.push((await tried.provider.issue({ ...request, variant }, key)).code)
        }
        expect(new Set([code, ...others]).size).toBe(codesPerWindow)
        return
      }
      if (!tried.opens) return
      const another = tried.provider.issue({ ...request, name: nextName() }, randomUUID())
      await expect(another).rejects.toMatchObject({ code: 'locks.code-taken' })
      expect(code && tried.opens(code, request.validFrom)).toBe(true)
    })

    it('refuses a window longer than it can keep', async () => {
      const { maxMinutes } = tried.provider.capabilities
      if (!Number.isFinite(maxMinutes)) return
      const tooLong = tried.provider.issue(wanted(0, maxMinutes / 60 + 1), randomUUID())
      await expect(tooLong).rejects.toMatchObject({ code: 'locks.window-not-kept' })
    })

    it('says of a code whether it is dead or will expire, as it announced', async () => {
      const { revoke } = tried.provider.capabilities
      const { code, reference, validFrom } = await tried.provider.issue(wanted(), randomUUID())
      const outcome = await tried.provider.revoke(tried.deviceReference, reference)
      expect(outcome).toBe({ remote: 'revoked', 'on-site': 'on-site', never: 'will-expire' }[revoke])
      if (tried.opens && code) expect(tried.opens(code, validFrom)).toBe(outcome !== 'revoked')
      // The worker may have been killed before it noted the answer.
      expect(await tried.provider.revoke(tried.deviceReference, reference)).toBe(outcome)
    })

    it('reads again the codes of a lock by name, reference and window, or says that it cannot', async () => {
      const { provider, deviceReference } = tried
      const [first, second] = [wanted(), wanted(3)]
      const issued = await provider.issue(first, randomUUID())
      await provider.issue(second, randomUUID())
      const listed = await provider.list(deviceReference)
      expect(listed !== null).toBe(provider.capabilities.lists)
      if (!listed) return
      const { reference, validFrom, validUntil } = issued
      expect(listed).toContainEqual({ name: first.name, reference, validFrom, validUntil, state: expect.any(String) })
      expect(JSON.stringify(listed)).not.toContain(String(issued.code))
      await provider.revoke(deviceReference, reference)
      const names = (await provider.list(deviceReference))?.map(({ name }) => name)
      expect(names).toContain(second.name)
      if (provider.capabilities.revoke === 'remote') expect(names).not.toContain(first.name)
    })

    it('tells the locks of its account and their state, and that of one alone, or nothing', async () => {
      const devices = await tried.provider.devices()
      const health = await tried.provider.health(tried.deviceReference)
      const own = devices.find(({ reference }) => reference === tried.deviceReference)
      expect(own !== undefined).toBe(devices.length > 0)
      if (own) expect(own).toMatchObject(health ?? {})
      if (health) expect(Object.keys(health).sort()).toEqual(['batteryPercent', 'isBatteryLow', 'isOnline'])
    })

    it('says that the service is out of reach, without a word of it, and goes on afterwards', async () => {
      const { remote, provider } = tried
      if (!remote) return
      const request = wanted()
      for (const mode of ['down', 'busy', 'silent'] as const) {
        remote.setMode(mode)
        const through = mode === 'silent' ? remote.hasty : provider
        const calls: (() => Promise<unknown>)[] = [() => through.issue(request, 'key')]
        // What is never told to a lock cannot be withdrawn from it either: nothing is called.
        if (provider.capabilities.revoke === 'remote') {
          calls.push(() => through.revoke(tried.deviceReference, 'unknown'))
        }
        if (provider.capabilities.lists) calls.push(() => through.list(tried.deviceReference))
        for (const call of calls) {
          const error = await call().catch((reason: unknown) => reason)
          expect(error).toMatchObject({ code: 'access.provider-unavailable' })
          for (const secret of remote.secrets) expect(JSON.stringify(error) + String(error)).not.toContain(secret)
        }
      }
      remote.setMode('up')
      expect((await provider.issue(request, 'key')).code).toMatch(/^[0-9]{6,9}$/)
    })

    it('says that somebody must look at a wrong key or an unknown lock', async () => {
      const { remote, provider } = tried
      if (!remote) return
      const refused = { code: 'locks.provider-refused' }
      await expect(remote.stranger.issue(wanted(), 'key')).rejects.toMatchObject(refused)
      await expect(remote.stranger.devices()).rejects.toMatchObject(refused)
      if (remote.unknownDevice === null) return
      const elsewhere = { ...wanted(), deviceReference: remote.unknownDevice }
      await expect(provider.issue(elsewhere, 'key')).rejects.toMatchObject(refused)
      await expect(provider.health(remote.unknownDevice)).rejects.toMatchObject(refused)
      if (provider.capabilities.lists) {
        await expect(provider.list(remote.unknownDevice)).rejects.toMatchObject(refused)
      }
    })
  })
}
