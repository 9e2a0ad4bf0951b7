import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from '../../../platform/money.ts'
import { addDays, localDate, type LocalDate } from '../../../platform/time.ts'
import { balanceCents, nothingPosted, type ChargeMoney } from './charge-money.ts'
import type { Instalment } from './instalments.ts'
import { standingInstalments, whatIsOwed, type PriceChange } from './what-is-owed.ts'

const on = (date: string, amount: number): Instalment => ({ dueOn: localDate(date), amountCents: cents(amount) })
const change = (date: string, amount: number): PriceChange => ({ on: localDate(date), cents: amount })
const season = [on('2026-09-10', 4000), on('2027-01-01', 3000), on('2027-04-01', 3000)]
const charged = (money: Partial<ChargeMoney> = {}): ChargeMoney => ({
  ...nothingPosted,
  chargedCents: 10_000,
  ...money,
})
const owed = (today: string, money: Partial<ChargeMoney> = {}, changes: PriceChange[] = []) =>
  whatIsOwed({ money: charged(money), instalments: season, changes, today: localDate(today), lateAfterDays: 30 })

describe('standingInstalments', () => {
  const read = (changes: PriceChange[]) =>
    standingInstalments(season, changes).map(({ dueOn, amountCents }) => `${dueOn} ${amountCents}`)
  it.each([
    ['nothing changed', [], ['2026-09-10 4000', '2027-01-01 3000', '2027-04-01 3000']],
    [
      'a fall: the last first',
      [change('2026-10-01', -1000)],
      ['2026-09-10 4000', '2027-01-01 3000', '2027-04-01 2000'],
    ],
    ['a larger fall', [change('2026-10-01', -4000)], ['2026-09-10 4000', '2027-01-01 2000']],
    ['all of it', [change('2026-10-01', -10_000)], []],
    ['a rise: the last', [change('2026-10-01', 500)], ['2026-09-10 4000', '2027-01-01 3000', '2027-04-01 3500']],
    [
      'a rise after the last date: from its own day',
      [change('2027-05-02', 500)],
      ['2026-09-10 4000', '2027-01-01 3000', '2027-04-01 3000', '2027-05-02 500'],
    ],
    ['a rise after all fell', [change('2026-10-01', -10_000), change('2026-11-01', 700)], ['2026-11-01 700']],
  ])('%s', (_case, changes, expected) => {
    expect(read(changes)).toEqual(expected)
  })
})

