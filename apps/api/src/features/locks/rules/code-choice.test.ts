import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseCode, isFit, isTrivialCode } from './code-choice.ts'

const nuki = { alphabet: '123456789', length: 6, forbiddenPrefixes: ['12'] }

describe('isTrivialCode', () => {
  it.each([
    '111111',
    '121212',
    '123456',
    '654321',
    '234567',
    '482482',
    '112233',
    '137731',
    '991999',
    '12345678',
    '48264826',
  ])('knows that %s is tried first', (code) => expect(isTrivialCode(code)).toBe(true))
  it.each(['482713', '905164', '31415926', '739158'])('lets %s through', (code) =>
    expect(isTrivialCode(code)).toBe(false),
  )
})

describe('isFit', () => {
  it.each([
    ['482713', true],
    ['482710', false],
    ['12', false],
    ['129483', false],
    ['219483', true],
    ['4827131', false],
    ['48271a', false],
    ['345678', false],
  ])('%s on a keypad without 0 that keeps 12 for itself: %s', (code, expected) =>
    expect(isFit(nuki, code)).toBe(expected),
  )
})

describe('chooseCode', () => {
  it('ends for any shape: with a fit code, or a refusal that names the shape', () => {
    const signs = fc.uniqueArray(fc.constantFrom(...'0123456789'), { minLength: 1 }).map((each) => each.join(''))
    const prefixes = fc.array(fc.stringMatching(/^[0-9]{0,3}$/), { maxLength: 5 })
    const shapes = fc.record({ alphabet: signs, length: fc.integer({ min: 0, max: 10 }), forbiddenPrefixes: prefixes })
    fc.assert(
      fc.property(shapes, (shape) => {
        try {
          expect(isFit(shape, chooseCode(shape, randomInt))).toBe(true)
        } catch (error) {
          expect(error).toMatchObject({ code: 'locks.no-code-left', details: { length: shape.length } })
        }
      }),
    )
  })

  it.each([
    ['three signs only', { ...nuki, alphabet: '123' }],
    ['every first sign is forbidden', { ...nuki, forbiddenPrefixes: [...nuki.alphabet] }],
    ['no sign', { ...nuki, length: 0 }],
  ])('fails where no code fits: %s', (_, shape) => {
    expect(() => chooseCode(shape, randomInt)).toThrow('locks.no-code-left')
  })

  it('finds one of the shapes of every maker, thousands of times', () => {
    const digits = { alphabet: '0123456789', length: 6, forbiddenPrefixes: [] }
    for (const shape of [nuki, digits, { ...digits, length: 4 }]) {
      for (let count = 0; count < 5000; count += 1) expect(isFit(shape, chooseCode(shape, randomInt))).toBe(true)
    }
  })

  it('gives only fit codes, and none of 100 000 twice to one lock that refuses those it has', () => {
    const given = new Set<string>()
    for (let count = 0; count < 100_000; count += 1) {
      let code = chooseCode(nuki, randomInt)
      while (given.has(code)) code = chooseCode(nuki, randomInt)
      given.add(code)
    }
    expect(given.size).toBe(100_000)
    expect([...given].every((code) => isFit(nuki, code))).toBe(true)
  })
})
