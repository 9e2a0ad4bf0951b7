import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatchShare } from '@salles-ouvertes/contract'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { type AccountActor, systemActor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { chargeOfBooking, moneyOfCharge, recordPayment, recordRefund, reverseCharge } from '../ledger/index.ts'
import { creditorReference } from '../online-payments/index.ts'
import { listOrganisationCharges } from '../reporting/list-charges.ts'
import { acceptSure } from './accept-sure.ts'
import { findCharges } from './find-charges.ts'
import { importStatement } from './import-statement.ts'
import { listMovements } from './list-movements.ts'
import { listStatements } from './list-statements.ts'
import { matchMovement } from './match-movement.ts'
import { setAsideMovement, takeBackMovement } from './set-aside-movement.ts'
import { undoMatch } from './undo-match.ts'

let given: GivenBookings
let bursar: AccountActor
let stranger: AccountActor
let head: AccountActor
let establishmentId: string
let told = 0

beforeAll(async () => {
  given = await givenBookings()
  establishmentId = given.college.id
  const { accountId } = given.association.member
  bursar = { ...givenStaff('bursar', given.departement.id, establishmentId), accountId }
  stranger = { ...givenStaff('town-clerk', given.commune.id), accountId }
  head = { ...givenStaff('caretaker', given.departement.id, establishmentId), accountId }
})
afterAll(() => given.close())

const system = () => systemActor(given.departement.id)

/** A confirmed booking of 30 €, and what its payer was asked to copy. */
async function owed() {
  const booking = await given.confirmed({})
  const charge = await stateOf(booking.id)
  const reference = creditorReference(booking.reference ?? '', charge.id)
  return { bookingId: booking.id, chargeId: charge.id, reference, bookingReference: booking.reference ?? '' }
}
const stateOf = async (bookingId: string) => {
  const charge = await inReadOnly(given.deps, system(), (tx) => chargeOfBooking(tx, bookingId))
  if (!charge) throw new Error('a confirmed booking is charged')
  return charge
}
const moneyOf = (chargeId: string) => inReadOnly(given.deps, system(), (tx) => moneyOfCharge(tx, chargeId))
const pay = (chargeId: string, amountCents = 3000, receivedOn = '2026-10-05') =>
  inTransaction(given.deps, system(), (tx) =>
    recordPayment(tx, system(), {
      ...{ chargeId, amountCents, receivedOn, means: 'transfer', reference: 'Essai', source: `typed:${(told += 1)}` },
    }),
  )
const line = (label: string, sum: string, reference = '') => `05/10/2026;${label};${sum};${reference}`
const bring = (lines: string[], by = bursar) =>
  importStatement(given.deps, by, {
    ...{ establishmentId, fileName: 'releve.csv' },
    bytes: Buffer.from(['Date;Libellé;Montant;Référence', ...lines].join('\n')),
  })
const list = (state: 'to-do' | 'reconciled' | 'set-aside' = 'to-do', by = bursar) =>
  listMovements(given.deps, by, { establishmentId, state, limit: 100 })
/** A movement of this label, alone of its kind, as the bursar finds it. */
async function moved(sum: string, reference = '', words = 'VIR') {
  const label = `${words} ${(told += 1)} ESSAI`
  await bring([line(label, sum, reference)])
  return find(label)
}
async function find(label: string) {
  const { items } = await list()
  const movement = items.find((each) => each.label === label)
  if (!movement) throw new Error(`${label} is not there`)
  return movement
}
const share = (chargeId: string, changes: Partial<MatchShare> = {}): MatchShare => ({
  ...{ kind: 'payment', chargeId, paymentId: null, amountCents: 3000, ...changes },
})
const match = (movementId: string, shares: MatchShare[], by = bursar) =>
  matchMovement(given.deps, by, { movementId, shares })
const undo = (matchId: string, by = bursar) => undoMatch(given.deps, by, { matchId, reason: 'Erreur de personne' })

describe('importStatement', () => {
  it('takes each movement once, from the same file or from one that overlaps', async () => {
    const [first, twin, last] = [line('VIR UN', '1,00'), line('VIR DEUX', '2,00'), line('VIR TROIS', '3,00')]
    expect(await bring([first, twin, twin])).toMatchObject({ added: 3, known: 0, format: 'csv' })
    expect(await bring([first, twin, twin])).toMatchObject({ added: 0, known: 3, id: null })
    expect(await bring([twin, twin, last])).toMatchObject({ added: 1, known: 2 })
    const { items } = await listStatements(given.deps, bursar, establishmentId)
    expect(items.map(({ added, known }) => [added, known])).toEqual([
      [1, 2],
      [3, 0],
    ])
  })

  it('by ten at once, is one statement', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => bring([line('VIR ENSEMBLE', '9,00')])))
    expect(answers.reduce((sum, { added }) => sum + added, 0)).toBe(1)
  })

  it('is refused whole for one wrong line, for too many, and for another account', async () => {
    const wrong = bring([line('VIR BON', '1,00'), line('VIR FAUX', '1.234')])
    await expect(wrong).rejects.toMatchObject({ code: 'bank-statements.unreadable', details: { line: 3 } })
    const many = bring(Array.from({ length: 5001 }, (_, rank) => line(`VIR ${rank}`, '1')))
    await expect(many).rejects.toMatchObject({ code: 'bank-statements.too-many-movements' })
    const camt = (...ibans: string[]) =>
      `<Document><BkToCstmrStmt>${ibans.map((iban) => `<Stmt><Acct><Id><IBAN>${iban}</IBAN></Id></Acct></Stmt>`).join('')}</BkToCstmrStmt></Document>`
    const others = importStatement(given.deps, bursar, {
      ...{ establishmentId, fileName: 'releve.xml', bytes: Buffer.from(camt('FR1', 'FR2')) },
    })
    await expect(others).rejects.toMatchObject({ code: 'bank-statements.other-account' })
    expect((await list()).items.some(({ label }) => label === 'VIR BON')).toBe(false)
  })

  it('in camt.053, is of the account that the payee is paid at', async () => {
    const iban = 'FR1420041010050500013M02606'
    await given.superuser.query(
      `INSERT INTO payee_account (payee_entity_id, tenant_id, payee_kind, iban, version, updated_at)
       SELECT e.payee_entity_id, e.tenant_id, l.kind, $2, 1, now()
       FROM establishment e JOIN legal_entity l ON l.id = e.payee_entity_id WHERE e.id = $1`,
      [establishmentId, iban],
    )
    const camt = (of: string) =>
      importStatement(given.deps, bursar, {
        ...{ establishmentId, fileName: 'releve.xml' },
        bytes: Buffer.from(`<Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>${of}</IBAN></Id></Acct>
          <Ntry><Amt Ccy="EUR">4.20</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-10-05</Dt></BookgDt>
          <AcctSvcrRef>CAMT-1</AcctSvcrRef></Ntry></Stmt></BkToCstmrStmt></Document>`),
      })
    await expect(camt('FR7600000000000000000000000')).rejects.toMatchObject({ code: 'bank-statements.other-account' })
    expect(await camt(iban)).toMatchObject({ format: 'camt-053', added: 1 })
    expect(await camt(iban)).toMatchObject({ added: 0, known: 1 })
  })

  it('told in CSV and then in camt.053, counts once and says which file told it again', async () => {
    const entry = (sum: string, no: number) => `<Ntry><Amt Ccy="EUR">${sum}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
      <Sts>BOOK</Sts><BookgDt><Dt>2026-10-05</Dt></BookgDt><AcctSvcrRef>X${no}</AcctSvcrRef><NtryDtls><TxDtls>
      <RltdPties><Dbtr><Nm>Chorale d’essai</Nm></Dbtr></RltdPties><RmtInf><Ustrd>Loyer</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
    const camt = () =>
      importStatement(given.deps, bursar, {
        ...{ establishmentId, fileName: 'octobre.xml' },
        bytes: Buffer.from(
          `<Document><BkToCstmrStmt><Stmt>${[1, 2, 3].map((no) => entry('17.17', no)).join('')}</Stmt></BkToCstmrStmt></Document>`,
        ),
      })
    const twice = line('VIR SEPA RECU CHORALE D’ESSAI LOYER', '17,17')
    expect(await bring([twice, twice])).toMatchObject({ added: 2 })
    expect(await camt()).toMatchObject({ added: 1, known: 2, echoed: 2, format: 'camt-053' })
    expect(await camt()).toMatchObject({ added: 0, known: 3, echoed: 0, id: null })
    expect(await bring([twice, twice, twice])).toMatchObject({ added: 0, known: 3 })
    const rents = (await list()).items.filter(({ amountCents }) => amountCents === 1717)
    expect(rents).toHaveLength(3)
    const again = { fileName: 'octobre.xml', format: 'camt-053', reason: 'same-words' }
    expect(rents.filter(({ echoes }) => echoes.some(({ fileName }) => fileName === again.fileName))).toHaveLength(2)
    expect(rents.flatMap(({ echoes }) => echoes)).toContainEqual(expect.objectContaining(again))
  })

  it('is for those who keep the accounts', async () => {
    await expect(bring([line('VIR', '1')], stranger)).rejects.toMatchObject({
      code: 'catalogue.establishment-not-found',
    })
    await expect(bring([line('VIR', '1')], head)).rejects.toMatchObject({ code: 'ledger.not-allowed' })
    await expect(list('to-do', stranger)).rejects.toMatchObject({ code: 'catalogue.establishment-not-found' })
    const forged = listMovements(given.deps, bursar, {
      ...{ establishmentId, state: 'to-do', limit: 1 },
      cursor: Buffer.from('["jadis","toi"]').toString('base64url'),
    })
    await expect(forged).rejects.toMatchObject({ code: 'request.invalid' })
  })
})

describe('what is sure', () => {
  it('is accepted in one go, once, and what is no longer sure is left', async () => {
    const [one, two] = [await owed(), await owed()]
    const sure = [await moved('30,00', one.reference), await moved('30,00', two.reference)]
    const doubtful = await moved('30,00')
    expect(sure.map(({ certainty }) => certainty)).toEqual(['sure', 'sure'])
    const ids = [...sure, doubtful].map(({ id }) => id)
    expect((await list()).sure).toEqual(expect.arrayContaining(sure.map(({ id }) => id)))
    const accept = () => acceptSure(given.deps, bursar, { establishmentId, movementIds: ids })
    const answers = await Promise.all([accept(), accept(), accept()])
    expect(answers.map(({ accepted }) => accepted).toSorted()).toEqual([0, 0, 2])
    expect(await stateOf(one.bookingId)).toMatchObject({ status: 'paid', balanceCents: 0 })
    expect((await list('reconciled')).items.map(({ id }) => id)).toEqual(
      expect.arrayContaining(sure.map(({ id }) => id)),
    )
  })

  it('never pays twice what was typed by hand', async () => {
    const { chargeId, reference } = await owed()
    await pay(chargeId)
    const movement = await moved('30,00', reference)
    expect(movement).toMatchObject({ certainty: 'sure', options: [{ kind: 'already-recorded', chargeId }] })
    await acceptSure(given.deps, bursar, { establishmentId, movementIds: [movement.id] })
    expect((await moneyOf(chargeId)).paidCents).toBe(3000)
  })
})

describe('matchMovement', () => {
  it('said forty times at once, posts one payment', async () => {
    const { chargeId } = await owed()
    const movement = await moved('30,00')
    const answers = await Promise.all(Array.from({ length: 40 }, () => match(movement.id, [share(chargeId)])))
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['reconciled']))
    expect((await moneyOf(chargeId)).paidCents).toBe(3000)
    const { rows } = await given.superuser.query('SELECT source FROM ledger_entry WHERE source LIKE $1', [
      `bank:${movement.id}:%`,
    ])
    expect(rows).toEqual([{ source: `bank:${movement.id}:${chargeId}` }])
  })

  it('lets the organisation read that its payment was found, and nothing of the bank', async () => {
    const { chargeId } = await owed()
    await pay(chargeId, 1000, '2026-10-04')
    const movement = await moved('20,00', '', 'VIR DE CAMILLE VOISINE')
    await match(movement.id, [share(chargeId, { amountCents: 2000 })])
    const { association, deps } = given
    const { items } = await listOrganisationCharges(deps, association.member, association.id, { limit: 100 })
    const charge = items.find(({ id }) => id === chargeId)
    expect(charge?.payments).toEqual([
      { receivedOn: '2026-10-04', amountCents: 1000, means: 'transfer', isOnStatement: false },
      { receivedOn: '2026-10-05', amountCents: 2000, means: 'transfer', isOnStatement: true },
    ])
    expect(JSON.stringify(charge)).not.toContain('VOISINE')
    const [proof] = (await list('reconciled')).items.find(({ id }) => id === movement.id)?.matches ?? []
    await undo(proof?.id ?? '')
    const after = await listOrganisationCharges(deps, association.member, association.id, { limit: 100 })
    expect(after.items.find(({ id }) => id === chargeId)?.payments).toHaveLength(1)
  })

  it('shares a movement between charges, part after part, never beyond it', async () => {
    const [one, two] = [await owed(), await owed()]
    const movement = await moved('50,00')
    const part = await match(movement.id, [share(one.chargeId)])
    expect(part).toMatchObject({ state: 'to-do', remainingCents: 2000 })
    const beyond = match(movement.id, [share(two.chargeId, { amountCents: 2001 })])
    await expect(beyond).rejects.toMatchObject({ code: 'bank-statements.above-movement' })
    const whole = await match(movement.id, [share(two.chargeId, { amountCents: 2000 })])
    expect(whole).toMatchObject({ state: 'reconciled', remainingCents: 0 })
    expect(await stateOf(two.bookingId)).toMatchObject({ status: 'partly-paid', balanceCents: 1000 })
  })

  it('by two people at once on the last euros, is one of them', async () => {
    const [one, two] = [await owed(), await owed()]
    const movement = await moved('30,00')
    const results = await Promise.allSettled([
      match(movement.id, [share(one.chargeId)]),
      match(movement.id, [share(two.chargeId)]),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await moneyOf(one.chargeId)).paidCents + (await moneyOf(two.chargeId)).paidCents).toBe(3000)
  })

  it('gives back, and takes back a payment that the bank returns', async () => {
    const [over, back] = [await owed(), await owed()]
    await pay(over.chargeId, 3500)
    const out = await moved('-5,00')
    await match(out.id, [share(over.chargeId, { kind: 'refund', amountCents: 500 })])
    expect(await stateOf(over.bookingId)).toMatchObject({ status: 'paid', balanceCents: 0 })
    const paid = await moved('30,00', back.reference)
    await match(paid.id, [share(back.chargeId)])
    const rejected = await moved('-30,00', back.reference, 'REJET VIR')
    const [option] = rejected.options
    expect(option).toMatchObject({ kind: 'returned', chargeId: back.chargeId })
    await match(rejected.id, [share(back.chargeId, { kind: 'returned', paymentId: option?.payment?.id ?? null })])
    expect(await stateOf(back.bookingId)).toMatchObject({ status: 'due', balanceCents: 3000 })
    const known = (await list('reconciled')).items.find(({ id }) => id === paid.id)
    await expect(undo(known?.matches[0]?.id ?? '')).rejects.toMatchObject({ code: 'bank-statements.payment-not-free' })
  })

  it('is refused for what is not its own, is settled, or goes the other way', async () => {
    const { chargeId } = await owed()
    const movement = await moved('30,00')
    const refused: [() => Promise<unknown>, string][] = [
      [() => match(movement.id, [share(chargeId)], stranger), 'bank-statements.movement-not-found'],
      [() => match(movement.id, [share(chargeId)], head), 'ledger.not-allowed'],
      [() => match(randomUUID(), [share(chargeId)]), 'bank-statements.movement-not-found'],
      [() => match(movement.id, [share(randomUUID())]), 'ledger.charge-not-found'],
      [() => match(movement.id, [share(chargeId, { kind: 'refund' })]), 'bank-statements.wrong-direction'],
      [
        () => match(movement.id, [share(chargeId, { kind: 'already-recorded', paymentId: randomUUID() })]),
        'bank-statements.payment-not-free',
      ],
    ]
    for (const [attempt, code] of refused) await expect(attempt()).rejects.toMatchObject({ code })
    const { chargeId: ofAnother } = await owed()
    await given.superuser.query(
      `WITH other AS (
         INSERT INTO legal_entity SELECT (jsonb_populate_record(e, jsonb_build_object(
           'id', gen_random_uuid(), 'code', 'AUTRE', 'siren', NULL))).*
         FROM legal_entity e JOIN charge c ON c.payee_entity_id = e.id WHERE c.id = $1 RETURNING id)
       UPDATE charge SET payee_entity_id = other.id FROM other WHERE charge.id = $1`,
      [ofAnother],
    )
    await expect(match(movement.id, [share(ofAnother)])).rejects.toMatchObject({ code: 'ledger.charge-not-found' })
    await match(movement.id, [share(chargeId, { amountCents: 1000 })])
    await expect(match(movement.id, [share(chargeId)])).rejects.toMatchObject({
      code: 'bank-statements.already-matched',
    })
    const other = await owed()
    await match(movement.id, [share(other.chargeId, { amountCents: 2000 })])
    const third = await owed()
    await expect(match(movement.id, [share(third.chargeId)])).rejects.toMatchObject({ code: 'bank-statements.settled' })
  })
})

describe('setAsideMovement', () => {
  it('keeps a movement out of the way, with why, until it is taken back', async () => {
    const { chargeId } = await owed()
    const { id: movementId } = await moved('30,00')
    const aside = () => setAsideMovement(given.deps, bursar, { movementId, reason: 'Subvention' })
    expect(await aside()).toMatchObject({ state: 'set-aside', setAside: { reason: 'Subvention' }, options: [] })
    await expect(aside()).rejects.toMatchObject({ code: 'bank-statements.set-aside' })
    await expect(match(movementId, [share(chargeId)])).rejects.toMatchObject({ code: 'bank-statements.set-aside' })
    expect(await takeBackMovement(given.deps, bursar, movementId)).toMatchObject({ state: 'to-do', setAside: null })
    const again = takeBackMovement(given.deps, bursar, movementId)
    await expect(again).rejects.toMatchObject({ code: 'bank-statements.not-set-aside' })
    await match(movementId, [share(chargeId)])
    await expect(aside()).rejects.toMatchObject({ code: 'bank-statements.settled' })
  })
})

describe('undoMatch', () => {
  it('takes back what was posted by an opposite entry, once, and the movement may be matched again', async () => {
    const { bookingId, chargeId } = await owed()
    const movement = await moved('30,00')
    const matched = await match(movement.id, [share(chargeId)])
    const matchId = matched.matches[0]?.id ?? ''
    const results = await Promise.allSettled([undo(matchId), undo(matchId), undo(matchId)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(undo(matchId)).rejects.toMatchObject({ code: 'bank-statements.already-undone' })
    expect(await stateOf(bookingId)).toMatchObject({ status: 'due', balanceCents: 3000 })
    const entries = await given.superuser.query(
      "SELECT kind, description FROM ledger_entry WHERE charge_id = $1 AND kind = 'payment' ORDER BY posted_at",
      [chargeId],
    )
    expect(entries.rows).toMatchObject([{ kind: 'payment' }, { kind: 'payment', description: 'Erreur de personne' }])
    const again = await match(movement.id, [share(chargeId)])
    expect(again).toMatchObject({
      state: 'reconciled',
      matches: [{ undone: { reason: 'Erreur de personne' } }, { undone: null }],
    })
    expect((await moneyOf(chargeId)).paidCents).toBe(3000)
  })

  it('leaves in the books what somebody had typed', async () => {
    const { chargeId } = await owed()
    await pay(chargeId)
    const movement = await moved('30,00')
    const option = movement.options.find((each) => each.chargeId === chargeId)
    const paymentId = option?.payment?.id ?? null
    const matched = await match(movement.id, [share(chargeId, { kind: 'already-recorded', paymentId })])
    const open = await undo(matched.matches[0]?.id ?? '')
    expect(open.options).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'already-recorded', chargeId })]),
    )
    expect((await moneyOf(chargeId)).paidCents).toBe(3000)
  })

  it('is refused for money that was given back since, and to others', async () => {
    const { bookingId, chargeId } = await owed()
    const movement = await moved('30,00')
    const matched = await match(movement.id, [share(chargeId)])
    const matchId = matched.matches[0]?.id ?? ''
    await expect(undo(matchId, stranger)).rejects.toMatchObject({ code: 'bank-statements.match-not-found' })
    await expect(undo(matchId, head)).rejects.toMatchObject({ code: 'ledger.not-allowed' })
    await inTransaction(given.deps, system(), async (tx) => {
      await reverseCharge(tx, system(), bookingId, 'Annulée')
      const money = {
        chargeId,
        amountCents: 3000,
        receivedOn: '2026-10-05',
        means: 'transfer',
        reference: 'R',
      } as const
      await recordRefund(tx, system(), { ...money, source: `typed:${(told += 1)}` })
    })
    await expect(undo(matchId)).rejects.toMatchObject({ code: 'ledger.already-given-back' })
  })
})

it('finds charges by words, those that owe something first', async () => {
  const { bookingReference, chargeId } = await owed()
  const { id: movementId } = await moved('30,00')
  const found = await findCharges(given.deps, bursar, { movementId, text: `chorale ${bookingReference}` })
  expect(found.items).toMatchObject([{ chargeId, balanceCents: 3000 }])
  expect((await findCharges(given.deps, bursar, { movementId, text: 'personne' })).items).toEqual([])
})

describe('the database, whatever the code says', () => {
  const insert = (movementId: string, chargeId: string, cents: number) =>
    given.superuser.query(
      `INSERT INTO bank_match (id, tenant_id, payee_entity_id, organisation_id, movement_id, charge_id, kind, amount_cents,
         payment_id, matched_by, matched_at)
       SELECT gen_random_uuid(), m.tenant_id, m.payee_entity_id, c.organisation_id, m.id, c.id, 'already-recorded', $3, p.id, $4, now()
       FROM bank_movement m, charge c JOIN payment p ON p.charge_id = c.id WHERE m.id = $1 AND c.id = $2`,
      [movementId, chargeId, cents, bursar.accountId],
    )

  it('refuses a match of another sum than its payment, or beyond its movement', async () => {
    const { chargeId } = await owed()
    await pay(chargeId)
    const movement = await moved('20,00')
    await expect(insert(movement.id, chargeId, 2000)).rejects.toMatchObject({ constraint: 'match_proves_its_payment' })
    await expect(insert(movement.id, chargeId, 3000)).rejects.toMatchObject({
      constraint: 'matches_within_the_movement',
    })
    await expect(insert(movement.id, chargeId, -2000)).rejects.toMatchObject({
      constraint: 'matches_within_the_movement',
    })
  })

  it('lets nobody change what the bank said, nor undo twice', async () => {
    const { chargeId } = await owed()
    const movement = await moved('30,00')
    const matched = await match(movement.id, [share(chargeId)])
    await undo(matched.matches[0]?.id ?? '')
    const again = given.superuser.query("UPDATE bank_match SET undo_reason = 'x' WHERE movement_id = $1", [movement.id])
    await expect(again).rejects.toMatchObject({ constraint: 'match_is_undone_once' })
    const rewritten = inTransaction(given.deps, bursar, (tx) =>
      tx.execute(`UPDATE bank_movement SET amount_cents = 1 WHERE id = '${movement.id}'`),
    )
    await expect(rewritten).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
