import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BankMatchKind } from '@salles-ouvertes/contract'
import { importStatement } from '../../apps/api/src/features/bank-statements/import-statement.ts'
import { listMovements } from '../../apps/api/src/features/bank-statements/list-movements.ts'
import { matchMovement } from '../../apps/api/src/features/bank-statements/match-movement.ts'
import { chargeOfBooking, paymentOfSource, recordPayment } from '../../apps/api/src/features/ledger/index.ts'
import { type AccountActor, systemActor } from '../../apps/api/src/platform/actor.ts'
import { inTransaction, openDatabase } from '../../apps/api/src/platform/database.ts'
import { Failure } from '../../apps/api/src/platform/errors.ts'
import { givenBookings, type GivenBookings } from '../support/given-bookings.ts'
import { givenStaff } from '../support/given-catalogue.ts'
import { meetAtWrite } from './meet-at-write.ts'
import { dropRowLocks } from './without-guards.ts'

const clients = 8
let given: GivenBookings
let bursar: AccountActor
beforeEach(async () => {
  given = await givenBookings()
  const { accountId } = given.association.member
  bursar = { ...givenStaff('bursar', given.departement.id, given.college.id), accountId }
}, 60_000)
afterEach(() => given.close())

/** Movements of 30 €, as the bank tells them. */
async function moved(count: number): Promise<string[]> {
  const lines = Array.from({ length: count }, (_, rank) => `05/10/2026;VIR ${rank} ESSAI;30,00`)
  await importStatement(given.deps, bursar, {
    ...{ establishmentId: given.college.id, fileName: 'releve.csv' },
    bytes: Buffer.from(['Date;Libellé;Montant', ...lines].join('\n')),
  })
  const { items } = await listMovements(given.deps, bursar, {
    ...{ establishmentId: given.college.id, state: 'to-do', limit: 100 },
  })
  return items.map(({ id }) => id)
}

const system = () => systemActor(given.departement.id)
/** A charge of 30 €. */
async function owed(): Promise<string> {
  const { id } = await given.confirmed()
  const charge = await inTransaction(given.deps, system(), (tx) => chargeOfBooking(tx, id))
  if (!charge) throw new Error('a confirmed booking is charged')
  return charge.id
}

/** What somebody typed before the statement came. */
const typed = (chargeId: string): Promise<string | null> =>
  inTransaction(given.deps, system(), async (tx) => {
    const money = { amountCents: 3000, receivedOn: '2026-10-05', means: 'transfer', reference: 'Essai' } as const
    await recordPayment(tx, system(), { ...money, chargeId, source: 'typed:1' })
    return paymentOfSource(tx, given.departement.id, 'typed:1')
  })

type Accepted = { movementId: string; chargeId: string; kind: BankMatchKind; paymentId: string | null }

/** Each is accepted at once, on a connection of its own. */
async function contest(all: Accepted[]) {
  const db = openDatabase(given.database.databaseUrl, { max: clients })
  const outcomes = await meetAtWrite(
    given.superuser,
    'bank_match',
    all.map(({ movementId, ...share }) => {
      const shares = [{ ...share, amountCents: 3000 }]
      return () => matchMovement({ ...given.deps, db }, bursar, { movementId, shares })
    }),
  )
  await db.pool.end()
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
  const codes = reasons.map((reason) => (reason instanceof Failure ? reason.code : String(reason)))
  const { rows } = await given.superuser.query<{ cents: number }>(
    'SELECT coalesce(sum(amount_cents), 0)::int AS cents FROM bank_match WHERE undone_at IS NULL',
  )
  return { passed: all.length - codes.length, codes: [...new Set(codes)], matchedCents: rows[0]?.cents }
}

describe('eight people who say at once that one movement pays, each another charge', () => {
  async function all(): Promise<Accepted[]> {
    // The first money that a payee receives opens its account in the books, and makes the others wait.
    await typed(await owed())
    const [movementId = ''] = await moved(1)
    const charges: string[] = []
    for (let index = 0; index < clients; index += 1) charges.push(await owed())
    return charges.map((chargeId) => ({ movementId, chargeId, kind: 'payment', paymentId: null }))
  }

  it('make it pay one of them', async () => {
    expect(await contest(await all())).toEqual({
      ...{ passed: 1, codes: ['bank-statements.settled'], matchedCents: 3000 },
    })
  })

  it('spend it several times once the movement is no longer locked', async () => {
    const accepted = await all()
    await dropRowLocks(given.superuser, 'bank_movement')
    const { passed, matchedCents } = await contest(accepted)
    expect(passed).toBeGreaterThan(1)
    expect(matchedCents).toBe(passed * 3000)
  })
})

describe('eight movements of which each is said at once to be the one payment of a charge', () => {
  async function all(): Promise<Accepted[]> {
    const chargeId = await owed()
    const paymentId = await typed(chargeId)
    return (await moved(clients)).map((movementId) => ({ movementId, chargeId, kind: 'already-recorded', paymentId }))
  }
  const dropIndex = () => given.superuser.query('drop index payment_proven_once')

  it('are one that is', async () => {
    expect(await contest(await all())).toEqual({
      ...{ passed: 1, codes: ['bank-statements.payment-not-free'], matchedCents: 3000 },
    })
  })

  it('are still one without the index, by the lock of the charge', async () => {
    const accepted = await all()
    await dropIndex()
    expect(await contest(accepted)).toMatchObject({ passed: 1, matchedCents: 3000 })
  })

  it('are still one without the lock, by the index', async () => {
    const accepted = await all()
    await dropRowLocks(given.superuser, 'charge')
    expect(await contest(accepted)).toMatchObject({ passed: 1, matchedCents: 3000 })
  })

  it('are several once neither is there: one payment is proven by money that came several times', async () => {
    const accepted = await all()
    await dropRowLocks(given.superuser, 'charge')
    await dropIndex()
    const { passed, matchedCents } = await contest(accepted)
    expect(passed).toBeGreaterThan(1)
    expect(matchedCents).toBe(passed * 3000)
  })
})
