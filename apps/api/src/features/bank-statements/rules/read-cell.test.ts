import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDay } from '../../../platform/french-wording.ts'
import { saysReturn } from './movement.ts'
import { isNameAlike } from './name-alike.ts'
import { readAmount } from './read-cell.ts'

describe('readAmount', () => {
  it.each([
    ['1 234,56', 123_456],
    ['1\u00A0234,56\u00A0€', 123_456],
    ['1\u202F234,5', 123_450],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ['12', 1200],
    ['+12,00', 1200],
    ['-12,00', -1200],
    ['−12,00', -1200],
    ['(12,00)', -1200],
    ['12,00 EUR', 1200],
    ['0,01', 1],
    ['0', 0],
  ])('reads %s', (cell, cents) => expect(readAmount(cell)).toBe(cents))

  it.each(['', 'douze', '1.234', '1,234', '12,345', '1.2.3', '12,', '--12', '=1+1', '1e3', 'NaN', '12345678901', '٣'])(
    'does not guess %s',
    (cell) => expect(readAmount(cell)).toBeNull(),
  )

  it('reads back every sum that it would write', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        const written = (cents / 100).toLocaleString('fr-FR', { minimumFractionDigits: 2 })
        expect(readAmount(written)).toBe(cents)
      }),
    )
  })
})

describe('readDay', () => {
  it.each([
    ['05/10/2026', '2026-10-05'],
    ['5-1-2026', '2026-01-05'],
    ['05.10.26', '2026-10-05'],
    ['2026-10-05', '2026-10-05'],
    ['2026-10-05T00:00:00+02:00', '2026-10-05'],
  ])('reads %s', (cell, day) => expect(readDay(cell)).toBe(day))

  it.each(['', '31/02/2026', '10/13/2026', '2026-02-30', '05/10', '0005-10-05', 'hier', '05/10/206'])(
    'knows no day %s',
    (cell) => expect(readDay(cell)).toBeNull(),
  )
})

it.each([
  ['REJET VIREMENT SEPA', true],
  ['CHQ IMPAYÉ 123', true],
  ['RETOUR VIR INST', true],
  ['VIR SEPA CHORALE', false],
  ['ACHAT DU PROJET', false],
])('%s says that money comes back: %s', (label, isReturn) => expect(saysReturn(label)).toBe(isReturn))

it.each([
  ['Chorale d’essai', 'VIR SEPA CHORALE ESSAI', true],
  ['Badminton Club des Écrins', 'VIR BADMINTON CLUB DES ECRI', true],
  ['Association sportive Belledonne', 'VIR ASSOC BELLEDONNE', true],
  ['Association du Club', 'VIR ASSOCIATION CLUB', false],
  ['Les Amis de la Meije', 'VIR LES ROIS DE LA PLAINE', false],
])('%s is named by « %s »: %s', (name, words, isAlike) => expect(isNameAlike(name, words)).toBe(isAlike))
