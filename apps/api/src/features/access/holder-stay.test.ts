import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canary, givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { enteredBy } from '../../../../../tests/support/given-way-in.ts'
import type { AccountActor, LinkActor } from '../../platform/actor.ts'
import { setRoomAccess } from '../catalogue/index.ts'
import { getHolderAccess, sayDidNotOpen, sayEntered, sayLeft } from './holder-stay.ts'
import { listBookingAccess } from './list-booking-access.ts'

let given: GivenAccess
beforeAll(async () => {
  given = await givenAccess()
})
afterAll(() => given.close())

const dayBefore = '2026-10-12T16:30:00Z'
const atTheDoor = '2026-10-13T16:20:00Z'
const during = '2026-10-13T17:30:00Z'
const lateEvening = '2026-10-13T21:30:00Z'

type Evening = { bookingId: string; grantId: string; holder: LinkActor }

/** A code sent for an evening, in a room that a person opens when it does not. */
async function evening(responsibleEmail = ''): Promise<Evening> {
  await given.setClock(givenNow)
  const roomId = await given.collegeRoom({ type: 'multipurpose-hall' })
  const ways = [enteredBy('fixed-code', { secret: canary }), enteredBy('person')].flatMap((form) => form.ways)
  const opener = { instructions: 'Attendez devant la grille.', contactPhone: '04 65 71 00 09' }
  await setRoomAccess(given.deps, given.owner, {
    ...enteredBy('person'),
    roomId,
    exitInstructions: 'Éteignez.\nFermez.',
    ways: ways.map((way) => (way.kind === 'person' ? { ...way, ...opener } : way)),
  })
  const { id: bookingId } = await given.confirmed({ roomId, facts: { responsibleEmail } })
  await given.drain()
  await given.setClock(dayBefore)
  await given.work()
  const { id: grantId } = await given.grantOf(bookingId)
  const { rows } = await given.query(`SELECT id FROM link_token WHERE purpose = 'holder-access' AND subject_id = $1`, [
    grantId,
  ])
  const tenantId = given.departement.id
  return {
    bookingId,
    grantId,
    holder: { kind: 'link', linkId: rows[0].id, purpose: 'holder-access', tenantId, subjectId: grantId },
  }
}
const stays = async (bookingId: string) => {
  const { rows } = await given.query(
    `SELECT entered_at, left_at, done, undone, headcount, remark
     FROM stay JOIN occurrence o ON o.id = occurrence_id WHERE o.booking_id = $1`,
    [bookingId],
  )
  return rows
}
const reports = async (bookingId: string) => {
  const { rows } = await given.query(
    `SELECT p.created_at FROM problem_report p JOIN occurrence o ON o.id = p.occurrence_id WHERE o.booking_id = $1`,
    [bookingId],
  )
  return rows.map((row) => row.created_at.toISOString())
}
const leaving = (grantId: string) => ({
  ...{ grantId, at: during, done: ['Fermez.', 'Autre chose.'], headcount: 31 },
  remark: 'Une ampoule est grillée.',
})
const inTime = (instant: string) => expect.stringMatching(new RegExp(`^${instant}`))

describe('the stay', () => {
  it('is entered once, left once, with what was done and left undone', async () => {
    const { bookingId, grantId, holder } = await evening()
    const entering = { grantId, at: atTheDoor }
    await expect(sayEntered(given.deps, holder, entering)).rejects.toMatchObject({ code: 'access.not-now' })
    await given.setClock(atTheDoor)
    await given.work()
    const entered = { enteredAt: inTime('2026-10-13T18:20:00') }
    expect(await sayEntered(given.deps, holder, entering)).toMatchObject(entered)
    await given.setClock(during)
    expect(await sayEntered(given.deps, holder, { grantId, at: during })).toMatchObject(entered)
    const left = { leftAt: inTime('2026-10-13T19:30:00'), moments: [{ action: 'report-problem' }] }
    expect(await sayLeft(given.deps, holder, leaving(grantId))).toMatchObject(left)
    expect(await sayLeft(given.deps, holder, { ...leaving(grantId), headcount: 2 })).toMatchObject(left)
    expect(await stays(bookingId)).toMatchObject([
      { done: ['Fermez.'], undone: ['Éteignez.'], headcount: 31, remark: 'Une ampoule est grillée.' },
    ])
    expect(await getHolderAccess(given.deps, holder)).toMatchObject(left)
  })
})

