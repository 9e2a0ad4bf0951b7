import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import {
  act,
  givenCounterparts,
  offer,
  type GivenCounterparts,
} from '../../../../../tests/support/given-counterparts.ts'
import { photo } from '../../../../../tests/support/given-deposits.ts'
import { type Actor, systemActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { cancelBooking } from '../bookings/index.ts'
import { chargeOfBooking } from '../ledger/index.ts'
import { exportCounterparts } from '../reporting/export-counterparts.ts'
import { acceptDelivery } from './accept-delivery.ts'
import { addCounterpartProof, openCounterpartProof } from './counterpart-proofs.ts'
import { agreeCounterpart, refuseCounterpart, withdrawCounterpart } from './decide-counterpart.ts'
import { dropCounterparts, followCounterparts, pendingInKind } from './index.ts'
import { listBookingCounterparts, listCounterparts } from './list-counterparts.ts'
import { proposeCounterpart } from './propose-counterpart.ts'

let given: GivenCounterparts
beforeAll(async () => {
  given = await givenCounterparts()
})
afterAll(() => given.close())

const propose = (bookingId: string, changes = {}, actor: Actor = given.association.member) =>
  proposeCounterpart(given.deps, actor, { bookingId, ...offer, ...changes })
const agree = (counterpartId: string, changes = {}, actor: Actor = given.head) =>
  agreeCounterpart(given.deps, actor, { counterpartId, ...act, ...changes })
const refuse = (counterpartId: string, actor: Actor = given.head) =>
  refuseCounterpart(given.deps, actor, { counterpartId, reason: 'Le conseil préfère un paiement.' })
const withdraw = (counterpartId: string, actor: Actor = given.association.member) =>
  withdrawCounterpart(given.deps, actor, counterpartId)
const accept = (counterpartId: string, quantity: number, actor: Actor = given.bursar) =>
  acceptDelivery(given.deps, actor, { counterpartId, quantity, note: '' })
const show = (counterpartId: string, actor: Actor = given.association.member, file = photo) =>
  addCounterpartProof(given.deps, actor, { counterpartId, file })
const chargeOf = (bookingId: string) =>
  inReadOnly(given.deps, systemActor(given.departement.id), (tx) => chargeOfBooking(tx, bookingId))
const pendingOf = (bookingId: string) =>
  inReadOnly(given.deps, systemActor(given.departement.id), (tx) => pendingInKind(tx, bookingId))
const linesOf = async (bookingId: string): Promise<string[]> => {
  const { rows } = await given.superuser.query(
    `SELECT e.kind, a.kind AS account, l.amount_cents AS cents FROM charge c JOIN ledger_entry e ON e.charge_id = c.id
     JOIN ledger_line l ON l.entry_id = e.id JOIN ledger_account a ON a.id = l.account_id
     WHERE c.booking_id = $1 ORDER BY e.posted_at, e.id, l.amount_cents`,
    [bookingId],
  )
  return rows.map(({ kind, account, cents }) => `${kind} ${account} ${cents}`)
}
const eventsOf = async (bookingId: string): Promise<string[]> =>
  (await given.eventsOf(bookingId)).filter((type) => type.startsWith('counterpart.'))
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })

describe('proposeCounterpart', () => {
  it('offers what a booking owes, posts nothing, and tells those who decide', async () => {
    const { bookingId, ...offered } = await given.proposed()
    expect(offered).toMatchObject({
      status: 'proposed',
      valueCents: 3000,
      awaitedCents: 0,
      allowedActions: ['withdraw'],
    })
    expect(await linesOf(bookingId)).toHaveLength(2)
    expect(await eventsOf(bookingId)).toEqual(['counterpart.proposed'])
  })

  it('refuses more than what is owed, a day that is past, a booking that owes nothing, other people', async () => {
    const { id } = await given.confirmed()
    await refused(propose(id, { unitCents: 751 }), 'counterparts.above-balance')
    await refused(propose(id, { dueOn: '2026-10-04' }), 'counterparts.due-in-past')
    for (const actor of [given.head, given.clerk, (await given.organisation({ name: 'Rival' })).member]) {
      await refused(propose(id, {}, actor), 'counterparts.not-found')
    }
    await refused(propose(randomUUID()), 'counterparts.not-found')
    const free = await given.confirmed({ roomId: given.meeting.id })
    await refused(propose(free.id), 'counterparts.nothing-owed')
  })
})

