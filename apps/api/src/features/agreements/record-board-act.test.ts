import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenAgreements, type GivenAgreements } from '../../../../../tests/support/given-agreements.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { listBoardActs } from './list-board-acts.ts'
import { recordBoardAct, type RecordBoardAct } from './record-board-act.ts'

let given: GivenAgreements
beforeAll(async () => {
  given = await givenAgreements()
})
afterAll(() => given.close())

const form = (change: Partial<RecordBoardAct> = {}): RecordBoardAct => ({
  tenantId: given.departement.id,
  legalEntityId: given.eple,
  number: 'CA-20',
  subject: 'Tarifs de l’année',
  votedOn: '2026-10-01',
  transmittedOn: '2026-10-02',
  validUntil: '2027-08-31',
  ...change,
})
const record = (change: Partial<RecordBoardAct> = {}, actor = given.owner) =>
  recordBoardAct(given.deps, actor, form(change))

describe('recordBoardAct', () => {
  it('computes the day from which the act applies', async () => {
    expect(await record()).toMatchObject({ legalEntityName: 'Collège Camille Essai', executoryFrom: '2026-10-17' })
    const ofOwner = await record({ legalEntityId: given.departement.legalEntityId, number: '2026-CP-9' })
    expect(ofOwner.executoryFrom).toBe('2026-10-02')
  })

  it('refuses the same number twice, and a transmission before the vote', async () => {
    await record({ number: 'CA-21' })
    await expect(record({ number: 'CA-21' })).rejects.toMatchObject({ code: 'agreements.act-already-recorded' })
    await expect(record({ number: 'CA-22', transmittedOn: '2026-09-30' })).rejects.toMatchObject({
      code: 'request.invalid',
    })
  })

  it('is for the officers of the tenant, about its own legal entities', async () => {
    const head = givenStaff('establishment-head', given.departement.id, given.college.id)
    await expect(record({}, head)).rejects.toMatchObject({ code: 'agreements.not-allowed' })
    const outside = { code: 'tenants.not-found' }
    await expect(record({}, given.commune.officer)).rejects.toMatchObject(outside)
    await expect(record({}, given.association.member)).rejects.toMatchObject(outside)
    await expect(record({ legalEntityId: given.commune.legalEntityId })).rejects.toMatchObject(outside)
    await expect(record({ legalEntityId: '00000000-0000-7000-8000-000000000000' })).rejects.toMatchObject(outside)
  })
})

describe('listBoardActs', () => {
  it('shows the acts of the tenant to its staff', async () => {
    const { items } = await listBoardActs(given.deps, given.mayor, given.commune.id)
    expect(items.map(({ number }) => number)).toEqual(['CM-31'])
    await expect(listBoardActs(given.deps, given.mayor, given.departement.id)).rejects.toMatchObject({
      code: 'tenants.not-found',
    })
  })
})
