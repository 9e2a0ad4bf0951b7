import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow, givenSlot } from '../../../../../tests/support/given-bookings.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { cancelBooking, refuseBooking, undoApproval, withdrawBooking } from '../bookings/index.ts'
import { closeRooms } from '../availability/index.ts'
import { joinWaitingList } from './join-waiting-list.ts'
import { leaveWaitingList } from './leave-waiting-list.ts'
import { listWaiting } from './list-waiting.ts'
import { mostEntries, mostMessages } from './rules/waiting.ts'
import { tellWaiting } from './tell-waiting.ts'

let given: GivenAccess
let waiter: AccountActor
let email: string
let seen = 0
beforeAll(async () => {
  given = await givenAccess()
})
afterAll(() => given.close())
beforeEach(async () => {
  await given.setClock(givenNow)
  await given.drain()
  waiter = await given.person('Attente')
  const { rows } = await given.query('SELECT email FROM account WHERE id = $1', [waiter.accountId])
  email = rows[0].email
  seen = given.mailbox.list().length
})

const wait = (roomId: string, actor = waiter, slot: { startsAt: string; endsAt: string } = givenSlot) =>
  joinWaitingList(given.deps, actor, { roomId, ...slot })
const list = async (actor = waiter) => (await listWaiting(given.deps, actor)).items
const later = (seconds: number): Promise<unknown> =>
  given.query('UPDATE clock_offset SET offset_ms = offset_ms + $1', [seconds * 1000])
/** Subjects received by the one who waits, a moment after what happened. */
async function told(): Promise<string[]> {
  await later(61)
  await given.drain()
  const fresh = given.mailbox.list().slice(0, given.mailbox.list().length - seen)
  return fresh.filter(({ to }) => to[0] === email).map(({ subject }) => subject)
}
const refuse = (bookingId: string) =>
  refuseBooking(given.deps, given.decider, { bookingId, reason: 'nobody-to-open', text: '' })

