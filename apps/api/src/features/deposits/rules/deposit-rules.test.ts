import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { depositAction, depositStatus } from '@salles-ouvertes/contract'
import { Failure } from '../../../platform/errors.ts'
import { type DepositMovement, depositStatusOf, nextActions, nextMovement, standingOf } from './deposit-standing.ts'
import { depositsAllowAccess } from './entry-condition.ts'
import { isToReturn, missingStep } from './reminder-steps.ts'

const receipt: DepositMovement = { kind: 'receipt', amountCents: 30_000 }
const kept = (amountCents: number): DepositMovement => ({ kind: 'retention', amountCents })
const given = (amountCents: number): DepositMovement => ({ kind: 'return', amountCents })

describe('depositStatusOf', () => {
  it.each([
    [[], false, 'expected', ['receive']],
    [[], true, 'dropped', []],
    [[receipt], false, 'received', ['return', 'retain']],
    [[receipt, given(30_000)], false, 'returned', []],
    [[receipt, kept(8_000)], false, 'partly-retained', ['return', 'retain', 'add-proof']],
    [[receipt, kept(8_000), given(22_000)], false, 'partly-retained', ['add-proof']],
    [[receipt, kept(30_000)], false, 'retained', ['add-proof']],
  ] as const)('%j, dropped %s: %s, then %j', (movements, isDropped, status, actions) => {
    expect(depositStatusOf(movements, isDropped)).toBe(status)
    expect(nextActions(status, movements)).toEqual(actions)
  })
})

describe('nextMovement', () => {
  const deposit = (movements: readonly DepositMovement[]) => ({
    status: depositStatusOf(movements, false),
    amountCents: 30_000,
  })

  it('receives the whole amount, gives back all that is held, retains the part asked for', () => {
    expect(nextMovement('receive', deposit([]), [])).toEqual(receipt)
    expect(nextMovement('return', deposit([receipt, kept(8_000)]), [receipt, kept(8_000)])).toEqual(given(22_000))
    expect(nextMovement('retain', deposit([receipt]), [receipt], 8_000)).toEqual(kept(8_000))
  })

  it.each([0, -1, 30_001])('does not retain %i cents of 300 €', (amount) => {
    expect(() => nextMovement('retain', deposit([receipt]), [receipt], amount)).toThrow('deposits.amount-invalid')
  })

  it('never holds less than nothing nor more than the deposit, whatever is tried, and ends in a known state', () => {
    const tries = fc.array(
      fc.record({
        action: fc.constantFrom('receive' as const, 'return' as const, 'retain' as const),
        cents: fc.integer({ min: -1, max: 40_000 }),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(tries, (attempts) => {
        const movements: DepositMovement[] = []
        for (const { action, cents } of attempts) {
          const may = nextActions(deposit(movements).status, movements).includes(action)
          try {
            movements.push(nextMovement(action, deposit(movements), movements, cents))
            expect(may).toBe(true)
          } catch (error) {
            expect(error).toBeInstanceOf(Failure)
            if (may) expect(action).toBe('retain')
          }
          const { heldCents, receivedCents, retainedCents, returnedCents } = standingOf(movements)
          expect(heldCents).toBeGreaterThanOrEqual(0)
          expect([0, 30_000]).toContain(receivedCents)
          expect(heldCents + retainedCents + returnedCents).toBe(receivedCents)
          expect(depositStatus.options).toContain(deposit(movements).status)
        }
        expect(movements.filter(({ kind }) => kind === 'return').length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('offers nothing of a dropped deposit', () => {
    for (const action of depositAction.exclude(['add-proof']).options) {
      expect(() => nextMovement(action, { status: 'dropped', amountCents: 1 }, [], 1)).toThrow('deposits.wrong-status')
    }
  })
})

describe('depositsAllowAccess', () => {
  it.each([
    [false, ['expected'], true],
    [true, ['expected', 'received'], false],
    [true, ['received', 'returned', 'retained', 'partly-retained', 'dropped'], true],
    [true, [], true],
  ] as const)('required %s, %j: %s', (isRequired, statuses, allows) => {
    expect(depositsAllowAccess(isRequired, statuses)).toBe(allows)
  })
})

describe('missingStep', () => {
  it.each([
    [8, null],
    [7, 7],
    [3, 7],
    [2, 2],
    [0, 2],
    [-1, null],
  ])('%i days before, with steps of seven and two days: %s', (daysLeft, step) => {
    expect(missingStep(daysLeft, [7, 2])).toBe(step)
    expect(missingStep(daysLeft, [2, 7])).toBe(step)
    expect(missingStep(daysLeft, [])).toBeNull()
  })
})

describe('isToReturn', () => {
  it('is from the day that the tenant says', () => {
    expect([14, 15, 16].map((days) => isToReturn(days, 15))).toEqual([false, true, true])
  })
})
