import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledgerEntryKind, organisationKind } from '@salles-ouvertes/contract'
import { moneyAllowsAccess } from './money-condition.ts'
import { type Posting, postingsOf } from './postings.ts'
import { safeCell } from './safe-cell.ts'

describe('moneyAllowsAccess', () => {
  it.each([
    [
      'nothing was charged',
      { balanceCents: null, inKindCents: 0, organisationKind: 'association', prepayment: false },
      false,
    ],
    [
      'something is owed, and may be paid afterwards',
      { balanceCents: 3000, inKindCents: 0, organisationKind: 'association', prepayment: false },
      true,
    ],
    [
      'something is owed, and must be paid first',
      { balanceCents: 3000, inKindCents: 0, organisationKind: 'association', prepayment: true },
      false,
    ],
    [
      'all is paid, as it must be',
      { balanceCents: 0, inKindCents: 0, organisationKind: 'company', prepayment: true },
      true,
    ],
    [
      'more was paid than is owed',
      { balanceCents: -1, inKindCents: 0, organisationKind: 'company', prepayment: true },
      true,
    ],
    [
      'all is covered in kind',
      { balanceCents: 3000, inKindCents: 3000, organisationKind: 'association', prepayment: true },
      true,
    ],
    [
      'a part only is covered in kind',
      { balanceCents: 3000, inKindCents: 2999, organisationKind: 'association', prepayment: true },
      false,
    ],
    [
      'a public body pays after the event',
      { balanceCents: 3000, inKindCents: 0, organisationKind: 'public-body', prepayment: true },
      true,
    ],
    [
      'a public body was not charged',
      { balanceCents: null, inKindCents: 0, organisationKind: 'public-body', prepayment: true },
      false,
    ],
  ] as const)('%s', (_case, facts, allows) => {
    expect(moneyAllowsAccess(facts)).toBe(allows)
  })

  it('asks every other kind of organisation to pay first where that is the rule', () => {
    for (const kind of organisationKind.options.filter((option) => option !== 'public-body')) {
      expect(moneyAllowsAccess({ balanceCents: 1, inKindCents: 0, organisationKind: kind, prepayment: true })).toBe(
        false,
      )
    }
  })
})

const amounts = fc.integer({ min: 1, max: 1e9 })
const sumOf = (lines: Posting[], account?: string) =>
  lines.filter((line) => !account || line.account === account).reduce((total, line) => total + line.amountCents, 0)

describe('postingsOf', () => {
  it.each([
    ['charge', 500, { receivable: 500, revenue: -500 }],
    ['reversal', 500, { receivable: -500, revenue: 500 }],
    ['fee', 500, { receivable: 500, revenue: -500 }],
    ['payment', 500, { receivable: -500, collected: 500 }],
    ['refund', 500, { receivable: 500, collected: -500 }],
    ['waiver', 500, { receivable: -500, waived: 500 }],
    ['waiver', -500, { receivable: 500, waived: -500 }],
    ['in-kind', 500, { receivable: -500, 'in-kind': 500 }],
  ] as const)('%s of %d', (kind, cents, expected) => {
    expect(Object.fromEntries(postingsOf(kind, cents).map((line) => [line.account, line.amountCents]))).toEqual(
      expected,
    )
  })

  it('balances whatever the kind, and is undone by the opposite amount', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ledgerEntryKind.options), amounts, (kind, cents) => {
        expect(sumOf(postingsOf(kind, cents))).toBe(0)
        const both = [...postingsOf(kind, cents), ...postingsOf(kind, -cents)]
        expect(both.map(({ account }) => sumOf(both, account))).toEqual([0, 0, 0, 0])
      }),
    )
  })
})

describe('safeCell', () => {
  const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\u0000', '＝', '＋', '－', '＠']
  const blanks = ['', ' ', '  ', '\u00a0', '\u2003', '\ufeff', '\t', '\u0000', ' \u0000 ']

  it('never gives a spreadsheet a cell that starts as a formula, whatever stands before or after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...blanks), fc.constantFrom(...starts), fc.string(), (blank, start, text) => {
        expect(safeCell(`${blank}${start}${text}`)).toBe(`'${blank}${start}${text}`)
      }),
    )
  })

  it('never starts with one of those signs, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = safeCell(text)
        expect(starts).not.toContain([...cell.trimStart()][0])
        expect([text, `'${text}`]).toContain(cell)
      }),
    )
  })

  it('leaves ordinary words alone', () => {
    for (const text of ['Chorale d’essai', 'COL-2026-12', '2026-10-13', '', 'a=b', 'Salle n° 1 - étage']) {
      expect(safeCell(text)).toBe(text)
    }
  })
})
