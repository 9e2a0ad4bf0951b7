import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenOnlinePayments, type GivenOnlinePayments } from '../../../../../tests/support/given-online-payments.ts'
import { inTransaction } from '../../platform/database.ts'
import { recordPayment } from '../ledger/index.ts'
import { cancelBooking } from '../bookings/index.ts'
import { conclude } from './conclude-operation.ts'
import { receivePaymentCall } from './payment-call.route.ts'
import { askAgain, readOperation } from './read-operation.ts'
import { startOnlinePayment } from './start-online-payment.ts'

let given: GivenOnlinePayments
beforeAll(async () => {
  given = await givenOnlinePayments()
})
afterAll(() => given.close())
beforeEach(async () => {
  Object.assign(given.payfip, { mode: 'up', losesCalls: true, lateLooks: 0, addedCents: 0 })
  Object.assign(given.payfip, { otherReference: null, creationFault: null })
  await given.useContract()
})

/** A charge whose payment waits on the page of the service. */
async function started() {
  const of = await given.owed()
  const operation = await given.start(of.chargeId)
  return { ...of, operation, remote: await given.remoteOf(of.chargeId) }
}
const transfer = (chargeId: string, amountCents: number) =>
  inTransaction(given.deps, given.system, (tx) =>
    recordPayment(tx, given.system, {
      ...{ chargeId, amountCents, receivedOn: '2026-10-06', means: 'transfer' },
      ...{ reference: 'Virement d’essai', source: `essai:${chargeId}:${amountCents}` },
    }),
  )

