import { describe, expect, it } from 'vitest'
import type { RevenueOrderFacts } from '@salles-ouvertes/contract'
import { debtorsWithoutNumber, orderNumberOf, periodOf, totalsOf } from './liquidation.ts'

const facts: RevenueOrderFacts = {
  kind: 'charge',
  bookingReference: 'COL-2026-1',
  agreementNumber: null,
  debtorName: 'Chorale d’essai',
  debtorSiret: null,
  debtorRna: 'W381234567',
  debtorAddress: '1 rue de l’Essai, 38000 Grenoble',
  roomName: 'Gymnase',
  usedOn: '2026-10-13',
  dueOn: '2026-11-12',
  tariffName: 'Tarif d’essai',
  act: 'Délibération 1',
  basis: '2 heures',
}
const line = (amountCents: number, changes: Partial<RevenueOrderFacts> = {}) => ({
  amountCents,
  facts: { ...facts, ...changes },
})

describe('totalsOf', () => {
  it('adds rents and what lowered them, and keeps what was delivered in kind apart', () => {
    const lines = [
      line(9000),
      line(-3000, { kind: 'reversal' }),
      line(-1000, { kind: 'waiver' }),
      line(-2000, { kind: 'in-kind' }),
    ]
    expect(totalsOf(lines)).toEqual({ totalCents: 5000, inKindCents: 2000 })
    expect(totalsOf([])).toEqual({ totalCents: 0, inKindCents: 0 })
  })
})

it('names each debtor that no number identifies once', () => {
  const unknown = { debtorRna: null }
  const lines = [line(1, { ...unknown, debtorName: 'Zoé' }), line(1, unknown), line(1, unknown), line(1)]
  expect(debtorsWithoutNumber(lines)).toEqual(['Chorale d’essai', 'Zoé'])
  expect(debtorsWithoutNumber([line(1, { debtorRna: null, debtorSiret: '13002526500013' })])).toEqual([])
})

describe('periodOf', () => {
  it.each([
    ['a month that is over', '2026-10', { fiscalYear: 2026, until: '2026-10-31' }],
    ['the month that runs, up to today', '2026-11', { fiscalYear: 2026, until: '2026-11-15' }],
    ['a February of a leap year', '2024-02', { fiscalYear: 2024, until: '2024-02-29' }],
    ['the last month of a year that is over', '2025-12', { fiscalYear: 2025, until: '2025-12-31' }],
  ])('%s', (_case, month, expected) => {
    expect(periodOf(month, '2026-11-15')).toEqual(expected)
  })

  it('refuses a month to come', () => {
    expect(() => periodOf('2026-12', '2026-11-30')).toThrow(
      expect.objectContaining({ code: 'revenue-orders.month-to-come' }),
    )
  })
})

it('numbers statements by establishment, year and rank', () => {
  expect(orderNumberOf('COLV', 2026, 3)).toBe('EL-2026-COLV-003')
  expect(orderNumberOf('COLV', 2026, 1000)).toBe('EL-2026-COLV-1000')
})
