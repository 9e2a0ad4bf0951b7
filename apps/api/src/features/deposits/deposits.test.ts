import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askedDeposits, givenDeposits, photo, type GivenDeposits } from '../../../../../tests/support/given-deposits.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import type { Actor } from '../../platform/actor.ts'
import { cancelBooking, confirmBooking, getBooking } from '../bookings/index.ts'
import { addDepositProof } from './add-deposit-proof.ts'
import { getDepositRules, setDepositRules } from './deposit-rules.ts'
import { dropDeposits, remindDeposits } from './index.ts'
import { listBookingDeposits, listDeposits } from './list-deposits.ts'
import { openDepositProof } from './open-deposit-proof.ts'
import { receiveDeposit } from './receive-deposit.ts'
import { retainDeposit } from './retain-deposit.ts'
import { returnDeposit } from './return-deposit.ts'

let given: GivenDeposits
beforeAll(async () => {
  given = await givenDeposits()
})
afterAll(() => given.close())

const form = { amountCents: 8_000, retainedOn: '2026-10-05', reason: 'Une vitre cassée.' }
const receive = (depositId: string, actor: Actor = given.bursar, receivedOn = '2026-10-05') =>
  receiveDeposit(given.deps, actor, { depositId, receivedOn, means: 'transfer', reference: 'V-1' })
const giveBack = (depositId: string, actor: Actor = given.bursar, returnedOn = '2026-10-05') =>
  returnDeposit(given.deps, actor, { depositId, returnedOn, reference: '' })
const retain = (depositId: string, changes: Partial<typeof form> = {}, actor: Actor = given.bursar, file = photo) =>
  retainDeposit(given.deps, actor, { depositId, form: { ...form, ...changes }, file })
const linesOf = async (depositId: string): Promise<string[]> => {
  const { rows } = await given.superuser.query(
    'SELECT kind, amount_cents FROM deposit_movement WHERE deposit_id = $1 ORDER BY recorded_at, id',
    [depositId],
  )
  return rows.map((row) => `${row.kind} ${row.amount_cents}`)
}
const eventsOf = async (bookingId: string): Promise<string[]> =>
  (await given.eventsOf(bookingId)).filter((type) => type.startsWith('deposit.'))
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })

describe('openDeposits', () => {
  it('expects what the frozen price announced, once, and puts nothing of it in the price or the books', async () => {
    const { bookingId, cleaning, noise, damage } = await given.expected()
    const asked = [cleaning, noise, damage].map(({ code, label, amountCents }) => ({ code, label, amountCents }))
    expect(asked).toEqual(askedDeposits)
    expect(damage).toMatchObject({
      status: 'expected',
      heldCents: 0,
      allowedActions: ['receive'],
      firstDay: '2026-10-13',
    })
    await confirmBooking(given.deps, { tenantId: given.departement.id, bookingId })
    expect((await listBookingDeposits(given.deps, given.bursar, bookingId)).items).toHaveLength(3)
    const { quote } = await getBooking(given.deps, given.association.member, bookingId)
    expect(quote).toMatchObject({ totalCents: 3000, deposits: askedDeposits })
    const { rows } = await given.superuser.query(
      `SELECT l.amount_cents::int AS cents FROM ledger_line l JOIN ledger_entry e ON e.id = l.entry_id
       JOIN charge c ON c.id = e.charge_id WHERE c.booking_id = $1 ORDER BY 1`,
      [bookingId],
    )
    expect(rows).toEqual([{ cents: -3000 }, { cents: 3000 }])
  })
})

