import { describe, expect, it } from 'vitest'
import { checkRegistration, isSiret } from './registration.ts'

describe('isSiret', () => {
  it.each([
    ['00000000000018', true],
    ['00000000000017', false],
    ['00000000000000', true],
    ['0000000000001', false],
    ['000000000000187', false],
    ['0000000000001a', false],
    // Sites of La Poste add up to a multiple of five instead.
    ['35600000049837', true],
    ['35600000049838', false],
  ])('%s: %s', (siret, expected) => expect(isSiret(siret)).toBe(expected))
})

describe('checkRegistration', () => {
  it('asks no number of a young association', () => {
    expect(() => checkRegistration({ kind: 'association', rna: null, siret: null })).not.toThrow()
  })

  it('takes the RNA of associations only', () => {
    expect(() => checkRegistration({ kind: 'association', rna: 'W389900001', siret: null })).not.toThrow()
    expect(() => checkRegistration({ kind: 'association', rna: 'W38990001', siret: null })).toThrow(
      'organisations.invalid-rna',
    )
    expect(() => checkRegistration({ kind: 'training-body', rna: 'W389900001', siret: null })).toThrow(
      'organisations.invalid-rna',
    )
  })
})
