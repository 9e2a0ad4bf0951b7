import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { acceptAmendment, askAmendment } from '../bookings/index.ts'
import { getRoomSheet } from '../catalogue/get-room-sheet.ts'
import { closeRooms, repeatClosure } from './close-rooms.ts'
import { composeRoom } from './compose-room.ts'

let given: GivenBookings
let head: AccountActor
beforeAll(async () => {
  given = await givenBookings()
  head = givenStaff('establishment-head', given.departement.id, given.college.id)
})
afterAll(() => given.close())

const sheetOf = (roomId: string) => getRoomSheet(given.deps, given.owner, roomId)
const spacesOf = async (...roomIds: string[]): Promise<string[]> =>
  (await Promise.all(roomIds.map(sheetOf))).flatMap(({ spaces }) => spaces.map(({ id }) => id))
const compose = async (roomId: string, spaceIds: string[], actor = given.owner) =>
  composeRoom(given.deps, actor, { roomId, spaceIds, version: (await sheetOf(roomId)).version })
/** Names of the spaces that a booking or a closure holds. */
const heldBy = async (id: string): Promise<string[]> => {
  const { rows } = await given.superuser.query<{ name: string }>(
    `SELECT s.name FROM occupancy o JOIN space s ON s.space_no = o.space_no
     LEFT JOIN occurrence c ON c.id = o.occurrence_id LEFT JOIN counter_proposal p ON p.id = o.proposal_id
     LEFT JOIN amendment a ON a.id = o.amendment_id
     WHERE o.live AND $1 IN (c.booking_id, p.booking_id, a.booking_id, o.closure_id) ORDER BY o.blocked_from, s.name`,
    [id],
  )
  return rows.map(({ name }) => name)
}
const both = (day: string, ...names: string[]): string[] => names.sort().map((name) => `${day} ${name}`)
const nameOf = async (roomId: string): Promise<string> => (await sheetOf(roomId)).form.name