describe('what a phone without network tells later', () => {
  it('keeps its time, after the end of the window too, and counts once however often it is sent', async () => {
    const { bookingId, grantId, holder } = await evening()
    await given.setClock(lateEvening)
    await given.work()
    for (const _ of [1, 2]) {
      await sayEntered(given.deps, holder, { grantId, at: atTheDoor })
      await sayLeft(given.deps, holder, leaving(grantId))
    }
    expect(await stays(bookingId)).toMatchObject([
      { entered_at: new Date(atTheDoor), left_at: new Date(during), headcount: 31 },
    ])
    const { rows } = await given.query(
      `SELECT action FROM audit_entry JOIN occurrence o ON o.id = subject_id WHERE o.booking_id = $1 ORDER BY at, audit_entry.id`,
      [bookingId],
    )
    expect(rows.map(({ action }) => action).filter((action) => action.startsWith('stay.'))).toEqual([
      'stay.enter',
      'stay.leave',
    ])
  })

  it('is refused when it could not be said then, and never counts for a moment to come', async () => {
    const { bookingId, grantId, holder } = await evening()
    await given.setClock(during)
    await given.work()
    const early = { grantId, at: '2026-10-13T14:00:00Z' }
    await expect(sayEntered(given.deps, holder, early)).rejects.toMatchObject({ code: 'access.not-now' })
    await sayEntered(given.deps, holder, { grantId, at: '2026-10-13T18:30:00Z' })
    const [stay] = await stays(bookingId)
    expect(Math.abs(stay.entered_at - Date.parse(during))).toBeLessThan(60_000)
  })

  it('tells the place once that nothing opened, and changes no code once nobody stands at the door any more', async () => {
    const { bookingId, grantId, holder } = await evening()
    await given.setClock(during)
    await given.work()
    const press = { grantId, at: atTheDoor, pressId: crypto.randomUUID(), remark: 'Rien ne clignote' }
    for (const _ of [1, 2, 3]) {
      expect(await sayDidNotOpen(given.deps, holder, press)).toMatchObject({ grantId, secret: canary })
    }
    expect(await reports(bookingId)).toEqual(['2026-10-13T16:20:00.000Z'])
    expect(await given.grants(bookingId)).toHaveLength(1)
  })

  it('is told whom to call where no code is needed', async () => {
    const { holder } = await evening()
    expect(await getHolderAccess(given.deps, holder)).toMatchObject({
      help: { steps: ['Attendez devant la grille.'], contactPhone: '04 65 71 00 09' },
      readAt: inTime('2026-10-12T18:30'),
    })
  })
})

describe('the applicant, with an account', () => {
  it('says the same as the holder, and is given another way', async () => {
    const { bookingId, grantId } = await evening()
    const { member } = given.association
    await given.setClock(atTheDoor)
    await given.work()
    const press = { grantId, at: atTheDoor, pressId: crypto.randomUUID(), remark: '' }
    expect(await sayDidNotOpen(given.deps, member, press)).toMatchObject({ kind: 'person', isReplacement: true })
    await sayEntered(given.deps, member, { grantId, at: atTheDoor })
    await given.setClock(during)
    await sayLeft(given.deps, member, leaving(grantId))
    expect(await stays(bookingId)).toMatchObject([{ headcount: 31 }])
    expect(await reports(bookingId)).toHaveLength(1)
  })

  it('is the only one of the organisation with the declared holder', async () => {
    const { bookingId, grantId, holder } = await evening('responsable@essai.example')
    await given.setClock(atTheDoor)
    await given.work()
    const colleague = async (email: string): Promise<AccountActor> => {
      const person = await given.person('Collègue')
      await given.query('UPDATE account SET email = $1, email_verified_at = now() WHERE id = $2', [
        email,
        person.accountId,
      ])
      return { ...person, memberships: [{ organisationId: given.association.id, membership: 'member' }] }
    }
    const other = await colleague('autre@essai.example')
    const { items } = await listBookingAccess(given.deps, other, bookingId)
    expect(items).toMatchObject([{ secret: null, moments: [] }])
    const rival = await given.organisation({ name: 'Club rival d’essai' })
    const elsewhere = await evening()
    const strangers = [
      other,
      rival.member,
      given.decider,
      given.clerk,
      { ...holder, purpose: 'caretaker' as const },
      elsewhere.holder,
    ]
    const entering = { grantId, at: atTheDoor }
    for (const actor of strangers) {
      await expect(sayEntered(given.deps, actor, entering)).rejects.toMatchObject({ code: 'access.not-found' })
      await expect(sayLeft(given.deps, actor, leaving(grantId))).rejects.toMatchObject({ code: 'access.not-found' })
    }
    const declared = await colleague('responsable@essai.example')
    await given.setClock(atTheDoor)
    expect(await sayEntered(given.deps, declared, entering)).toMatchObject({ enteredAt: inTime('2026-10-13T18:20:00') })
  })
})
