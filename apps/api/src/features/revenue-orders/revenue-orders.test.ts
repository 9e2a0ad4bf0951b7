import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { type AccountActor, systemActor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { chargeOfBooking, reverseCharge, settleCharge, settleInKind, waiveCharge } from '../ledger/index.ts'
import { downloadRevenueOrder } from './download-revenue-order.ts'
import { exportRevenueOrder } from './export-revenue-order.ts'
import { issueRevenueOrder } from './issue-revenue-order.ts'
import { noteOrderNumbers } from './note-order-numbers.ts'
import { previewRevenueOrder } from './preview-revenue-order.ts'
import { getRevenueOrder, listRevenueOrders } from './read-revenue-orders.ts'
import { recordGivenBack, recordReceivedMoney } from './record-money.ts'

let given: GivenBookings
let bursar: AccountActor
const hostileName = '=HYPERLINK("http://piege.example";"Chorale")'
const month = '2026-10'

beforeAll(async () => {
  given = await givenBookings()
  await given.setClock('2026-10-01T10:00:00+02:00')
  const account = givenStaff('bursar', given.departement.id, given.college.id)
  bursar = { ...account, accountId: given.association.member.accountId }
})
afterAll(() => given.close())

const system = () => systemActor(given.departement.id)
const preview = (of = month) =>
  previewRevenueOrder(given.deps, bursar, { establishmentId: given.college.id, month: of })
const chargeOf = async (bookingId: string) => {
  const charge = await inReadOnly(given.deps, system(), (tx) => chargeOfBooking(tx, bookingId))
  if (!charge) throw new Error('a confirmed booking is charged')
  return charge
}
async function shown(of = month) {
  const { payees } = await preview(of)
  const [payee] = payees
  if (!payee) throw new Error('nothing to state')
  return { payeeEntityId: payee.payeeEntityId, entryIds: payee.lines.map(({ entryId }) => entryId), payee }
}
const issue = async (changes: Partial<{ month: string; entryIds: string[] }> = {}) => {
  const { payeeEntityId, entryIds } = await shown(changes.month)
  const input = { establishmentId: given.college.id, month, payeeEntityId, entryIds, ...changes }
  return issueRevenueOrder(given.deps, bursar, input)
}
const exported = async (id: string) => (await exportRevenueOrder(given.deps, bursar, id)).bytes.toString()
const lower = (bookingId: string, totalCents: number) =>
  inTransaction(given.deps, system(), (tx) =>
    settleCharge(tx, system(), { bookingId, due: { totalCents, grant: null }, reason: 'Une séance annulée' }),
  )

describe('a liquidation statement', () => {
  it('holds what no other holds, explained, and is numbered in its year', async () => {
    const booking = await given.confirmed({})
    const { payee } = await shown()
    expect(payee).toMatchObject({ totalCents: 3000, inKindCents: 0, debtorsWithoutNumber: ['Chorale d’essai'] })
    expect(payee.lines).toMatchObject([
      { kind: 'charge', amountCents: 3000, bookingReference: booking.reference, debtorName: 'Chorale d’essai' },
    ])
    expect(payee.lines[0]?.basis).not.toBe('')
    const order = await issue()
    expect(order).toMatchObject({ fiscalYear: 2026, until: '2026-10-01', totalCents: 3000, lines: 1, ordered: 0 })
    expect(order.number).toMatch(/^EL-2026-.+-001$/)
    expect((await preview()).payees).toEqual([])
  })

  it('states later what lowered an earlier line, and never changes that line', async () => {
    const booking = await given.confirmed({})
    const first = await issue()
    await lower(booking.id, 1000)
    const second = await issue()
    expect(second.items).toMatchObject([{ kind: 'reversal', amountCents: -2000, basis: 'Une séance annulée' }])
    expect(second.number).not.toBe(first.number)
    const again = await getRevenueOrder(given.deps, bursar, first.id)
    expect(again.items).toMatchObject([{ kind: 'charge', amountCents: 3000, balanceCents: 1000 }])
  })

  it('keeps what is settled in kind apart from what is collected', async () => {
    const booking = await given.confirmed({})
    const { id: chargeId } = await chargeOf(booking.id)
    await inTransaction(given.deps, system(), async (tx) => {
      await waiveCharge(tx, system(), { chargeId, amountCents: 500, reason: 'Grâce', source: `w:${chargeId}` })
      await settleInKind(tx, system(), { chargeId, amountCents: 1000, reason: 'Concert', source: `k:${chargeId}` })
    })
    expect(await issue()).toMatchObject({ totalCents: 2500, inKindCents: 1000, lines: 3 })
  })

  it('leaves to the next what came after the preview, and is refused when somebody stated it meanwhile', async () => {
    await given.confirmed({})
    const seen = await shown()
    await given.confirmed({})
    const input = { establishmentId: given.college.id, month, ...seen }
    const { payeeEntityId, entryIds } = input
    const command = { establishmentId: given.college.id, month, payeeEntityId, entryIds }
    const results = await Promise.allSettled([1, 2, 3].map(() => issueRevenueOrder(given.deps, bursar, command)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results.filter(({ status }) => status === 'rejected')) {
      expect(result).toMatchObject({ reason: { code: 'revenue-orders.already-stated' } })
    }
    expect((await preview()).payees[0]?.lines).toHaveLength(1)
    await issue()
  })

  it('made by several at once, each of other lines, has no number twice and leaves no hole', async () => {
    for (let made = 0; made < 6; made += 1) await given.confirmed({})
    const { payeeEntityId, entryIds } = await shown()
    const before = (await listRevenueOrders(given.deps, bursar, given.college.id)).items.length
    const issued = await Promise.all(
      entryIds.map((entryId) =>
        issueRevenueOrder(given.deps, bursar, {
          ...{ establishmentId: given.college.id, month, payeeEntityId, entryIds: [entryId] },
        }),
      ),
    )
    const ranks = issued.map(({ number }) => Number(number.split('-').at(-1))).toSorted((a, b) => a - b)
    expect(ranks).toEqual(entryIds.map((_, index) => before + index + 1))
  })

  it('is of one year: what is cancelled in January is stated in the new one', async () => {
    const booking = await given.confirmed({})
    await issue()
    await given.confirmed({})
    await given.setClock('2027-01-04T10:00:00+01:00')
    await inTransaction(given.deps, system(), (tx) => reverseCharge(tx, system(), booking.id, 'Annulée'))
    expect((await preview('2026-12')).payees[0]?.lines).toMatchObject([{ kind: 'charge' }])
    expect((await preview('2027-01')).payees[0]?.lines).toMatchObject([{ kind: 'reversal' }])
    await issue({ month: '2026-12' })
    const order = await issue({ month: '2027-01' })
    expect(order).toMatchObject({ fiscalYear: 2027, totalCents: -3000 })
    expect(order.number).toMatch(/^EL-2027-.+-001$/)
    await given.setClock('2026-10-02T10:00:00+02:00')
  })

  it('refuses a month to come', async () => {
    await expect(preview('2026-11')).rejects.toMatchObject({ code: 'revenue-orders.month-to-come' })
  })

  it('is for those who keep the accounts; officers read it', async () => {
    await given.confirmed({})
    const { id } = await issue()
    const { deps, departement, college, commune } = given
    const officer = givenStaff('tenant-officer', departement.id)
    expect((await listRevenueOrders(deps, officer, college.id)).mayIssue).toBe(false)
    const refused = previewRevenueOrder(deps, officer, { establishmentId: college.id, month })
    await expect(refused).rejects.toMatchObject({ code: 'ledger.not-allowed' })
    const caretaker = givenStaff('caretaker', departement.id, college.id)
    await expect(getRevenueOrder(deps, caretaker, id)).rejects.toMatchObject({ code: 'ledger.not-allowed' })
    for (const actor of [given.clerk, given.association.member, givenStaff('bursar', commune.id)]) {
      await expect(getRevenueOrder(deps, actor, id)).rejects.toMatchObject({ code: 'revenue-orders.not-found' })
    }
  })
})

describe('the numbers that come back', () => {
  it('make a charge ordered once all its lines have one, and may be corrected', async () => {
    const booking = await given.confirmed({})
    const order = await issue()
    const note = (no: number, orderNumber: string) =>
      noteOrderNumbers(given.deps, bursar, {
        orderId: order.id,
        lines: [{ no, orderNumber, orderedOn: '2026-10-02' }],
      })
    await expect(note(9, 'T-1')).rejects.toMatchObject({ code: 'revenue-orders.line-not-found' })
    expect((await chargeOf(booking.id)).status).toBe('due')
    expect(await note(1, 'T-1')).toMatchObject({ ordered: 1, items: [{ orderNumber: 'T-1' }] })
    expect((await chargeOf(booking.id)).status).toBe('ordered')
    expect(await note(1, 'T-2')).toMatchObject({ items: [{ orderNumber: 'T-2' }] })
  })
})

describe('money typed in', () => {
  it('settles a charge, is given back when it is over, and not dated of tomorrow', async () => {
    const booking = await given.confirmed({})
    const { id: chargeId } = await chargeOf(booking.id)
    const money = { chargeId, amountCents: 3000, receivedOn: '2026-10-02', means: 'order' as const, reference: 'T-1' }
    const tomorrow = recordReceivedMoney(given.deps, bursar, { ...money, receivedOn: '2026-10-03' })
    await expect(tomorrow).rejects.toMatchObject({ code: 'ledger.day-to-come' })
    expect(await recordReceivedMoney(given.deps, bursar, money)).toMatchObject({ balanceCents: 0 })
    await expect(recordGivenBack(given.deps, bursar, money)).rejects.toMatchObject({ code: 'ledger.nothing-to-refund' })
    await inTransaction(given.deps, system(), (tx) => reverseCharge(tx, system(), booking.id, 'Annulée'))
    expect(await recordGivenBack(given.deps, bursar, money)).toMatchObject({ balanceCents: 0, refundableCents: 0 })
  })

  it('is written by those who keep the accounts of that place only', async () => {
    const booking = await given.confirmed({})
    const { id: chargeId } = await chargeOf(booking.id)
    const money = { chargeId, amountCents: 1, receivedOn: '2026-10-01', means: 'cheque' as const, reference: 'C-1' }
    for (const actor of [given.association.member, given.clerk]) {
      const refused = recordReceivedMoney(given.deps, actor, money)
      await expect(refused).rejects.toMatchObject({ code: 'ledger.charge-not-found' })
    }
    const officer = recordReceivedMoney(given.deps, givenStaff('tenant-officer', given.departement.id), money)
    await expect(officer).rejects.toMatchObject({ code: 'ledger.not-allowed' })
  })
})

describe('files', () => {
  it('hold no cell that a spreadsheet would run, whatever the name of a debtor', async () => {
    const hostile = await given.organisation({ name: hostileName })
    await given.confirmed({ by: hostile })
    const order = await issue()
    const csv = await exported(order.id)
    const rows: string[][] = parse(csv, { delimiter: ';', bom: true })
    expect(rows.flat().filter((cell) => /^\s*[=+@]/.test(cell))).toEqual([])
    expect(rows.flat()).toContain(`'${hostileName}`)
    const pdf = await downloadRevenueOrder(given.deps, bursar, order.id)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await downloadRevenueOrder(given.deps, bursar, order.id)).toEqual(pdf)
  })

  it('say exactly what the statement says, line by line', async () => {
    const { items } = await listRevenueOrders(given.deps, bursar, given.college.id)
    for (const { id, totalCents, inKindCents } of items) {
      const csv = await exported(id)
      const rows = parse<Record<string, string>>(csv, { delimiter: ';', bom: true, columns: true })
      const inCents = (row: Record<string, string>) => Math.round(Number(row['Montant (€)']?.replace(',', '.')) * 100)
      expect(rows.reduce((sum, row) => sum + inCents(row), 0)).toBe(totalCents - inKindCents)
    }
  })
})

it('the sum of rents is that of the statements and of what waits for one, whatever happened', async () => {
  const bookings = [await given.confirmed({}), await given.confirmed({}), await given.confirmed({})]
  const step = fc.oneof(
    fc.record({ kind: fc.constant('price' as const), of: fc.nat(2), cents: fc.integer({ min: 0, max: 9000 }) }),
    fc.record({ kind: fc.constant('waive' as const), of: fc.nat(2), cents: fc.integer({ min: 1, max: 4000 }) }),
    fc.constant({ kind: 'state' as const, of: 0, cents: 0 }),
  )
  let turn = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      for (const { kind, of, cents } of steps) {
        const { id } = bookings[of] ?? bookings[0]!
        if (kind === 'price') await lower(id, cents)
        if (kind === 'waive') {
          const charge = await chargeOf(id)
          const spared = { chargeId: charge.id, amountCents: cents, reason: 'Essai', source: `essai:${(turn += 1)}` }
          const attempt = inTransaction(given.deps, system(), (tx) => waiveCharge(tx, system(), spared))
          if (cents > charge.balanceCents) await expect(attempt).rejects.toMatchObject({ code: 'ledger.above-balance' })
          else await attempt
        }
        if (kind === 'state' && (await preview()).payees.length > 0) await issue()
      }
      const { rows } = await given.superuser.query(
        `SELECT coalesce(sum(l.amount_cents), 0)::int AS cents FROM ledger_line l JOIN ledger_account a ON a.id = l.account_id
         JOIN ledger_entry e ON e.id = l.entry_id JOIN charge c ON c.id = e.charge_id
         WHERE a.kind = 'receivable' AND e.fiscal_year = 2026 AND e.kind NOT IN ('payment', 'refund')
           AND c.establishment_id = $1`,
        [given.college.id],
      )
      const { items } = await listRevenueOrders(given.deps, bursar, given.college.id)
      const stated = items
        .filter(({ fiscalYear }) => fiscalYear === 2026)
        .reduce((sum, { totalCents, inKindCents }) => sum + totalCents - inKindCents, 0)
      const waiting = (await preview()).payees.reduce((sum, payee) => sum + payee.totalCents - payee.inKindCents, 0)
      expect(stated + waiting).toBe(rows[0].cents)
    }),
    { numRuns: 12 },
  )
})

