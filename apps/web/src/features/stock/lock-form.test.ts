import { describe, expect, it } from 'vitest'
import { addressFor, lockFormOf, lockInputOf } from './lock-form.ts'

const codeFor = 'booking' as const
const account = { kind: 'nuki' as const, baseUrl: 'https://nuki.example' }

describe('the form of the locks', () => {
  it('begins with the settings, or the usual address of a maker', () => {
    expect(lockFormOf({ account, toleranceMinutes: 30, codeFor })).toMatchObject({
      ...{ ...account, toleranceMinutes: 30, codeFor },
    })
    expect(lockFormOf({ account: null, toleranceMinutes: 60, codeFor }).baseUrl).toBe('https://api.nuki.io')
    expect(addressFor('nuki', { account })).toBe('https://nuki.example')
  })

  it('sends a key that was typed, and leaves out an empty one', () => {
    const form = lockFormOf({ account, toleranceMinutes: 30, codeFor })
    expect(lockInputOf(form, 2)).toEqual({
      account: { ...account, apiToken: undefined },
      toleranceMinutes: 30,
      codeFor,
      version: 2,
    })
    expect(lockInputOf({ ...form, details: { apiToken: 'a-key-of-test' } }, 2)).toMatchObject({
      account: { apiToken: 'a-key-of-test' },
    })
  })

  it('writes codes remotely unless told otherwise, and says so only to makers that do both', () => {
    const form = lockFormOf({ account: null, toleranceMinutes: 60, codeFor })
    const ttlock = { ...form, kind: 'ttlock' as const, details: { ...form.details, clientId: 'a', username: 'b' } }
    expect(lockInputOf(ttlock, 0)).toMatchObject({ account: { kind: 'ttlock', codes: 'online', clientId: 'a' } })
    expect(lockInputOf(form, 0)).not.toHaveProperty('account.codes')
    const known = {
      kind: 'ttlock' as const,
      baseUrl: 'https://x.example',
      clientId: 'a',
      username: 'b',
      codes: 'offline' as const,
    }
    expect(lockFormOf({ account: known, toleranceMinutes: 60, codeFor }).details).toMatchObject({
      username: 'b',
      codes: 'offline',
    })
  })
})
