import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptReference, creditorReference, isCreditorReference } from './creditor-reference.ts'
import { maskedIban, readIban } from './iban.ts'

const chargeId = '0191f5c0-7a3b-7c11-9d2e-5f6a7b8c9d0e'
/** Short enough for the whole to be readable, with the signs that could be taken for others. */
const code = fc.stringMatching(/^[A-Z0]{1,3}(-[A-Z0]{1,2})?$/)
const number = fc.integer({ min: 1, max: 99_999 })
const year = fc.integer({ min: 2024, max: 2099 })

describe('the reference of a charge', () => {
  it.each([
    ['CAMILLE-2026-7', /^RF\d\dCAMILLE2671$/],
    ['C38545-2026-120', /^RF\d\dC38545261203$/],
    ['VIF-SDF-2026-10', /^RF\d\dVIFZ0SDF26102$/],
    ['ZOE-2026-1', /^RF\d\dZZOE2611$/],
    ['UNE-AUTRE-FORME', /^RF\d\d[0-9A-F]{21}$/],
    ['CODEBEAUCOUPTROPLONG-2026-1', /^RF\d\d[0-9A-F]{21}$/],
  ])('of %s is %s', (booking, shape) => {
    expect(creditorReference(booking, chargeId)).toMatch(shape)
    expect(isCreditorReference(creditorReference(booking, chargeId))).toBe(true)
  })

  it('is the one that ISO 11649 gives as an example', () => {
    expect(isCreditorReference('RF18 5390 0754 7034')).toBe(true)
    expect(isCreditorReference('RF19539007547034')).toBe(false)
  })

  it('always checks, makes an attempt that PayFiP takes, and is of one booking alone', () => {
    fc.assert(
      fc.property(code, year, number, code, year, number, (codeA, yearA, a, codeB, yearB, b) => {
        const [first, second] = [`${codeA}-${yearA}-${a}`, `${codeB}-${yearB}-${b}`]
        const reference = creditorReference(first, chargeId)
        expect(isCreditorReference(reference)).toBe(true)
        expect(attemptReference(reference, 12)).toMatch(/^[A-Za-z0-9]{6,30}$/)
        expect(reference === creditorReference(second, chargeId)).toBe(first === second)
      }),
    )
  })

  it('is wrong with one digit changed, or two neighbouring digits changed over', () => {
    fc.assert(
      fc.property(code, year, number, fc.nat(), fc.nat({ max: 8 }), (name, ofYear, count, at, shift) => {
        const reference = creditorReference(`${name}-${ofYear}-${count}`, chargeId)
        const place = 2 + (at % (reference.length - 3))
        fc.pre(/^\d\d$/.test(reference.slice(place, place + 2)))
        const other = String((Number.parseInt(reference[place] ?? '0', 36) + 1 + shift) % 10)
        const changed = reference.slice(0, place) + other + reference.slice(place + 1)
        const crossed = reference.slice(0, place) + reference[place + 1] + reference[place] + reference.slice(place + 2)
        expect(changed === reference || !isCreditorReference(changed)).toBe(true)
        expect(crossed === reference || !isCreditorReference(crossed)).toBe(true)
      }),
    )
  })
})

describe('an IBAN', () => {
  it.each([
    ['FR14 2004 1010 0505 0001 3M02 606', 'FR1420041010050500013M02606'],
    ['fr1420041010050500013m02606', 'FR1420041010050500013M02606'],
    ['DE89370400440532013000', 'DE89370400440532013000'],
    ['FR1420041010050500013M02607', null],
    ['FR1420041010050500013M0260', null],
    ['GB82WEST12345698765432', null],
    ['<script>', null],
    ['', null],
  ])('%s is read as %s', (text, iban) => {
    expect(readIban(text)).toBe(iban)
  })

  it('shows its ends alone to those who need no more', () => {
    expect(maskedIban('FR1420041010050500013M02606')).toBe('FR14 … 606')
  })
})
