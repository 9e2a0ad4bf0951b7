import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { canary, givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { enteredBy } from '../../../../../tests/support/given-way-in.ts'
import type { Deps } from '../../deps.ts'
import type { LinkActor } from '../../platform/actor.ts'
import { Failure } from '../../platform/errors.ts'
import { setRoomAccess } from '../catalogue/index.ts'
import type { LockProvider } from '../locks/lock-provider.ts'
import { getEntryDelays, setEntryDelays } from '../tenants/index.ts'
import { getHolderAccess, sayDidNotOpen } from './holder-stay.ts'
import { listBookingAccess } from './list-booking-access.ts'
import { replaceWayIn } from './staff-commands.ts'

let given: GivenAccess
beforeAll(async () => {
  given = await givenAccess()
})
afterAll(() => given.close())
beforeEach(() => given.setClock(givenNow))

const dayBefore = '2026-10-12T16:30:00Z'
const atTheDoor = '2026-10-13T16:20:00Z'

/** A booking of a room with a keypad, then a key box, then a person; the code is sent unless told otherwise. */
async function chained({ isSent = true } = {}): Promise<string> {
  const roomId = await given.collegeRoom({ type: 'multipurpose-hall' })
  const { ways: _, ...form } = enteredBy('person')
  const chain = [
    enteredBy('keypad', { deviceReference: `clavier-${roomId.slice(-6)}`, instructions: 'Tapez le code.' }),
    enteredBy('key-box', { secret: canary, instructions: 'La boîte est à droite.' }),
    enteredBy('person', { instructions: 'Attendez devant la grille.' }),
  ].flatMap(({ ways, instructions }) => ways.map((way) => ({ ...way, instructions })))
  await setRoomAccess(given.deps, given.owner, {
    ...form,
    roomId,
    exitInstructions: 'Éteignez.\nFermez.',
    ways: chain,
  })
  const { id } = await given.confirmed({ roomId })
  await given.drain()
  if (!isSent) return id
  await given.setClock(dayBefore)
  await given.work()
  return id
}
const kinds = async (bookingId: string) => {
  const { rows } = await given.query(
    'SELECT kind, status, replaced_for FROM access_grant WHERE booking_id = $1 ORDER BY created_at, id',
    [bookingId],
  )
  return rows.map((row) => [row.kind, row.status, row.replaced_for])
}
async function holderOf(bookingId: string): Promise<LinkActor> {
  const { rows } = await given.query(
    `SELECT l.id, l.subject_id FROM link_token l JOIN access_grant g ON g.id = l.subject_id
     WHERE l.purpose = 'holder-access' AND g.booking_id = $1 ORDER BY l.created_at LIMIT 1`,
    [bookingId],
  )
  const { id: linkId, subject_id: subjectId } = rows[0]
  return { kind: 'link', linkId, purpose: 'holder-access', tenantId: given.departement.id, subjectId }
}
const said = (grantId: string) => ({ grantId, at: atTheDoor, pressId: crypto.randomUUID() })
/** Says that the way in shown now does not open. */
async function press(holder: LinkActor, remark = '') {
  const { grantId } = await getHolderAccess(given.deps, holder)
  return sayDidNotOpen(given.deps, holder, { ...said(grantId), remark })
}
const deadKeypad = (): LockProvider => ({
  ...given.keypad,
  issue: () => Promise.reject(new Failure('access.provider-unavailable')),
})

describe('a door that does not open', () => {
  it('gives the next way for as long before and after as the tenant chooses by then', async () => {
    const bookingId = await chained()
    const { id: tenantId, officer } = given.departement
    const start = await getEntryDelays(given.deps, officer, tenantId)
    await setEntryDelays(given.deps, officer, { ...start, accessBeforeMinutes: 45, accessAfterMinutes: 60, tenantId })
    await given.setClock(atTheDoor)
    await press(await holderOf(bookingId))
    await setEntryDelays(given.deps, officer, { ...start, tenantId })
    const { rows } = await given.query(
      `SELECT valid_from, valid_until FROM access_grant WHERE booking_id = $1 AND kind = 'key-box'`,
      [bookingId],
    )
    expect(rows).toEqual([
      { valid_from: new Date('2026-10-13T15:45:00Z'), valid_until: new Date('2026-10-13T19:30:00Z') },
    ])
  })

  it('gives the next way at once, to the link that the holder already has, and tells the place', async () => {
    const bookingId = await chained()
    const holder = await holderOf(bookingId)
    await given.setClock(atTheDoor)
    await given.work()
    const before = new Set(given.mailbox.list().map(({ id }) => id))
    const shown = await press(holder, 'Rien ne clignote')
    expect(shown).toMatchObject({
      kind: 'key-box',
      secret: canary,
      isReplacement: true,
      steps: ['Entrez par la cour.', 'La boîte est à droite.'],
    })
    await given.work()
    expect(await kinds(bookingId)).toEqual([
      ['keypad', 'revoked', 'did-not-open'],
      ['key-box', 'active', null],
    ])
    const subjects = given.mailbox
      .list()
      .filter(({ id }) => !before.has(id))
      .map(({ subject }) => subject)
    expect(subjects.filter((line) => line.includes('Autre moyen d’entrer donné')).length).toBeGreaterThan(0)
    expect(subjects.filter((line) => line.includes('Problème signalé')).length).toBeGreaterThan(0)
    expect(subjects.filter((line) => line.includes('retiré'))).toEqual([])
    const { items } = await listBookingAccess(given.deps, given.association.member, bookingId)
    expect(items.map(({ kind }) => kind)).toEqual(['key-box'])
  })

  it('gives one way for two presses at once, and says whom to call when none is left', async () => {
    const bookingId = await chained()
    const holder = await holderOf(bookingId)
    await given.setClock(atTheDoor)
    const { grantId } = await getHolderAccess(given.deps, holder)
    const twice = [1, 2].map(() => sayDidNotOpen(given.deps, holder, { ...said(grantId), remark: '' }))
    await Promise.all(twice)
    expect((await kinds(bookingId)).map(([kind]) => kind)).toEqual(['keypad', 'key-box'])
    const last = await press(holder)
    expect(last).toMatchObject({ kind: 'person', secret: null })
    const none = await press(holder)
    expect(none).toMatchObject({ grantId: last.grantId, contactName: 'Dominique Loge', contactPhone: '04 65 71 00 01' })
    expect((await kinds(bookingId)).filter(([, , replacedFor]) => replacedFor === null)).toHaveLength(1)
  })

  it('is not said the day before, nor by somebody else’s link', async () => {
    const bookingId = await chained()
    const holder = await holderOf(bookingId)
    await expect(press(holder)).rejects.toMatchObject({ code: 'access.not-now' })
    await given.setClock(atTheDoor)
    await expect(press({ ...holder, purpose: 'caretaker' })).rejects.toMatchObject({
      code: 'access.not-found',
    })
  })
})

describe('a lock that gives no code', () => {
  it('is passed over before anybody travels: the next way is sent, and the place knows why', async () => {
    const roomId = await given.collegeRoom({ type: 'multipurpose-hall' })
    const { ways, ...form } = enteredBy('keypad', { deviceReference: 'muet' })
    const chain = [...ways, ...enteredBy('fixed-code', { secret: canary }).ways]
    await setRoomAccess(given.deps, given.owner, { ...form, roomId, ways: chain })
    const { id: bookingId } = await given.confirmed({ roomId })
    await given.drain()
    // Only the keypad of the instance: the code of the room is behind the same port.
    const { open } = given.deps.locks
    const dead: Deps = { ...given.deps, locks: { open: (access) => (access === null ? deadKeypad() : open(access)) } }
    for (const now of [dayBefore, '2026-10-12T16:33:00Z', '2026-10-12T16:44:00Z', '2026-10-12T16:45:00Z']) {
      await given.setClock(now)
      await given.work(dead)
    }
    expect(await kinds(bookingId)).toEqual([
      ['keypad', 'revoked', 'lock-failed'],
      ['fixed-code', 'delivered', null],
    ])
  })
})

describe('replaceWayIn', () => {
  it('is given by the head of the place, and shows on the line of the former right', async () => {
    const bookingId = await chained()
    const head = givenStaff('establishment-head', given.departement.id, given.college.id)
    const [grant] = await given.grants(bookingId)
    expect(await replaceWayIn(given.deps, head, grant!.id)).toMatchObject({ kind: 'key-box', isReplacement: true })
    await expect(replaceWayIn(given.deps, head, grant!.id)).rejects.toMatchObject({ code: 'access.not-now' })
    const bursar = givenStaff('bursar', given.departement.id, given.college.id)
    await expect(replaceWayIn(given.deps, bursar, grant!.id)).rejects.toMatchObject({ code: 'access.not-found' })
  })

  it('is sent at the hour of the one it stands for, never weeks before', async () => {
    const bookingId = await chained({ isSent: false })
    const head = givenStaff('establishment-head', given.departement.id, given.college.id)
    const { id } = await given.grantOf(bookingId)
    expect(await replaceWayIn(given.deps, head, id)).toMatchObject({ kind: 'key-box', status: 'planned' })
    await given.work()
    expect((await kinds(bookingId)).at(-1)).toEqual(['key-box', 'planned', null])
    await given.setClock(dayBefore)
    await given.work()
    expect((await kinds(bookingId)).at(-1)).toEqual(['key-box', 'delivered', null])
  })

  it('refuses once the session is over, whatever became of the code', async () => {
    const bookingId = await chained()
    const head = givenStaff('establishment-head', given.departement.id, given.college.id)
    const { id } = await given.grantOf(bookingId)
    await given.setClock('2026-10-14T08:00:00Z')
    await expect(replaceWayIn(given.deps, head, id)).rejects.toMatchObject({ code: 'access.not-now' })
  })

  it('refuses where the room has no other way', async () => {
    const bookingId = await given.confirmedWith('person')
    await given.drain()
    const head = givenStaff('establishment-head', given.departement.id, given.college.id)
    const { id } = await given.grantOf(bookingId)
    await expect(replaceWayIn(given.deps, head, id)).rejects.toMatchObject({ code: 'access.no-other-way' })
  })
})
