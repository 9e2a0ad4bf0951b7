import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PayeeAccountInput } from '@salles-ouvertes/contract'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import {
  givenIban,
  givenOnlinePayments,
  type GivenOnlinePayments,
} from '../../../../../tests/support/given-online-payments.ts'
import { listPayeeAccounts, savePayeeAccountOf, testPayeeAccount } from './manage-payee-accounts.ts'
import { readWaysToPay } from './read-ways-to-pay.ts'

let given: GivenOnlinePayments
beforeAll(async () => {
  given = await givenOnlinePayments()
})
afterAll(() => given.close())

const contract = { clientNumber: '090909', kind: 'imprest', mode: 'test' } as const
const payee = () => ({ tenantId: given.commune.id, payeeEntityId: given.commune.legalEntityId })
const known = async (actor = given.commune.officer) => {
  const { items } = await listPayeeAccounts(given.deps, actor, given.commune.id)
  return items.find(({ payeeEntityId }) => payeeEntityId === given.commune.legalEntityId)
}
const save = async (changes: Partial<PayeeAccountInput> = {}, actor = given.commune.officer, of = payee()) =>
  savePayeeAccountOf(given.deps, actor, {
    ...of,
    ...{ iban: givenIban, contract, version: (await known())?.version ?? 0, ...changes },
  })
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  )

describe('where a payee is paid', () => {
  it('is written by the town clerk, and read in full by nobody else', async () => {
    expect(await save({ iban: 'FR14 2004 1010 0505 0001 3M02 606' })).toMatchObject({
      ...{ iban: givenIban, contract, mayBePaidOnline: true, allowedActions: ['edit'], lastTest: null },
    })
    const caretaker = givenStaff('caretaker', given.commune.id, given.hall.id)
    expect(await known(caretaker)).toMatchObject({ iban: 'FR14 … 606', allowedActions: [] })
    expect(await code(known(given.departement.officer))).toBe('tenants.not-found')
    expect(await code(save({}, caretaker))).toBe('online-payments.not-allowed')
    expect(await code(save({}, given.departement.officer))).toBe('tenants.not-found')
  })

  it('is refused with a wrong IBAN, for a payee of elsewhere, on an old version, and in test mode in production', async () => {
    expect(await code(save({ iban: 'FR1420041010050500013M02607' }))).toBe('online-payments.iban-invalid')
    const elsewhere = { ...payee(), payeeEntityId: given.departement.legalEntityId }
    expect(await code(save({}, given.commune.officer, elsewhere))).toBe('online-payments.payee-not-found')
    expect(await code(save({ version: 0 }))).toBe('online-payments.settings-changed')
    const deps = { ...given.deps, config: { ...given.deps.config, NODE_ENV: 'production' as const } }
    const version = (await known())?.version ?? 0
    const inProduction = savePayeeAccountOf(deps, given.commune.officer, { ...payee(), iban: null, contract, version })
    expect(await code(inProduction)).toBe('online-payments.test-mode-refused')
  })

  it('is written by one of two people at once', async () => {
    const version = (await known())?.version ?? 0
    const outcomes = await Promise.all([1, 2, 3].map(() => code(save({ version }))))
    expect(outcomes.sort()).toEqual([
      'accepted',
      'online-payments.settings-changed',
      'online-payments.settings-changed',
    ])
  })

  it('is never online for an EPLE, but by transfer', async () => {
    await given.superuser.query(`UPDATE legal_entity SET kind = 'eple' WHERE id = $1`, [
      given.departement.legalEntityId,
    ])
    const of = { tenantId: given.departement.id, payeeEntityId: given.departement.legalEntityId }
    const asked = { ...of, iban: givenIban, version: 0 }
    const online = savePayeeAccountOf(given.deps, given.departement.officer, { ...asked, contract })
    expect(await code(online)).toBe('online-payments.payee-not-served')
    expect(await savePayeeAccountOf(given.deps, given.departement.officer, { ...asked, contract: null })).toMatchObject(
      { iban: givenIban, contract: null, mayBePaidOnline: false },
    )
  })

  it('says what the service answered to a test, and tests nothing without a contract', async () => {
    await save()
    expect((await testPayeeAccount(given.deps, given.commune.officer, payee())).lastTest).toMatchObject({ error: null })
    await save({ contract: { ...contract, clientNumber: '111111' } })
    const refused = await testPayeeAccount(given.deps, given.commune.officer, payee())
    expect(refused.lastTest).toMatchObject({ error: 'online-payments.provider-refused' })
    given.payfip.mode = 'failing'
    const absent = await testPayeeAccount(given.deps, given.commune.officer, payee())
    expect(absent.lastTest).toMatchObject({ error: 'online-payments.provider-unavailable' })
    given.payfip.mode = 'up'
    await save({ contract: null })
    expect(await code(testPayeeAccount(given.deps, given.commune.officer, payee()))).toBe('online-payments.no-contract')
  })
})

describe('the ways to pay a charge', () => {
  it('are the page of the service, and a transfer with all that the payee needs', async () => {
    await save()
    const { chargeId } = await given.owed()
    const ways = await readWaysToPay(given.deps, given.association.member, chargeId)
    expect(ways).toMatchObject({
      ...{ amountCents: 3000, payeeName: 'Commune d’essai' },
      online: { refusal: null, isSimulated: true, isTest: true, latest: null },
      transfer: { holder: 'Commune d’essai', iban: givenIban, reference: expect.stringMatching(/^RF\d\d[0-9A-Z]+$/) },
    })
    expect(ways.transfer?.qrCode.size).toBeGreaterThan(20)
    expect(ways.transfer?.qrCode.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/)
    await given.start(chargeId)
    const during = await readWaysToPay(given.deps, given.association.member, chargeId)
    expect(during.online.latest).toMatchObject({ status: 'pending' })
  })

  it('are said to the members of the organisation alone', async () => {
    const { chargeId } = await given.owed()
    const stranger = (await given.organisation({ name: 'Autre essai' })).member
    for (const actor of [stranger, given.commune.officer, given.departement.officer]) {
      expect(await code(readWaysToPay(given.deps, actor, chargeId))).toBe('ledger.charge-not-found')
    }
  })
})
