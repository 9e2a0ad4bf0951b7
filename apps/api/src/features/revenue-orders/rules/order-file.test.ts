import { describe, expect, it } from 'vitest'
import { columnsOf, readOrderFile, type StatedLine } from './order-file.ts'

const line = (no: number, changes: Partial<StatedLine> = {}): StatedLine => ({
  ...{
    no,
    agreementNumber: `CONV-${no}`,
    bookingReference: `COLV-2026-${no}`,
    debtorName: 'Chorale',
    amountCents: 3000,
  },
  ...{ orderNumber: null, ...changes },
})
const lines = [line(1), line(2, { bookingReference: 'COLV-2026-1' }), line(3, { orderNumber: 'T-0' })]
const read = (head: string, ...rows: string[]) => {
  const columns = columnsOf(head.split(';'))
  if (!columns) throw new Error('no titles')
  const records = rows.map((row, index) => ({ line: index + 2, cells: row.split(';') }))
  return readOrderFile(records, columns, { statement: 'EL-2026-COLV-001', lines, orderedOn: '2026-10-02' })
}

describe('a file of order numbers', () => {
  it('says the number of a line by its rank, its agreement or its booking', () => {
    const noted = { no: 1, orderNumber: 'T-1', orderedOn: '2026-10-02', replaces: null }
    expect(read('Ligne;N° de titre', '1;T-1').lines).toMatchObject([noted])
    expect(read('Convention;Titre', 'conv-1;T-1').lines).toMatchObject([noted])
    expect(read('Titre;Réservation;Date du titre', 'T-9;COLV-2026-3;05/10/2026')).toMatchObject({
      lines: [{ no: 3, orderNumber: 'T-9', orderedOn: '2026-10-05', replaces: 'T-0' }],
      faults: [],
      missing: 2,
    })
  })

  it('reads back the file that was given, with its numbers filled in', () => {
    const head = 'État;Ligne;Convention;Réservation;Montant (€);N° de titre;Date du titre'
    const rows = ['EL-2026-COLV-001;1;CONV-1;COLV-2026-1;30,00;T-1;2026-10-03', "'EL-2026-COLV-001;2;;;;;"]
    expect(read(head, ...rows)).toMatchObject({ lines: [{ no: 1, orderedOn: '2026-10-03' }], faults: [], missing: 1 })
  })

  it.each([
    ['Ligne;Titre', '9;T-1', 'unknown-line'],
    ['Ligne;Titre', ';T-1', 'no-line'],
    ['Réservation;Titre', 'COLV-2026-1;T-1', 'several-lines'],
    ['État;Ligne;Titre', 'EL-2025-COLV-001;1;T-1', 'other-statement'],
    ['Ligne;Titre;Date', '1;T-1;31/02/2026', 'bad-date'],
    ['Ligne;Titre', `1;${'9'.repeat(41)}`, 'no-number'],
  ])('with %s, takes « %s » for a fault: %s', (head, row, fault) => {
    expect(read(head, row)).toMatchObject({ lines: [], faults: [{ line: 2, fault }] })
  })

  it('takes a line said twice once', () => {
    const { lines: noted, faults } = read('Ligne;Titre', '1;T-1', '1;T-2')
    expect(noted).toMatchObject([{ orderNumber: 'T-1' }])
    expect(faults).toEqual([{ line: 3, fault: 'twice', cell: '1' }])
  })

  it('needs titles', () => {
    expect(columnsOf(['Titre'])).toBeNull()
    expect(columnsOf(['Ligne', 'Montant'])).toBeNull()
  })
})
