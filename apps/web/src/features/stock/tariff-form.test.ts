import { tariffInput } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { centsOf, eurosOf, newLine, tariffInputOf } from './tariff-form.ts'

const form = { payeeEntityId: null, name: 'Tarif 2027', act: 'DEL-1', validFrom: '2027-01-01', validUntil: '' }

describe('amounts as people write them', () => {
  it.each([
    ['12', 1200],
    ['12,5', 1250],
    ['12.50', 1250],
    ['1 200,05 €', 120005],
    ['0', 0],
  ])('reads %s', (written, cents) => expect(centsOf(written)).toBe(cents))

  it.each(['', 'douze', '12,505', '-3'])('does not read « %s »', (written) => expect(centsOf(written)).toBeNull())

  it('writes back what it reads', () => {
    for (const cents of [0, 5, 1250, 1200, 99]) expect(centsOf(eurosOf(cents))).toBe(cents)
  })
})

describe('a tariff being written', () => {
  it('is sent in cents', () => {
    const read = tariffInput.parse(tariffInputOf({ ...form, lines: [{ ...newLine, euros: '3,20' }] }))
    expect(read.lines[0]).toMatchObject({ unitCents: 320, legalBasis: null, organisationKind: 'association' })
    expect(read.validUntil).toBeNull()
  })

  it('is refused beside the amount that is none', () => {
    const read = tariffInput.safeParse(tariffInputOf({ ...form, lines: [newLine] }))
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['lines.0.unitCents'])
  })
})
