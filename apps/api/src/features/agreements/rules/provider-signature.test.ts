import { describe, expect, it } from 'vitest'
import { bearsOn, providerInWords } from './provider-signature.ts'

const bytes = (text: string) => Buffer.from(text)

describe('what a service gave back', () => {
  it.each([
    ['the same file', 'abc', 'abc', true],
    ['the file, then a revision', 'abc', 'abcdef', true],
    ['another first byte', 'abc', 'Xbcdef', false],
    ['another last byte of the file sent', 'abc', 'abXdef', false],
    ['less than what was sent', 'abc', 'ab', false],
    ['nothing', 'abc', '', false],
  ])('%s', (_what, sent, givenBack, isIt) => {
    expect(bearsOn(bytes(sent), bytes(givenBack))).toBe(isIt)
  })

  it('is said to name nobody when it does not', () => {
    const signed = { providerName: 'i-Parapheur', reference: '12' }
    const named = providerInWords({ ...signed, by: 'Camille Essai' })
    expect(named).toBe('Signé dans i-Parapheur, demande 12 ; l’identité a été contrôlée par ce service')
    expect(providerInWords({ ...signed, by: null })).toBe(
      `${named} ; il ne dit pas le nom du signataire, ce nom est celui de la personne habilitée`,
    )
  })
})
