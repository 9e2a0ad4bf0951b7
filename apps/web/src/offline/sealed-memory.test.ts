import { beforeEach, describe, expect, it } from 'vitest'
import { forgetSealed, keepSealed, openSealed } from './sealed-memory.ts'

beforeEach(() => localStorage.clear())

const secret = 'jeton-de-vingt-deux-signes'

describe('what is kept sealed on a device', () => {
  it('is read with its secret only, and is nowhere in clear', async () => {
    await keepSealed('code', secret, { code: 'CANARI-7351' }, 1000)
    expect(JSON.stringify(localStorage)).not.toContain('CANARI')
    expect(JSON.stringify(localStorage)).not.toContain(secret)
    expect(await openSealed('code', secret, 999)).toEqual({ code: 'CANARI-7351' })
    expect(await openSealed('code', `${secret}x`, 999)).toBeNull()
  })

  it('is erased when its time is over, also when another name is asked for', async () => {
    await keepSealed('code', secret, 'CANARI-7351', 1000)
    await keepSealed('page', secret, 'étapes', 2000)
    expect(await openSealed('page', secret, 1000)).toBe('étapes')
    expect(Object.keys(localStorage)).toEqual(['salles-ouvertes.scelle.page'])
  })

  it('is forgotten when asked, and a damaged store reads as nothing', async () => {
    await keepSealed('code', secret, 'CANARI-7351', 1000)
    forgetSealed('code')
    expect(await openSealed('code', secret, 0)).toBeNull()
    localStorage.setItem('salles-ouvertes.scelle.code', '{')
    expect(await openSealed('code', secret, 0)).toBeNull()
  })
})
