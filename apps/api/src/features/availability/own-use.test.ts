import { randomUUID } from 'node:crypto'
import type { Recurrence } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { givenSpaces, type GivenRoom, type GivenSpaces } from '../../../../../tests/support/given-spaces.ts'
import { inTransaction } from '../../platform/database.ts'
import type { Slot } from '../../platform/time.ts'
import { closeRooms, repeatClosure } from './close-rooms.ts'
import { dismissConflict } from './dismiss-conflict.ts'
import { liftClosure } from './lift-closure.ts'
import { occupySlots } from './occupy-slots.ts'
import { releaseSlots } from './release-slots.ts'

let given: GivenSpaces
beforeAll(async () => {
  given = await givenSpaces()
  await given.superuser.query(
    `UPDATE clock_offset SET offset_ms = round(extract(epoch FROM '2026-10-05T08:00:00Z' - clock_timestamp()) * 1000)`,
  )
})
afterAll(() => given.close())

const principal = () => givenStaff('establishment-head', given.tenantId, given.establishmentId)
const facts = (rooms: GivenRoom[]) => ({
  establishmentId: given.establishmentId,
  roomIds: rooms.map((room) => room.id),
  kind: 'establishment-use' as const,
  reason: 'Réunion parents-professeurs',
  label: null,
})
/** Tuesdays from 18:00 to 20:00, Paris; the clock changes on 25 October 2026. */
const tuesdays: Recurrence = {
  ...{ weekdays: [2], everyWeeks: 1, firstDate: '2026-10-13', lastDate: '2026-11-10' },
  ...{ from: 18 * 60, until: 20 * 60, inSchoolHolidays: true, onPublicHolidays: true },
}
const repeat = (room: GivenRoom, rhythm = tuesdays) =>
  repeatClosure(given, principal(), { ...facts([room]), rhythm }).then(({ id }) => id)
const lift = (closureId: string, scope: 'one' | 'following' | 'all') =>
  liftClosure(given, principal(), { closureId, scope })

async function placesOf(room: GivenRoom): Promise<string[]> {
  const { rows } = await given.superuser.query<{ kind: string; from: Date; until: Date }>(
    `SELECT kind, blocked_from AS from, blocked_until AS until FROM occupancy
     WHERE live AND space_no = ANY ($1) ORDER BY space_no, blocked_from`,
    [room.spaceNos],
  )
  return rows.map(({ kind, from, until }) => {
    const hour = (instant: Date) => instant.toISOString().slice(11, 16)
    return `${kind} ${from.toISOString().slice(5, 10)} ${hour(from)}-${hour(until)}`
  })
}
async function datesOf(room: GivenRoom): Promise<string[]> {
  const { rows } = await given.superuser.query<{ id: string }>(
    `SELECT c.id FROM closure c JOIN closure_room cr ON cr.closure_id = c.id
     WHERE cr.room_id = $1 AND c.lifted_at IS NULL ORDER BY c.starts_at`,
    [room.id],
  )
  return rows.map(({ id }) => id)
}
async function casesOf(closureId: string): Promise<{ id: string; open: boolean; hit: string | null }[]> {
  const { rows } = await given.superuser.query<{ id: string; open: boolean; hit: string | null }>(
    `SELECT id, resolved_at IS NULL AND dismissed_at IS NULL AS open, coalesce(occurrence_id, hit_closure_id) AS hit
     FROM conflict WHERE closure_id = $1`,
    [closureId],
  )
  return rows
}
async function book(room: GivenRoom, slot: Slot): Promise<string> {
  const occurrenceId = await given.occurrence(room, slot)
  await inTransaction(given, given.actor, (tx) =>
    occupySlots(tx, { room, kind: 'booking', expiresAt: null, uses: [{ ...slot, occurrenceId }] }),
  )
  return occurrenceId
}
const evening = (date: string): Slot => ({
  startsAt: new Date(`${date}T17:00:00Z`),
  endsAt: new Date(`${date}T19:00:00Z`),
})