describe('startOnlinePayment', () => {
  it('asks the service for what the charge says, and nothing else', async () => {
    const { chargeId, operation, remote } = await started()
    expect(operation).toMatchObject({ status: 'pending', amountCents: 3000, isSimulated: true, isDoubtful: false })
    expect(operation.redirectUrl).toBe(`${given.payfip.url}/tpa/paiementws.web?idop=${remote}`)
    const { fields } = given.payfip.operations.find(({ id }) => id === remote) ?? {}
    const { rows } = await given.superuser.query<{ email: string }>('SELECT email FROM account WHERE id = $1', [
      given.association.member.accountId,
    ])
    expect(fields).toEqual({
      ...{ exer: '2026', mel: rows[0]?.email, montant: '3000', numcli: '090909', saisie: 'T' },
      objet: expect.stringMatching(/^Location Grande salle [A-Za-z0-9]+ 2026 \d+$/),
      refdet: operation.reference,
      urlnotif: `${given.deps.config.PUBLIC_URL}/api/v1/payment-calls/${given.commune.id}`,
      urlredirect: `${given.deps.config.PUBLIC_URL}/paiement/${operation.id}`,
    })
    expect(await given.paymentsOf(chargeId)).toEqual([])
  })

  it('answers the same page for fifteen minutes, asks to wait until twenty, then opens another', async () => {
    const { chargeId, operation } = await started()
    await given.wait(14)
    expect(await given.start(chargeId)).toMatchObject({ id: operation.id, redirectUrl: operation.redirectUrl })
    await given.wait(2)
    await expect(given.start(chargeId)).rejects.toMatchObject({ code: 'online-payments.result-awaited' })
    await given.wait(5)
    await given.follow()
    const second = await given.start(chargeId)
    expect(second.id).not.toBe(operation.id)
    expect(second.reference).toBe(operation.reference.replace(/01$/, '02'))
    expect(await readOperation(given.deps, given.association.member, operation.id)).toMatchObject({
      ...{ status: 'expired', redirectUrl: null },
    })
  })

  it('opens one page, however many windows ask at once', async () => {
    const { chargeId } = await given.owed()
    const before = given.payfip.operations.length
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => given.start(chargeId)))
    const refused = outcomes.filter((each) => each.status === 'rejected').map(({ reason }) => reason.code as string)
    expect(refused.filter((code) => code !== 'online-payments.starting')).toEqual([])
    expect(given.payfip.operations.length - before).toBe(1)
    expect(await given.rowsOf(chargeId)).toHaveLength(1)
  })

  it('is refused to others, for a college, without a contract, below one euro, for nothing and for a cancelled use', async () => {
    const { chargeId, bookingId } = await given.owed()
    const code = (work: Promise<unknown>) =>
      work.then(
        () => 'accepted',
        (error: { code: string }) => error.code,
      )
    expect(await code(given.start(chargeId, given.commune.officer))).toBe('ledger.charge-not-found')
    const stranger = (await given.organisation({ name: 'Autre essai' })).member
    expect(await code(given.start(chargeId, stranger))).toBe('ledger.charge-not-found')
    await given.superuser.query('UPDATE payee_account SET client_number = NULL, contract_kind = NULL, mode = NULL')
    expect(await code(given.start(chargeId))).toBe('online-payments.no-contract')
    await given.useContract()
    await transfer(chargeId, 2950)
    expect(await code(given.start(chargeId))).toBe('online-payments.below-minimum')
    await transfer(chargeId, 50)
    expect(await code(given.start(chargeId))).toBe('online-payments.nothing-owed')
    await cancelBooking(given.deps, given.association.member, { bookingId, reason: 'Essai.' })
    expect(await code(given.start(chargeId))).toBe('online-payments.charge-cancelled')
    const college = await given.confirmed({})
    await given.superuser.query(`UPDATE legal_entity SET kind = 'eple' WHERE id = $1`, [
      given.departement.legalEntityId,
    ])
    const { rows } = await given.superuser.query<{ id: string }>('SELECT id FROM charge WHERE booking_id = $1', [
      college.id,
    ])
    expect(await code(given.start(rows[0]!.id))).toBe('online-payments.payee-not-served')
  })

  it('never sends anybody to a test page in production', async () => {
    const { chargeId } = await given.owed()
    const deps = { ...given.deps, config: { ...given.deps.config, NODE_ENV: 'production' as const } }
    const starting = startOnlinePayment(deps, given.association.member, { chargeId, part: 'all' })
    await expect(starting).rejects.toMatchObject({ code: 'online-payments.test-mode-refused' })
  })

  it.each([
    [{ mode: 'failing' as const }, 'online-payments.provider-unavailable'],
    [{ mode: 'odd' as const }, 'online-payments.provider-unavailable'],
    [{ creationFault: 'T1' }, 'online-payments.provider-refused'],
  ])('with %j says %s, and lets start again', async (trouble, code) => {
    const { chargeId } = await given.owed()
    Object.assign(given.payfip, trouble)
    await expect(given.start(chargeId)).rejects.toMatchObject({ code })
    expect(await given.rowsOf(chargeId)).toMatchObject([{ status: 'failed', last_error: code, operation_id: null }])
    Object.assign(given.payfip, { mode: 'up', creationFault: null })
    expect(await given.start(chargeId)).toMatchObject({ status: 'pending' })
  })

  it('gives up an attempt whose server died before the answer', async () => {
    const { chargeId } = await started()
    await given.superuser.query(
      `UPDATE payment_operation SET status = 'starting', operation_id = NULL, redirect_url = NULL, expires_at = NULL WHERE charge_id = $1`,
      [chargeId],
    )
    await expect(given.start(chargeId)).rejects.toMatchObject({ code: 'online-payments.starting' })
    await given.wait(6)
    await given.follow()
    expect(await given.rowsOf(chargeId)).toMatchObject([{ status: 'failed' }])
  })
})

