import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { givenOnlinePayments, type GivenOnlinePayments } from '../../../../../tests/support/given-online-payments.ts'
import { checkPayment, listPaymentsToCheck } from './check-payments.ts'
import { readOperation } from './read-operation.ts'

let given: GivenOnlinePayments
beforeAll(async () => {
  given = await givenOnlinePayments()
  await given.useContract()
  await given.superuser.query(
    `INSERT INTO account (id, email, given_name, family_name, created_at) VALUES ($1, 'mairie@essai.example', 'Camille', 'Essai', now())`,
    [given.commune.officer.accountId],
  )
})
afterAll(() => given.close())
beforeEach(() => {
  Object.assign(given.payfip, { losesCalls: true, addedCents: 0, otherReference: null })
})

/** A payment made on the page of the service, with something wrong in what is told of it. */
async function paid(trouble: { addedCents?: number; otherReference?: string } = {}) {
  const of = await given.owed()
  const operation = await given.start(of.chargeId)
  Object.assign(given.payfip, trouble)
  await given.payfip.decide(await given.remoteOf(of.chargeId), 'P')
  await given.wait(6)
  await given.follow()
  return { ...of, operation }
}
const clerk = () => given.commune.officer
const list = (actor = clerk()) => listPaymentsToCheck(given.deps, actor, given.commune.id)
const found = async (operationId: string) => (await list()).items.find(({ id }) => id === operationId)
const check = (operationId: string, outcome: 'record' | 'set-aside', actor = clerk()) =>
  checkPayment(given.deps, actor, { operationId, outcome, note: 'Vu avec la trésorerie.' })

