import { tariffAdjustment, tariffInput, tariffOption, type BookingFacts } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { addDays, localDate, localSlot } from '../../platform/time.ts'
import { publishTariff } from '../pricing/index.ts'
import { completeBooking } from './complete-booking.ts'
import { editDraft } from './edit-draft.ts'
import { requestInformation } from './request-information.ts'
import { submitBooking } from './submit-booking.ts'
import { withdrawBooking } from './withdraw-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
  await publishTariff(given.deps, given.departement.officer, {
    ...tariffInput.parse({
      name: 'Grille à règles',
      act: 'Délibération d’essai n° 3',
      validFrom: '2026-01-01',
      lines: [{ unit: 'started-hour', unitCents: 1000 }],
      adjustments: [
        tariffAdjustment.parse({ label: 'Offerte', kind: 'free-uses', value: 1, legalBasis: 'Délibération d’essai' }),
      ],
      options: [
        tariffOption.parse({ code: 'cleaning', label: 'Ménage', unit: 'booking', unitCents: 4000 }),
        tariffOption.parse({ code: 'chairs', label: 'Chaise', unit: 'piece', unitCents: 50, most: 20 }),
      ],
    }),
    tenantId: given.departement.id,
  })
})
afterAll(() => given.close())

const submit = (bookingId: string) => submitBooking(given.deps, given.association.member, { bookingId })
const withdraw = (bookingId: string) => withdrawBooking(given.deps, given.association.member, { bookingId })
/** A draft of the n-th Tuesday evening. */
const draftOf = (week: number) => {
  const day = addDays(localDate('2026-10-13'), week * 7)
  const { startsAt, endsAt } = localSlot('Europe/Paris', day, { from: 18 * 60 + 30, until: 20 * 60 + 30 })!
  return given.draft({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })
}
const withOptions = async (options: BookingFacts['options']) => {
  const draft = await draftOf(0)
  return editDraft(given.deps, given.association.member, { bookingId: draft.id, facts: { ...draft.facts, options } })
}
const takenBy = (booking: { quote: { freeUses: { taken: number }[] } | null }) =>
  booking.quote?.freeUses.reduce((sum, { taken }) => sum + taken, 0)

describe('free uses of a year', () => {
  it('go to the first request sent, and come back when it is withdrawn', async () => {
    const [first, second] = [await draftOf(0), await draftOf(1)]
    const sent = await submit(first.id)
    expect([sent.quote?.totalCents, takenBy(sent)]).toEqual([0, 1])
    const paying = await submit(second.id)
    expect([paying.quote?.totalCents, takenBy(paying)]).toEqual([2000, 0])
    await withdraw(first.id)
    const third = await submit((await draftOf(2)).id)
    expect(takenBy(third)).toBe(1)
    await Promise.all([second.id, third.id].map(withdraw))
  })

  it('are never given twice, however many requests are sent at once', async () => {
    const drafts = await Promise.all([0, 1, 2, 3].map(draftOf))
    const sent = await Promise.all(drafts.map(({ id }) => submit(id)))
    expect(sent.map(takenBy).sort()).toEqual([0, 0, 0, 1])
    await Promise.all(sent.map(({ id }) => withdraw(id)))
  })
})

describe('options of a request', () => {
  it('are priced while it is written, and frozen with it', async () => {
    const draft = await withOptions([
      { code: 'cleaning', quantity: 1 },
      { code: 'chairs', quantity: 10 },
    ])
    const optionsOf = (booking: typeof draft) =>
      booking.quote?.lines.filter(({ code }) => code.startsWith('option:')).map(({ amountCents }) => amountCents)
    expect(optionsOf(draft)).toEqual([4000, 500])
    const sent = await submit(draft.id)
    expect(optionsOf(sent)).toEqual([4000, 500])
    expect(sent.facts.options).toHaveLength(2)
    await withdraw(sent.id)
  })

  it('are priced again, by the same grid, when the place asks for a precision', async () => {
    const sent = await submit((await withOptions([])).id)
    await requestInformation(given.deps, given.decider, { bookingId: sent.id, body: 'Faut-il le ménage ?' })
    const facts = { ...sent.facts, options: [{ code: 'cleaning', quantity: 1 }] }
    await editDraft(given.deps, given.association.member, { bookingId: sent.id, facts })
    const complete = { bookingId: sent.id, message: 'Oui.' }
    const completed = await completeBooking(given.deps, given.association.member, complete)
    expect(completed.totalCents).toBe((sent.totalCents ?? 0) + 4000)
    expect(completed.quote?.freeUses).toEqual(sent.quote?.freeUses)
    await withdraw(sent.id)
  })

  it.each([
    [{ code: 'piano', quantity: 1 }, 'pricing.unknown-option'],
    [{ code: 'chairs', quantity: 21 }, 'pricing.too-many-of-option'],
  ])('refuses %o when it is sent, and shows no price meanwhile', async (option, code) => {
    const draft = await withOptions([option])
    expect(draft.quote).toBeNull()
    await expect(submit(draft.id)).rejects.toMatchObject({ code })
  })
})
