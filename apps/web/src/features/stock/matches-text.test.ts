import { describe, expect, it } from 'vitest'
import { matchesText } from './matches-text.ts'

describe('matchesText', () => {
  const texts = ['Collège Aimé Césaire', null, 'CA-2026-04']
  it('finds words in any order, without accents', () => {
    expect(matchesText('cesaire college', texts)).toBe(true)
    expect(matchesText('ca-2026', texts)).toBe(true)
    expect(matchesText('', texts)).toBe(true)
    expect(matchesText('Vercors', texts)).toBe(false)
  })
})