describe('a payment that does not match', () => {
  it('of another sum waits for the accountant, who writes what was really received', async () => {
    const { operation, chargeId, bookingId } = await paid({ addedCents: -500 })
    expect(await given.paymentsOf(chargeId)).toEqual([])
    expect(await given.stateOf(bookingId)).toMatchObject({ status: 'due', balanceCents: 3000 })
    expect(await found(operation.id)).toMatchObject({
      ...{ doubt: 'amount-differs', expectedCents: 3000, receivedCents: 2500, isRecorded: false, checked: null },
      allowedActions: ['record', 'set-aside'],
    })
    expect(await readOperation(given.deps, given.association.member, operation.id)).toMatchObject({
      ...{ status: 'paid', isDoubtful: true, amountCents: 2500 },
    })
    const outcomes = await Promise.allSettled([check(operation.id, 'record'), check(operation.id, 'record')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(check(operation.id, 'set-aside')).rejects.toMatchObject({ code: 'online-payments.already-checked' })
    expect(await given.paymentsOf(chargeId)).toMatchObject([{ cents: 2500, means: 'payfip' }])
    expect(await given.stateOf(bookingId)).toMatchObject({ status: 'partly-paid', balanceCents: 500 })
    expect(await found(operation.id)).toMatchObject({ checked: { outcome: 'recorded' }, allowedActions: [] })
  })

  it('of another reference may be set aside, and is never lost', async () => {
    const { operation, chargeId } = await paid({ otherReference: 'RF12AUTRE01' })
    expect(await found(operation.id)).toMatchObject({ doubt: 'reference-differs', receivedReference: 'RF12AUTRE01' })
    expect(await check(operation.id, 'set-aside')).toMatchObject({
      checked: { outcome: 'set-aside', note: 'Vu avec la trésorerie.' },
    })
    expect(await given.paymentsOf(chargeId)).toEqual([])
    expect(await found(operation.id)).toBeDefined()
  })

  it('paid twice is in the books twice, and shows what is to be given back', async () => {
    const of = await given.owed()
    const first = await given.start(of.chargeId)
    const firstRemote = await given.remoteOf(of.chargeId)
    await given.wait(21)
    await given.follow()
    const second = await given.start(of.chargeId)
    await given.payfip.decide(await given.remoteOf(of.chargeId), 'V')
    await given.payfip.decide(firstRemote, 'P')
    await given.wait(60)
    await given.follow()
    expect(await given.paymentsOf(of.chargeId)).toMatchObject([{ cents: 3000 }, { cents: 3000 }])
    expect(await given.stateOf(of.bookingId)).toMatchObject({ status: 'paid', balanceCents: -3000 })
    const doubtful = (await list()).items.filter(({ id }) => id === first.id || id === second.id)
    expect(doubtful).toMatchObject([{ doubt: 'paid-twice', isRecorded: true, allowedActions: ['set-aside'] }])
    const [{ id = '' } = {}] = doubtful
    await expect(check(id, 'record')).rejects.toMatchObject({ code: 'online-payments.already-recorded' })
    expect(await check(id, 'set-aside')).toMatchObject({ checked: { outcome: 'recorded' } })
  })

  it('is shown to those who keep the accounts of the place, and settled by them alone', async () => {
    const { operation } = await paid({ addedCents: 1 })
    const caretaker = givenStaff('caretaker', given.commune.id, given.hall.id)
    const bursar = givenStaff('bursar', given.commune.id, given.hall.id)
    const elsewhere = givenStaff('bursar', given.commune.id, given.college.id)
    expect((await list(caretaker)).items).toEqual([])
    expect((await list(elsewhere)).items).toEqual([])
    expect((await list(bursar)).items.map(({ id }) => id)).toContain(operation.id)
    await expect(list(given.departement.officer)).rejects.toMatchObject({ code: 'tenants.not-found' })
    for (const actor of [caretaker, elsewhere, given.departement.officer, given.association.member]) {
      await expect(check(operation.id, 'record', actor)).rejects.toMatchObject({
        code: 'online-payments.operation-not-found',
      })
    }
  })

  it('is a matter of doubt alone: one that matches is not checked', async () => {
    const { operation } = await paid()
    expect(await found(operation.id)).toBeUndefined()
    await expect(check(operation.id, 'record')).rejects.toMatchObject({ code: 'online-payments.operation-not-found' })
  })
})

describe('the database', () => {
  const refusal = (statement: string) =>
    given.superuser.query(statement).then(
      () => 'accepted',
      (error: { constraint?: string }) => error.constraint,
    )

  it('keeps what was told of a payment', async () => {
    const { operation } = await paid()
    for (const change of [`status = 'expired', paid_at = NULL`, 'received_cents = 1', 'recorded_at = now()']) {
      const statement = `UPDATE payment_operation SET ${change} WHERE id = '${operation.id}'`
      expect(await refusal(statement)).toBe('paid_operation_stays')
    }
  })

  it('refuses a second live attempt and an online contract for an EPLE', async () => {
    const { chargeId } = await given.owed()
    await given.start(chargeId)
    expect(
      await refusal(
        `INSERT INTO payment_operation (id, tenant_id, organisation_id, charge_id, payee_entity_id, started_by, client_number,
           mode, fiscal_year, amount_cents, reference, status, started_at, next_look_at)
         SELECT gen_random_uuid(), tenant_id, organisation_id, charge_id, payee_entity_id, started_by, client_number, mode,
           fiscal_year, amount_cents, reference || '9', 'starting', now(), now()
         FROM payment_operation WHERE charge_id = '${chargeId}'`,
      ),
    ).toBe('one_live_attempt_per_charge')
    expect(await refusal(`UPDATE legal_entity SET kind = 'eple' WHERE tenant_id = '${given.commune.id}'`)).toBe(
      'payee_account_of_an_entity',
    )
    await given.superuser.query(`UPDATE legal_entity SET kind = 'eple' WHERE tenant_id = '${given.departement.id}'`)
    expect(
      await refusal(
        `INSERT INTO payee_account (payee_entity_id, tenant_id, payee_kind, client_number, contract_kind, mode, version, updated_at)
         SELECT id, tenant_id, kind, '090909', 'imprest', 'test', 1, now() FROM legal_entity WHERE kind = 'eple'`,
      ),
    ).toBe('no_online_payment_for_an_eple')
  })
})
