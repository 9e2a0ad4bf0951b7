import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DunningLadder,
  dunningLadder,
  dunningRules,
  dunningStep,
  type DunningStep,
} from '@salles-ouvertes/contract'
import { addDays, type LocalDate, localDate } from '../../../platform/time.ts'
import { askedClaims, stepsDue, toneOf, type WatchedClaim } from './day-of-reminders.ts'
import { blockingDebt } from './debt.ts'
import { highest, ladderIn, stepAfter, stepDue, stepReached } from './dunning-ladder.ts'
import { isLate, openClaim } from './open-claims.ts'
import { assertMayResume, assertMaySuspend, isSuspended } from './suspension.ts'
import { isListed, totalsOf } from './unpaid.ts'

const ladder: DunningLadder = { friendlyDays: 8, secondDays: 21, lastDays: 45, accountantDays: 60 }
const rules = dunningRules.parse({
  ...{ ...ladder, sendsReminders: true, lateAfterDays: 30, debtBlocks: true, publicBodyDays: 30 },
})
const dueOn = localDate('2026-09-01')
const after = (days: number): LocalDate => addDays(dueOn, days)

describe('stepReached', () => {
  it.each<[number, DunningStep | null]>([
    [-3, null],
    [7, null],
    [8, 'friendly'],
    [20, 'friendly'],
    [21, 'second'],
    [45, 'last'],
    [59, 'last'],
    [60, 'accountant'],
    [4000, 'accountant'],
  ])('%i days after the due date', (days, step) => {
    expect(stepReached(ladder, dueOn, after(days))).toBe(step)
  })

  it('counts days of the calendar, also over the change of clocks and of year', () => {
    expect(stepReached(ladder, localDate('2026-10-20'), localDate('2026-10-28'))).toBe('friendly')
    expect(stepReached(ladder, localDate('2027-03-24'), localDate('2027-03-31'))).toBe(null)
    expect(stepReached(ladder, localDate('2026-12-24'), localDate('2027-01-01'))).toBe('friendly')
    expect(stepReached(ladder, localDate('2028-02-21'), localDate('2028-02-29'))).toBe('friendly')
  })
})

const ladders = fc
  .uniqueArray(fc.integer({ min: 1, max: 365 }), { minLength: 4, maxLength: 4 })
  .map((days) => days.toSorted((a, b) => a - b))
  .map(
    ([friendlyDays = 1, secondDays = 2, lastDays = 3, accountantDays = 4]): DunningLadder => ({
      ...{ friendlyDays, secondDays, lastDays, accountantDays },
    }),
  )
const rank = (step: DunningStep | null) => (step ? dunningStep.options.indexOf(step) : -1)

describe('the ladder', () => {
  it('takes each step once, in order, whatever days the service ran on, one a day at most', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(ladders, days, (steps, ran) => {
        let taken: DunningStep | null = null
        const path: DunningStep[] = []
        for (const day of ran.toSorted((a, b) => a - b)) {
          const reached = stepReached(steps, dueOn, after(day))
          const due = stepDue(reached, taken)
          expect(stepDue(reached, highest([taken, due]))).toBe(null)
          if (due) path.push(due)
          taken = highest([taken, due])
        }
        expect(path).toEqual(path.toSorted((a, b) => rank(a) - rank(b)))
        expect(new Set(path).size).toBe(path.length)
        expect(taken).toBe(stepReached(steps, dueOn, after(Math.max(...ran))))
      }),
    )
  })

  it('never goes back down when the tenant makes it longer', () => {
    expect(stepDue('friendly', 'last')).toBe(null)
    expect(stepDue(null, 'friendly')).toBe(null)
    expect(stepDue('last', 'friendly')).toBe('last')
  })

  it('announces the step that follows, tomorrow at the earliest', () => {
    const next = (days: number, taken: DunningStep | null) => stepAfter(ladder, { dueOn, taken, today: after(days) })
    expect(next(2, null)).toEqual({ step: 'friendly', on: after(8) })
    expect(next(10, 'friendly')).toEqual({ step: 'second', on: after(21) })
    expect(next(50, 'friendly')).toEqual({ step: 'last', on: after(51) })
    expect(next(50, 'last')).toEqual({ step: 'accountant', on: after(60) })
    expect(next(70, 'accountant')).toBe(null)
  })
})

