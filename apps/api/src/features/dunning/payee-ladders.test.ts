import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DunningLadder } from '@salles-ouvertes/contract'
import { givenDunning, type GivenDunning } from '../../../../../tests/support/given-dunning.ts'
import type { Actor } from '../../platform/actor.ts'
import { listUnpaid } from './list-unpaid.ts'
import { listPayeeLadders, setPayeeLadder } from './payee-ladders.ts'

let given: GivenDunning
let payeeEntityId: string
beforeAll(async () => {
  given = await givenDunning()
  const { rows } = await given.query('SELECT payee_entity_id FROM establishment WHERE id = $1', [given.college.id])
  payeeEntityId = rows[0].payee_entity_id as string
})
afterAll(() => given.close())
afterEach(() => set(null))

const usual = { friendlyDays: 8, secondDays: 21, lastDays: 45, accountantDays: 60 }
const patient = { friendlyDays: 30, secondDays: 60, lastDays: 90, accountantDays: 120 }
const set = (own: DunningLadder | null, actor: Actor = given.owner, changes = {}) =>
  setPayeeLadder(given.deps, actor, { tenantId: given.departement.id, payeeEntityId, own, ...changes })
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })
const ladders = (actor: Actor = given.bursar) => listPayeeLadders(given.deps, actor, given.departement.id)
const unpaid = () => listUnpaid(given.deps, given.bursar, given.college.id, { limit: 100 })

describe('the ladder of a payee', () => {
  it('is that of its tenant until it has its own, and again once it gives it up', async () => {
    const its = async () => (await ladders()).items.find((each) => each.payeeEntityId === payeeEntityId)
    expect(await ladders()).toMatchObject({ ofTenant: usual })
    expect(await its()).toMatchObject({ own: null, allowedActions: [] })
    expect(await set(patient)).toMatchObject({ own: patient, allowedActions: ['edit'] })
    expect(await its()).toMatchObject({ own: patient })
    const longer = { ...patient, lastDays: 100 }
    await set(longer)
    expect(await its()).toMatchObject({ own: longer })
    await set(null)
    expect(await its()).toMatchObject({ own: null })
    const { rows } = await given.query(
      `SELECT details FROM audit_entry WHERE action = 'payee.set-dunning-ladder' AND subject_id = $1 ORDER BY at, id`,
      [payeeEntityId],
    )
    expect(rows.map(({ details }) => details.own)).toEqual([patient, longer, null])
  })

  it('says when its claims are listed and reminded, and not when they are late', async () => {
    const by = await given.organisation({ name: 'Club de longue haleine' })
    await given.owing(by)
    await set(patient)
    await given.onDay(29)
    await given.takeSteps()
    expect(await given.lettersOf(by)).toEqual([])
    expect(await unpaid()).toMatchObject({ items: [], friendlyDays: 30 })
    await given.onDay(31)
    await given.takeSteps()
    expect(await given.lettersOf(by)).toEqual(['2026-11-05 friendly 3000'])
    const [listed] = (await unpaid()).items
    expect(listed).toMatchObject({ step: 'friendly', lateCents: 3000, next: { step: 'second', on: '2026-12-04' } })
    await set(null)
    expect((await unpaid()).items[0]).toMatchObject({ step: 'second' })
  })

  it('is set by those who run the tenant, for a payee of theirs, and rises', async () => {
    await refused(ladders(given.clerk), 'tenants.not-found')
    await refused(set(patient, given.clerk), 'tenants.not-found')
    await refused(set(patient, given.bursar), 'tenants.not-allowed')
    const ofAnother = { payeeEntityId: given.commune.legalEntityId }
    await refused(set(patient, given.owner, ofAnother), 'dunning.payee-not-found')
    const bare = given.superuser.query(
      `INSERT INTO dunning_ladder (payee_entity_id, tenant_id, friendly_days, second_days, last_days, accountant_days)
       VALUES ($1, $2, 8, 8, 45, 60)`,
      [payeeEntityId, given.departement.id],
    )
    await expect(bare).rejects.toMatchObject({ constraint: 'dunning_ladder_rises' })
  })
})
