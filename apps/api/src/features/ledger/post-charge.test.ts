import { randomUUID } from 'node:crypto'
import type { QuoteDto } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { systemActor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { chargeOfBooking } from './charge-of-booking.ts'
import { type NewCharge, postCharge } from './post-charge.ts'
import { owedOfCharges } from './owed.store.ts'
import { reverseCharge } from './reverse-charge.ts'
import { settleCharge } from './settle-charge.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const system = () => systemActor(given.departement.id)
/** An accepted booking, as confirmation would charge it. */
async function chargeOf(changes: Partial<NewCharge> = {}): Promise<NewCharge> {
  const booking = await given.approved()
  if (!booking.quote) throw new Error('an accepted booking has its price')
  return {
    tenantId: given.departement.id,
    organisationId: given.association.id,
    bookingId: booking.id,
    establishmentId: given.college.id,
    payeeEntityId: given.departement.legalEntityId,
    quote: booking.quote,
    usedOn: '2026-10-13',
    lastUsedOn: '2026-10-13',
    dueOn: '2026-11-12',
    description: 'Redevance d’essai',
    ...changes,
  }
}
const post = (charge: NewCharge) => inTransaction(given.deps, system(), (tx) => postCharge(tx, system(), charge))
const reverse = (bookingId: string) =>
  inTransaction(given.deps, system(), (tx) => reverseCharge(tx, system(), bookingId, 'Réservation annulée'))
const stateOf = (bookingId: string) => inReadOnly(given.deps, system(), (tx) => chargeOfBooking(tx, bookingId))
const linesOf = async (bookingId: string): Promise<string[]> => {
  const { rows } = await given.superuser.query(
    `SELECT e.kind, a.kind AS account, l.amount_cents AS cents FROM charge c JOIN ledger_entry e ON e.charge_id = c.id
     JOIN ledger_line l ON l.entry_id = e.id JOIN ledger_account a ON a.id = l.account_id
     WHERE c.booking_id = $1 ORDER BY e.posted_at, l.amount_cents DESC`,
    [bookingId],
  )
  return rows.map(({ kind, account, cents }) => `${kind} ${account} ${cents}`)
}
const auditOf = async (action: string, bookingId: string): Promise<number> => {
  const { rowCount } = await given.superuser.query(
    'SELECT FROM audit_entry a JOIN charge c ON c.id = a.subject_id WHERE a.action = $1 AND c.booking_id = $2',
    [action, bookingId],
  )
  return rowCount ?? 0
}
const free = (quote: QuoteDto): QuoteDto => ({
  ...quote,
  totalCents: 0,
  grant: { legalBasis: 'Délibération d’essai, article 2', valuedCents: 3000 },
})

describe('postCharge', () => {
  it('writes what is due to the payee, in two lines that balance', async () => {
    const charge = await chargeOf()
    await post(charge)
    expect(await stateOf(charge.bookingId)).toMatchObject({ status: 'due', balanceCents: 3000 })
    expect(await linesOf(charge.bookingId)).toEqual(['charge receivable 3000', 'charge revenue -3000'])
    expect(await auditOf('charge.post', charge.bookingId)).toBe(1)
  })

  it('charges a booking once, however often it is told, also at the same time', async () => {
    const charge = await chargeOf()
    await post(charge)
    await post({ ...charge, quote: { ...charge.quote, totalCents: 9900 } })
    expect(await linesOf(charge.bookingId)).toHaveLength(2)

    const contested = await chargeOf()
    await Promise.allSettled([1, 2, 3, 4].map(() => post(contested)))
    expect(await linesOf(contested.bookingId)).toEqual(['charge receivable 3000', 'charge revenue -3000'])
  })

  it('notes a free use with its value and its basis, owes nothing and posts nothing', async () => {
    const charge = await chargeOf()
    await post({ ...charge, quote: free(charge.quote) })
    expect(await stateOf(charge.bookingId)).toMatchObject({ status: 'paid', balanceCents: 0 })
    expect(await linesOf(charge.bookingId)).toEqual([])
    const { rows } = await given.superuser.query(
      'SELECT amount_cents, valued_cents, legal_basis, settlement FROM charge WHERE booking_id = $1',
      [charge.bookingId],
    )
    expect(rows).toEqual([
      { amount_cents: 0, valued_cents: 3000, legal_basis: 'Délibération d’essai, article 2', settlement: 'waived' },
    ])
  })

  it('refuses a free use that states neither value nor basis', async () => {
    const charge = await chargeOf()
    await expect(post({ ...charge, quote: { ...charge.quote, totalCents: 0, grant: null } })).rejects.toMatchObject({
      cause: { constraint: 'free_charge_is_valued' },
    })
  })

  it('charges nothing in the name of another tenant', async () => {
    const charge = await chargeOf()
    const other = systemActor(given.commune.id)
    const attempt = inTransaction(given.deps, other, (tx) => postCharge(tx, other, charge))
    await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } })
    expect(await stateOf(charge.bookingId)).toBeNull()
  })
})

