import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StatementFormatInput } from '@salles-ouvertes/contract'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { fromWindows1252 } from '../../platform/windows-1252.ts'
import { exportRevenueOrder } from './export-revenue-order.ts'
import { issueRevenueOrder } from './issue-revenue-order.ts'
import { getStatementFormat, setStatementFormat } from './manage-statement-format.ts'
import { noteOrderNumbers } from './note-order-numbers.ts'
import { previewOrderFile } from './preview-order-file.ts'
import { previewRevenueOrder } from './preview-revenue-order.ts'
import { getRevenueOrder } from './read-revenue-orders.ts'

let given: GivenBookings
let bursar: AccountActor
let officer: AccountActor
let orderId: string
const month = '2026-10'
const hostile = '=HYPERLINK("http://piege.example";"Cœur")'

beforeAll(async () => {
  given = await givenBookings()
  const { accountId } = given.association.member
  bursar = { ...givenStaff('bursar', given.departement.id, given.college.id), accountId }
  officer = { ...givenStaff('tenant-officer', given.departement.id), accountId }
  const by = await given.organisation({ name: hostile })
  await given.confirmed({ by })
  await given.confirmed({})
  const establishmentId = given.college.id
  const { payees } = await previewRevenueOrder(given.deps, bursar, { establishmentId, month })
  const [payee] = payees
  if (!payee) throw new Error('nothing to state')
  const entryIds = payee.lines.map(({ entryId }) => entryId)
  const input = { establishmentId, month, payeeEntityId: payee.payeeEntityId, entryIds }
  orderId = (await issueRevenueOrder(given.deps, bursar, input)).id
})
afterAll(() => given.close())

const choose = (format: Partial<StatementFormatInput>, by = bursar) =>
  setStatementFormat(given.deps, by, {
    ...{ establishmentId: given.college.id, columns: [{ column: 'debtor', title: 'Tiers' }], version: 0 },
    ...{ delimiter: 'semicolon', decimal: 'comma', encoding: 'utf-8', ...format },
  })
const exported = () => exportRevenueOrder(given.deps, bursar, orderId)

describe('the format of statements', () => {
  it('is the usual one until somebody chooses, then what was chosen, also for a statement already made', async () => {
    const usual = await getStatementFormat(given.deps, officer, given.college.id)
    expect(usual).toMatchObject({ version: 0, mayChange: false, delimiter: 'semicolon' })
    const before = parse((await exported()).bytes, { delimiter: ';', bom: true })
    expect(before[0]).toEqual(usual.columns.map(({ title }) => title))
    const columns = [
      { column: 'amount' as const, title: '=1+1' },
      { column: 'debtor' as const, title: 'Tiers d’été' },
    ]
    await choose({ columns, delimiter: 'comma', decimal: 'point', encoding: 'windows-1252' })
    const { bytes, mediaType } = await exported()
    expect(mediaType).toBe('text/csv; charset=windows-1252')
    const rows = parse(fromWindows1252(bytes))
    expect(rows).toEqual([
      ["'=1+1", 'Tiers d’été'],
      ['30.00', `'${hostile}`],
      ['30.00', 'Chorale d’essai'],
    ])
  })

  it('takes no formula for words, whatever its signs', async () => {
    let { version } = await getStatementFormat(given.deps, bursar, given.college.id)
    for (const delimiter of ['semicolon', 'comma', 'tab'] as const) {
      for (const encoding of ['utf-8', 'windows-1252'] as const) {
        version = (await choose({ delimiter, encoding, version })).version
        const { bytes } = await exported()
        const text = encoding === 'utf-8' ? bytes.toString() : fromWindows1252(bytes)
        const sign = { semicolon: ';', comma: ',', tab: '\t' }[delimiter]
        const rows: string[][] = parse(text, { delimiter: sign, bom: true })
        expect(rows.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([])
      }
    }
  })

  it('is chosen by those who keep the accounts, and never over what somebody else chose meanwhile', async () => {
    await expect(choose({}, officer)).rejects.toMatchObject({ code: 'ledger.not-allowed' })
    await expect(choose({ version: 0 })).rejects.toMatchObject({ code: 'revenue-orders.format-changed' })
  })
})

describe('a file of order numbers', () => {
  const preview = (text: string, by = bursar) =>
    previewOrderFile(given.deps, by, { orderId, orderedOn: '2026-10-05', bytes: Buffer.from(text) })

  it('is shown before it is noted as if it had been typed', async () => {
    const { lines, faults, missing } = await preview('Ligne;N° de titre\n1;T-11\n2;T-12\n7;T-13\n')
    expect(faults).toEqual([{ line: 4, fault: 'unknown-line', cell: '7' }])
    expect(missing).toBe(0)
    expect(await getRevenueOrder(given.deps, bursar, orderId)).toMatchObject({ ordered: 0 })
    const numbers = lines.map(({ no, orderNumber, orderedOn }) => ({ no, orderNumber, orderedOn }))
    expect(await noteOrderNumbers(given.deps, bursar, { orderId, lines: numbers })).toMatchObject({ ordered: 2 })
  })

  it('is refused when it cannot be read, and to those who only read', async () => {
    await expect(preview('Titre\nT-1\n')).rejects.toMatchObject({ code: 'revenue-orders.file-unreadable' })
    await expect(preview('')).rejects.toMatchObject({ code: 'revenue-orders.file-unreadable' })
    await expect(preview('Ligne;Titre\n1;T\n', officer)).rejects.toMatchObject({ code: 'ledger.not-allowed' })
  })
})