it('the database refuses a line that does not state its entry, and any change of what was stated', async () => {
  const order = await issue().catch(async () => {
    await given.confirmed({})
    return issue()
  })
  const asApp = (sql: string) => inTransaction(given.deps, bursar, (tx) => tx.execute(sql).then(() => undefined))
  const entry = await given.confirmed({}).then(({ id }) => chargeOf(id))
  await expect(
    given.superuser.query(
      `INSERT INTO revenue_order_line (tenant_id, organisation_id, order_id, no, charge_id, entry_id, amount_cents, facts)
       SELECT e.tenant_id, e.organisation_id, $1, 99, e.charge_id, e.id, 2999, '{}' FROM ledger_entry e
       WHERE e.charge_id = $2`,
      [order.id, entry.id],
    ),
  ).rejects.toMatchObject({ constraint: 'line_states_its_entry' })
  for (const change of [
    `UPDATE revenue_order_line SET amount_cents = 1 WHERE order_id = '${order.id}'`,
    `UPDATE revenue_order SET number = 'EL' WHERE id = '${order.id}'`,
    `DELETE FROM revenue_order_line WHERE order_id = '${order.id}'`,
  ]) {
    await expect(asApp(change)).rejects.toMatchObject({ cause: { code: '42501' } })
  }
})
