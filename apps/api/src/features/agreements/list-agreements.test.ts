import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenAgreements,
  type GivenAgreement,
  type GivenAgreements,
} from '../../../../../tests/support/given-agreements.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { getAgreementFacts, getAgreementText, getBookingAgreement } from './read-agreement.ts'
import { inReadOnly } from '../../platform/database.ts'
import { systemActor } from '../../platform/actor.ts'
import { listAgreements } from './list-agreements.ts'
import { recordSignature } from './record-signature.ts'

let given: GivenAgreements
let inSchool: GivenAgreement
let waiting: GivenAgreement
let inHall: GivenAgreement
beforeAll(async () => {
  given = await givenAgreements()
  const slot = { startsAt: '2026-10-13T18:30:00+02:00', endsAt: '2026-10-13T20:30:00+02:00' }
  inSchool = await given.toSign(slot)
  waiting = await given.toSign({ ...slot, roomId: given.meeting.id })
  inHall = await given.toSign({ ...slot, roomId: given.villageHall.id })
  for (const agreement of [inSchool, inHall]) await given.signedByOrganiser(agreement)
})
afterAll(() => given.close())

type View = 'to-sign' | 'signed' | 'all'
const list = async (actor: GivenAgreements['decider'], view: View, page: { limit?: number; cursor?: string } = {}) =>
  listAgreements(given.deps, actor, { view, limit: 20, ...page })
const idsOf = async (actor: GivenAgreements['decider'], view: View) =>
  (await list(actor, view)).items.map(({ id }) => id).toSorted()

describe('listAgreements', () => {
  it('gives each signatory what awaits their own signature', async () => {
    expect(await idsOf(given.principal, 'to-sign')).toEqual([inSchool.id])
    expect(await idsOf(given.delegate, 'to-sign')).toEqual([])
    expect(await idsOf(given.mayor, 'to-sign')).toEqual([inHall.id])
    const { items } = await list(given.principal, 'to-sign')
    expect(items[0]?.allowedActions).toEqual(['record-signature', 'download'])
  })

  it('moves on with each signature', async () => {
    const { sha256 } = inHall
    await recordSignature(given.deps, given.mayor, { agreementId: inHall.id, party: 'owner', sha256, note: '' })
    expect(await idsOf(given.mayor, 'to-sign')).toEqual([])
    expect(await idsOf(given.mayor, 'signed')).toEqual([inHall.id])
  })

  it('pages what the signatory may see, and shows nothing to those who neither sign nor keep a desk', async () => {
    expect(await idsOf(given.delegate, 'all')).toEqual([inSchool.id, waiting.id].toSorted())
    const first = await list(given.delegate, 'all', { limit: 1 })
    expect(first.total).toBe(2)
    const second = await list(given.delegate, 'all', { limit: 1, cursor: first.nextCursor ?? '' })
    expect(second.nextCursor).toBeNull()
    expect([...first.items, ...second.items].map(({ id }) => id).toSorted()).toEqual(
      [inSchool.id, waiting.id].toSorted(),
    )
    expect(await idsOf(given.decider, 'all')).toEqual([inSchool.id, waiting.id].toSorted())
    const bursar = givenStaff('bursar', given.departement.id, given.college.id)
    expect(await list(bursar, 'all')).toEqual({ items: [], total: 0, nextCursor: null })
  })
})

describe('reading an agreement', () => {
  it('is for its parties only', async () => {
    const { member } = await given.organisation({ name: 'Fanfare d’essai' })
    for (const stranger of [member, given.mayor, given.clerk]) {
      const refusal = { code: 'agreements.not-found' }
      await expect(getBookingAgreement(given.deps, stranger, inSchool.bookingId)).rejects.toMatchObject(refusal)
      await expect(getAgreementText(given.deps, stranger, inSchool.id)).rejects.toMatchObject(refusal)
    }
    for (const party of [given.association.member, given.principal, given.delegate, given.owner, given.decider]) {
      expect((await getBookingAgreement(given.deps, party, inSchool.bookingId)).id).toBe(inSchool.id)
    }
  })

  it('tells the messages whose turn it is', async () => {
    const facts = await inReadOnly(given.deps, systemActor(inSchool.tenantId), (tx) =>
      getAgreementFacts(tx, inSchool.id),
    )
    expect(facts).toMatchObject({
      nextParty: 'establishment',
      scope: { parties: [{ role: 'organiser' }, { legalEntityId: given.eple }, { role: 'owner' }] },
    })
    await expect(
      inReadOnly(given.deps, systemActor(given.commune.id), (tx) => getAgreementFacts(tx, inSchool.id)),
    ).rejects.toMatchObject({ code: 'agreements.not-found' })
  })
})