describe('composeRoom', () => {
  it('lets a part and the whole that contains it exclude each other', async () => {
    const [left, right, hall] = [await given.collegeRoom(), await given.collegeRoom(), await given.collegeRoom()]
    const sheet = await compose(hall, await spacesOf(left, right))
    expect(sheet.spaces.map(({ name }) => name)).toEqual([await nameOf(left), await nameOf(right)])
    await given.submitted({ roomId: left })
    await expect(given.draft({ roomId: hall })).rejects.toThrow('bookings.slot-taken')
    await given.submitted({ roomId: right })
    const later = { startsAt: '2026-10-15T18:30:00+02:00', endsAt: '2026-10-15T20:30:00+02:00' }
    await given.approved({ roomId: hall, ...later })
    await expect(given.draft({ roomId: right, ...later })).rejects.toThrow('bookings.slot-taken')
  })

  it('takes what is to come, requests, offers and bookings, to the new spaces', async () => {
    const [other, hall] = [await given.collegeRoom(), await given.collegeRoom()]
    const asked = await given.counterProposed({ roomId: hall })
    const evening = { startsAt: '2026-10-16T18:30:00+02:00', endsAt: '2026-10-16T20:30:00+02:00' }
    const granted = await given.approved({ roomId: hall, ...evening })
    const before = await given.placesOf(granted.id)
    const [own, added] = [await nameOf(hall), await nameOf(other)]
    await compose(hall, await spacesOf(hall, other))
    expect(new Set(await heldBy(asked.id))).toEqual(new Set([own, added]))
    expect(await heldBy(asked.id)).toHaveLength(4)
    expect(new Set(await heldBy(granted.id))).toEqual(new Set([own, added]))
    await compose(hall, await spacesOf(other))
    expect(await heldBy(granted.id)).toEqual([added])
    expect(await given.placesOf(granted.id)).toEqual(before)
  })

  describe('with a session asked to move', () => {
    const halfLater = { startsAt: '2026-10-13T19:00:00+02:00', endsAt: '2026-10-13T21:00:00+02:00' }
    const asked = async (roomId: string, wanted: { roomId?: string } & typeof halfLater = halfLater) => {
      const booking = await given.confirmed({ roomId })
      const [occurrenceId = ''] = await given.standingOf(booking.id)
      await askAmendment(given.deps, given.association.member, {
        ...{ bookingId: booking.id, moves: [{ occurrenceId, ...wanted }], message: '' },
      })
      return booking
    }

    it('holds what it wants on the new spaces too, but for what it stands on', async () => {
      const [other, hall] = [await given.collegeRoom(), await given.collegeRoom()]
      const { id } = await asked(hall)
      const [own, added] = [await nameOf(hall), await nameOf(other)]
      await compose(hall, await spacesOf(hall, other))
      expect(await heldBy(id)).toEqual([...[own, added].toSorted(), ...[own, added].toSorted()])
      await compose(hall, await spacesOf(other))
      expect(await heldBy(id)).toEqual([added, added])
      const booking = await acceptAmendment(given.deps, given.decider, { bookingId: id })
      expect(booking).toMatchObject(halfLater)
      expect(await heldBy(id)).toEqual([added])
    })

    it('holds the whole of a space that its former room leaves', async () => {
      const [other, former, wanted] = [await given.collegeRoom(), await given.collegeRoom(), await given.collegeRoom()]
      const [shared, its] = [await nameOf(former), await nameOf(wanted)]
      await compose(wanted, await spacesOf(former, wanted))
      const { id } = await asked(former, { ...halfLater, roomId: wanted })
      await compose(former, await spacesOf(other))
      expect((await heldBy(id)).toSorted()).toEqual([shared, its, await nameOf(other)].toSorted())
      await acceptAmendment(given.deps, given.decider, { bookingId: id })
      expect((await heldBy(id)).toSorted()).toEqual([shared, its].toSorted())
    })

    it('refuses a composition that would take the place it holds', async () => {
      const [hall, wanted] = [await given.collegeRoom(), await given.collegeRoom()]
      const { id, reference } = await asked(await given.collegeRoom(), { ...halfLater, roomId: wanted })
      await given.confirmed({ roomId: hall, ...halfLater })
      await expect(compose(hall, await spacesOf(hall, wanted))).rejects.toMatchObject({
        code: 'catalogue.composition-in-use',
        details: {
          standing: [
            {
              ...{ kind: 'hold', reference, roomName: await nameOf(wanted), reason: null },
              ...{ startsAt: '2026-10-13T17:00:00Z', endsAt: '2026-10-13T19:00:00Z' },
            },
          ],
        },
      })
      expect(await heldBy(id)).toContain(await nameOf(wanted))
    })
  })

  it('refuses, and changes nothing, while others stand there: dates, reference, reason', async () => {
    const [other, hall] = [await given.collegeRoom(), await given.collegeRoom()]
    const standing = await given.approved({ roomId: other })
    const asked = await given.submitted({ roomId: hall })
    const name = await nameOf(other)
    const evening = { startsAt: '2026-10-20T16:30:00Z', endsAt: '2026-10-20T18:30:00Z' }
    await given.submitted({ roomId: hall, ...evening })
    await closeRooms(given.deps, head, {
      ...{ establishmentId: given.college.id, roomIds: [other], kind: 'closure', reason: 'Travaux', label: null },
      ...evening,
    })
    await expect(compose(hall, await spacesOf(hall, other))).rejects.toMatchObject({
      code: 'catalogue.composition-in-use',
      details: {
        standing: [
          {
            ...{ kind: 'booking', reference: standing.reference, roomName: name, reason: null },
            ...{ startsAt: '2026-10-13T16:30:00Z', endsAt: '2026-10-13T18:30:00Z' },
          },
          { kind: 'closure', reference: null, roomName: null, reason: 'Travaux', ...evening },
        ],
      },
    })
    expect((await sheetOf(hall)).spaces).toHaveLength(1)
    expect(await heldBy(asked.id)).toEqual([await nameOf(hall)])
  })

  it('takes a closure along', async () => {
    const [other, hall] = [await given.collegeRoom(), await given.collegeRoom()]
    const period = { startsAt: '2026-11-03T17:00:00Z', endsAt: '2026-11-03T21:00:00Z' }
    const closing = (roomIds: string[]) =>
      closeRooms(given.deps, head, {
        ...{ establishmentId: given.college.id, roomIds, kind: 'closure', reason: 'Conseil', label: null },
        ...period,
      })
    const first = await closing([hall])
    await compose(hall, await spacesOf(other))
    expect(await heldBy(first.id)).toEqual([await nameOf(other)])
    await expect(
      given.draft({ roomId: hall, startsAt: '2026-11-03T18:00:00Z', endsAt: '2026-11-03T20:00:00Z' }),
    ).rejects.toThrow('bookings.slot-taken')
  })

  it('takes a whole series along, also a date that another room lends, and its places stay sold once', async () => {
    const [other, hall, lender] = [await given.collegeRoom(), await given.collegeRoom(), await given.collegeRoom()]
    const evening = (day: string, roomId = hall) => ({
      ...{ startsAt: `2026-10-${day}T18:30:00+02:00`, endsAt: `2026-10-${day}T20:30:00+02:00`, roomId },
    })
    const [ownId] = await spacesOf(hall)
    const slots = [evening('13'), evening('14'), evening('20', lender)]
    const series = await given.submittedSeries({ roomId: hall, slots })
    await given.approve(series.id)
    const [own, added, lent] = [await nameOf(hall), await nameOf(other), await nameOf(lender)]
    expect(await heldBy(series.id)).toEqual([own, own, lent])
    await compose(hall, await spacesOf(other))
    expect(await heldBy(series.id)).toEqual([added, added, lent])
    await expect(given.draft(evening('14', other))).rejects.toThrow('bookings.slot-taken')
    await given.draft(evening('20', other))
    await compose(lender, [ownId!])
    expect(await heldBy(series.id)).toEqual([added, added, own])
  })

  it('names the room that a date in the way stands in', async () => {
    const [other, hall, lender] = [await given.collegeRoom(), await given.collegeRoom(), await given.collegeRoom()]
    const [first, second] = ['13', '14'].map((day) => ({
      ...{ startsAt: `2026-10-${day}T18:30:00+02:00`, endsAt: `2026-10-${day}T20:30:00+02:00` },
    }))
    await given.submittedSeries({ roomId: other, slots: [first!, { ...second!, roomId: lender }] })
    await given.submitted({ roomId: hall, ...second! })
    await expect(compose(hall, await spacesOf(hall, lender))).rejects.toMatchObject({
      details: { standing: [{ roomName: await nameOf(lender), startsAt: '2026-10-14T16:30:00Z' }] },
    })
  })

  it('takes every date of the school’s own use along, and its cases follow', async () => {
    const [other, hall] = [await given.collegeRoom(), await given.collegeRoom()]
    const ownIds = await spacesOf(hall)
    const standing = await given.approved({ roomId: other })
    const { id } = await repeatClosure(given.deps, head, {
      ...{
        establishmentId: given.college.id,
        roomIds: [hall],
        kind: 'establishment-use',
        reason: 'Chorale',
        label: null,
      },
      rhythm: {
        ...{ weekdays: [2], everyWeeks: 1, firstDate: '2026-10-13', lastDate: '2026-10-27' },
        ...{ from: 18 * 60, until: 20 * 60, inSchoolHolidays: true, onPublicHolidays: true },
      },
    })
    const dates = async () => {
      const { rows } = await given.superuser.query<{ name: string; day: string }>(
        `SELECT s.name, to_char(o.blocked_from, 'DD') AS day FROM occupancy o JOIN space s ON s.space_no = o.space_no
         JOIN closure c ON c.id = o.closure_id WHERE o.live AND c.series_id = (SELECT series_id FROM closure WHERE id = $1)
           AND o.blocked_until - o.blocked_from > interval '1 hour'
         ORDER BY o.blocked_from, s.name`,
        [id],
      )
      return rows.map(({ name, day }) => `${day} ${name}`)
    }
    const openCases = async () => {
      const { rows } = await given.superuser.query<{ occurrence_id: string }>(
        `SELECT occurrence_id FROM conflict k JOIN closure c ON c.id = k.closure_id
         WHERE c.reason = 'Chorale' AND k.resolved_at IS NULL`,
      )
      return rows.map((row) => row.occurrence_id)
    }
    const [own, added] = [await nameOf(hall), await nameOf(other)]
    expect(await dates()).toEqual([`13 ${own}`, `20 ${own}`, `27 ${own}`])
    expect(await openCases()).toEqual([])
    await compose(hall, await spacesOf(hall, other))
    // On the thirteenth a booking keeps the space added: the school claims it, and takes the rest.
    expect(await dates()).toEqual([`13 ${own}`, ...both('20', own, added), ...both('27', own, added)])
    expect(await openCases()).toEqual(await given.standingOf(standing.id))
    await compose(hall, ownIds)
    expect(await dates()).toEqual([`13 ${own}`, `20 ${own}`, `27 ${own}`])
    expect(await openCases()).toEqual([])
  })

  it('is the owner’s alone, on the version that was read and with spaces of the place', async () => {
    const hall = await given.collegeRoom()
    const own = await spacesOf(hall)
    await expect(compose(hall, own, head)).rejects.toThrow('catalogue.not-allowed')
    await expect(compose(hall, own, given.clerk)).rejects.toThrow('catalogue.room-not-found')
    const stale = composeRoom(given.deps, given.owner, { roomId: hall, spaceIds: own, version: 0 })
    await expect(stale).rejects.toThrow('catalogue.changed-meanwhile')
    const { rows } = await given.superuser.query<{ id: string }>(
      `SELECT s.id FROM space s JOIN room_space rs ON rs.space_no = s.space_no WHERE rs.room_id = $1`,
      [given.villageHall.id],
    )
    await expect(compose(hall, [...own, rows[0]!.id])).rejects.toThrow('catalogue.space-not-found')
  })
})
