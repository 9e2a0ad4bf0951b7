import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ChargeFacts,
  type MovementToMatch,
  type PaymentFacts,
  proposeForAll,
  proposeMatches,
} from './propose-matches.ts'

const charge = (id: string, changes: Partial<ChargeFacts> = {}): ChargeFacts => ({
  ...{ chargeId: id, bookingReference: `COLV-2026-${id}`, creditorReference: `RF18COLVZ026${id}${id.length}` },
  ...{ organisationName: `Judo ${id}`, balanceCents: 3000, dueCents: 3000, refundableCents: 0, ...changes },
})
const movement = (changes: Partial<MovementToMatch> = {}): MovementToMatch => ({
  ...{ id: 'm1', bookedOn: '2026-10-05', remainingCents: 3000, words: 'VIR SEPA', reference: null },
  ...{ isReturn: false, chargeIds: [], ...changes },
})
const payment = (changes: Partial<PaymentFacts> = {}): PaymentFacts => ({
  ...{ id: 'p1', chargeId: '7', amountCents: 3000, receivedOn: '2026-10-05', isProven: false, ...changes },
})
const choir = { organisationName: 'Chorale du Vercors' }
const named = { words: 'VIR CHORALE DU VERCORS' }

type Case = {
  it: string
  of?: Partial<MovementToMatch>
  charges?: ChargeFacts[]
  payments?: PaymentFacts[]
  gives: [certainty: string, kind?: string, chargeId?: string]
}
const cases: Case[] = [
  { it: 'the exact reference and the whole sum', of: { reference: 'RF18COLVZ02671' }, gives: ['sure', 'payment', '7'] },
  { it: 'the reference with spaces', of: { reference: 'rf18 colv z026 71' }, gives: ['sure', 'payment', '7'] },
  {
    it: 'a part under the exact reference',
    of: { reference: 'RF18COLVZ02671', remainingCents: 1000 },
    gives: ['sure', 'payment'],
  },
  {
    it: 'more than is owed under it',
    of: { reference: 'RF18COLVZ02671', remainingCents: 3001 },
    gives: ['likely', 'payment'],
  },
  {
    it: 'the reference of what is paid already',
    of: { reference: 'RF18COLVZ02671' },
    charges: [charge('7', { balanceCents: 0 })],
    gives: ['likely', 'payment'],
  },
  { it: 'the reference among words', of: { words: 'VIR RF18 COLV Z026 71 MERCI' }, gives: ['likely', 'payment', '7'] },
  {
    it: 'a reference that another one goes on from',
    of: { words: 'VIR RF18COLVZ026712 MERCI' },
    charges: [charge('7'), charge('71')],
    gives: ['likely', 'payment', '71'],
  },
  { it: 'the number of the booking', of: { words: 'LOCATION COLV-2026-7.' }, gives: ['likely', 'payment', '7'] },
  {
    it: 'the number of another booking that begins alike',
    of: { words: 'LOCATION COLV-2026-71', remainingCents: 100 },
    gives: ['none'],
  },
  {
    it: 'the sum and the name',
    of: named,
    charges: [charge('7', choir), charge('8')],
    gives: ['likely', 'payment', '7'],
  },
  {
    it: 'the first price of what is partly paid',
    of: named,
    charges: [charge('7', { ...choir, balanceCents: 1000 })],
    gives: ['likely', 'payment'],
  },
  { it: 'the sum alone', charges: [charge('7', choir)], gives: ['ambiguous', 'payment'] },
  {
    it: 'two of the same name and sum',
    of: named,
    charges: [charge('7', choir), charge('8', choir)],
    gives: ['ambiguous'],
  },
  {
    it: 'the name and another sum',
    of: { ...named, remainingCents: 10 },
    charges: [charge('7', choir)],
    gives: ['none'],
  },
  { it: 'a charge that has its share', of: { reference: 'RF18COLVZ02671', chargeIds: ['7'] }, gives: ['none'] },
  { it: 'a payment typed that day', payments: [payment()], gives: ['likely', 'already-recorded'] },
  {
    it: 'a payment typed days before',
    payments: [payment({ receivedOn: '2026-10-01' })],
    gives: ['ambiguous', 'already-recorded'],
  },
  {
    it: 'a payment typed under the reference',
    of: { reference: 'RF18COLVZ02671' },
    charges: [charge('7', { balanceCents: 0 })],
    payments: [payment({ receivedOn: '2026-09-25' })],
    gives: ['sure', 'already-recorded'],
  },
  {
    it: 'a payment that another movement proves',
    charges: [charge('7', { balanceCents: 0 })],
    payments: [payment({ isProven: true })],
    gives: ['none'],
  },
  {
    it: 'money that goes back, to whom it is owed',
    of: { ...named, remainingCents: -500 },
    charges: [charge('7', { ...choir, balanceCents: -500, refundableCents: 500 })],
    gives: ['likely', 'refund'],
  },
  {
    it: 'a refund typed already',
    of: { remainingCents: -500 },
    payments: [payment({ amountCents: -500 })],
    gives: ['ambiguous', 'already-recorded'],
  },
  {
    it: 'a payment that comes back',
    of: { ...named, remainingCents: -3000, isReturn: true },
    charges: [charge('7', { ...choir, balanceCents: 0 })],
    payments: [payment({ isProven: true })],
    gives: ['likely', 'returned'],
  },
  {
    it: 'money that goes out under an exact reference: never sure',
    of: { reference: 'RF18COLVZ02671', remainingCents: -500 },
    charges: [charge('7', { balanceCents: -500, refundableCents: 500 })],
    gives: ['likely', 'refund'],
  },
  { it: 'money that goes out for nothing', of: { remainingCents: -3000 }, gives: ['none'] },
]

