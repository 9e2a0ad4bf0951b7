import { randomUUID } from 'node:crypto'
import type { Role } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenSpaces, type GivenRoom, type GivenSpaces } from '../../../../../tests/support/given-spaces.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { addMinutes, type Slot } from '../../platform/time.ts'
import { closeRooms } from './close-rooms.ts'
import { liftClosure } from './lift-closure.ts'
import { occupySlots } from './occupy-slots.ts'
import { releaseSlots } from './release-slots.ts'

let given: GivenSpaces
beforeAll(async () => {
  given = await givenSpaces()
})
afterAll(() => given.close())

const at = (hour: string): Date => new Date(`2027-03-04T${hour}:00Z`)
const slot = (from: string, until: string): Slot => ({ startsAt: at(from), endsAt: at(until) })

function staff(
  role: Role = 'establishment-head',
  tenantId = given.tenantId,
  establishmentId: string | null = null,
): AccountActor {
  const grant = {
    id: randomUUID(),
    role,
    tenantId,
    establishmentId,
    legalEntityId: null,
    capacity: null,
    delegationAct: null,
  }
  return { kind: 'account', accountId: randomUUID(), sessionId: null, grants: [grant], memberships: [] }
}
const form = (rooms: GivenRoom[], { startsAt, endsAt }: Slot) => ({
  establishmentId: given.establishmentId,
  roomIds: rooms.map((room) => room.id),
  kind: 'closure' as const,
  reason: 'Conseil de classe',
  label: null,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})
const close = async (rooms: GivenRoom[], period: Slot) => (await closeRooms(given, staff(), form(rooms, period))).id

async function occupy(room: GivenRoom, wanted: Slot, expiresAt: Date | null = null): Promise<string> {
  const occurrenceId = await given.occurrence(room, wanted)
  const kind = expiresAt ? 'hold' : 'booking'
  await inTransaction(given, given.actor, (tx) =>
    occupySlots(tx, { room, kind, expiresAt, uses: [{ ...wanted, occurrenceId }] }),
  )
  return occurrenceId
}
const release = (occurrenceId: string) =>
  inTransaction(given, given.actor, (tx) => releaseSlots(tx, { occurrenceIds: [occurrenceId] }))

async function placesOf(room: GivenRoom): Promise<string[]> {
  const { rows } = await given.superuser.query<{ kind: string; from: Date; until: Date }>(
    `select kind, blocked_from as from, blocked_until as until from occupancy
     where live and space_no = any ($1) order by space_no, blocked_from`,
    [room.spaceNos],
  )
  return rows.map(
    (row) => `${row.kind} ${row.from.toISOString().slice(11, 16)}-${row.until.toISOString().slice(11, 16)}`,
  )
}
async function conflictsOf(closureId: string): Promise<{ occurrence_id: string; open: boolean }[]> {
  const { rows } = await given.superuser.query<{ occurrence_id: string; open: boolean }>(
    'select occurrence_id, resolved_at is null as open from conflict where closure_id = $1 order by created_at',
    [closureId],
  )
  return rows
}