describe('repeatClosure', () => {
  it('keeps the same hours of the wall clock, across the change of October', async () => {
    const room = await given.room()
    await repeat(room)
    expect(await placesOf(room)).toEqual([
      'establishment-use 10-13 16:00-18:00',
      'establishment-use 10-20 16:00-18:00',
      'establishment-use 10-27 17:00-19:00',
      'establishment-use 11-03 17:00-19:00',
      'establishment-use 11-10 17:00-19:00',
    ])
  })

  it('meets a booking on one date, and takes the others', async () => {
    const room = await given.room()
    const hit = await book(room, evening('2026-10-27'))
    await repeat(room)
    const dates = await datesOf(room)
    expect(await casesOf(dates[2]!)).toEqual([expect.objectContaining({ open: true, hit })])
    expect(await casesOf(dates[1]!)).toEqual([])
    await inTransaction(given, given.actor, (tx) => releaseSlots(tx, { occurrenceIds: [hit] }))
    expect(await placesOf(room)).toContain('establishment-use 10-27 17:00-19:00')
    expect(await casesOf(dates[2]!)).toEqual([expect.objectContaining({ open: false })])
  })

  it('refuses a rhythm without a date to come, who does not keep the week, and rooms of nobody', async () => {
    const room = await given.room()
    const over = { ...tuesdays, firstDate: '2026-01-06', lastDate: '2026-01-27' }
    await expect(repeat(room, over)).rejects.toMatchObject({ code: 'availability.no-session' })
    const everyDay = { ...tuesdays, weekdays: [1, 2, 3, 4, 5], lastDate: '2027-07-01' }
    await expect(repeat(room, everyDay)).rejects.toMatchObject({ code: 'availability.too-many-sessions' })
    const wanted = { ...facts([room]), rhythm: tuesdays }
    const stranger = givenStaff('establishment-head', randomUUID())
    await expect(repeatClosure(given, stranger, wanted)).rejects.toMatchObject({
      code: 'catalogue.establishment-not-found',
    })
    const bursar = givenStaff('bursar', given.tenantId)
    await expect(repeatClosure(given, bursar, wanted)).rejects.toMatchObject({ code: 'availability.not-allowed' })
    await expect(repeatClosure(given, principal(), { ...wanted, roomIds: [randomUUID()] })).rejects.toMatchObject({
      code: 'catalogue.room-not-found',
    })
  })
})

describe('liftClosure, of a repeated one', () => {
  it('lifts one date, then what follows another, then all', async () => {
    const room = await given.room()
    await repeat(room)
    const [first, second, third, fourth, fifth] = await datesOf(room)
    await lift(second!, 'one')
    expect(await datesOf(room)).toEqual([first, third, fourth, fifth])
    await lift(fourth!, 'following')
    expect(await datesOf(room)).toEqual([first, third])
    await lift(third!, 'all')
    expect(await datesOf(room)).toEqual([])
    expect(await placesOf(room)).toEqual([])
    await expect(lift(third!, 'all')).rejects.toMatchObject({ code: 'availability.closure-not-found' })
  })
})

describe('a requisition', () => {
  const requisition = async (room: GivenRoom, slot: Slot): Promise<string> => {
    const period = { startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() }
    const wanted = { ...facts([room]), kind: 'requisition' as const, reason: 'Élections', ...period }
    return (await closeRooms(given, principal(), wanted)).id
  }

  it('claims what the school keeps, which does not move by itself, and takes it once the school lifts it', async () => {
    const room = await given.room()
    await repeat(room)
    const own = (await datesOf(room))[2]!
    const claim = await requisition(room, evening('2026-10-27'))
    expect(await casesOf(claim)).toEqual([expect.objectContaining({ open: true, hit: own })])
    expect(await placesOf(room)).toContain('establishment-use 10-27 17:00-19:00')
    await lift(own, 'one')
    expect(await placesOf(room)).toContain('requisition 10-27 17:00-19:00')
    expect(await casesOf(claim)).toEqual([expect.objectContaining({ open: false })])
  })

  it('goes before a closure that waits since longer for the same booking to leave', async () => {
    const room = await given.room()
    const hit = await book(room, evening('2026-10-27'))
    await repeat(room)
    await requisition(room, evening('2026-10-27'))
    await inTransaction(given, given.actor, (tx) => releaseSlots(tx, { occurrenceIds: [hit] }))
    expect(await placesOf(room)).toContain('requisition 10-27 17:00-19:00')
  })
})

describe('dismissConflict', () => {
  it('lets the booking be, once, with a reason; others may not', async () => {
    const room = await given.room()
    const hit = await book(room, evening('2026-10-27'))
    await repeat(room)
    const closureId = (await datesOf(room))[2]!
    const [conflict] = await casesOf(closureId)
    const input = { conflictId: conflict!.id, reason: 'Le conseil se tient en salle 12' }
    const bursar = givenStaff('bursar', given.tenantId)
    await expect(dismissConflict(given, bursar, input)).rejects.toMatchObject({ code: 'availability.not-allowed' })
    const stranger = givenStaff('establishment-head', randomUUID())
    await expect(dismissConflict(given, stranger, input)).rejects.toMatchObject({
      code: 'availability.conflict-not-found',
    })
    const head = principal()
    await dismissConflict(given, head, input)
    expect(await casesOf(closureId)).toEqual([{ id: conflict!.id, open: false, hit }])
    await expect(dismissConflict(given, head, input)).rejects.toMatchObject({ code: 'availability.conflict-settled' })
    const { rows } = await given.superuser.query(
      `SELECT actor_id, note FROM audit_entry WHERE action = 'conflict.dismiss' AND subject_id = $1`,
      [conflict!.id],
    )
    expect(rows).toEqual([{ actor_id: head.accountId, note: input.reason }])
  })
})
