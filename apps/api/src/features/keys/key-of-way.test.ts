import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { meetAtLock } from '../../../../../tests/races/meet-at-write.ts'
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
const copiesOf = async (label: string): Promise<string[]> =>
  (await given.query('SELECT id FROM key_copy WHERE label = $1 ORDER BY copy_no', [label])).rows.map(({ id }) => id)
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
    for (const copyId of await copiesOf('Clé égarée')) await retireKey(given.deps, head, { copyId })
    await expect(enterWith('Clé égarée')).rejects.toEqual(unknown)
    await enterWith(null)
  })

  it('keeps the last copy of that key in the list, as long as the way lasts', async () => {
    await enterWith('Badge du portail')
    const [first = '', last = ''] = await copiesOf('Badge du portail')
    await retireKey(given.deps, head, { copyId: first })
    await expect(retireKey(given.deps, head, { copyId: last })).rejects.toThrow('keys.named-by-way')
    await given.query(`UPDATE way_in SET ends_on = '2026-10-04' WHERE room_id = $1 AND key_label IS NOT NULL`, [roomId])
    await given.setClock('2026-10-04T21:59:00Z')
    await expect(retireKey(given.deps, head, { copyId: last })).rejects.toThrow('keys.named-by-way')
    await given.setClock('2026-10-04T22:01:00Z')
    await retireKey(given.deps, head, { copyId: last })
    await enterWith(null)
  })

  it('loses neither when one names the key while two others retire its two copies', async () => {
    await add(given.college.id, 'Clé disputée')
    const all = await copiesOf('Clé disputée')
    const outcomes = await meetAtLock<unknown>(given.superuser, 'lock table key_copy, way_in in share mode', [
      () => enterWith('Clé disputée'),
      ...all.map((copyId) => () => retireKey(given.deps, head, { copyId })),
    ])
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
    expect(['catalogue.unknown-key', 'keys.named-by-way']).toContain(refusals[0])
    expect(refusals).toHaveLength(1)
    const { rows } = await given.query(
      `SELECT (SELECT count(*)::int FROM way_in WHERE key_label = 'Clé disputée') AS ways,
         (SELECT count(*)::int FROM key_copy WHERE label = 'Clé disputée' AND retired_at IS NULL) AS copies`,
    )
    expect([
      { ways: 1, copies: 1 },
      { ways: 0, copies: 0 },
    ]).toContainEqual(rows[0])
    await enterWith(null)
  })
})
