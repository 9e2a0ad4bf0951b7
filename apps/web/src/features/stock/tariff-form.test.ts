import { tariffInput } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import {
  draftsOf,
  newAdjustment,
  newLine,
  newOption,
  newSeason,
  newTariff,
  tariffInputOf,
  type TariffDraft,
} from './tariff-form.ts'
import { hundredthsOf, writtenOf } from '../../presentation/written-amount.ts'

const form = (changes: Partial<TariffDraft> = {}): TariffDraft => ({
  ...newTariff(),
  ...{ name: 'Tarif 2027', act: 'DEL-1', validFrom: '2027-01-01' },
  lines: [{ ...newLine(), euros: '3,20' }],
  ...changes,
})

describe('amounts as people write them', () => {
  it.each([
    ['12', 1200],
    ['12,5', 1250],
    ['12.50', 1250],
    ['1 200,05 €', 120005],
    ['-20 %', -2000],
    ['−3,50', -350],
    ['0', 0],
  ])('reads %s', (written, hundredths) => expect(hundredthsOf(written)).toBe(hundredths))

  it.each(['', 'douze', '12,505', '3-'])('does not read « %s »', (written) => expect(hundredthsOf(written)).toBeNull())

  it('writes back what it reads', () => {
    for (const value of [0, 5, 1250, 1200, 99, -350, -2000]) expect(hundredthsOf(writtenOf(value))).toBe(value)
  })
})

describe('a tariff being written', () => {
  const whole = form({
    terms: {
      ...newTariff().terms,
      roundingEuros: '0,50',
      vatPercent: '20',
      seasons: [{ ...newSeason([]), label: 'Hiver' }],
    },
    adjustments: [
      { ...newAdjustment(), label: 'Associations', written: '-20', legalBasis: 'Délibération' },
      { ...newAdjustment(), label: 'Deux fois par an', kind: 'free-uses', written: '2', legalBasis: 'Délibération' },
      { ...newAdjustment(), label: 'Chauffage', kind: 'per-day', written: '50', season: 'saison-1' },
    ],
    options: [{ ...newOption([]), label: 'Ménage', euros: '40' }],
  })

  it('is sent in cents, basis points and uses', () => {
    const read = tariffInput.parse(tariffInputOf(whole))
    expect(read.lines[0]).toMatchObject({ unitCents: 320, legalBasis: null, organisationKind: 'association' })
    expect(read.validUntil).toBeNull()
    expect(read.terms).toMatchObject({ halfDayMinutes: 240, roundingCents: 50, vatRateBasisPoints: 2000 })
    expect(read.adjustments.map(({ value, legalBasis }) => [value, legalBasis])).toEqual([
      [-2000, 'Délibération'],
      [2, 'Délibération'],
      [5000, null],
    ])
    expect(read.options).toMatchObject([{ code: 'option-1', unitCents: 4000, most: 1 }])
  })

  it('starts the next version from the one before, without changing it', () => {
    const published = { ...tariffInput.parse(tariffInputOf(whole)), id: 'x', payeeName: null }
    expect(tariffInput.parse(tariffInputOf({ ...whole, ...draftsOf(published) }))).toEqual(
      tariffInput.parse(tariffInputOf(whole)),
    )
  })

  it('is refused beside the amount that is none', () => {
    const read = tariffInput.safeParse(
      tariffInputOf(
        form({
          lines: [newLine()],
          adjustments: [{ ...newAdjustment(), label: 'Essai', written: 'moins' }],
          options: [{ ...newOption([]), label: 'Essai', euros: '' }],
        }),
      ),
    )
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'lines.0.unitCents',
      'adjustments.0.value',
      'options.0.unitCents',
    ])
  })

  it('never gives two options the same code', () => {
    const first = newOption([])
    const second = newOption([first])
    expect(newOption([second]).code).not.toBe(second.code)
  })
})
