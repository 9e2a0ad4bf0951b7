import type { BookingDto } from '@salles-ouvertes/contract'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import {
  givenNow,
  givenSeries,
  givenSlot,
  type GivenOrganisation,
} from '../../../../../tests/support/given-bookings.ts'
import { closeRooms } from '../availability/index.ts'
import { listLostDates } from '../search/list-lost-dates.ts'
import { cancelBooking, refuseBooking, undoApproval, withdrawBooking } from './index.ts'
import { tellPlaceLost } from './tell-place-lost.ts'

let given: GivenAccess
let loser: GivenOrganisation
let email: string
let seen = 0
beforeAll(async () => {
  given = await givenAccess()
})
afterAll(() => given.close())
beforeEach(async () => {
  await given.setClock(givenNow)
  await given.drain()
  loser = await given.organisation({ name: 'Club de danse' })
  const { rows } = await given.query('SELECT email FROM account WHERE id = $1', [loser.member.accountId])
  email = rows[0].email
  seen = given.mailbox.list().length
})

/** A room where requests compete. */
const competing = async (): Promise<string> => {
  const roomId = await given.collegeRoom()
  await given.superuser.query(`UPDATE room SET pending_mode = 'compete' WHERE id = $1`, [roomId])
  return roomId
}
const later = (seconds: number): Promise<unknown> =>
  given.query('UPDATE clock_offset SET offset_ms = offset_ms + $1', [seconds * 1000])
/** Mails to the one who lost, a moment after what happened; the newest first. */
async function told(): Promise<{ subject: string; text: string }[]> {
  await later(11)
  await given.drain()
  const fresh = given.mailbox.list().slice(0, given.mailbox.list().length - seen)
  const mails = fresh.filter(({ to, subject }) => to[0] === email && /plus libre/.test(subject))
  return Promise.all(
    mails.map(async ({ raw, subject }) => ({
      subject,
      text: (await PostalMime.parse(raw)).text?.replace(/\s/g, ' ') ?? '',
    })),
  )
}
const close = (roomId: string, kind: 'establishment-use' | 'requisition' = 'establishment-use') =>
  closeRooms(given.deps, given.decider, {
    ...{ establishmentId: given.college.id, roomIds: [roomId], kind, reason: 'Conseil confidentiel', label: null },
    ...givenSlot,
  })
const lostDates = async (booking: BookingDto, actor = loser.member) =>
  (await listLostDates(given.deps, actor, booking.id)).items

