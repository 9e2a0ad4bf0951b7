import { randomUUID } from 'node:crypto'
import { closureList, closurePreview, planning } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, givenSlot, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import { closeRooms } from '../availability/index.ts'
import { getClosure } from './get-closure.ts'
import { getPlanning } from './get-planning.ts'
import { listClosures } from './list-closures.ts'
import { previewClosure } from './preview-closure.ts'

let given: GivenBookings
let establishmentId: string
beforeAll(async () => {
  given = await givenBookings()
  establishmentId = given.college.id
  await given.superuser.query(
    `INSERT INTO school_holiday (id, zone, label, starts_on, resumes_on, school_year)
     VALUES (gen_random_uuid(), 'A', 'Vacances de la Toussaint', '2026-10-17', '2026-11-02', '2026-2027')`,
  )
})
afterAll(() => given.close())

const week = async (from = '2026-10-12', actor: Actor = given.decider) =>
  planning.parse(await getPlanning(given.deps, actor, { establishmentId, from }))
const closureOf = (roomIds: string[], startsAt: string, endsAt: string) => ({
  establishmentId,
  roomIds,
  kind: 'establishment-use' as const,
  reason: 'Forum des métiers',
  label: null,
  startsAt,
  endsAt,
})

describe('getPlanning', () => {
  it('shows seven days with their kind, holidays by name, and which days open', async () => {
    const { days, rooms, timeZone } = await week()
    expect(timeZone).toBe('Europe/Paris')
    expect(days.map((day) => day.dayKind)).toEqual([
      ...['school-day', 'school-day', 'wednesday', 'school-day', 'school-day', 'school-holiday', 'school-holiday'],
    ])
    expect(days.map((day) => day.label).filter(Boolean)).toEqual([
      'Vacances de la Toussaint',
      'Vacances de la Toussaint',
    ])
    expect(rooms[0]?.days.map((day) => day.isOpen)).toEqual([true, true, true, true, true, true, true])
    expect((await week('2026-10-05')).days.map((day) => day.isToday)).toEqual([true, ...Array(6).fill(false)])
    expect((await week('2026-10-05')).rooms[0]?.days[6]).toMatchObject({ date: '2026-10-11', isOpen: false })
  })

  it('shows requests and reservations on their day, with who and in which state, and hides drafts', async () => {
    const roomId = await given.collegeRoom()
    const { reference } = await given.submitted({ roomId })
    await given.draft({ roomId, startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T20:30:00+02:00' })
    const { rooms } = await week()
    const days = rooms.find((room) => room.id === roomId)?.days ?? []
    expect(days.flatMap((day) => day.events)).toEqual([
      expect.objectContaining({
        kind: 'booking',
        reference,
        title: 'Chorale d’essai',
        status: 'submitted',
        ...givenSlot,
      }),
    ])
    expect(days[1]?.events).toHaveLength(1)
  })

  it('shows a closure on every day it touches', async () => {
    const roomId = await given.collegeRoom()
    await closeRooms(
      given.deps,
      given.decider,
      closureOf([roomId], '2026-10-16T12:00:00+02:00', '2026-10-18T00:00:00+02:00'),
    )
    const { rooms } = await week()
    const events = rooms.find((room) => room.id === roomId)?.days.map((day) => day.events.map((event) => event.title))
    expect(events).toEqual([[], [], [], [], ['Forum des métiers'], ['Forum des métiers'], []])
  })

  it('refuses who does not keep the week, another tenant, and a week that cannot be meant', async () => {
    await expect(week('2026-10-12', givenStaff('bursar', given.departement.id))).rejects.toMatchObject({
      code: 'availability.not-allowed',
    })
    await expect(week('2026-10-12', given.clerk)).rejects.toMatchObject({ code: 'catalogue.establishment-not-found' })
    for (const from of ['9999-12-31', '0001-01-01']) {
      await expect(week(from)).rejects.toMatchObject({ code: 'availability.invalid-slot' })
    }
  })
})

describe('closures', () => {
  it('tell beforehand, then in the list, which bookings are in their way, with the offset of the place', async () => {
    const roomId = await given.collegeRoom()
    const { id: bookingId, reference } = await given.submitted({ roomId })
    const wanted = closureOf([roomId], '2026-10-13T17:00:00+02:00', '2026-10-13T22:00:00+02:00')
    const hit = { bookingId, reference, organisationName: 'Chorale d’essai', status: 'submitted', ...givenSlot }
    const preview = closurePreview.parse(await previewClosure(given.deps, given.decider, wanted))
    expect(preview.conflicts).toEqual([expect.objectContaining(hit)])

    const { id } = await closeRooms(given.deps, given.decider, wanted)
    const made = await getClosure(given.deps, given.decider, { establishmentId, closureId: id })
    expect(made).toMatchObject({ rooms: [{ id: roomId }], startsAt: wanted.startsAt, endsAt: wanted.endsAt })
    const { items } = closureList.parse(await listClosures(given.deps, given.decider, { establishmentId }))
    expect(items.find((closure) => closure.id === id)).toEqual(made)
    expect(made.conflicts).toEqual([expect.objectContaining(hit)])
  })

  it('are unknown elsewhere', async () => {
    const unknown = getClosure(given.deps, given.decider, { establishmentId, closureId: randomUUID() })
    await expect(unknown).rejects.toMatchObject({ code: 'availability.closure-not-found' })
    await expect(listClosures(given.deps, given.clerk, { establishmentId })).rejects.toMatchObject({
      code: 'catalogue.establishment-not-found',
    })
    const wanted = closureOf([await given.collegeRoom()], '2026-10-13T17:00:00+02:00', '2026-10-13T22:00:00+02:00')
    await expect(previewClosure(given.deps, given.clerk, wanted)).rejects.toMatchObject({
      code: 'catalogue.establishment-not-found',
    })
  })
})