describe('closeRooms', () => {
  it('takes what is free around a booking, notes the conflict, and takes the rest when the booking leaves', async () => {
    const room = await given.room()
    const booked = await occupy(room, slot('10:00', '12:00'))
    const closure = await close([room], slot('08:00', '18:00'))
    expect(await placesOf(room)).toEqual(['closure 08:00-10:00', 'booking 10:00-12:00', 'closure 12:00-18:00'])
    expect(await conflictsOf(closure)).toEqual([{ occurrence_id: booked, open: true }])
    await release(booked)
    expect(await placesOf(room)).toEqual(['closure 08:00-10:00', 'closure 10:00-12:00', 'closure 12:00-18:00'])
    expect(await conflictsOf(closure)).toEqual([{ occurrence_id: booked, open: false }])
    await expect(occupy(room, slot('10:00', '12:00'))).rejects.toMatchObject({ code: 'availability.slot-taken' })
  })

  it('keeps the conflict with a booking of another room open when only one room is freed', async () => {
    const [one, two] = [await given.room(), await given.room()]
    const [first, second] = [await occupy(one, slot('10:00', '12:00')), await occupy(two, slot('10:00', '12:00'))]
    const closure = await close([one, two], slot('08:00', '18:00'))
    await release(first)
    const open = (await conflictsOf(closure)).filter((conflict) => conflict.open)
    expect(open).toEqual([{ occurrence_id: second, open: true }])
  })

  it('rounds outward to five minutes', async () => {
    const room = await given.room()
    await close([room], slot('08:02', '09:58'))
    expect(await placesOf(room)).toEqual(['closure 08:00-10:00'])
  })

  it('comes before whoever asks once a hold in its way has died', async () => {
    const room = await given.room()
    const { rows } = await given.superuser.query<{ now: Date }>('select clock.now() as now')
    await occupy(room, slot('10:00', '12:00'), addMinutes(rows[0]!.now, 15))
    await close([room], slot('08:00', '18:00'))
    await given.superuser.query('update clock_offset set offset_ms = offset_ms + 16 * 60000')
    await expect(occupy(room, slot('10:00', '12:00'))).rejects.toMatchObject({ code: 'availability.slot-taken' })
    // The refusal undid its own housekeeping; the next success on that space keeps it.
    const other = await close([room], slot('09:00', '17:00'))
    expect(await placesOf(room)).toContain('closure 10:00-12:00')
    expect(await conflictsOf(other)).toEqual([])
  })

  it('lets the next closure in when one is lifted', async () => {
    const room = await given.room()
    const first = await close([room], slot('08:00', '12:00'))
    await close([room], slot('10:00', '14:00'))
    expect(await placesOf(room)).toEqual(['closure 08:00-12:00', 'closure 12:00-14:00'])
    await liftClosure(given, staff(), { closureId: first, scope: 'one' })
    expect(await placesOf(room)).toEqual(['closure 10:00-12:00', 'closure 12:00-14:00'])
    await expect(liftClosure(given, staff(), { closureId: first, scope: 'one' })).rejects.toMatchObject({
      code: 'availability.closure-not-found',
    })
  })

  it('resolves its conflicts when it is lifted', async () => {
    const room = await given.room()
    await occupy(room, slot('10:00', '12:00'))
    const closure = await close([room], slot('10:00', '12:00'))
    await liftClosure(given, staff(), { closureId: closure, scope: 'one' })
    expect((await conflictsOf(closure)).map((conflict) => conflict.open)).toEqual([false])
    expect(await placesOf(room)).toEqual(['booking 10:00-12:00'])
  })

  it('is refused to whoever does not keep the week, and unknown to another tenant', async () => {
    const room = await given.room()
    const wanted = form([room], slot('08:00', '12:00'))
    const closureId = await close([room], slot('14:00', '16:00'))
    for (const actor of [staff('bursar'), staff('caretaker'), staff('decider', given.tenantId, randomUUID())]) {
      await expect(closeRooms(given, actor, wanted)).rejects.toMatchObject({ code: 'availability.not-allowed' })
      await expect(liftClosure(given, actor, { closureId, scope: 'one' })).rejects.toMatchObject({
        code: 'availability.not-allowed',
      })
    }
    const stranger = staff('establishment-head', randomUUID())
    await expect(closeRooms(given, stranger, wanted)).rejects.toMatchObject({
      code: 'catalogue.establishment-not-found',
    })
    await expect(liftClosure(given, stranger, { closureId, scope: 'one' })).rejects.toMatchObject({
      code: 'availability.closure-not-found',
    })
    await expect(closeRooms(given, staff(), { ...wanted, establishmentId: randomUUID() })).rejects.toMatchObject({
      code: 'catalogue.establishment-not-found',
    })
    await expect(closeRooms(given, staff(), { ...wanted, roomIds: [randomUUID()] })).rejects.toMatchObject({
      code: 'catalogue.room-not-found',
    })
  })

  it('refuses a period that is backwards, tiny, over, longer than 400 days or too far away', async () => {
    const room = await given.room()
    const day = (text: string) => new Date(`${text}T08:00:00Z`)
    const wrong: Slot[] = [
      slot('12:00', '10:00'),
      slot('12:00', '12:10'),
      { startsAt: day('2020-01-01'), endsAt: day('2020-01-02') },
      { startsAt: day('2027-01-01'), endsAt: day('2028-12-01') },
      { startsAt: day('9999-12-30'), endsAt: new Date('9999-12-31T23:59:59Z') },
    ]
    for (const period of wrong) {
      await expect(close([room], period)).rejects.toMatchObject({ code: 'availability.invalid-slot' })
    }
  })
})
