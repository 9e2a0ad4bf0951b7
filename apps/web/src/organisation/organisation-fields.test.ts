import { organisationInput } from '@salles-ouvertes/contract/organisations'
import { describe, expect, it } from 'vitest'
import { fieldsOf, inputOf } from './organisation-fields.ts'

const filled = {
  ...fieldsOf(null),
  name: 'Chorale fictive',
  rna: 'w381234567',
  siret: '123 456 789 00012',
  address: '1 rue Inventée',
  postalCode: '38000',
  city: 'Saint-Égrève',
  representativeName: 'Léa Fictive',
  representativeCapacity: 'présidente',
}
const commune = {
  label: 'Saint-Egrève (38120)',
  kind: 'commune',
  value: 'x',
  inseeCode: '38382',
  postalCodes: ['38120'],
  latitude: null,
  longitude: null,
  approximate: false,
} as const

describe('inputOf', () => {
  it('is what the contract accepts, with empty fields as nothing', () => {
    const input = organisationInput.parse(inputOf(filled, []))
    expect(input).toMatchObject({ rna: 'W381234567', siret: '12345678900012', phone: null, inseeCode: null })
  })

  it('knows the code of the commune by its name, accents apart', () => {
    expect(inputOf(filled, [{ ...commune, postalCodes: [...commune.postalCodes] }]).inseeCode).toBe('38382')
  })

  it('sends no number that this kind of organisation has not', () => {
    expect(inputOf({ ...filled, kind: 'company' }, []).rna).toBeNull()
    expect(inputOf({ ...filled, kind: 'individual' }, []).siret).toBeNull()
  })
})
