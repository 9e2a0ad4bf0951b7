import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenFacts, type GivenOrganisation } from '../../../../../tests/support/given-bookings.ts'
import { act, offer } from '../../../../../tests/support/given-counterparts.ts'
import { givenDunning, type GivenDunning } from '../../../../../tests/support/given-dunning.ts'
import { agreeCounterpart, followCounterparts, proposeCounterpart } from '../counterparts/index.ts'
import { setDunningRules, suspendDunning } from '../dunning/index.ts'
import { getDunningRules } from '../dunning/dunning-rules.ts'
import { acceptProposal } from './accept-proposal.ts'
import { askAmendment } from './ask-amendment.ts'
import { counterPropose } from './counter-propose.ts'
import { getBooking } from './get-booking.ts'
import { recordBooking } from './record-booking.ts'
import { submitBooking } from './submit-booking.ts'

let given: GivenDunning
beforeAll(async () => {
  given = await givenDunning()
})
afterAll(() => given.close())

const evening = (day: string) => ({ startsAt: `${day}T18:30:00+01:00`, endsAt: `${day}T20:30:00+01:00` })
const inDecember = evening('2026-12-08')
const draft = (by: GivenOrganisation, roomId?: string) =>
  given.draft({ by, ...inDecember, ...(roomId ? { roomId } : {}) })
const send = (by: GivenOrganisation, bookingId: string) => submitBooking(given.deps, by.member, { bookingId })
const refused = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: 'bookings.in-debt' })
const checkOf = async (actor: Parameters<typeof getBooking>[1], bookingId: string) =>
  (await getBooking(given.deps, actor, bookingId)).checks.find(({ code }) => code === 'bookings.in-debt')

describe('an organisation in debt', () => {
  it('sends no request to the same payee after the delay, learns it while writing, and may again once it paid', async () => {
    const by = await given.organisation({ name: 'Club endetté' })
    const { chargeId } = await given.owing(by)
    await given.onDay(30)
    const early = await draft(by)
    expect(await checkOf(by.member, early.id)).toMatchObject({ outcome: 'ok' })
    await given.onDay(31)
    const { id } = await draft(by)
    const place = { cents: 3000, since: '2026-10-05', placeName: 'Collège Camille Essai' }
    expect(await checkOf(by.member, id)).toMatchObject({ outcome: 'refused', params: place })
    await refused(send(by, id))
    expect(await given.statusOf(id)).toBe('draft')
    await given.pay(chargeId, 2999)
    await refused(send(by, id))
    await given.pay(chargeId, 1)
    expect(await send(by, id)).toMatchObject({ status: 'submitted' })
  })

  it('is welcome at another payee', async () => {
    const by = await given.organisation({ name: 'Club des deux rives' })
    await given.owing(by)
    await given.onDay(31)
    const { id } = await draft(by, given.villageHall.id)
    expect(await checkOf(by.member, id)).toMatchObject({ outcome: 'ok' })
    expect(await send(by, id)).toMatchObject({ status: 'submitted' })
  })

  it('is shown to those who decide on what it had sent before', async () => {
    const by = await given.organisation({ name: 'Club en cours' })
    await given.owing(by)
    await given.onDay(29)
    const sent = await given.submitted({ by, ...inDecember })
    expect(await checkOf(given.decider, sent.id)).toMatchObject({ outcome: 'ok' })
    await given.onDay(31)
    expect(await checkOf(given.decider, sent.id)).toMatchObject({ outcome: 'refused', params: { cents: 3000 } })
  })

  it('is refused by the desk too, and does not take an offer, while its sessions may still move', async () => {
    const by = await given.organisation({ name: 'Club au guichet' })
    await given.owing(by)
    const later = await given.owing(by, evening('2026-12-10'))
    await given.onDay(29)
    const { id } = await given.submitted({ by, ...evening('2026-12-15') })
    const offered = evening('2026-12-16')
    await counterPropose(given.deps, given.decider, { bookingId: id, message: 'Le lendemain ?', ...offered })
    await given.onDay(31)
    await refused(acceptProposal(given.deps, by.member, { bookingId: id }))
    const roomId = await given.collegeRoom()
    const typed = { roomId, ...evening('2026-12-17'), organisation: { id: by.id }, insurance: null, facts: givenFacts }
    await refused(recordBooking(given.deps, given.decider, typed))
    const [occurrenceId = ''] = await given.standingOf(later.bookingId)
    const moves = [{ occurrenceId, ...evening('2026-12-11') }]
    const asked = askAmendment(given.deps, by.member, { bookingId: later.bookingId, moves, message: 'Le vendredi ?' })
    expect((await asked).amendment).not.toBeNull()
  })

  it('is not one while its debt is contested, or where the tenant does not want it', async () => {
    const by = await given.organisation({ name: 'Club qui conteste' })
    const { chargeId } = await given.owing(by)
    await given.onDay(31)
    const [first, second] = [await draft(by), await draft(by)]
    await refused(send(by, first.id))
    const contested = { chargeId, reason: 'Heures contestées', untilOn: '2026-11-10' }
    await suspendDunning(given.deps, given.bursar, contested)
    expect(await send(by, first.id)).toMatchObject({ status: 'submitted' })
    await given.onDay(37)
    await refused(send(by, second.id))
    const rules = await getDunningRules(given.deps, given.bursar, given.departement.id)
    const change = (debtBlocks: boolean) =>
      setDunningRules(given.deps, given.owner, { ...rules, debtBlocks, tenantId: given.departement.id })
    await change(false)
    expect(await checkOf(by.member, second.id)).toMatchObject({ outcome: 'ok' })
    await change(true)
    await refused(send(by, second.id))
  })

  it('pays after the event when it is a public body, with a delay of its own', async () => {
    const by = await given.organisation({ name: 'Commune d’essai', kind: 'public-body' })
    await given.owing(by)
    await given.onDay(8 + 30 + 30)
    const { id } = await given.draft({ by, ...evening('2027-01-12') })
    expect(await checkOf(by.member, id)).toMatchObject({ outcome: 'ok' })
    await given.onDay(8 + 30 + 31)
    expect(await checkOf(by.member, id)).toMatchObject({ outcome: 'refused' })
  })

  it('owes in money what it promised in kind and did not deliver', async () => {
    const by = await given.organisation({ name: 'Club des échanges' })
    const { bookingId } = await given.owing(by)
    const promised = await proposeCounterpart(given.deps, by.member, { bookingId, ...offer, dueOn: '2026-11-20' })
    await agreeCounterpart(given.deps, given.head, { counterpartId: promised.id, ...act })
    await given.onDay(40)
    const { id } = await draft(by)
    expect(await checkOf(by.member, id)).toMatchObject({ outcome: 'ok' })
    await given.onDay(47)
    await followCounterparts(given.deps)
    expect(await checkOf(by.member, id)).toMatchObject({ outcome: 'refused', params: { cents: 3000 } })
  })
})
