import { describe, expect, it } from 'vitest'
import { localDate } from '../../../platform/time.ts'
import type { GivenPiece } from './called-pieces.ts'
import { isSuspended } from './suspension.ts'

const until = (validUntil: string, changed: Partial<GivenPiece> = {}): GivenPiece => ({
  ...{ id: validUntil, kind: 'insurance', version: 1, validFrom: '2026-01-01', verdict: null },
  validUntil,
  ...changed,
})
const session = { first: '2027-01-12', last: '2027-01-12' }
const on = (today: string, ...pieces: GivenPiece[]) => isSuspended(session, pieces, localDate(today))

describe('isSuspended', () => {
  it('waits until the certificate is over, or the session near', () => {
    expect(on('2026-12-31', until('2026-12-31'))).toBe(false)
    expect(on('2027-01-01', until('2026-12-31'))).toBe(true)
    expect(on('2027-01-03', until('2027-01-11'))).toBe(false)
    expect(on('2027-01-04', until('2027-01-11'))).toBe(true)
    expect(on('2026-12-01')).toBe(true)
  })

  it('never suspends what a certificate covers to its last day', () => {
    expect(on('2027-01-11', until('2027-01-12'))).toBe(false)
    expect(on('2027-01-11', until('2026-12-31'), until('2027-12-31', { validFrom: '2027-01-12' }))).toBe(false)
    expect(on('2027-01-11', until('2027-12-31', { verdict: 'refused' }))).toBe(true)
    expect(on('2027-01-11', until('2027-12-31', { kind: 'statutes' }))).toBe(true)
  })
})
