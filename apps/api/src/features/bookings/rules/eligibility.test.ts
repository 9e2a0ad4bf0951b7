import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildingKind,
  organisationKind,
  purpose,
  type BuildingKind,
  type OrganisationKind,
} from '@salles-ouvertes/contract'
import { eligibility, purposesFor, whoMayAsk, type TenantPolicy } from './eligibility.ts'

const admitsAll: TenantPolicy = {
  admittedOrganisationKinds: organisationKind.options,
  admittedPurposes: purpose.options,
}
/** Policy of a département that keeps companies, political and religious bodies out of its collèges. */
const departement: TenantPolicy = {
  admittedOrganisationKinds: ['association', 'training-body', 'public-body'],
  admittedPurposes: purpose.options,
}

/** `+` allowed, `?` admitted but to confirm, `-` refused, in the order of the purposes of the contract. */
const row = (kind: BuildingKind, organisation: OrganisationKind, policy = admitsAll): string =>
  purpose.options
    .map((use) => {
      const answer = eligibility(kind, policy, organisation, use)
      if (!answer.ok) return '-'
      return answer.toConfirm ? '?' : '+'
    })
    .join('')

describe('eligibility', () => {
  // Columns: cultural, sport, civic, popular-education, training, meeting, social, private-event, commercial.
  it.each<[BuildingKind, OrganisationKind, string]>([
    ['college', 'association', '+?++???--'],
    ['college', 'training-body', '---?++---'],
    ['college', 'company', '----++--?'],
    ['college', 'public-body', '++?+??+--'],
    ['college', 'political', '--?--?---'],
    ['college', 'religious', '-----?---'],
    ['college', 'individual', '---------'],
    ['lycee', 'association', '???????--'],
    ['lycee', 'training-body', '---???---'],
    ['lycee', 'individual', '---------'],
    ['ecole', 'association', '++-+--+--'],
    ['ecole', 'public-body', '??-?--?--'],
    ['ecole', 'company', '---------'],
    ['ecole', 'training-body', '---------'],
    ['ecole', 'political', '---------'],
    ['ecole', 'religious', '---------'],
    ['municipal-hall', 'association', '++++++++?'],
    ['municipal-hall', 'company', '++++++++?'],
    ['municipal-hall', 'political', '++++++++-'],
    ['municipal-hall', 'religious', '++++++++-'],
    ['municipal-hall', 'individual', '++++++++-'],
  ])('answers by law for a %s asked by %s', (kind, organisation, expected) => {
    expect(row(kind, organisation)).toBe(expected)
  })

  it('refuses a company in an école and quotes the text', () => {
    expect(eligibility('ecole', admitsAll, 'company', 'training')).toEqual({
      ok: false,
      code: 'bookings.not-eligible',
      by: 'law',
      source: 'code de l’éducation, art. L212-15',
    })
  })

  it('lets the policy exclude what the law admits', () => {
    expect(eligibility('college', departement, 'company', 'training')).toEqual({
      ok: false,
      code: 'bookings.not-eligible',
      by: 'policy',
      source: null,
    })
    const noSport = { ...admitsAll, admittedPurposes: purpose.options.filter((use) => use !== 'sport') }
    expect(eligibility('college', noSport, 'association', 'sport')).toMatchObject({
      ok: false,
      code: 'bookings.purpose-not-allowed',
      by: 'policy',
    })
  })

  it('judges the kind alone while no purpose is chosen', () => {
    expect(eligibility('college', departement, 'association', null)).toMatchObject({ ok: true, toConfirm: false })
    expect(eligibility('college', admitsAll, 'political', null)).toMatchObject({ ok: true, toConfirm: true })
    expect(eligibility('college', departement, 'political', null)).toMatchObject({ ok: false, by: 'policy' })
  })

  it('never lets a policy open what the law closes', () => {
    const kinds = fc.subarray([...organisationKind.options])
    const uses = fc.subarray([...purpose.options])
    fc.assert(
      fc.property(
        fc.constantFrom(...buildingKind.options),
        fc.constantFrom(...organisationKind.options),
        fc.constantFrom(...purpose.options),
        kinds,
        uses,
        (kind, organisation, use, admittedOrganisationKinds, admittedPurposes) => {
          const policy = { admittedOrganisationKinds, admittedPurposes }
          const byLaw = eligibility(kind, admitsAll, organisation, use).ok
          const admitted = admittedOrganisationKinds.includes(organisation) && admittedPurposes.includes(use)
          expect(eligibility(kind, policy, organisation, use).ok).toBe(byLaw && admitted)
          expect(purposesFor(kind, policy, organisation).includes(use)).toBe(byLaw && admitted)
        },
      ),
    )
  })
})

describe('whoMayAsk', () => {
  it.each<[BuildingKind, TenantPolicy, OrganisationKind[]]>([
    ['college', departement, ['association', 'training-body', 'public-body']],
    ['ecole', admitsAll, ['association', 'public-body']],
    ['municipal-hall', admitsAll, organisationKind.options],
    ['municipal-hall', { ...admitsAll, admittedPurposes: [] }, []],
  ])('lists the kinds for a %s', (kind, policy, expected) => {
    expect(whoMayAsk(kind, policy)).toEqual(expected)
  })
})
