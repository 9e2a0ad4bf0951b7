import { describe, expect, it } from 'vitest'
import { inSigningOrder, publicPartiesOf, type PlaceOfAgreement } from './parties.ts'

const departement = { id: 'departement', isSchool: false }
const college = { id: 'college', isSchool: true }
const lycee = { id: 'lycee', isSchool: true }
const commune = { id: 'commune', isSchool: false }
const body = { id: 'body', isSchool: false }
const office = { id: 'office', isSchool: false }

const school: PlaceOfAgreement = {
  buildingKind: 'college',
  establishmentId: 'here',
  owner: departement,
  manager: college,
  payee: college,
  shared: [],
}
const hall: PlaceOfAgreement = {
  ...school,
  buildingKind: 'municipal-hall',
  owner: commune,
  manager: commune,
  payee: commune,
}
const withLycee = { shared: [{ establishmentId: 'there', manager: lycee, payee: lycee }] }
const withCommunalSchool = { shared: [{ establishmentId: 'there', manager: commune, payee: commune }] }

describe('publicPartiesOf', () => {
  it.each<[string, PlaceOfAgreement, string[]]>([
    ['a hall of its commune', hall, ['owner commune']],
    ['a hall run by another body', { ...hall, manager: body, payee: body }, ['manager body', 'owner commune']],
    ['a hall whose rent goes elsewhere', { ...hall, payee: office }, ['payee office', 'owner commune']],
    [
      'a hall run by one body, paid to another',
      { ...hall, manager: body, payee: office },
      ['manager body', 'payee office', 'owner commune'],
    ],
    ['a hall that a lycée uses', { ...hall, ...withLycee }, ['second-establishment lycee', 'owner commune']],
    ['a hall that a school of the commune uses', { ...hall, ...withCommunalSchool }, ['owner commune']],
    ['a collège', school, ['establishment college', 'owner departement']],
    [
      'a gymnasium of a collège run by a commune',
      { ...school, manager: commune },
      ['establishment college', 'manager commune', 'owner departement'],
    ],
    [
      'a collège whose rent goes to a commune',
      { ...school, payee: commune },
      ['establishment college', 'payee commune', 'owner departement'],
    ],
    ['a collège run by its owner', { ...school, manager: departement }, ['establishment college', 'owner departement']],
    [
      'a cité mixte',
      { ...school, ...withLycee },
      ['establishment college', 'second-establishment lycee', 'owner departement'],
    ],
    [
      'a collège without its school',
      { ...school, manager: commune, payee: commune },
      ['manager commune', 'owner departement'],
    ],
  ])('of %s', (_, place, expected) => {
    const parties = inSigningOrder(publicPartiesOf(place), 'owner-last')
    expect(parties.map(({ role, legalEntityId }) => `${role} ${legalEntityId}`)).toEqual(expected)
  })

  it('has the people of the second establishment sign for it, and no others', () => {
    const places = publicPartiesOf({ ...school, ...withLycee }).map(({ role, establishmentId }) => [
      role,
      establishmentId,
    ])
    expect(Object.fromEntries(places)).toEqual({
      owner: 'here',
      establishment: 'here',
      'second-establishment': 'there',
    })
  })
})

describe('inSigningOrder', () => {
  const roles = (['owner', 'payee', 'organiser', 'manager', 'second-establishment', 'establishment'] as const).map(
    (role) => ({ role }),
  )
  it.each([
    ['owner-last', 'organiser establishment second-establishment manager payee owner'],
    ['owner-first', 'organiser owner establishment second-establishment manager payee'],
    ['organiser-last', 'establishment second-establishment manager payee owner organiser'],
  ] as const)('%s', (order, expected) => {
    expect(
      inSigningOrder(roles, order)
        .map(({ role }) => role)
        .join(' '),
    ).toBe(expected)
  })
})
