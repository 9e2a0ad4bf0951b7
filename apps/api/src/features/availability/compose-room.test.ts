import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { getRoomSheet } from '../catalogue/get-room-sheet.ts'
import { closeRooms } from './close-rooms.ts'
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
     WHERE o.live AND $1 IN (c.booking_id, p.booking_id, o.closure_id) ORDER BY o.blocked_from, s.name`,
    [id],
  )
  return rows.map(({ name }) => name)
}
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
