import type { Deps } from '../../src/deps.ts'
import { addEstablishment, getSpaceTree, shareSite } from '../../src/features/catalogue/index.ts'
import { addLegalEntity } from '../../src/features/tenants/index.ts'
import { inTransaction } from '../../src/platform/database.ts'
import { demoSharedPlace as plan } from '../data/demo-shared-place.ts'
import { recordDemoAct } from './play-stock.ts'
import { given, type World } from './world.ts'

/** The lycée, its owner and its act, then the right of use of the site of the collège. */
export async function playSharedPlace(deps: Deps, world: World): Promise<void> {
  const officer = world.officers.isere
  const { id: tenantId } = world.tenants.isere
  const { name, ownerName, code, act, address, postalCode, city, inseeCode, latitude, longitude } = plan
  const where = { address, postalCode, city, inseeCode }
  const [ownerEntityId, schoolId] = await inTransaction(deps, officer, async (tx) => [
    await addLegalEntity(tx, { tenantId, kind: 'region', name: ownerName, ...where, code: 'REGION-DEMO' }),
    await addLegalEntity(tx, { tenantId, kind: 'eple', name, ...where, code }),
  ])
  const { id } = await addEstablishment(deps, officer, {
    ...{ tenantId, kind: 'lycee', name, code, uai: null },
    ...{ ownerEntityId, managerEntityId: schoolId, payeeEntityId: schoolId },
    ...{ schoolZone: 'A', phone: '04 65 71 00 06', email: null },
    site: { name, ...where, latitude, longitude, timeZone: 'Europe/Paris' },
  })
  world.establishments.set(plan.key, { id, tenantKey: 'isere', payeeEntityId: schoolId, ownerEntityId })
  await recordDemoAct(deps, world, 'isere', schoolId, act)
  const { id: hostId } = given(world.establishments, plan.hostKey)
  const [site] = (await getSpaceTree(deps, officer, hostId)).sites
  if (!site) throw new Error(`${plan.hostKey} has no site`)
  await shareSite(deps, officer, { siteId: site.id, establishmentId: hostId, sharedWithId: id })
}