describe('the dates of a charge', () => {
  const terms: QuoteDto['instalments'] = [
    { sharePercent: 40, due: 'days-after-confirmation', value: 0 },
    { sharePercent: 30, due: 'first-of-month', value: 1 },
    { sharePercent: 30, due: 'first-of-month', value: 4 },
  ]
  const season = { usedOn: '2026-09-15', lastUsedOn: '2027-06-20', dueOn: '2026-09-10' }
  const owed = async (bookingId: string) => {
    const state = await stateOf(bookingId)
    return inReadOnly(given.deps, system(), async (tx) =>
      (await owedOfCharges(tx, [state?.id ?? ''])).get(state?.id ?? ''),
    )
  }
  const instalmentsOf = async (bookingId: string) =>
    (await owed(bookingId))?.instalments.map(({ dueOn, amountCents, state }) => `${dueOn} ${amountCents} ${state}`)

  it('are written with it, one when the grid asks for none', async () => {
    const charge = await chargeOf(season)
    await post({ ...charge, quote: { ...charge.quote, instalments: terms } })
    expect(await instalmentsOf(charge.bookingId)).toEqual([
      '2026-09-10 1200 due',
      '2027-01-01 900 to-come',
      '2027-04-01 900 to-come',
    ])
    expect(await owed(charge.bookingId)).toMatchObject({ dueCents: 1200, dueSince: '2026-09-10', nextDueCents: 900 })
    const plain = await chargeOf()
    await post(plain)
    expect(await instalmentsOf(plain.bookingId)).toEqual(['2026-11-12 3000 to-come'])
  })

  it('fall from the last, rise on the last, and are none for a free use', async () => {
    const charge = await chargeOf(season)
    await post({ ...charge, quote: { ...charge.quote, instalments: terms } })
    const settle = (totalCents: number) =>
      inTransaction(given.deps, system(), (tx) =>
        settleCharge(tx, system(), { bookingId: charge.bookingId, due: { totalCents, grant: null }, reason: 'Essai' }),
      )
    await settle(2000)
    expect(await instalmentsOf(charge.bookingId)).toEqual(['2026-09-10 1200 due', '2027-01-01 800 to-come'])
    await settle(2500)
    expect(await instalmentsOf(charge.bookingId)).toEqual(['2026-09-10 1200 due', '2027-01-01 1300 to-come'])
    const gift = await chargeOf()
    await post({ ...gift, quote: free(gift.quote) })
    expect(await instalmentsOf(gift.bookingId)).toEqual([])
  })

  it('add up to it, in order, whoever writes them', async () => {
    const charge = await chargeOf(season)
    await post(charge)
    const { rows } = await given.superuser.query('SELECT * FROM charge WHERE booking_id = $1', [charge.bookingId])
    const write = (no: number, dueOn: string, cents: number) =>
      given.superuser.query('INSERT INTO charge_instalment VALUES ($1, $2, $3, $4, $5, $6)', [
        ...[rows[0].tenant_id, rows[0].organisation_id, rows[0].id],
        ...[no, dueOn, cents],
      ])
    await expect(write(2, '2027-01-01', 100)).rejects.toMatchObject({ constraint: 'instalments_are_the_charge' })
    await expect(write(2, '2027-01-01', 0)).rejects.toMatchObject({ constraint: 'instalment_amount' })
    await expect(write(2, '2026-09-10', 100)).rejects.toMatchObject({ constraint: 'instalment_day' })
  })
})

describe('reverseCharge', () => {
  it('adds the opposite entry and leaves what was posted', async () => {
    const charge = await chargeOf()
    await post(charge)
    await reverse(charge.bookingId)
    expect(await stateOf(charge.bookingId)).toMatchObject({ status: 'cancelled', balanceCents: 0 })
    expect(await linesOf(charge.bookingId)).toEqual([
      'charge receivable 3000',
      'charge revenue -3000',
      'reversal revenue 3000',
      'reversal receivable -3000',
    ])
    expect(await auditOf('charge.reverse', charge.bookingId)).toBe(1)
  })

  it('does nothing twice, nor to a booking that was never charged', async () => {
    const charge = await chargeOf()
    await reverse(charge.bookingId)
    expect(await stateOf(charge.bookingId)).toBeNull()
    await post(charge)
    await reverse(charge.bookingId)
    await reverse(charge.bookingId)
    expect(await linesOf(charge.bookingId)).toHaveLength(4)
  })

  it('of a free use posts nothing', async () => {
    const charge = await chargeOf()
    await post({ ...charge, quote: free(charge.quote) })
    await reverse(charge.bookingId)
    expect(await stateOf(charge.bookingId)).toMatchObject({ status: 'cancelled', balanceCents: 0 })
    expect(await linesOf(charge.bookingId)).toEqual([])
  })

  it('does not see the charge of another tenant', async () => {
    const charge = await chargeOf()
    await post(charge)
    const other = systemActor(given.commune.id)
    await inTransaction(given.deps, other, (tx) => reverseCharge(tx, other, charge.bookingId, 'Essai'))
    expect(await stateOf(charge.bookingId)).toMatchObject({ status: 'due', balanceCents: 3000 })
  })
})

it('chargeOfBooking knows nothing of a booking that does not exist', async () => {
  expect(await stateOf(randomUUID())).toBeNull()
})
