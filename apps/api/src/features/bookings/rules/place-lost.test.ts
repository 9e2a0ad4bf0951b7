import { describe, expect, it } from 'vitest'
import { wasJustTold, whenToTell } from './place-lost.ts'

const now = new Date('2026-10-05T08:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

describe('whenToTell', () => {
  it.each([
    ['at once, the first time', [], { at: now, isNew: true }],
    ['at once, a day after the last message', [hours(-30), hours(-24)], { at: now, isNew: true }],
    ['a day after the last message, when it is recent', [hours(-50), hours(-1)], { at: hours(23), isNew: true }],
    ['with the message that is still to leave', [hours(-1), hours(23)], { at: hours(23), isNew: false }],
  ])('is %s', (_, told, expected) => {
    expect(whenToTell(told, now)).toEqual(expected)
  })
})

describe('wasJustTold', () => {
  it.each([
    ['never told', null, false],
    ['told an hour ago', hours(-1), true],
    ['to be told soon', hours(3), true],
    ['told a day ago', hours(-24), false],
  ])('answers for a date %s', (_, toldAt, expected) => {
    expect(wasJustTold(toldAt, now)).toBe(expected)
  })
})