describe('agreeCounterpart', () => {
  it('cites its act; it then stands for its part, and still posts nothing', async () => {
    const { id, bookingId } = await given.proposed({ quantity: 3 })
    expect(await agree(id)).toMatchObject({ status: 'agreed', ...act, awaitedCents: 2250 })
    expect(await pendingOf(bookingId)).toBe(2250)
    expect(await chargeOf(bookingId)).toMatchObject({ balanceCents: 3000, status: 'due' })
    const { openCents, mayPropose } = await listBookingCounterparts(given.deps, given.association.member, bookingId)
    expect([openCents, mayPropose]).toEqual([750, true])
    await refused(propose(bookingId, { quantity: 2 }), 'counterparts.above-balance')
    await propose(bookingId, { quantity: 1 })
  })

  it('refuses an act to come, a second answer, what is above the balance by now, other people', async () => {
    const first = await given.proposed()
    await refused(agree(first.id, { actOn: '2026-10-06' }), 'counterparts.act-in-future')
    await refused(agree(first.id, {}, given.bursar), 'counterparts.not-allowed')
    await refused(agree(first.id, {}, given.owner), 'counterparts.not-allowed')
    await refused(agree(first.id, {}, given.clerk), 'counterparts.not-found')
    const second = await propose(first.bookingId)
    await agree(first.id)
    await refused(agree(first.id), 'counterparts.wrong-status')
    await refused(agree(second.id), 'counterparts.above-balance')
    const late = await given.proposed({ dueOn: '2026-10-06' })
    await given.setClock('2026-10-07T08:00:00Z')
    await refused(agree(late.id), 'counterparts.due-in-past')
    await given.setClock(givenNow)
  })
})

describe('refuseCounterpart, withdrawCounterpart', () => {
  it('end an offer that was not answered', async () => {
    const first = await given.proposed()
    expect(await refuse(first.id)).toMatchObject({
      status: 'refused',
      refusalReason: 'Le conseil préfère un paiement.',
    })
    expect(await eventsOf(first.bookingId)).toEqual(['counterpart.proposed', 'counterpart.refused'])
    await refused(refuse(first.id), 'counterparts.wrong-status')
    await refused(withdraw(first.id), 'counterparts.wrong-status')
    const second = await given.proposed()
    await refused(refuse(second.id, given.bursar), 'counterparts.not-allowed')
    await refused(withdraw(second.id, given.head), 'counterparts.not-allowed')
    await refused(withdraw(second.id, given.clerk), 'counterparts.not-found')
    expect(await withdraw(second.id)).toMatchObject({ status: 'withdrawn' })
  })
})

describe('acceptDelivery', () => {
  it('settles exactly the value of what is delivered, in the account of what is in kind', async () => {
    const { id, bookingId } = await given.agreed()
    expect(await accept(id, 1)).toMatchObject({ status: 'agreed', deliveredCents: 750, awaitedCents: 2250 })
    expect(await chargeOf(bookingId)).toMatchObject({ balanceCents: 2250, status: 'partly-paid' })
    expect(await accept(id, 3)).toMatchObject({ status: 'delivered', deliveredCents: 3000, awaitedCents: 0 })
    expect(await chargeOf(bookingId)).toMatchObject({ balanceCents: 0, status: 'paid' })
    expect(await linesOf(bookingId)).toEqual([
      ...['charge revenue -3000', 'charge receivable 3000'],
      ...['in-kind receivable -750', 'in-kind in-kind 750'],
      ...['in-kind receivable -2250', 'in-kind in-kind 2250'],
    ])
  })

  it('refuses more units than are left, an offer not agreed, other people', async () => {
    const { id } = await given.agreed()
    await refused(accept(id, 5), 'counterparts.too-many-units')
    await refused(accept(id, 1, given.association.member), 'counterparts.not-allowed')
    await refused(accept(id, 1, given.owner), 'counterparts.not-allowed')
    await refused(accept(id, 1, given.clerk), 'counterparts.not-found')
    await refused(accept((await given.proposed()).id, 1), 'counterparts.wrong-status')
    await accept(id, 4)
    await refused(accept(id, 1), 'counterparts.wrong-status')
  })
})

describe('addCounterpartProof', () => {
  it('is deposited by the organisation, and read by both sides only', async () => {
    const { id: counterpartId } = await given.agreed()
    const { proofs } = await show(counterpartId)
    const proofId = proofs[0]?.id ?? ''
    const open = (actor: Actor) => openCounterpartProof(given.deps, actor, { counterpartId, proofId })
    for (const actor of [given.bursar, given.owner, given.association.member]) {
      expect((await open(actor)).mediaType).toBe('image/png')
    }
    for (const actor of [given.clerk, given.decider, (await given.organisation({ name: 'Rival' })).member]) {
      await refused(open(actor), 'counterparts.not-found')
    }
    await refused(show(counterpartId, given.head), 'counterparts.not-allowed')
    await refused(show((await given.proposed()).id), 'counterparts.wrong-status')
    const text = { ...photo, bytes: Buffer.from('bonjour') }
    await refused(show(counterpartId, given.association.member, text), 'files.unsupported-type')
  })
})