describe('receiveDeposit', () => {
  it('notes the whole amount, by whom and how', async () => {
    const { damage } = await given.expected()
    expect(await receive(damage.id)).toMatchObject({
      ...{ status: 'received', heldCents: 30_000, allowedActions: ['return', 'retain'] },
      movements: [{ kind: 'receipt', amountCents: 30_000, means: 'transfer', reference: 'V-1', onDate: '2026-10-05' }],
    })
  })

  it('refuses a second receipt, a day to come, other people', async () => {
    const { damage, noise } = await given.expected()
    await receive(damage.id)
    await refused(receive(damage.id), 'deposits.wrong-status')
    await refused(receive(noise.id, given.bursar, '2026-10-06'), 'deposits.date-in-future')
    await refused(receive(noise.id, given.owner), 'deposits.not-allowed')
    const rival = await given.organisation({ name: 'Club rival d’essai' })
    const elsewhere = givenStaff('bursar', given.departement.id, given.hall.id)
    for (const actor of [
      given.clerk,
      given.decider,
      given.platform,
      given.association.member,
      rival.member,
      elsewhere,
    ]) {
      await refused(receive(noise.id, actor), 'deposits.not-found')
    }
    await refused(receive(randomUUID()), 'deposits.not-found')
  })

  it('is written by each of those who keep the deposits of the place', async () => {
    const { damage, noise } = await given.expected()
    const head = givenStaff('establishment-head', given.departement.id, given.college.id)
    await receive(damage.id, head)
    await receive(noise.id, givenStaff('town-clerk', given.departement.id))
  })
})

describe('returnDeposit', () => {
  it('gives back all that is held, once', async () => {
    const { deposit } = await given.received()
    expect(await giveBack(deposit.id)).toMatchObject({ status: 'returned', heldCents: 0, allowedActions: [] })
    await refused(giveBack(deposit.id), 'deposits.wrong-status')
    expect(await linesOf(deposit.id)).toEqual(['receipt 30000', 'return 30000'])
  })

  it('refuses what was not received, a day to come, other people', async () => {
    const { damage } = await given.expected()
    await refused(giveBack(damage.id), 'deposits.wrong-status')
    await receive(damage.id)
    await refused(giveBack(damage.id, given.bursar, '2026-10-06'), 'deposits.date-in-future')
    await refused(giveBack(damage.id, given.owner), 'deposits.not-allowed')
    await refused(giveBack(damage.id, given.clerk), 'deposits.not-found')
  })
})

describe('retainDeposit', () => {
  it('keeps a part with its reason and its photo, tells the organisation, and leaves the rest to give back', async () => {
    const { deposit, bookingId } = await given.received()
    const kept = await retain(deposit.id)
    expect(kept).toMatchObject({ status: 'partly-retained', heldCents: 22_000, retainedCents: 8_000 })
    expect(kept.movements[1]).toMatchObject({ kind: 'retention', reason: 'Une vitre cassée.', amountCents: 8_000 })
    expect(kept.movements[1]?.proofs).toMatchObject([{ mediaType: 'image/png', fileName: 'vitre.png' }])
    expect(await eventsOf(bookingId)).toEqual(['deposit.retained'])
    expect(await giveBack(deposit.id)).toMatchObject({ status: 'partly-retained', heldCents: 0 })
    expect(await linesOf(deposit.id)).toEqual(['receipt 30000', 'retention 8000', 'return 22000'])
  })

  it('shows the photo to both sides, and to nobody else', async () => {
    const { deposit } = await given.received()
    const { movements } = await retain(deposit.id)
    const proofId = movements[1]?.proofs[0]?.id ?? ''
    const open = (actor: Actor, depositId = deposit.id) => openDepositProof(given.deps, actor, { depositId, proofId })
    for (const actor of [given.bursar, given.owner, given.association.member]) {
      expect((await open(actor)).bytes.byteLength).toBeGreaterThan(0)
    }
    const other = await given.received()
    await refused(open(given.bursar, other.deposit.id), 'deposits.not-found')
    const rival = await given.organisation({ name: 'Club rival d’essai' })
    for (const actor of [given.clerk, rival.member, given.decider]) await refused(open(actor), 'deposits.not-found')
  })

  it('adds photos afterwards, and none before anything was retained', async () => {
    const { deposit } = await given.received()
    const add = (actor: Actor = given.bursar, file = photo) =>
      addDepositProof(given.deps, actor, { depositId: deposit.id, file })
    await refused(add(), 'deposits.wrong-status')
    await retain(deposit.id)
    const { movements } = await add()
    expect(movements[1]?.proofs).toHaveLength(2)
    await refused(add(given.owner), 'deposits.not-allowed')
    await refused(add(given.clerk), 'deposits.not-found')
  })

  it('refuses more than what is held, what was not received, a day to come, a file that is no photo, other people', async () => {
    const { damage } = await given.expected()
    await refused(retain(damage.id), 'deposits.wrong-status')
    await receive(damage.id)
    await refused(retain(damage.id, { amountCents: 30_001 }), 'deposits.amount-invalid')
    await refused(retain(damage.id, { retainedOn: '2026-10-06' }), 'deposits.date-in-future')
    const text = { ...photo, bytes: Buffer.from('bonjour') }
    await refused(retain(damage.id, {}, given.bursar, text), 'files.unsupported-type')
    await refused(retain(damage.id, {}, given.owner), 'deposits.not-allowed')
    await refused(retain(damage.id, {}, given.association.member), 'deposits.not-found')
    await refused(retain(damage.id, {}, given.clerk), 'deposits.not-found')
    expect(await linesOf(damage.id)).toEqual(['receipt 30000'])
  })
})

