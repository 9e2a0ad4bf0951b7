import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween, isMinor, type AgreementChange } from './agreement-changes.ts'
import { composeAgreement } from './agreement-content.ts'
import type { AgreementFacts } from './agreement-facts.ts'
import { collegeFacts } from './example-facts.ts'

const zone = 'Europe/Paris'
const session = (startsAt: string, endsAt: string, roomName = 'Salle polyvalente') => ({
  ...{ startsAt: `${startsAt}:00Z`, endsAt: `${endsAt}:00Z`, roomName },
})
const tuesday = session('2026-10-13T16:30', '2026-10-13T18:30')
const signed: AgreementFacts = { ...collegeFacts, occurrences: [tuesday] }
const priceOf = (totalCents: number) => ({ ...collegeFacts.price, totalCents })

describe('changesBetween', () => {
  it('is empty for the same sessions, in whatever order and however their instants are written', () => {
    const other = session('2026-10-20T16:30', '2026-10-20T18:30')
    const rewritten = { ...tuesday, startsAt: '2026-10-13T18:30:00+02:00' }
    const both = { ...signed, occurrences: [tuesday, other] }
    expect(changesBetween(both, { ...signed, occurrences: [other, rewritten] })).toEqual([])
  })

  it('says the sessions that moved, the people and the price', () => {
    const thursday = session('2026-10-15T16:30', '2026-10-15T18:30')
    const now = { ...signed, occurrences: [thursday], headcount: 45, price: priceOf(signed.price.totalCents + 500) }
    expect(changesBetween(signed, now)).toEqual([
      { kind: 'sessions', removed: [tuesday], added: [thursday] },
      { kind: 'headcount', before: signed.headcount, after: 45 },
      { kind: 'price', beforeCents: signed.price.totalCents, afterCents: signed.price.totalCents + 500 },
    ])
  })

  it('leaves to the article on cancellation the sessions only given up, with their price', () => {
    const other = session('2026-10-20T16:30', '2026-10-20T18:30')
    const season = { ...signed, occurrences: [tuesday, other] }
    expect(changesBetween(season, { ...signed, price: priceOf(1) })).toEqual([])
  })
})

describe('isMinor', () => {
  const changed = (after: typeof tuesday) => changesBetween(signed, { ...signed, occurrences: [after] })
  it.each([
    ['an hour later', session('2026-10-13T17:30', '2026-10-13T19:30'), true],
    ['half an hour longer', session('2026-10-13T16:30', '2026-10-13T19:00'), true],
    ['an hour and a minute later', session('2026-10-13T17:31', '2026-10-13T19:31'), false],
    ['the next day', session('2026-10-14T16:30', '2026-10-14T18:30'), false],
    ['another room', session('2026-10-13T16:30', '2026-10-13T18:30', 'Gymnase'), false],
    ['an hour later past midnight, hence the next day', session('2026-10-13T22:00', '2026-10-13T23:00'), false],
  ])('%s', (_, after, expected) => {
    expect(isMinor(changed(after), collegeFacts)).toBe(expected)
  })

  const people = (before: number, after: number): AgreementChange[] => [{ kind: 'headcount', before, after }]
  it.each([
    ['fewer people', people(60, 2), true],
    ['a tenth more', people(60, 66), true],
    ['one more than a tenth', people(60, 67), false],
    ['one more of very few', people(5, 6), false],
    [
      'an hour later and a tenth more',
      [...changed(session('2026-10-13T17:30', '2026-10-13T19:30')), ...people(60, 66)],
      true,
    ],
    [
      'the next day and fewer people',
      [...changed(session('2026-10-14T16:30', '2026-10-14T18:30')), ...people(60, 2)],
      false,
    ],
  ])('%s, where the agreement allows ten percent', (_, changes, expected) => {
    expect(isMinor(changes, { zone, minorHeadcountPercent: 10 })).toBe(expected)
  })

  it('is never a change of people where the agreement says nothing of it, nor of the price', () => {
    expect(isMinor(people(60, 59), { zone })).toBe(false)
    expect(isMinor(people(60, 59), { zone, minorHeadcountPercent: 0 })).toBe(true)
    expect(isMinor(people(60, 61), { zone, minorHeadcountPercent: 0 })).toBe(false)
    const later = session('2026-10-13T17:00', '2026-10-13T19:00')
    const now = { ...signed, occurrences: [later] }
    expect(isMinor(changesBetween(signed, { ...now, price: priceOf(1) }), collegeFacts)).toBe(false)
    expect(isMinor([], collegeFacts)).toBe(false)
  })
})

describe('the amendment in words', () => {
  it('names the agreement, what was and what becomes, and leaves no blank whatever moved', () => {
    const start = fc
      .integer({ min: 0, max: 300 })
      .map((days) => new Date(Date.UTC(2026, 8, 1 + days, 16)).toISOString())
    const anySession = start.map((startsAt) => ({
      ...{ startsAt, endsAt: new Date(Date.parse(startsAt) + 7_200_000).toISOString(), roomName: 'Salle polyvalente' },
    }))
    const sessions = fc.uniqueArray(anySession, { minLength: 1, maxLength: 40, selector: ({ startsAt }) => startsAt })
    fc.assert(
      fc.property(sessions, sessions, fc.integer({ min: 1, max: 300 }), (before, after, headcount) => {
        const old = { ...signed, occurrences: before }
        const now = { ...signed, occurrences: after, headcount }
        const changes = changesBetween(old, now)
        fc.pre(changes.length > 0)
        const amends = { number: old.number, rank: 1, signedOn: '2026-09-20', changes }
        const content = composeAgreement({ ...now, amends })
        const text = JSON.stringify({ ...content, facts: null }).replace(/\s/g, ' ')
        expect(text).toContain(`Avenant n° 1 à la convention n° ${old.number}`)
        expect(text).not.toMatch(/undefined|null,"text"|NaN/)
        expect(content.annexes.map(({ letter }) => letter)).toEqual(after.length > 1 ? ['D'] : [])
        expect(content.articles.at(-1)?.title).toBe('Signatures')
      }),
      { numRuns: 60 },
    )
  })
})