describe('openClaim', () => {
  const facts = {
    ...{
      parts: [
        { dueOn, openCents: 3000 },
        { dueOn: after(60), openCents: 2000 },
      ],
      inKindCents: 0,
    },
    ...{ organisationKind: 'association' as const, lastUseOn: after(90), publicBodyDays: 30 },
  }
  it.each([
    ['before the first date', {}, -1, null],
    ['on the day', {}, 0, { dueOn, openCents: 3000, daysLate: 0 }],
    ['once both dates have come', {}, 61, { dueOn, openCents: 5000, daysLate: 61 }],
    ['the first was paid', { parts: facts.parts.slice(1) }, 61, { dueOn: after(60), openCents: 2000, daysLate: 1 }],
    ['all is awaited in kind', { inKindCents: 5000 }, 61, null],
    ['a part is awaited in kind', { inKindCents: 3500 }, 61, { dueOn: after(60), openCents: 1500, daysLate: 1 }],
    ['a public body, before the event', { organisationKind: 'public-body' as const }, 89, null],
    ['a public body, within its delay', { organisationKind: 'public-body' as const }, 119, null],
    [
      'a public body, at its delay',
      { organisationKind: 'public-body' as const },
      120,
      { dueOn: after(120), openCents: 5000, daysLate: 0 },
    ],
    [
      'a public body whose sessions were all given up',
      { organisationKind: 'public-body' as const, lastUseOn: null },
      3,
      { dueOn, openCents: 3000, daysLate: 3 },
    ],
  ])('%s', (_case, changes, days, expected) => {
    expect(openClaim({ ...facts, ...changes, today: after(days) })).toEqual(expected)
  })

  it('is late after the delay of the tenant, not on its day', () => {
    expect(isLate({ daysLate: 30 }, rules)).toBe(false)
    expect(isLate({ daysLate: 31 }, rules)).toBe(true)
  })

  it('asks for what is open and not covered, to the cent', () => {
    const parts = fc.array(
      fc.record({ days: fc.integer({ min: 0, max: 300 }), openCents: fc.integer({ min: 1, max: 1e6 }) }),
    )
    fc.assert(
      fc.property(parts, fc.nat(2e6), (drawn, inKindCents) => {
        const dated = drawn
          .map(({ days, openCents }) => ({ dueOn: after(days), openCents }))
          .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
        const open = openClaim({ ...facts, parts: dated, inKindCents, today: after(300) })
        const total = dated.reduce((sum, { openCents }) => sum + openCents, 0)
        expect(open?.openCents ?? 0).toBe(Math.max(0, total - inKindCents))
      }),
    )
  })
})

const claim = (days: number, changes: Partial<WatchedClaim> = {}): WatchedClaim => ({
  ...{ dueOn, openCents: 1000, daysLate: days, ladder, taken: null, isSuspended: false, ...changes },
})
const aged = (today: LocalDate, days: number, changes: Partial<WatchedClaim> = {}): WatchedClaim =>
  claim(days, { dueOn: addDays(today, -days), ...changes })

