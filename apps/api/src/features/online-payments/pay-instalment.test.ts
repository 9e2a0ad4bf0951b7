import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenOnlinePayments, type GivenOnlinePayments } from '../../../../../tests/support/given-online-payments.ts'
import { inReadOnly } from '../../platform/database.ts'
import { nothingOwed, owedOfCharges } from '../ledger/index.ts'

let given: GivenOnlinePayments
let chargeId: string
beforeAll(async () => {
  const instalments = [
    { sharePercent: 40, due: 'days-after-confirmation' as const, value: 0 },
    { sharePercent: 35, due: 'days-after-confirmation' as const, value: 20 },
    { sharePercent: 25, due: 'days-after-confirmation' as const, value: 40 },
  ]
  given = await givenOnlinePayments({ terms: { instalments } })
  given.payfip.losesCalls = true
  await given.useContract()
  chargeId = (await given.owedSeason()).chargeId
})
afterAll(() => given.close())

const owed = async () =>
  (await inReadOnly(given.deps, given.system, (tx) => owedOfCharges(tx, [chargeId]))).get(chargeId) ?? nothingOwed
const states = async () => (await owed()).instalments.map(({ settledCents, state }) => [settledCents, state])
const due = () => given.start(chargeId, given.association.member, 'due')
/** What the service was asked for, in cents, by the last attempt. */
async function askedOf(): Promise<string | undefined> {
  const remote = await given.remoteOf(chargeId)
  return given.payfip.operations.find(({ id }) => id === remote)?.fields['montant']
}
/** The payer pays there; the call is lost, and the question asked later is enough. */
async function pay(): Promise<void> {
  await given.payfip.decide(await given.remoteOf(chargeId), 'P')
  await given.wait(6)
  await given.follow()
}

describe('a season paid at PayFiP as it falls due', () => {
  it('asks for the instalment that is due, and that payment settles it alone', async () => {
    expect(await due()).toMatchObject({ status: 'pending', amountCents: 4800 })
    expect(await askedOf()).toBe('4800')
    await pay()
    expect(await given.paymentsOf(chargeId)).toMatchObject([{ cents: 4800, means: 'payfip' }])
    expect(await states()).toEqual([
      [4800, 'settled'],
      [0, 'to-come'],
      [0, 'to-come'],
    ])
  })

  it('is refused while nothing is due, though the rest may be paid before its day', async () => {
    await expect(due()).rejects.toMatchObject({ code: 'online-payments.nothing-owed' })
    expect(await given.start(chargeId)).toMatchObject({ amountCents: 7200 })
    await given.payfip.decide(await given.remoteOf(chargeId), 'R')
    await given.wait(6)
    await given.follow()
    expect(await given.paymentsOf(chargeId)).toHaveLength(1)
  })

  it('asks for the next one from its day on, with a reference of its own', async () => {
    await given.wait(20 * 24 * 60)
    const operation = await due()
    expect(operation).toMatchObject({ amountCents: 4200 })
    expect(operation.reference).toMatch(/03$/)
    await pay()
    expect((await states()).map(([, state]) => state)).toEqual(['settled', 'settled', 'to-come'])
  })

  it('asks for the remainder only, and for nothing after', async () => {
    expect(await given.start(chargeId)).toMatchObject({ amountCents: 3000 })
    await pay()
    expect(await states()).toEqual([
      [4800, 'settled'],
      [4200, 'settled'],
      [3000, 'settled'],
    ])
    await given.wait(20 * 24 * 60)
    await expect(due()).rejects.toMatchObject({ code: 'online-payments.nothing-owed' })
  })
})
