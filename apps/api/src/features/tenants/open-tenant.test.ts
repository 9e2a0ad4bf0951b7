import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenIdentity, type GivenIdentity } from '../../../../../tests/support/given-identity.ts'
import { visitor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { openTenant } from './open-tenant.ts'
import { defaultSettings } from './rules/tenant-settings.ts'
import { getTenantSettings } from './tenants.store.ts'

let given: GivenIdentity
beforeAll(async () => {
  given = await givenIdentity()
})
afterAll(() => given.close())

const legalEntity = {
  name: 'Commune d’essai',
  siren: null,
  address: '1 place de l’Essai',
  postalCode: '38450',
  city: 'Vif',
  inseeCode: '38545',
  code: 'VIF',
}
const form = {
  kind: 'commune' as const,
  name: 'Commune d’essai',
  slug: 'commune-essai',
  officialCode: '38999',
  timeZone: 'Europe/Paris',
  brandColour: '#224466',
  settings: { contactEmail: 'mairie@essai.example', prepayment: true },
  legalEntity,
}

describe('openTenant', () => {
  it('opens a tenant with its legal entity; its own rules complete the defaults', async () => {
    const { id, legalEntityId } = await openTenant(given.deps, given.platform, form)
    const settings = await inReadOnly(given.deps, visitor, (tx) => getTenantSettings(tx, id))
    expect(settings).toEqual({ ...defaultSettings('commune', 'mairie@essai.example'), prepayment: true })
    const { rows } = await given.superuser.query('select kind, tenant_id from legal_entity where id = $1', [
      legalEntityId,
    ])
    expect(rows).toEqual([{ kind: 'commune', tenant_id: id }])
  })

  it('is the platform’s alone', async () => {
    const { officer } = await given.tenant()
    await expect(openTenant(given.deps, officer, { ...form, slug: 'other' })).rejects.toMatchObject({
      code: 'tenants.not-allowed',
    })
  })

  it('leaves an unknown tenant not found', async () => {
    const settings = inReadOnly(given.deps, visitor, (tx) =>
      getTenantSettings(tx, '01900000-0000-7000-8000-000000000001'),
    )
    await expect(settings).rejects.toMatchObject({ code: 'tenants.not-found' })
  })
})

describe('defaultSettings', () => {
  it('keep companies, political and religious bodies out of collèges, and let companies into halls', () => {
    const college = defaultSettings('departement', 'x@essai.example').admittedOrganisationKinds
    for (const kind of ['company', 'political', 'religious', 'individual'] as const) expect(college).not.toContain(kind)
    expect(defaultSettings('commune', 'x@essai.example').admittedOrganisationKinds).toContain('company')
  })
})
