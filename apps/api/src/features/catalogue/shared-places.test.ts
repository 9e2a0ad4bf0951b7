import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenStaff, givenStock } from '../../../../../tests/support/given-catalogue.ts'
import { getSpaceTree } from './get-space-tree.ts'
import { setManager } from './set-manager.ts'
import { shareSite } from './share-site.ts'

let given: Awaited<ReturnType<typeof givenStock>>
let lycee: { id: string }
let siteId: string
beforeAll(async () => {
  given = await givenStock()
  lycee = await given.establishment(given.departement, { kind: 'lycee', name: 'Lycée d’essai' })
  siteId = (await tree()).sites[0]?.id ?? ''
})
afterAll(() => given.close())

const officer = () => given.departement.officer
const tree = (actor = officer()) => getSpaceTree(given.deps, actor, given.college.id)
const share = (sharedWithId: string | null, actor = officer(), establishmentId = given.college.id) =>
  shareSite(given.deps, actor, { siteId, establishmentId, sharedWithId })

describe('shareSite', () => {
  it('says which other establishment uses a site, and takes it back', async () => {
    expect((await tree()).others.map(({ id }) => id)).toContain(lycee.id)
    await share(lycee.id)
    expect((await tree()).sites[0]?.sharedWith).toEqual({ id: lycee.id, name: 'Lycée d’essai' })
    const shared = await getSpaceTree(given.deps, officer(), lycee.id)
    expect(shared.sites.find(({ id }) => id === siteId)?.sharedWith?.id).toBe(given.college.id)
    await share(null)
    expect((await tree()).sites[0]?.sharedWith).toBeNull()
  })

  it('keeps whoever lends rooms there', async () => {
    await share(lycee.id)
    await expect(share(null, officer(), lycee.id)).rejects.toMatchObject({ code: 'catalogue.rooms-on-site' })
    await share(null)
  })

  it('is for the officers of the tenant, and establishments of the tenant', async () => {
    const head = givenStaff('establishment-head', given.departement.id, given.college.id)
    await expect(share(lycee.id, head)).rejects.toMatchObject({ code: 'catalogue.not-allowed' })
    await expect(share(lycee.id, given.commune.officer)).rejects.toMatchObject({ code: 'catalogue.site-not-found' })
    for (const wrong of [given.hall.id, given.college.id, randomUUID()]) {
      await expect(share(wrong)).rejects.toMatchObject({ code: 'catalogue.establishment-not-found' })
    }
    await expect(share(null, officer(), lycee.id)).rejects.toMatchObject({ code: 'catalogue.establishment-not-found' })
  })
})

describe('setManager', () => {
  const set = (managerEntityId: string, actor = officer()) =>
    setManager(given.deps, actor, { establishmentId: given.college.id, managerEntityId })

  it('keeps a part for the school of a collège', async () => {
    const { rows } = await given.superuser.query<{ id: string }>(
      `INSERT INTO legal_entity (id, tenant_id, kind, name, address, postal_code, city, code)
       SELECT gen_random_uuid(), $1, kind, kind, '1 rue de l’Essai', '38000', 'Grenoble', kind
       FROM unnest(ARRAY['eple', 'intercommunal']) AS kind RETURNING id`,
      [given.departement.id],
    )
    const [school, body] = rows.map(({ id }) => id) as [string, string]
    await given.superuser.query('UPDATE establishment SET manager_entity_id = $1 WHERE id = $2', [
      school,
      given.college.id,
    ])
    await expect(set(body)).rejects.toMatchObject({ code: 'catalogue.school-without-part' })
    await given.superuser.query('UPDATE establishment SET payee_entity_id = $1 WHERE id = $2', [
      school,
      given.college.id,
    ])
    await set(body)
    expect(await tree()).toMatchObject({
      managerEntityId: body,
      legalEntities: expect.arrayContaining([expect.objectContaining({ id: body })]),
    })
    await expect(set(given.commune.legalEntityId)).rejects.toMatchObject({ code: 'tenants.not-found' })
    const head = givenStaff('establishment-head', given.departement.id, given.college.id)
    await expect(set(school, head)).rejects.toMatchObject({ code: 'catalogue.not-allowed' })
  })
})