describe('a payment that is followed', () => {
  it('is in the books although the call was lost, by asking', async () => {
    const { chargeId, bookingId, operation, remote } = await started()
    await given.payfip.decide(remote, 'P')
    await given.follow()
    expect(await given.paymentsOf(chargeId)).toEqual([])
    await given.wait(6)
    await given.follow()
    expect(await given.paymentsOf(chargeId)).toEqual([{ cents: 3000, means: 'payfip', reference: operation.reference }])
    expect(await given.stateOf(bookingId)).toMatchObject({ status: 'paid', balanceCents: 0 })
    expect(await given.rowsOf(chargeId)).toMatchObject([{ status: 'paid', doubt: null, next_look_at: null }])
  })

  it.each([
    ['P', 'paid'],
    ['V', 'paid'],
    ['R', 'refused'],
    ['Z', 'refused'],
  ] as const)('decided %s, is %s once somebody says that there is news', async (result, status) => {
    const { chargeId, operation, remote } = await started()
    await given.payfip.decide(remote, result)
    await askAgain(given.deps, given.association.member, operation.id)
    await given.follow()
    expect(await readOperation(given.deps, given.association.member, operation.id)).toMatchObject({ status })
    expect(await given.paymentsOf(chargeId)).toHaveLength(status === 'paid' ? 1 : 0)
    if (status === 'refused') expect(await given.start(chargeId)).toMatchObject({ status: 'pending' })
  })

  it('given up on the page may still be paid there within twenty minutes', async () => {
    const { chargeId, operation, remote } = await started()
    await given.payfip.decide(remote, 'A')
    await given.wait(6)
    await given.follow()
    expect(await readOperation(given.deps, given.association.member, operation.id)).toMatchObject({
      ...{ status: 'pending', redirectUrl: operation.redirectUrl },
    })
    await given.payfip.decide(remote, 'P')
    await given.wait(6)
    await given.follow()
    expect(await given.paymentsOf(chargeId)).toHaveLength(1)
  })

  it('given up for good is so after twenty minutes', async () => {
    const { chargeId, remote } = await started()
    await given.payfip.decide(remote, 'A')
    await given.wait(21)
    await given.follow()
    expect(await given.rowsOf(chargeId)).toMatchObject([{ status: 'abandoned', next_look_at: null }])
  })

  it('told not known (P5), then paid, is paid even after it was said to be over', async () => {
    const { chargeId, remote, bookingId } = await started()
    given.payfip.lateLooks = 2
    await given.payfip.decide(remote, 'P')
    await given.wait(21)
    await given.follow()
    expect(await given.rowsOf(chargeId)).toMatchObject([{ status: 'expired', remote_said: 'P5' }])
    await given.wait(60)
    await given.follow()
    await given.wait(60)
    await given.follow()
    expect(await given.stateOf(bookingId)).toMatchObject({ status: 'paid' })
  })

  it('is asked no more once the service no longer knows it (P1), nor after seven days', async () => {
    const forgotten = await started()
    given.payfip.forget(forgotten.remote)
    const lasting = await started()
    await given.wait(21)
    await given.follow()
    expect(await given.rowsOf(forgotten.chargeId)).toMatchObject([{ status: 'expired', next_look_at: null }])
    expect((await given.rowsOf(lasting.chargeId))[0]?.['next_look_at']).not.toBeNull()
    await given.wait(7 * 24 * 60)
    await given.follow()
    expect(await given.rowsOf(lasting.chargeId)).toMatchObject([{ status: 'expired', next_look_at: null }])
  })

  it('waits for a service that fails, without saying that it is over', async () => {
    const { chargeId, remote, bookingId } = await started()
    await given.payfip.decide(remote, 'P')
    given.payfip.mode = 'failing'
    await given.wait(21)
    await given.follow()
    expect(await given.rowsOf(chargeId)).toMatchObject([
      { status: 'pending', failures: 1, last_error: 'online-payments.provider-unavailable' },
    ])
    given.payfip.mode = 'up'
    await given.wait(6)
    await given.follow()
    expect(await given.stateOf(bookingId)).toMatchObject({ status: 'paid' })
  })

  it('told forty times at once, by a call, by asking and by the payer who comes back, is one payment', async () => {
    const { chargeId, bookingId, operation, remote } = await started()
    await given.payfip.decide(remote, 'P')
    const look = async () => {
      const answer = await given.deps.payments.status(remote)
      await inTransaction(given.deps, given.system, (tx) => conclude(tx, given.system, operation.id, answer))
    }
    const stale = { status: 'abandoned', said: 'A', paid: null } as const
    const late = () => inTransaction(given.deps, given.system, (tx) => conclude(tx, given.system, operation.id, stale))
    const ways = [
      look,
      late,
      () => receivePaymentCall(given.deps, given.commune.id, remote).then(() => given.follow()),
      () => askAgain(given.deps, given.association.member, operation.id).then(() => given.follow()),
    ]
    await Promise.all(Array.from({ length: 40 }, (_, turn) => ways[turn % ways.length]!()))
    await look()
    expect(await given.paymentsOf(chargeId)).toHaveLength(1)
    expect(await given.stateOf(bookingId)).toMatchObject({ status: 'paid', balanceCents: 0 })
    expect(await given.rowsOf(chargeId)).toMatchObject([{ status: 'paid', doubt: null }])
  })

  it('is not moved by calls that name nothing, something else, or another tenant', async () => {
    const { chargeId, remote } = await started()
    const before = await given.rowsOf(chargeId)
    await receivePaymentCall(given.deps, given.departement.id, remote)
    await receivePaymentCall(given.deps, given.commune.id, "' OR 1=1 --")
    await receivePaymentCall(given.deps, given.commune.id, 'unknown')
    await receivePaymentCall(given.deps, given.commune.id, '')
    expect(await given.rowsOf(chargeId)).toEqual(before)
  })
})
