import { randomInt } from 'node:crypto'
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
