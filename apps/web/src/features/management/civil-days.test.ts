import { describe, expect, it } from 'vitest'
import { civilDayIn, sinceWhen, weekTitle } from './civil-days.ts'

const plain = (words: string) => words.replaceAll('\u00a0', ' ')

describe('weeks', () => {
  it('are named by their first and last days', () => {
    expect(weekTitle('2026-12-14')).toBe('Du 14 au 20 décembre')
    expect(weekTitle('2026-12-28')).toBe('Du 28 décembre au 3 janvier')
    expect(weekTitle('2027-02-01')).toBe('Du 1er au 7 février')
  })

  it('come from the address only when it is a day', () => {
    expect(civilDayIn('2026-12-14')).toBe('2026-12-14')
    for (const value of ['2026-13-45', 'demain', '', undefined, ['2026-12-14']]) expect(civilDayIn(value)).toBeNull()
  })
})

describe('sinceWhen', () => {
  const since = (instant: string) => plain(sinceWhen(instant, '2026-12-14', 'Europe/Paris'))
  it('says today and yesterday with the hour, then the day', () => {
    expect(since('2026-12-14T09:05:00+01:00')).toBe('aujourd’hui à 9 h 05')
    expect(since('2026-12-13T23:30:00+01:00')).toBe('hier à 23 h 30')
    expect(since('2026-12-08T10:00:00+01:00')).toBe('le mardi 8 décembre')
  })
})