describe('listDeposits', () => {
  it('shows those of the place with what it awaits and holds, for those who keep or answer for them', async () => {
    const place = await givenDeposits()
    try {
      const { damage, cleaning } = await place.expected()
      await place.receive(damage)
      const list = (actor: Actor, query = {}) =>
        listDeposits(place.deps, actor, place.college.id, { limit: 50, ...query })
      const totals = { expectedCents: 30_000, heldCents: 30_000, toReturn: 0 }
      expect(await list(place.bursar)).toMatchObject({ total: 3, totals, nextCursor: null })
      expect((await list(place.bursar, { status: 'received' })).items.map(({ id }) => id)).toEqual([damage.id])
      const first = await list(place.bursar, { limit: 2 })
      const second = await list(place.bursar, { limit: 2, cursor: first.nextCursor })
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3)
      expect((await list(place.owner)).items[0]?.allowedActions).toEqual([])
      await refused(list(place.decider), 'deposits.not-allowed')
      await refused(list(place.clerk), 'catalogue.establishment-not-found')
      await refused(list(place.association.member), 'catalogue.establishment-not-found')
      expect((await list(place.bursar, { toReturn: 'true' })).items).toEqual([])
      await place.setClock('2026-10-13T20:30:00Z')
      expect((await list(place.bursar, { toReturn: 'true' })).items.map(({ id }) => id)).toEqual([damage.id])
      expect((await list(place.bursar)).totals.toReturn).toBe(1)
      expect(cleaning.status).toBe('expected')
    } finally {
      await place.close()
    }
  })

  it('of a booking, is for its organisation too, and for nobody else', async () => {
    const { bookingId } = await given.expected()
    const own = await listBookingDeposits(given.deps, given.association.member, bookingId)
    expect(own.items.map(({ allowedActions }) => allowedActions)).toEqual([[], [], []])
    for (const actor of [given.clerk, given.decider, (await given.organisation({ name: 'Rival' })).member]) {
      await refused(listBookingDeposits(given.deps, actor, bookingId), 'deposits.not-found')
    }
  })
})

describe('dropDeposits', () => {
  it('stops waiting when the booking is cancelled; what was received stays to be given back', async () => {
    const { bookingId, damage, noise } = await given.expected()
    await given.receive(damage)
    await cancelBooking(given.deps, given.association.member, { bookingId, reason: 'Plus de salle utile.' })
    const event = { tenantId: given.departement.id, bookingId }
    await dropDeposits(given.deps, event)
    await dropDeposits(given.deps, event)
    const after = await given.depositsOf(bookingId)
    expect([after.cleaning.status, after.noise.status, after.damage.status]).toEqual(['dropped', 'dropped', 'received'])
    await refused(receive(noise.id), 'deposits.wrong-status')
    const { items } = await listDeposits(given.deps, given.bursar, given.college.id, { limit: 100, toReturn: 'true' })
    expect(items.map(({ id }) => id)).toContain(damage.id)
    expect(await giveBack(damage.id)).toMatchObject({ status: 'returned' })
  })
})

