import { describe, expect, it } from 'vitest'
import { isStillAtTheDoor, maySay, saidAt, type StayAction, stepsOf } from './stay.ts'

const at = (hour: string) => new Date(`2026-10-13T${hour}:00Z`)
const facts = {
  ...{ status: 'active' as const, startsAt: at('16:30'), validFrom: at('16:15'), validUntil: at('18:45') },
  ...{ enteredAt: null, leftAt: null },
}

describe('what the holder may say', () => {
  it.each([
    ['before the door opens', {}, at('16:00'), []],
    ['at the door', {}, at('16:15'), ['enter', 'did-not-open', 'report-problem']],
    ['during the use', {}, at('17:00'), ['enter', 'did-not-open', 'leave', 'report-problem']],
    ['once in', { enteredAt: at('16:20') }, at('17:00'), ['did-not-open', 'leave', 'report-problem']],
    ['when the code no longer opens', { status: 'expired' as const }, at('18:45'), ['leave', 'report-problem']],
    ['late', { status: 'expired' as const }, new Date('2026-10-14T06:44:59Z'), ['leave', 'report-problem']],
    ['the next day', { status: 'expired' as const }, new Date('2026-10-14T06:45:00Z'), []],
    ['once gone', { leftAt: at('18:30') }, at('18:31'), ['report-problem']],
    [
      'when the lock gave no code',
      { status: 'failed' as const },
      at('16:20'),
      ['enter', 'did-not-open', 'report-problem'],
    ],
    ['once taken back', { status: 'revoked' as const }, at('17:00'), []],
  ])('%s', (_, change, now, expected) => {
    const all: StayAction[] = ['enter', 'did-not-open', 'leave', 'report-problem']
    expect(all.filter((action) => maySay({ ...facts, ...change }, action, now))).toEqual(expected)
  })
})

describe('what a phone without network tells later', () => {
  it('is of the moment when it was said, never of a moment to come', () => {
    expect(saidAt(at('16:20'), at('18:00'))).toEqual(at('16:20'))
    expect(saidAt(at('18:10'), at('18:00'))).toEqual(at('18:00'))
  })

  it('gives another way during half an hour only', () => {
    expect(isStillAtTheDoor(at('16:20'), at('16:49'))).toBe(true)
    expect(isStillAtTheDoor(at('16:20'), at('16:50'))).toBe(false)
  })
})

describe('stepsOf', () => {
  it('reads one step per line, and forgets the empty ones', () => {
    expect(stepsOf(' Sonnez. \n\n Montez au premier.\n')).toEqual(['Sonnez.', 'Montez au premier.'])
    expect(stepsOf('')).toEqual([])
  })
})
