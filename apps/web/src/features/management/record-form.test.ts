import { describe, expect, it } from 'vitest'
import { emptyRecord, recordInput, type RecordWish } from './record-form.ts'
import { recordPageInput } from './record-schema.ts'

const wish = {
  mode: 'one' as const,
  slot: { startsAt: '2026-12-15T18:30:00+01:00', endsAt: '2026-12-15T20:30:00+01:00' },
}
const filled = {
  ...emptyRecord,
  roomId: '018f3a3e-1111-7111-8111-111111111111',
  name: 'Club fictif',
  address: '1 rue de l’Exemple',
  postalCode: '38000',
  city: 'Grenoble',
  representativeName: 'Andréa Prototype',
  representativeCapacity: 'présidente',
  email: 'andrea@club.example',
  activity: 'Réunion du bureau',
  headcount: '25',
}
const pathsOf = (form: typeof filled, when: RecordWish = wish) => {
  const result = recordPageInput.safeParse(recordInput(form, when))
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'))
}

describe('recordInput', () => {
  it('is what the contract wants, numbers as numbers and absent things as null', () => {
    expect(pathsOf(filled)).toEqual([])
    const input = recordInput(filled, wish)
    expect(input.facts.headcount).toBe(25)
    expect([input.organisation.phone, input.insurance]).toEqual([null, null])
  })

  it('points at each field of the organisation and of the certificate', () => {
    expect(pathsOf({ ...filled, name: '', postalCode: '380' })).toEqual([
      'organisation.name',
      'organisation.postalCode',
    ])
    expect(pathsOf({ ...filled, hasInsurance: true, insurer: 'Mutuelle' })).toEqual([
      'insurance.policyNumber',
      'insurance.validFrom',
      'insurance.validUntil',
    ])
  })

  it('asks for the way of choosing dates that is open, and for that one only', () => {
    expect(pathsOf(filled, { mode: 'one', slot: null })).toEqual(['startsAt', 'endsAt'])
    expect(pathsOf(filled, { mode: 'weekly', series: null })).toEqual(['series'])
    const recurrence = {
      ...{ weekdays: [2], everyWeeks: 1, firstDate: '2026-12-01', lastDate: '2027-06-29', from: 1110, until: 1230 },
      ...{ inSchoolHolidays: false, onPublicHolidays: false },
    }
    expect(pathsOf(filled, { mode: 'weekly', series: { recurrence, choices: [] } })).toEqual([])
  })
})