describe('joinWaitingList', () => {
  it('keeps the wish once, however often it is said', async () => {
    const { room } = await given.submitted()
    const entry = await wait(room.id)
    expect(await wait(room.id)).toEqual(entry)
    expect(entry).toMatchObject({ ...givenSlot, roomName: room.name, toldCount: 0, isFree: false })
    expect(await list()).toEqual([entry])
    const { rows } = await given.query(`SELECT count(*)::int AS lines FROM audit_entry WHERE subject_id = $1`, [
      entry.id,
    ])
    expect(rows[0].lines).toBe(1)
  })

  it('refuses a slot that is free, out of the rules of the room, reversed, or of a room that nobody may see', async () => {
    const roomId = await given.collegeRoom()
    await expect(wait(roomId)).rejects.toThrow('waiting-list.slot-free')
    const night = { startsAt: '2026-10-13T02:00:00+02:00', endsAt: '2026-10-13T04:00:00+02:00' }
    await expect(wait(roomId, waiter, night)).rejects.toThrow('waiting-list.not-taken')
    const past = { startsAt: '2026-09-01T18:30:00+02:00', endsAt: '2026-09-01T20:30:00+02:00' }
    await expect(wait(roomId, waiter, past)).rejects.toThrow('waiting-list.not-taken')
    const reversed = { startsAt: givenSlot.endsAt, endsAt: givenSlot.startsAt }
    await expect(wait(roomId, waiter, reversed)).rejects.toThrow('availability.invalid-slot')
    await expect(wait(randomUUID())).rejects.toThrow('catalogue.room-not-found')
    expect(await list()).toEqual([])
  })

  it('has a limit, also for somebody who asks many times at once', async () => {
    const { room } = await given.submitted()
    await given.query(
      `INSERT INTO waiting_list_entry (id, tenant_id, room_id, account_id, starts_at, ends_at, created_at)
       SELECT gen_random_uuid(), $1, $2, $3, '2026-11-01T10:00Z'::timestamptz + make_interval(days => n),
         '2026-11-01T11:00Z'::timestamptz + make_interval(days => n), clock.now() FROM generate_series(1, $4) AS n`,
      [given.departement.id, room.id, waiter.accountId, mostEntries - 1],
    )
    const halfHours = [0, 30, 60, 90].map((minutes) => ({
      startsAt: new Date(Date.parse(givenSlot.startsAt) + minutes * 60_000).toISOString(),
      endsAt: givenSlot.endsAt,
    }))
    const answers = await Promise.allSettled(halfHours.slice(0, 3).map((slot) => wait(room.id, waiter, slot)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(wait(room.id, waiter, halfHours[3])).rejects.toThrow(/waiting-list\.(too-many|not-taken)/)
    expect(await list()).toHaveLength(mostEntries)
  })
})

describe('leaveWaitingList', () => {
  it('forgets the wish, and only one’s own', async () => {
    const { id: bookingId, room } = await given.submitted()
    const { id } = await wait(room.id)
    const other = await given.person('Voisin')
    await expect(leaveWaitingList(given.deps, other, id)).rejects.toThrow('waiting-list.not-found')
    expect(await list(other)).toEqual([])
    await leaveWaitingList(given.deps, waiter, id)
    await expect(leaveWaitingList(given.deps, waiter, id)).rejects.toThrow('waiting-list.not-found')
    await refuse(bookingId)
    expect(await told()).toEqual([])
  })
})

describe('those who wait', () => {
  it.each([
    ['refused', (bookingId: string) => refuse(bookingId)],
    ['withdrawn', (bookingId: string) => withdrawBooking(given.deps, given.association.member, { bookingId })],
  ])('are told by mail a moment after the request that held the slot was %s', async (_, free) => {
    const { id, room } = await given.submitted()
    await wait(room.id)
    await free(id)
    await given.drain()
    expect(given.mailbox.list().some(({ to }) => to[0] === email)).toBe(false)
    expect(await told()).toEqual([
      expect.stringMatching(/^Un créneau se libère\s: Salle \d+, mar\.\s13\soct\.\s18\sh\s30$/),
    ])
    expect(await list()).toMatchObject([{ toldCount: 1, isFree: true }])
  })

  it('are told of a confirmed booking that is cancelled, with a link to the room at those hours', async () => {
    const booking = await given.confirmed()
    await wait(booking.room.id)
    await cancelBooking(given.deps, given.association.member, { bookingId: booking.id, reason: 'Concert annulé' })
    expect(await told()).toHaveLength(1)
    const mail = given.mailbox.list().find(({ to }) => to[0] === email)
    expect(mail?.raw.toString().replaceAll('=\r\n', '')).toContain(
      `/salles/${booking.room.id}?date=3D2026-10-13&from=3D1110&until=3D1230`,
    )
  })

  it('hear nothing of a decision taken back, nor of a place that somebody else took at once', async () => {
    const { id, room } = await given.approved()
    await wait(room.id)
    await undoApproval(given.deps, given.decider, { bookingId: id })
    expect(await told()).toEqual([])
    await refuse(id)
    await given.submitted({ roomId: room.id })
    expect(await told()).toEqual([])
  })

  it('hear nothing of a slot that is closed meanwhile, of another room, or of a neighbouring hour', async () => {
    const { id, room } = await given.submitted()
    await wait(room.id)
    const { id: otherId } = await given.submitted()
    await refuse(otherId)
    const later = { startsAt: '2026-10-13T21:00:00+02:00', endsAt: '2026-10-13T22:00:00+02:00' }
    const { id: neighbourId } = await given.submitted({ roomId: room.id, ...later })
    await refuse(neighbourId)
    await closeRooms(given.deps, given.decider, {
      ...{
        establishmentId: given.college.id,
        roomIds: [room.id],
        kind: 'closure' as const,
        reason: 'Travaux',
        label: null,
      },
      ...givenSlot,
    })
    await refuse(id)
    expect(await told()).toEqual([])
  })

  it('receive few messages about one slot, and never two in a day', async () => {
    const slot = { startsAt: '2026-11-10T18:30:00+01:00', endsAt: '2026-11-10T20:30:00+01:00' }
    const { id, room } = await given.submitted(slot)
    await wait(room.id, waiter, slot)
    await refuse(id)
    expect(await told()).toHaveLength(1)
    const again = async () => {
      await refuse((await given.submitted({ roomId: room.id, ...slot })).id)
      return (await told()).length
    }
    expect(await again()).toBe(1)
    for (let message = 2; message <= mostMessages; message += 1) {
      await later(24 * 3600)
      expect(await again()).toBe(message)
    }
    await later(24 * 3600)
    expect(await again()).toBe(mostMessages)
  })

  it('are told when a draft that kept the slot is left alone, and not when it was sent', async () => {
    const { room } = await given.draft()
    await wait(room.id)
    expect(await told()).toEqual([])
    await later(15 * 60)
    expect(await told()).toHaveLength(1)
    const { room: other } = await given.submitted()
    await wait(other.id)
    await later(15 * 60)
    expect(await told()).toHaveLength(1)
  })

  it('are told once when the worker runs the event twice', async () => {
    const { id, room } = await given.submitted()
    await wait(room.id)
    await refuse(id)
    const { rows } = await given.query(
      `SELECT payload FROM outbox WHERE event_type = 'place.freed' ORDER BY created_at DESC LIMIT 1`,
    )
    await later(61)
    await Promise.all([tellWaiting(given.deps, rows[0].payload), tellWaiting(given.deps, rows[0].payload)])
    expect(await told()).toHaveLength(1)
  })
})