describe('a day of reminders', () => {
  const today = localDate('2026-12-01')
  it('puts several charges in one letter, in the tone of the highest', () => {
    const claims = [aged(today, 8), aged(today, 22, { taken: 'friendly' }), aged(today, 30, { taken: 'second' })]
    const steps = stepsDue(claims, today)
    expect(steps.map(({ step }) => step)).toEqual(['friendly', 'second'])
    expect(toneOf(steps.map(({ step }) => step))).toBe('second')
    expect(askedClaims(claims, today)).toHaveLength(3)
  })

  it('leaves alone what is too recent, contested, or for the accountant', () => {
    const claims = [aged(today, 7), aged(today, 30, { isSuspended: true }), aged(today, 61, { taken: 'last' })]
    expect(stepsDue(claims, today).map(({ step }) => step)).toEqual(['accountant'])
    expect(toneOf(['accountant'])).toBe(null)
    expect(askedClaims(claims, today)).toEqual([])
    expect(claims.map((each) => isListed(each, today))).toEqual([false, true, true])
  })

  it('writes once after a long stop, and not again the same day', () => {
    const old = aged(today, 50)
    expect(stepsDue([old], today).map(({ step }) => step)).toEqual(['last'])
    expect(stepsDue([{ ...old, taken: 'last' }], today)).toEqual([])
  })

  it('follows the ladder of the payee of each claim', () => {
    const patient = { friendlyDays: 30, secondDays: 60, lastDays: 90, accountantDays: 120 }
    const claims = [aged(today, 25), aged(today, 25, { ladder: patient }), aged(today, 65, { ladder: patient })]
    expect(stepsDue(claims, today).map(({ step }) => step)).toEqual(['second', 'second'])
    expect(claims.map((each) => isListed(each, today))).toEqual([true, false, true])
    expect(totalsOf(claims, { rules, today }).forAccountantCents).toBe(0)
    expect(ladderIn(rules)).toEqual(ladder)
  })

  it('adds up what is unpaid, late, contested and for the accountant', () => {
    const claims = [aged(today, 10), aged(today, 31), aged(today, 40, { isSuspended: true }), aged(today, 90)]
    expect(totalsOf(claims, { rules, today })).toEqual({
      ...{ openCents: 4000, lateCents: 3000, suspendedCents: 1000, forAccountantCents: 1000 },
    })
  })
})

describe('blockingDebt', () => {
  it.each([
    ['nothing is owed', [], null],
    ['owed for exactly the delay', [claim(30)], null],
    ['owed for longer', [claim(31)], { cents: 1000, since: dueOn }],
    ['contested', [claim(31, { isSuspended: true })], null],
    [
      'several, the oldest tells since when',
      [claim(31, { dueOn: after(5) }), claim(36), claim(3)],
      { cents: 2000, since: dueOn },
    ],
  ])('%s', (_case, claims, expected) => {
    expect(blockingDebt(claims, rules)).toEqual(expected)
  })

  it('stops nothing where the tenant does not want it to', () => {
    expect(blockingDebt([claim(400)], { ...rules, debtBlocks: false })).toBe(null)
  })
})

describe('suspension', () => {
  const until = (days: number) => ({ kind: 'suspend' as const, untilOn: after(days) })
  it('lasts to its last day, or until it is resumed', () => {
    expect(isSuspended(null, dueOn)).toBe(false)
    expect(isSuspended(until(10), after(10))).toBe(true)
    expect(isSuspended(until(10), after(11))).toBe(false)
    expect(isSuspended({ kind: 'resume', untilOn: null }, dueOn)).toBe(false)
  })

  it('is refused twice, in the past, and for more than a year', () => {
    expect(() => assertMaySuspend(until(3), after(9), dueOn)).toThrow('dunning.already-suspended')
    expect(() => assertMaySuspend(null, dueOn, dueOn)).toThrow('dunning.until-invalid')
    expect(() => assertMaySuspend(null, after(367), dueOn)).toThrow('dunning.until-invalid')
    expect(() => assertMaySuspend(until(-1), after(366), dueOn)).not.toThrow()
    expect(() => assertMayResume(null, dueOn)).toThrow('dunning.not-suspended')
    expect(() => assertMayResume(until(1), dueOn)).not.toThrow()
  })
})

describe('a ladder that does not rise', () => {
  it.each([
    [{ secondDays: 8 }, 'secondDays'],
    [{ lastDays: 21 }, 'lastDays'],
    [{ accountantDays: 45 }, 'accountantDays'],
    [{ friendlyDays: 0 }, 'friendlyDays'],
  ])('is refused to a tenant and to a payee, at the step: %o', (changes, name) => {
    const paths = (parsed: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
      parsed.error?.issues.map(({ path }) => path.join('.'))
    expect(paths(dunningRules.safeParse({ ...rules, ...changes }))).toEqual([name])
    expect(paths(dunningLadder.safeParse({ ...ladder, ...changes }))).toEqual([name])
  })
})