describe('a request that competes for a place', () => {
  it('hears a moment after the approval of another that its date is gone, never to whom, with what is free', async () => {
    const roomId = await competing()
    const lost = await given.submitted({ roomId, by: loser })
    const won = await given.submitted({ roomId, facts: { activity: 'Spectacle gagnant' } })
    await given.approve(won.id)
    const [mail, ...others] = await told()
    expect(others).toEqual([])
    expect(mail?.subject).toMatch(/^Votre créneau n’est plus libre\s: Salle \d+, mar\.\s13\soct\.\s18\sh\s30$/)
    expect(mail?.text).toContain('mar. 13 oct. 2026, 18 h 30 – 20 h 30')
    expect(mail?.text).toContain('La place a été donnée à une autre demande.')
    expect(mail?.text).toContain('mer. 14 oct. 2026, 18 h 30 – 20 h 30')
    expect(mail?.text).toContain(`/mes-demandes/${lost.reference}`)
    for (const secret of [won.organisation.name, won.reference ?? '', won.activity]) {
      expect(mail?.text).not.toContain(secret)
    }
  })

  it.each(['establishment-use', 'requisition'] as const)(
    'hears of a place kept by the establishment (%s)',
    async (kind) => {
      const roomId = await competing()
      await given.submitted({ roomId, by: loser })
      await close(roomId, kind)
      const [mail, ...others] = await told()
      expect(others).toEqual([])
      expect(mail?.text).toContain('L’établissement garde la salle.')
      expect(mail?.text).not.toContain('Conseil confidentiel')
    },
  )

  it('hears nothing of an approval taken back, of another hour, another room, or after its own answer', async () => {
    const roomId = await competing()
    const { id } = await given.submitted({ roomId, by: loser })
    const won = await given.submitted({ roomId })
    await given.approve(won.id)
    await undoApproval(given.deps, given.decider, { bookingId: won.id })
    expect(await told()).toEqual([])
    const late = { startsAt: '2026-10-13T20:30:00+02:00', endsAt: '2026-10-13T21:30:00+02:00' }
    await given.approve((await given.submitted({ roomId, ...late })).id)
    await given.approved()
    expect(await told()).toEqual([])
    await given.approve(won.id)
    await refuseBooking(given.deps, given.decider, { bookingId: id, reason: 'room-already-taken', text: '' })
    expect(await told()).toEqual([])
  })

  it('hears nothing when it holds its place, nor when it took its request back', async () => {
    const blocking = await given.collegeRoom()
    await given.submitted({ roomId: blocking, by: loser })
    await close(blocking)
    const roomId = await competing()
    const gone = await given.submitted({ roomId, by: loser })
    await withdrawBooking(given.deps, loser.member, { bookingId: gone.id })
    await given.approve((await given.submitted({ roomId })).id)
    expect(await told()).toEqual([])
  })

  it('hears once a day at most, of all that is lost by then', async () => {
    const roomId = await competing()
    await given.submittedSeries({ roomId, by: loser })
    const [first, , third, fourth] = givenSeries
    await given.approve((await given.submitted({ roomId, ...first })).id)
    expect((await told())[0]?.text).toContain('Les 3 autres dates de votre demande attendent toujours leur réponse.')
    await given.approve((await given.submitted({ roomId, ...third })).id)
    await given.approve((await given.submitted({ roomId, ...fourth })).id)
    expect(await told()).toHaveLength(1)
    await later(24 * 3600)
    const [mail, ...others] = await told()
    expect(others).toHaveLength(1)
    expect(mail?.subject).toMatch(/^3 de vos dates ne sont plus libres/)
    expect(mail?.text).toContain('L’autre date de votre demande attend toujours sa réponse.')
    await later(24 * 3600)
    expect(await told()).toHaveLength(2)
  })

  it('hears again when its place, free for a while, goes to somebody else another day', async () => {
    const roomId = await competing()
    await given.submitted({ roomId, by: loser })
    const won = await given.confirmed({ roomId })
    expect(await told()).toHaveLength(1)
    await cancelBooking(given.deps, given.association.member, { bookingId: won.id, reason: 'Concert annulé' })
    await later(24 * 3600)
    expect(await told()).toHaveLength(1)
    await given.approve((await given.submitted({ roomId })).id)
    expect(await told()).toHaveLength(2)
  })

  it('is told once when the worker runs the event twice', async () => {
    const roomId = await competing()
    await given.submitted({ roomId, by: loser })
    const { id: bookingId } = await given.approve((await given.submitted({ roomId })).id)
    expect(await told()).toHaveLength(1)
    const event = { type: 'booking.approved' as const, tenantId: given.departement.id, bookingId }
    await tellPlaceLost(given.deps, event)
    await later(24 * 3600)
    expect(await told()).toHaveLength(1)
  })
})

describe('listLostDates', () => {
  it('names the dates that are gone and what is free instead, of the same room and of others', async () => {
    const roomId = await competing()
    const other = await given.collegeRoom()
    const lost = await given.submittedSeries({ roomId, by: loser })
    expect(await lostDates(lost)).toEqual([])
    await given.approve((await given.submitted({ roomId })).id)
    const [date, ...dates] = await lostDates(lost)
    expect(dates).toEqual([])
    expect(date).toMatchObject({ ...givenSlot, takenBy: 'booking', room: { id: roomId } })
    const instead = date?.instead ?? []
    // Thursday the 15th is a date of the request itself.
    expect(instead.filter(({ room }) => room.id === roomId).map(({ startsAt }) => startsAt)).toEqual([
      '2026-10-14T18:30:00+02:00',
      '2026-10-16T18:30:00+02:00',
    ])
    expect(instead.some(({ room, startsAt }) => room.id !== roomId && startsAt === givenSlot.startsAt)).toBe(true)
    expect(other).not.toBe(roomId)
    expect(JSON.stringify(date)).not.toContain(given.association.name)
  })

  it('is for the parties of the booking, and empty for one that is decided', async () => {
    const roomId = await competing()
    const lost = await given.submitted({ roomId, by: loser })
    const won = await given.approve((await given.submitted({ roomId })).id)
    expect(await lostDates(lost, given.decider)).toHaveLength(1)
    expect(await lostDates(won, given.association.member)).toEqual([])
    await expect(lostDates(lost, given.association.member)).rejects.toThrow('bookings.not-found')
    await expect(lostDates(lost, given.clerk)).rejects.toThrow('bookings.not-found')
  })
})
