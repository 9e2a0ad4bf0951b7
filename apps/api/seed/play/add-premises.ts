import type { Deps } from '../../src/deps.ts'
import { addBuilding, addFloor, addSpace, getSpaceTree, setSiteHours } from '../../src/features/catalogue/index.ts'
import type { DemoEstablishment } from '../data/demo-types.ts'
import { given, type World } from './world.ts'

/** Building, floors and spaces of an establishment that has more than its rooms; answers the spaces by name. */
export async function addPremises(deps: Deps, world: World, plan: DemoEstablishment): Promise<Map<string, string>> {
  const spaces = new Map<string, string>()
  if (!plan.premises) return spaces
  const { id: establishmentId, tenantKey } = given(world.establishments, plan.key)
  const officer = world.officers[tenantKey]
  const { building, alarmHours } = plan.premises
  const [site] = (await getSpaceTree(deps, officer, establishmentId)).sites
  if (!site) throw new Error(`${plan.key} has no site`)
  const hours = { closesAt: null, alarmHours, alarmMarginMinutes: 30 }
  await setSiteHours(deps, officer, { siteId: site.id, ...hours })
  const { name, maxPeople } = building
  const { id: buildingId } = await addBuilding(deps, officer, { siteId: site.id, name, maxPeople })
  for (const { spaces: names, ...floor } of building.floors) {
    const { id: floorId } = await addFloor(deps, officer, { buildingId, ...floor })
    for (const space of names) {
      spaces.set(space, (await addSpace(deps, officer, { buildingId, floorId, name: space })).id)
    }
  }
  return spaces
}
