import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import {
  givenBookings,
  givenSeries,
  givenSlot,
  type GivenBookings,
} from '../../../../../tests/support/given-bookings.ts'
import { approveBooking } from './approve-booking.ts'
import { confirmBooking } from './confirm-booking.ts'
import { counterPropose } from './counter-propose.ts'
import { acceptProposal } from './accept-proposal.ts'
import { getBooking } from './get-booking.ts'
import { overridePrice } from './override-price.ts'
import { downloadQuote, readQuote } from './read-quote.ts'

let given: GivenBookings
beforeAll(async () => {
  const tiers = [{ noticeDays: 0, keptPercent: 50, minimumCents: 0 }]
  const instalments = [
    { sharePercent: 40, due: 'days-after-confirmation' as const, value: 0 },
    { sharePercent: 60, due: 'first-of-month' as const, value: 11 },
  ]
  given = await givenBookings({ terms: { cancellation: [{ organisationKind: null, tiers }], instalments } })
})
afterAll(() => given.close())

const words = { reason: 'Fête du quartier', act: 'Décision 12' }
const override = (bookingId: string, newTotalCents: number, actor = given.decider) =>
  overridePrice(given.deps, actor, { bookingId, newTotalCents, ...words })
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const textOf = async (bookingId: string, actor = given.association.member) =>
  plain(JSON.stringify(await readQuote(given.deps, actor, bookingId)))

describe('overridePrice', () => {
  it('gives a waiting request another price, kept with its reason and its act, and tells the organisation', async () => {
    const { id } = await given.submitted()
    const decided = await override(id, 2000)
    expect(decided).toMatchObject({ totalCents: 2000, mayOverridePrice: true })
    expect(decided.quote?.override).toMatchObject({ gridCents: 3000, totalCents: 2000, ...words })
    expect(decided.quote?.grant).toMatchObject({ legalBasis: 'Décision 12', valuedCents: 1000 })
    expect(decided.timeline.at(-1)).toMatchObject({ action: 'override-price', note: 'Fête du quartier (Décision 12)' })
    expect((await given.eventsOf(id)).at(-1)).toBe('booking.price-overridden')
  })

  it('is decided again from the price of the grid, and undone by it', async () => {
    const { id } = await given.submitted()
    await override(id, 2000)
    expect((await override(id, 4000)).quote).toMatchObject({
      totalCents: 4000,
      override: { gridCents: 3000 },
      grant: null,
    })
    const { quote } = await override(id, 3000)
    expect([quote?.override, quote?.lines.map(({ code }) => code)]).toEqual([null, ['started-hour']])
  })

  it('may be nothing: the use is then free, under the act', async () => {
    const { id } = await given.submitted()
    await override(id, 0)
    await approveBooking(given.deps, given.decider, { bookingId: id })
    await given.sign(id)
    await confirmBooking(given.deps, { tenantId: given.departement.id, bookingId: id })
    const { account } = await getBooking(given.deps, given.association.member, id)
    expect(account).toMatchObject({ dueCents: 0, owed: { instalments: [] } })
  })

  it('keeps its ratio to the grid when a part of the sessions is refused', async () => {
    const { id, occurrences } = await given.submittedSeries()
    expect(givenSeries).toHaveLength(4)
    await override(id, 6000)
    const [first] = occurrences
    const refused = [{ occurrenceIds: [first?.id ?? ''], reason: 'establishment-use' as const, text: '' }]
    const approved = await approveBooking(given.deps, given.decider, { bookingId: id, refused })
    expect(approved).toMatchObject({ totalCents: 4500 })
    expect(approved.quote?.override).toMatchObject({ gridCents: 12_000, totalCents: 6000 })
  })

  it('holds for the slot that is offered instead', async () => {
    const { id } = await given.submitted()
    await override(id, 1500)
    const later = { startsAt: '2026-10-20T18:30:00+02:00', endsAt: '2026-10-20T19:30:00+02:00' }
    const { proposal } = await counterPropose(given.deps, given.decider, { bookingId: id, ...later, message: '' })
    expect(proposal?.totalCents).toBe(750)
    expect((await acceptProposal(given.deps, given.association.member, { bookingId: id })).totalCents).toBe(750)
  })

  it('belongs to those who decide, never on a request of their own, nor for another place', async () => {
    const { id } = await given.submitted()
    const bursar = givenStaff('bursar', given.departement.id, given.college.id)
    await expect(override(id, 2000, bursar)).rejects.toThrow('bookings.override-not-allowed')
    await expect(override(id, 2000, given.owner)).rejects.toThrow('bookings.override-not-allowed')
    await expect(override(id, 2000, given.association.member)).rejects.toThrow('bookings.override-not-allowed')
    await expect(override(id, 2000, given.clerk)).rejects.toThrow('bookings.not-found')
    const both = { ...given.decider, memberships: given.association.member.memberships }
    await expect(override(id, 2000, both)).rejects.toThrow('bookings.own-request')
    expect((await getBooking(given.deps, given.association.member, id)).mayOverridePrice).toBe(false)
  })

  it('is refused once granted, and when it changes nothing', async () => {
    const { id } = await given.approved()
    await expect(override(id, 2000)).rejects.toThrow('bookings.price-not-open')
    const waiting = await given.submitted()
    await expect(override(waiting.id, 3000)).rejects.toThrow('bookings.same-price')
  })

  it('of an approval at the same time: one price, the one that is granted', async () => {
    const { id } = await given.submitted()
    await Promise.allSettled([override(id, 2000), approveBooking(given.deps, given.decider, { bookingId: id })])
    const { totalCents, quote, status } = await getBooking(given.deps, given.association.member, id)
    expect(status).toBe('approved')
    expect(totalCents).toBe(quote?.totalCents)
  })
})

