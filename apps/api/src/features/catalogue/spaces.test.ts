import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenStaff, givenStock } from '../../../../../tests/support/given-catalogue.ts'
import { addBuilding } from './add-building.ts'
import { addFloor } from './add-floor.ts'
import { addRoom } from './add-room.ts'
import { addSpace } from './add-space.ts'
import { editBuilding } from './edit-building.ts'
import { editFloor } from './edit-floor.ts'
import { editSpace } from './edit-space.ts'
import { getSpaceTree } from './get-space-tree.ts'
import { setSiteHours } from './set-site-hours.ts'
import { roomInput } from '@salles-ouvertes/contract'

let given: Awaited<ReturnType<typeof givenStock>>
beforeAll(async () => {
  given = await givenStock()
})
afterAll(() => given.close())

const officer = () => given.departement.officer
const treeOf = (establishmentId: string, actor = officer()) => getSpaceTree(given.deps, actor, establishmentId)
const siteOf = async (establishmentId: string, actor = officer()) => (await treeOf(establishmentId, actor)).sites[0]!

describe('the premises of an establishment', () => {
  it('are a tree: site, building, floors from the highest, spaces and the rooms made of them', async () => {
    const { deps } = given
    const site = await siteOf(given.college.id)
    const { id: buildingId } = await addBuilding(deps, officer(), {
      siteId: site.id,
      name: 'Aile sud',
      maxPeople: null,
    })
    await editBuilding(deps, officer(), { buildingId, name: 'Aile nord', maxPeople: 120, erpType: 'R' })
    const { id: ground } = await addFloor(deps, officer(), { buildingId, name: 'Bas', level: 0, maxPeople: null })
    const { id: upstairs } = await addFloor(deps, officer(), { buildingId, name: 'Étage', level: 1, maxPeople: 40 })
    await editFloor(deps, officer(), { floorId: ground, name: 'Rez-de-chaussée', level: 0, maxPeople: 80 })
    const { id: spaceId } = await addSpace(deps, officer(), { buildingId, floorId: ground, name: 'A1' })
    await editSpace(deps, officer(), { spaceId, floorId: upstairs, name: 'A2' })
    const room = await addRoom(deps, officer(), {
      ...roomInput.parse({ name: 'Petite salle', type: 'meeting-room', capacity: 20 }),
      ...{ establishmentId: given.college.id, spaceIds: [spaceId] },
    })
    const tree = await treeOf(given.college.id)
    expect(tree.mayEdit).toBe(true)
    expect(tree.sites[0]?.buildings.find(({ id }) => id === buildingId)).toEqual({
      ...{ id: buildingId, name: 'Aile nord', maxPeople: 120, erpType: 'R' },
      floors: [
        { id: upstairs, name: 'Étage', level: 1, maxPeople: 40 },
        { id: ground, name: 'Rez-de-chaussée', level: 0, maxPeople: 80 },
      ],
      spaces: [{ id: spaceId, name: 'A2', floorId: upstairs, rooms: [{ id: room.id, name: 'Petite salle' }] }],
    })
  })

  it('refuse two floors of one name, and the floor of another building', async () => {
    const { deps } = given
    const site = await siteOf(given.college.id)
    const add = (name: string) => addBuilding(deps, officer(), { siteId: site.id, name, maxPeople: null })
    const [one, other] = [await add('Bâtiment B'), await add('Bâtiment C')]
    const form = { name: 'Étage 1', level: 1, maxPeople: null }
    const { id: floorId } = await addFloor(deps, officer(), { buildingId: one.id, ...form })
    await expect(addFloor(deps, officer(), { buildingId: one.id, ...form })).rejects.toThrow('catalogue.name-taken')
    await addFloor(deps, officer(), { buildingId: other.id, ...form })
    const astray = addSpace(deps, officer(), { buildingId: other.id, floorId, name: 'Loin' })
    await expect(astray).rejects.toThrow('catalogue.floor-not-found')
  })

  it('are read by the head, kept by the owner, and unknown to another tenant', async () => {
    const { deps } = given
    const head = givenStaff('establishment-head', given.departement.id, given.college.id)
    expect((await treeOf(given.college.id, head)).mayEdit).toBe(false)
    const site = await siteOf(given.college.id)
    const building = site.buildings[0]!
    const alarmHours = [1350, 1350, 1350, 1350, 1410, null, null]
    const hours = { siteId: site.id, closesAt: 1320, alarmHours, alarmMarginMinutes: 30 }
    await expect(setSiteHours(deps, head, hours)).rejects.toThrow('catalogue.not-allowed')
    const clerk = given.commune.officer
    await expect(treeOf(given.college.id, clerk)).rejects.toThrow('catalogue.establishment-not-found')
    await expect(setSiteHours(deps, clerk, hours)).rejects.toThrow('catalogue.site-not-found')
    const renamed = editBuilding(deps, clerk, { buildingId: building.id, name: 'Pris', maxPeople: null })
    await expect(renamed).rejects.toThrow('catalogue.building-not-found')
    const space = editSpace(deps, clerk, { spaceId: building.spaces[0]!.id, name: 'Pris', floorId: null })
    await expect(space).rejects.toThrow('catalogue.space-not-found')
    await setSiteHours(deps, officer(), hours)
    expect((await siteOf(given.college.id)).hours).toEqual({
      ...{ closesAt: 1320, alarmHours, alarmMarginMinutes: 30 },
    })
  })
})
