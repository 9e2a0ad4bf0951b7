import { describe, expect, it } from 'vitest'
import type { IssueRequest, LockProvider } from '../features/access/lock-provider.ts'

const hour = 3_600_000

/** What every keypad must do, whatever its brand. Run against each adapter or its simulator. */
export function describeLockProvider(name: string, make: () => LockProvider): void {
  const wanted = (fromHour: number, hours = 3): IssueRequest => ({
    deviceReference: 'door-1',
    validFrom: new Date(Date.UTC(2026, 9, 13) + fromHour * hour),
    validUntil: new Date(Date.UTC(2026, 9, 13) + (fromHour + hours) * hour),
    label: 'ESSAI-2026-1',
  })

  describe(`${name}, as a lock provider`, () => {
    it('states capabilities that its codes respect', async () => {
      const locks = make()
      const { codeLength, granularityMinutes, minMinutes, maxMinutes } = await locks.capabilities('door-1')
      expect(codeLength).toBeGreaterThanOrEqual(6)
      expect([1, 60]).toContain(granularityMinutes)
      expect(minMinutes).toBeLessThan(maxMinutes)
      const { code } = await locks.issue(wanted(16), 'key-1')
      expect(code).toMatch(new RegExp(`^[0-9]{${codeLength}}$`))
    })

    it('answers the same key with the same code, and covers the whole window', async () => {
      const locks = make()
      const first = await locks.issue(wanted(16), 'key-2')
      expect(await locks.issue(wanted(16), 'key-2')).toEqual(first)
      expect(first.validFrom.getTime()).toBeLessThanOrEqual(wanted(16).validFrom.getTime())
      expect(first.validUntil.getTime()).toBeGreaterThanOrEqual(wanted(16).validUntil.getTime())
    })

    it('gives neighbours different codes', async () => {
      const locks = make()
      const requests = Array.from({ length: 200 }, (_, index) => locks.issue(wanted(index * 2), `key-${index}`))
      const codes = (await Promise.all(requests)).map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
    })

    it('gives no code that somebody would try first', async () => {
      const locks = make()
      for (let index = 0; index < 500; index++) {
        const { code } = await locks.issue(wanted(index), `key-${index}`)
        expect(new Set(code).size).toBeGreaterThanOrEqual(4)
        expect(code).not.toMatch(/123456|654321/)
      }
    })

    it('refuses a window longer than it can keep', async () => {
      const locks = make()
      const { maxMinutes } = await locks.capabilities('door-1')
      const tooLong = locks.issue(wanted(0, maxMinutes / 60 + 1), 'key-3')
      await expect(tooLong).rejects.toMatchObject({ code: 'access.provider-unavailable' })
    })

    it('says of a code whether it is dead or will expire, as it announced', async () => {
      const locks = make()
      const { revoke } = await locks.capabilities('door-1')
      const { reference } = await locks.issue(wanted(16), 'key-4')
      expect(await locks.revoke('door-1', reference)).toBe(revoke === 'remote' ? 'revoked' : 'will-expire')
    })
  })
}
