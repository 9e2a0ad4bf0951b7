import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waivedInExcess } from './charge-difference.ts'
import { balanceCents, type ChargeMoney, chargeState, netCents, refundableCents } from './charge-money.ts'

const nothing: ChargeMoney = {
  chargedCents: 0,
  reversedCents: 0,
  feeCents: 0,
  paidCents: 0,
  refundedCents: 0,
  waivedCents: 0,
  inKindCents: 0,
}
const owed = (money: Partial<ChargeMoney>): ChargeMoney => ({ ...nothing, chargedCents: 9000, ...money })

describe('chargeState', () => {
  it.each([
    ['nothing was posted of a free use', nothing, {}, 'paid'],
    ['a free use whose booking was cancelled', nothing, { isVoid: true }, 'cancelled'],
    ['all is owed', owed({}), {}, 'due'],
    ['all is owed, and the order was given', owed({}), { isOrdered: true }, 'ordered'],
    ['a part was paid', owed({ paidCents: 4000 }), { isOrdered: true }, 'partly-paid'],
    ['a part was spared', owed({ waivedCents: 1 }), {}, 'partly-paid'],
    ['the last cent was paid', owed({ paidCents: 9000 }), { isOrdered: true }, 'paid'],
    ['more was paid than owed', owed({ paidCents: 9500 }), {}, 'paid'],
    ['a part in money, a part in kind', owed({ paidCents: 4000, inKindCents: 5000 }), {}, 'paid'],
    ['it was spared whole', owed({ waivedCents: 9000 }), {}, 'paid'],
    ['every session was given up', owed({ reversedCents: 9000 }), { isOrdered: true }, 'cancelled'],
    ['all was given up, and a part kept', owed({ reversedCents: 9000, feeCents: 4500 }), {}, 'due'],
    ['what was kept was paid', owed({ reversedCents: 9000, feeCents: 4500, paidCents: 9000 }), {}, 'paid'],
    ['it was paid, then cancelled', owed({ reversedCents: 9000, paidCents: 9000 }), { isVoid: true }, 'cancelled'],
    [
      'a share was kept, then the place cancelled the rest',
      owed({ reversedCents: 9000, feeCents: 1200 }),
      { isVoid: true },
      'due',
    ],
    ['what was paid was given back', owed({ paidCents: 9000, refundedCents: 9000 }), {}, 'due'],
  ] as const)('%s', (_case, money, facts, expected) => {
    expect(chargeState({ money, isVoid: false, isOrdered: false, ...facts })).toBe(expected)
  })
})

describe('refundableCents', () => {
  it.each([
    ['nothing is over', owed({ paidCents: 9000 }), 0],
    ['half the sessions were given up once paid', owed({ paidCents: 9000, reversedCents: 4500 }), 4500],
    ['some was already given back', owed({ paidCents: 9000, reversedCents: 4500, refundedCents: 1000 }), 3500],
    ['a part of what was given up is kept', owed({ paidCents: 9000, reversedCents: 9000, feeCents: 4500 }), 4500],
    ['it was paid twice', owed({ paidCents: 18_000 }), 9000],
    ['what was delivered is not given back in money', owed({ inKindCents: 9000, reversedCents: 9000 }), 0],
    ['only what was received is', owed({ inKindCents: 5000, paidCents: 4000, reversedCents: 9000 }), 4000],
  ] as const)('%s', (_case, money, expected) => {
    expect(refundableCents(money)).toBe(expected)
  })
})

it('spares nobody more than the price that is left', () => {
  expect(waivedInExcess(owed({ waivedCents: 3000, reversedCents: 4500 }))).toBe(0)
  expect(waivedInExcess(owed({ waivedCents: 5000, reversedCents: 4500 }))).toBe(500)
  expect(waivedInExcess(owed({ waivedCents: 3000, reversedCents: 9000 }))).toBe(3000)
})

it('refunds at most what was received, and what is then over is nothing or was not received', () => {
  const cents = fc.integer({ min: 0, max: 1e9 })
  const monies = fc
    .record({ chargedCents: cents, reversedCents: cents, paidCents: cents, waivedCents: cents, inKindCents: cents })
    .map((money) => ({
      ...money,
      reversedCents: Math.min(money.reversedCents, money.chargedCents),
      refundedCents: 0,
      feeCents: 0,
    }))
  fc.assert(
    fc.property(monies, (money) => {
      const refund = refundableCents(money)
      const after = { ...money, refundedCents: refund }
      expect(refund).toBeLessThanOrEqual(money.paidCents)
      expect(refundableCents(after)).toBe(0)
      expect(balanceCents(after)).toBeLessThanOrEqual(Math.max(0, balanceCents(money)))
      expect(netCents(after)).toBe(netCents(money))
    }),
  )
})