describe('proposeMatches', () => {
  it.each(cases)('$it: $gives', ({ of, charges = [charge('7')], payments = [], gives }) => {
    const { certainty, options } = proposeMatches(movement(of), { charges, payments })
    const [kind, chargeId] = [options[0]?.kind, options[0]?.chargeId]
    expect([certainty, kind, chargeId].slice(0, gives.length)).toEqual(gives)
  })

  it('pays once what was typed: the charge of a payment is proposed for its payment, not to be paid again', () => {
    const { options } = proposeMatches(movement(), { charges: [charge('7')], payments: [payment()] })
    expect(options.map(({ kind }) => kind)).toEqual(['already-recorded'])
  })
})

describe('proposeForAll', () => {
  const ids = ['1', '2', '3']
  const aMovement = fc.record({
    remainingCents: fc.integer({ min: -40, max: 60 }).filter((sum) => sum !== 0),
    bookedOn: fc.constantFrom('2026-10-01', '2026-10-02', '2026-10-20'),
    of: fc.constantFrom(...ids, null),
    isReturn: fc.boolean(),
  })
  const aCharge = fc.record({ balanceCents: fc.integer({ min: -20, max: 60 }), refundableCents: fc.nat(20) })
  const aPayment = fc.record({
    amountCents: fc.integer({ min: -40, max: 60 }).filter((sum) => sum !== 0),
    chargeId: fc.constantFrom(...ids),
    isProven: fc.boolean(),
  })

  it('never finds sure more than a charge owes, nor one payment for two, nor money that goes out', () => {
    const all = fc.tuple(
      fc.array(aMovement, { maxLength: 12 }),
      fc.tuple(aCharge, aCharge, aCharge),
      fc.array(aPayment, { maxLength: 5 }),
    )
    fc.assert(
      fc.property(all, ([movements, facts, paid]) => {
        const charges = ids.map((id, rank) => charge(id, { ...facts[rank], dueCents: 60 }))
        const payments = paid.map((each, rank) => payment({ ...each, id: `p${rank}`, receivedOn: '2026-10-01' }))
        const asked = movements.map(({ of, ...each }, rank) =>
          movement({
            ...each,
            id: `m${rank}`,
            reference: charges.find(({ chargeId }) => chargeId === of)?.creditorReference ?? null,
          }),
        )
        const sure = [...proposeForAll(asked, { charges, payments })].flatMap(([id, { certainty, options }]) =>
          certainty === 'sure' ? [{ id, option: options[0] }] : [],
        )
        for (const { chargeId, balanceCents } of charges) {
          const taken = sure
            .filter(({ option }) => option?.kind === 'payment' && option.chargeId === chargeId)
            .reduce((sum, { option }) => sum + (option?.amountCents ?? 0), 0)
          expect(taken).toBeLessThanOrEqual(Math.max(0, balanceCents))
        }
        const known = sure.flatMap(({ option }) => option?.paymentId ?? [])
        expect(new Set(known).size).toBe(known.length)
        for (const { id } of sure) expect(asked.find((each) => each.id === id)?.remainingCents).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('is the same whatever the order in which movements come', () => {
    const two = [movement({ reference: 'RF18COLVZ02671' }), movement({ id: 'm2', reference: 'RF18COLVZ02671' })]
    const certainties = (movements: MovementToMatch[]) =>
      new Map(
        [...proposeForAll(movements, { charges: [charge('7')], payments: [] })].map(([id, { certainty }]) => [
          id,
          certainty,
        ]),
      )
    expect(certainties(two)).toEqual(
      new Map([
        ['m1', 'sure'],
        ['m2', 'likely'],
      ]),
    )
    expect(certainties(two.toReversed())).toEqual(certainties(two))
  })
})
