import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { enteredBy } from '../../../../../tests/support/given-way-in.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { replaceWayIn } from '../access/staff-commands.ts'
import { setRoomAccess } from '../catalogue/index.ts'
import { addKeys } from './add-keys.ts'
import { listBookingKeys } from './list-keys.ts'
import { retireKey } from './note-key.ts'

let given: GivenAccess
let head: AccountActor
let roomId: string
beforeAll(async () => {
  given = await givenAccess()
  const { departement, college } = given
  head = givenStaff('establishment-head', departement.id, college.id)
  roomId = await given.collegeRoom({ type: 'multipurpose-hall' })
  for (const label of ['Badge du portail', 'Clé du gymnase', 'Clé égarée']) await add(college.id, label)
})
afterAll(() => given.close())

const add = (establishmentId: string, label: string, actor = head) =>
  addKeys(given.deps, actor, { establishmentId, kind: 'key', label, opens: 'Gymnase', copies: 2 })
const person = enteredBy('person')
/** A person with a key, before another one without; or the first of another kind. */
const enterWith = (keyLabel: string | null, first = person) => {
  const [way] = first.ways
  const ways = [{ ...way!, keyLabel }, ...person.ways]
  return setRoomAccess(given.deps, given.owner, { ...person, roomId, ways })
}

describe('a way in that names a key', () => {
  it('offers its copies first to whoever hands one over, until another way is given', async () => {
    const sheet = await enterWith('Clé du gymnase')
    expect(sheet.access?.ways.map(({ keyLabel }) => keyLabel)).toEqual(['Clé du gymnase', null])
    const { id: bookingId } = await given.confirmed({ roomId })
    await given.drain()
    const keys = await listBookingKeys(given.deps, head, bookingId)
    expect(keys.calledFor).toEqual(['Clé du gymnase'])
    const free = keys.free.map(({ label }) => label)
    expect(free.slice(0, 2)).toEqual(['Clé du gymnase', 'Clé du gymnase'])
    expect(free.slice(2)).toContain('Badge du portail')
    await replaceWayIn(given.deps, head, (await given.grantOf(bookingId)).id)
    const after = await listBookingKeys(given.deps, head, bookingId)
    expect(after.calledFor).toEqual([])
    expect(after.free[0]?.label).toBe('Badge du portail')
  })

  it('names one that the register of the place lends, and is a person', async () => {
    const unknown = expect.objectContaining({ code: 'catalogue.unknown-key' })
    await expect(enterWith('Clé de personne')).rejects.toEqual(unknown)
    await add(given.hall.id, 'Clé de la halle', givenStaff('town-clerk', given.commune.id))
    await expect(enterWith('Clé de la halle')).rejects.toEqual(unknown)
    await expect(enterWith('Clé du gymnase', enteredBy('keypad', { deviceReference: 'k-1' }))).rejects.toEqual(unknown)
    await enterWith('Clé égarée')
    const { rows } = await given.query(`SELECT id FROM key_copy WHERE label = 'Clé égarée'`)
    for (const { id: copyId } of rows) await retireKey(given.deps, head, { copyId })
    await expect(enterWith('Clé égarée')).rejects.toEqual(unknown)
    await enterWith(null)
  })
})