describe('remindDeposits', () => {
  it('asks for what is missing seven and two days before, once each, and says what is to be given back', async () => {
    const place = await givenDeposits()
    try {
      const { bookingId, damage } = await place.expected()
      const told = async () => (await place.eventsOf(bookingId)).filter((type) => type.startsWith('deposit.'))
      await remindDeposits(place.deps)
      expect(await told()).toEqual([])
      await place.setClock('2026-10-06T08:00:00Z')
      await remindDeposits(place.deps)
      await remindDeposits(place.deps)
      expect(await told()).toEqual(['deposit.missing'])
      await place.setClock('2026-10-11T08:00:00Z')
      await remindDeposits(place.deps)
      expect(await told()).toEqual(['deposit.missing', 'deposit.missing'])
      await place.receive(damage)
      await place.setClock('2026-10-27T08:00:00Z')
      await remindDeposits(place.deps)
      expect(await told()).toHaveLength(2)
      await place.setClock('2026-10-28T08:00:00Z')
      await remindDeposits(place.deps)
      await remindDeposits(place.deps)
      expect(await told()).toEqual(['deposit.missing', 'deposit.missing', 'deposit.to-return'])
    } finally {
      await place.close()
    }
  })
})

describe('setDepositRules', () => {
  it('is for those who run the tenant, and read by its staff', async () => {
    const { id: tenantId, officer } = given.departement
    const start = { depositBeforeEntry: false, depositReminderDays: [7, 2], depositReturnDays: 15 }
    expect(await getDepositRules(given.deps, given.bursar, tenantId)).toEqual(start)
    const rules = { ...start, depositReturnDays: 30 }
    await refused(setDepositRules(given.deps, given.bursar, { ...rules, tenantId }), 'tenants.not-allowed')
    await refused(setDepositRules(given.deps, given.clerk, { ...rules, tenantId }), 'tenants.not-found')
    await refused(getDepositRules(given.deps, given.association.member, tenantId), 'tenants.not-found')
    expect(await setDepositRules(given.deps, officer, { ...rules, tenantId })).toEqual(rules)
    await setDepositRules(given.deps, officer, { ...start, tenantId })
  })
})

describe('the database, by bare SQL', () => {
  const insert = (depositId: string, kind: string, cents: number) =>
    given.superuser.query(
      `INSERT INTO deposit_movement (id, tenant_id, organisation_id, deposit_id, kind, amount_cents, on_date, means,
         reference, reason, recorded_by, recorded_at)
       SELECT gen_random_uuid(), tenant_id, organisation_id, id, $2, $3, '2026-10-05',
         CASE WHEN $2 = 'receipt' THEN 'cheque' END, '', CASE WHEN $2 = 'retention' THEN 'Essai' END, gen_random_uuid(),
         clock.now() FROM deposit WHERE id = $1`,
      [depositId, kind, cents],
    )
  const broken = (work: Promise<unknown>, constraint: string) => expect(work).rejects.toMatchObject({ constraint })

  it('gives back nothing that was not received, receives the whole and once, retains nothing without a proof', async () => {
    await given.setClock(givenNow)
    const { damage } = await given.expected()
    await broken(insert(damage.id, 'return', 100), 'deposit_holds_what_it_received')
    await broken(insert(damage.id, 'receipt', 100), 'deposit_holds_what_it_received')
    await given.receive(damage)
    await broken(insert(damage.id, 'receipt', 30_000), 'one_receipt_per_deposit')
    await broken(insert(damage.id, 'retention', 100), 'retention_has_a_proof')
    await broken(insert(damage.id, 'retention', 30_001), 'deposit_holds_what_it_received')
  })
})