describe('the quote of a request', () => {
  it('is not there before it is sent, nor for anybody else', async () => {
    const draft = await given.draft({})
    await expect(readQuote(given.deps, given.association.member, draft.id)).rejects.toThrow('bookings.no-quote')
    const { id } = await given.submitted()
    await expect(readQuote(given.deps, given.clerk, id)).rejects.toThrow('bookings.not-found')
  })

  it('says lines, total, payee, until when it stands, when to pay and what giving up costs', async () => {
    const { id, reference } = await given.submittedSeries()
    const text = await textOf(id)
    for (const part of [
      `Devis n° ${reference}-D1`,
      '120,00 €',
      '4 séances, du 13 octobre 2026 au 5 novembre 2026',
      'Valable jusqu’au","value":"4 novembre 2026',
      '40 % du prix à la confirmation : 48,00 €.',
      '60 % du prix le 1er novembre : 72,00 €.',
      'Annulation quel que soit le délai : 50 % du prix des séances reste dû.',
      'Le régime de TVA est à confirmer avec le comptable.',
    ]) {
      expect(text).toContain(part)
    }
    expect(await textOf(id, given.decider)).toBe(text)
  })

  it('has the next number each time its price is written, and stands until the same day', async () => {
    const { id, reference } = await given.submitted()
    await override(id, 2000)
    const text = await textOf(id)
    expect(text).toContain(`Devis n° ${reference}-D2`)
    expect(text).toContain('au lieu de 30,00 € (Fête du quartier ; Décision 12)')
    expect((await getBooking(given.deps, given.association.member, id)).quoteNumber).toBe(`${reference}-D2`)
    await expect(
      given.superuser.query(`UPDATE booking SET quote_valid_until = '2030-01-01' WHERE id = $1`, [id]),
    ).rejects.toMatchObject({ constraint: 'quote_validity_is_frozen' })
  })

  it('says what it is worth once the request is granted, or over', async () => {
    const { id } = await given.confirmed()
    expect(await textOf(id)).toContain('La réservation a été confirmée à ce prix')
  })

  it('is a PDF too, whatever the name of who asks', async () => {
    const by = await given.organisation({ name: '<script>alert(1)</script> & «\u202eChœur» 𝄞' })
    const { id } = await given.submitted({ by, ...givenSlot })
    const bytes = await downloadQuote(given.deps, by.member, id)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.equals(await downloadQuote(given.deps, by.member, id))).toBe(true)
  })
})