describe('followCounterparts', () => {
  it('reminds once, then owes in money what is late: nothing is posted, nothing more is accepted', async () => {
    const place = await givenCounterparts()
    try {
      const { id, bookingId } = await place.agreed({ dueOn: '2026-10-20' })
      const told = async () => (await place.eventsOf(bookingId)).filter((type) => type.startsWith('counterpart.'))
      const entries = async () =>
        (
          await place.superuser.query(
            'SELECT FROM ledger_entry e JOIN charge c ON c.id = e.charge_id WHERE booking_id = $1',
            [bookingId],
          )
        ).rowCount
      await followCounterparts(place.deps)
      expect(await told()).toEqual(['counterpart.proposed', 'counterpart.agreed'])
      await acceptDelivery(place.deps, place.bursar, { counterpartId: id, quantity: 1, note: '' })
      await place.setClock('2026-10-13T08:00:00Z')
      await followCounterparts(place.deps)
      await followCounterparts(place.deps)
      expect((await told()).slice(2)).toEqual(['counterpart.due-soon'])
      await place.setClock('2026-10-20T21:59:00Z')
      await followCounterparts(place.deps)
      expect((await told()).slice(3)).toEqual([])
      const before = await entries()
      await place.setClock('2026-10-20T22:01:00Z')
      await followCounterparts(place.deps)
      await followCounterparts(place.deps)
      expect((await told()).slice(3)).toEqual(['counterpart.late'])
      expect(await entries()).toBe(before)
      const { items, openCents } = await listBookingCounterparts(place.deps, place.bursar, bookingId)
      expect(items[0]).toMatchObject({ status: 'late', deliveredCents: 750, awaitedCents: 0, allowedActions: [] })
      expect(openCents).toBe(2250)
      const more = acceptDelivery(place.deps, place.bursar, { counterpartId: id, quantity: 1, note: '' })
      await refused(more, 'counterparts.wrong-status')
      const year = await listCounterparts(place.deps, place.bursar, place.college.id, { year: 2026 })
      expect(year.totals).toEqual({ agreedCents: 3000, deliveredCents: 750, awaitedCents: 0, lateCents: 2250 })
    } finally {
      await place.close()
    }
  })
})

describe('dropCounterparts', () => {
  it('takes back what was not delivered when the booking is cancelled', async () => {
    const { id, bookingId } = await given.agreed()
    await accept(id, 1)
    await cancelBooking(given.deps, given.association.member, { bookingId, reason: 'Plus de salle utile.' })
    const event = { tenantId: given.departement.id, bookingId }
    await dropCounterparts(given.deps, event)
    await dropCounterparts(given.deps, event)
    const { items } = await listBookingCounterparts(given.deps, given.head, bookingId)
    expect(items).toMatchObject([{ status: 'withdrawn', deliveredCents: 750, awaitedCents: 0 }])
    await refused(accept(id, 1), 'counterparts.wrong-status')
  })
})

describe('the counterparts of a year', () => {
  it('are listed and exported apart from the money, for those who keep the accounts', async () => {
    const hostile = '=HYPERLINK("http://piege.example")'
    const { id } = await given.agreed({ description: hostile, dueOn: '2028-01-31', quantity: 2 })
    await accept(id, 1)
    const list = (actor: Actor, year = 2028) => listCounterparts(given.deps, actor, given.college.id, { year })
    expect((await list(given.bursar)).items.map((one) => one.id)).toEqual([id])
    expect((await list(given.bursar, 2029)).items).toEqual([])
    expect((await list(given.owner)).totals).toMatchObject({
      agreedCents: 1500,
      deliveredCents: 750,
      awaitedCents: 750,
    })
    await refused(list(given.decider), 'counterparts.not-allowed')
    await refused(list(given.association.member), 'catalogue.establishment-not-found')
    await refused(list(givenStaff('bursar', given.departement.id, given.hall.id)), 'catalogue.establishment-not-found')
    const csv = await exportCounterparts(given.deps, given.bursar, given.college.id, { year: 2028 })
    const rows = parse<Record<string, string>>(csv, { delimiter: ';', bom: true, columns: true })
    expect(rows).toMatchObject([{ Contrepartie: `'${hostile}`, 'Valeur (€)': '15,00', 'Valeur remise (€)': '7,50' }])
    await refused(
      exportCounterparts(given.deps, given.clerk, given.college.id, { year: 2028 }),
      'catalogue.establishment-not-found',
    )
  })
})