describe('whatIsOwed', () => {
  it.each([
    [
      'on the first day',
      '2026-09-10',
      {},
      { dueCents: 4000, dueSince: '2026-09-10', isLate: false, nextDueCents: 3000 },
    ],
    ['the day before', '2026-09-09', {}, { dueCents: 0, dueSince: null, nextDueOn: '2026-09-10', nextDueCents: 4000 }],
    ['thirty days later', '2026-10-10', {}, { dueCents: 4000, isLate: false }],
    ['one more day', '2026-10-11', {}, { dueCents: 4000, isLate: true }],
    [
      'paid',
      '2026-10-11',
      { paidCents: 4000 },
      { dueCents: 0, dueSince: null, isLate: false, nextDueOn: '2027-01-01' },
    ],
    ['paid in part', '2027-01-05', { paidCents: 1000 }, { dueCents: 6000, dueSince: '2026-09-10', isLate: true }],
    ['paid ahead', '2026-09-10', { paidCents: 5000 }, { dueCents: 0, nextDueOn: '2027-01-01', nextDueCents: 2000 }],
    ['given back', '2026-09-10', { paidCents: 4000, refundedCents: 4000 }, { dueCents: 4000, dueSince: '2026-09-10' }],
    ['spared', '2026-10-11', { waivedCents: 4000 }, { dueCents: 0, isLate: false }],
    ['in kind', '2026-10-11', { inKindCents: 4000 }, { dueCents: 0, isLate: false }],
    ['all dates gone', '2027-04-01', {}, { dueCents: 10_000, nextDueOn: null, nextDueCents: 0 }],
  ])('%s', (_case, today, money, expected) => {
    expect(owed(today, money)).toMatchObject(expected)
  })

  it('tells each date with what is settled of it', () => {
    expect(owed('2027-01-05', { paidCents: 4500 }).instalments).toEqual([
      { dueOn: '2026-09-10', amountCents: 4000, settledCents: 4000, state: 'settled' },
      { dueOn: '2027-01-01', amountCents: 3000, settledCents: 500, state: 'due' },
      { dueOn: '2027-04-01', amountCents: 3000, settledCents: 0, state: 'to-come' },
    ])
  })

  const firstDay = localDate('2026-01-01')
  const day = fc.integer({ min: 0, max: 900 }).map((offset): LocalDate => addDays(firstDay, offset))
  const plan = fc
    .uniqueArray(fc.tuple(day, fc.integer({ min: 1, max: 100_000 })), { maxLength: 6, selector: ([date]) => date })
    .map((all) =>
      all.sort(([a], [b]) => (a < b ? -1 : 1)).map(([dueOn, amount]) => ({ dueOn, amountCents: cents(amount) })),
    )
  const moves = fc.array(fc.tuple(day, fc.integer({ min: -60_000, max: 60_000 })), { maxLength: 5 })
  const amount = fc.integer({ min: 0, max: 200_000 })

  /** A life of a charge: falls never go below nothing, as the books refuse it. */
  const life = fc.record({ plan, moves, paid: amount, waived: amount, today: day, late: fc.nat(90) }).map((facts) => {
    let price = facts.plan.reduce((sum, { amountCents }) => sum + amountCents, 0)
    const money = { ...nothingPosted, chargedCents: price, reversedCents: 0 }
    const changes: PriceChange[] = []
    for (const [date, asked] of [...facts.moves].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const move = Math.max(asked, -price)
      if (move === 0) continue
      price += move
      if (move > 0) money.chargedCents += move
      else money.reversedCents -= move
      changes.push({ on: date, cents: move })
    }
    const waivedCents = Math.min(facts.waived, price)
    return {
      money: { ...money, waivedCents, paidCents: facts.paid },
      changes,
      instalments: facts.plan,
      today: facts.today,
      lateAfterDays: facts.late,
    }
  })

  it('adds up to the price; what is due and what is to come are what is left to pay', () => {
    fc.assert(
      fc.property(life, (facts) => {
        const { instalments, dueCents } = whatIsOwed(facts)
        const { chargedCents, reversedCents } = facts.money
        const sum = (of: (each: (typeof instalments)[number]) => number) =>
          instalments.reduce((total, each) => total + of(each), 0)
        expect(sum(({ amountCents }) => amountCents)).toBe(chargedCents - reversedCents)
        const open = sum((each) => each.amountCents - each.settledCents)
        expect(open).toBe(Math.max(0, balanceCents(facts.money)))
        const toCome = sum((each) => (each.state === 'to-come' ? each.amountCents - each.settledCents : 0))
        expect(dueCents + toCome).toBe(open)
      }),
    )
  })

  it('settles the oldest first, keeps its dates in order, and never asks before the confirmation', () => {
    fc.assert(
      fc.property(life, (facts) => {
        const { instalments } = whatIsOwed(facts)
        const open = instalments.map((each) => each.settledCents < each.amountCents)
        expect(open).toEqual([...open].sort((a, b) => Number(a) - Number(b)))
        const dates = instalments.map(({ dueOn }) => dueOn)
        expect(dates).toEqual([...dates].sort())
      }),
    )
  })

  it('owes more as days go by, never less, and less when one pays', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: 400 }), amount, (facts, later, more) => {
        const now = whatIsOwed(facts)
        const then = whatIsOwed({ ...facts, today: addDays(facts.today, later) })
        expect(then.dueCents).toBeGreaterThanOrEqual(now.dueCents)
        const paid = whatIsOwed({ ...facts, money: { ...facts.money, paidCents: facts.money.paidCents + more } })
        expect(paid.dueCents).toBe(Math.max(0, now.dueCents - more))
      }),
    )
  })
})
