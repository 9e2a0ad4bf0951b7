import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { systemActor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { moneyOfCharge } from './charge-state.store.ts'
import { chargeOfBooking } from './charge-of-booking.ts'
import { refundableCents } from './rules/charge-money.ts'
import { type NewPayment, recordPayment, recordRefund } from './record-payment.ts'
import { reverseCharge } from './reverse-charge.ts'
import { settleCharge } from './settle-charge.ts'
import { settleInKind, waiveCharge } from './spare-charge.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const system = () => systemActor(given.departement.id)
let told = 0

/** A confirmed booking of 30 €, owed. */
async function owed() {
  const booking = await given.confirmed({})
  const charge = await stateOf(booking.id)
  if (!charge) throw new Error('a confirmed booking is charged')
  const payment = (changes: Partial<NewPayment> = {}): NewPayment => ({
    ...{ chargeId: charge.id, amountCents: 3000, receivedOn: '2026-10-20', means: 'transfer' },
    ...{ reference: 'Virement d’essai', source: `essai:${(told += 1)}`, ...changes },
  })
  return { bookingId: booking.id, chargeId: charge.id, payment }
}
const stateOf = (bookingId: string) => inReadOnly(given.deps, system(), (tx) => chargeOfBooking(tx, bookingId))
const moneyOf = (chargeId: string) => inReadOnly(given.deps, system(), (tx) => moneyOfCharge(tx, chargeId))
const pay = (payment: NewPayment) => inTransaction(given.deps, system(), (tx) => recordPayment(tx, system(), payment))
const refund = (payment: NewPayment) => inTransaction(given.deps, system(), (tx) => recordRefund(tx, system(), payment))
const countOf = async (sql: string, chargeId: string) => (await given.superuser.query(sql, [chargeId])).rowCount

describe('recordPayment', () => {
  it('lowers what is owed, part by part, and says so', async () => {
    const { bookingId, payment } = await owed()
    expect(await pay(payment({ amountCents: 1000 }))).toEqual({ isNew: true })
    expect(await stateOf(bookingId)).toMatchObject({ status: 'partly-paid', balanceCents: 2000 })
    await pay(payment({ amountCents: 2000, means: 'cheque' }))
    expect(await stateOf(bookingId)).toMatchObject({ status: 'paid', balanceCents: 0 })
    const { rows } = await given.superuser.query('SELECT settlement FROM charge WHERE booking_id = $1', [bookingId])
    expect(rows).toEqual([{ settlement: 'cheque' }])
  })

  it('told forty times at once and out of order, is one payment', async () => {
    const { bookingId, chargeId, payment } = await owed()
    const parts = [payment({ amountCents: 1000 }), payment({ amountCents: 500 })]
    const replays = Array.from({ length: 40 }, (_, turn) => pay(parts[turn % 2] ?? payment()))
    const answers = await Promise.all(replays)
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(2)
    expect(await stateOf(bookingId)).toMatchObject({ balanceCents: 1500 })
    expect(await countOf('SELECT FROM payment WHERE charge_id = $1', chargeId)).toBe(2)
  })

  it('is refused for another booking, for nothing, and where there is no charge', async () => {
    const [first, second] = [await owed(), await owed()]
    await pay(first.payment({ source: 'essai:partagé' }))
    const elsewhere = pay(second.payment({ source: 'essai:partagé' }))
    await expect(elsewhere).rejects.toMatchObject({ code: 'ledger.payment-of-another' })
    for (const amountCents of [0, -100, 10.5]) {
      await expect(pay(first.payment({ amountCents }))).rejects.toMatchObject({ code: 'ledger.amount-invalid' })
    }
    const unknown = pay(first.payment({ chargeId: first.bookingId }))
    await expect(unknown).rejects.toMatchObject({ code: 'ledger.charge-not-found' })
  })

  it('is never written by the organisation, whatever the code says', async () => {
    const { chargeId, payment } = await owed()
    const asMember = inTransaction(given.deps, given.association.member, (tx) => recordPayment(tx, system(), payment()))
    await expect(asMember).rejects.toMatchObject({ cause: { code: '42501' } })
    expect((await moneyOf(chargeId)).paidCents).toBe(0)
  })
})

describe('recordRefund', () => {
  it('gives back what is over once a paid booking is cancelled, and no more', async () => {
    const { bookingId, chargeId, payment } = await owed()
    await pay(payment())
    await inTransaction(given.deps, system(), (tx) => reverseCharge(tx, system(), bookingId, 'Annulée'))
    expect(await stateOf(bookingId)).toMatchObject({ status: 'cancelled', balanceCents: -3000 })
    await expect(refund(payment({ amountCents: 3001 }))).rejects.toMatchObject({ code: 'ledger.nothing-to-refund' })
    await refund(payment())
    expect(await stateOf(bookingId)).toMatchObject({ status: 'cancelled', balanceCents: 0 })
    expect(refundableCents(await moneyOf(chargeId))).toBe(0)
    await expect(refund(payment({ amountCents: 1 }))).rejects.toMatchObject({ code: 'ledger.nothing-to-refund' })
  })

  it('two at once give it back once', async () => {
    const { bookingId, chargeId, payment } = await owed()
    await pay(payment())
    await inTransaction(given.deps, system(), (tx) => reverseCharge(tx, system(), bookingId, 'Annulée'))
    const results = await Promise.allSettled([refund(payment()), refund(payment())])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await moneyOf(chargeId)).refundedCents).toBe(3000)
  })
})

describe('what is spared', () => {
  it('lowers what is owed in an account of its own, never above it', async () => {
    const { bookingId, chargeId, payment } = await owed()
    const spared = { chargeId, amountCents: 1000, reason: 'Difficultés, acte d’essai' }
    const waive = (changes: Partial<typeof spared> & { source: string }) =>
      inTransaction(given.deps, system(), (tx) => waiveCharge(tx, system(), { ...spared, ...changes }))
    expect(await waive({ source: `remise:${chargeId}` })).toEqual({ isNew: true })
    expect(await waive({ source: `remise:${chargeId}` })).toEqual({ isNew: false })
    await expect(waive({ amountCents: 2001, source: 'remise:trop' })).rejects.toMatchObject({
      code: 'ledger.above-balance',
    })
    const inKind = { chargeId, amountCents: 500, reason: 'Deux heures d’animation', source: `nature:${chargeId}` }
    await inTransaction(given.deps, system(), (tx) => settleInKind(tx, system(), inKind))
    await pay(payment({ amountCents: 1500 }))
    expect(await stateOf(bookingId)).toMatchObject({ status: 'paid', balanceCents: 0 })
    expect(await moneyOf(chargeId)).toMatchObject({ paidCents: 1500, waivedCents: 1000, inKindCents: 500 })
  })

  it('is not refunded when the price falls below it', async () => {
    const { bookingId, chargeId, payment } = await owed()
    await inTransaction(given.deps, system(), (tx) =>
      waiveCharge(tx, system(), { chargeId, amountCents: 2000, reason: 'Essai', source: `remise:${chargeId}` }),
    )
    await pay(payment({ amountCents: 1000 }))
    const settled = { bookingId, due: { totalCents: 1200, grant: null }, reason: 'Séance raccourcie' }
    await inTransaction(given.deps, system(), (tx) => settleCharge(tx, system(), settled))
    const money = await moneyOf(chargeId)
    expect(money).toMatchObject({ reversedCents: 1800, waivedCents: 1200 })
    expect(refundableCents(money)).toBe(1000)
  })
})

it('an entry is of the year of its own day: what is cancelled in January lowers the new year', async () => {
  const { bookingId, chargeId } = await owed()
  await given.setClock('2027-01-01T00:30:00+01:00')
  await inTransaction(given.deps, system(), (tx) => reverseCharge(tx, system(), bookingId, 'Annulée'))
  const { rows } = await given.superuser.query(
    'SELECT kind, fiscal_year FROM ledger_entry WHERE charge_id = $1 ORDER BY posted_at',
    [chargeId],
  )
  expect(rows).toEqual([
    { kind: 'charge', fiscal_year: 2026 },
    { kind: 'reversal', fiscal_year: 2027 },
  ])
})
