import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countDoubles } from '../../../../../tests/races/contest.ts'
import { auditIntentions } from '../../../../../tests/races/own-use.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { givenSpaces, type GivenRoom, type GivenSpaces } from '../../../../../tests/support/given-spaces.ts'
import { inTransaction } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import type { Slot } from '../../platform/time.ts'
import { closeRooms, repeatClosure } from './close-rooms.ts'
import { addTimetable } from './keep-timetable.ts'
import { liftClosure } from './lift-closure.ts'
import { occupySlots } from './occupy-slots.ts'
import { applyTimetable, previewTimetable } from './preview-timetable.ts'
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

type Step =
  | { do: 'close'; kind: 'closure' | 'requisition'; rooms: number; from: number; length: number }
  | { do: 'repeat'; rooms: number; from: number; length: number }
  | { do: 'lift'; which: number; scope: 'one' | 'following' | 'all' }
  | { do: 'book'; room: number; from: number; length: number }
  | { do: 'cancel'; which: number }
  | { do: 'import'; lessons: { uid: number; room: number; from: number; length: number }[] }

/** Quarters of an hour over four Tuesdays: enough for everything to meet. */
const from = fc.integer({ min: 0, max: 40 })
const length = fc.integer({ min: 2, max: 12 })
const room = fc.integer({ min: 0, max: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('close'), kind: fc.constantFrom('closure', 'requisition'), rooms: room, from, length }),
  fc.record({ do: fc.constant('repeat'), rooms: room, from, length }),
  fc.record({ do: fc.constant('lift'), which: fc.nat(20), scope: fc.constantFrom('one', 'following', 'all') }),
  fc.record({ do: fc.constant('book'), room, from, length }),
  fc.record({ do: fc.constant('cancel'), which: fc.nat(20) }),
  fc.record({
    do: fc.constant('import'),
    lessons: fc.array(fc.record({ uid: fc.nat(3), room, from, length }), { maxLength: 4 }),
  }),
)

const slotAt = (quarter: number, quarters: number): Slot => {
  const day = Date.UTC(2026, 9, 13 + 7 * (quarter % 2), 6)
  return { startsAt: new Date(day + quarter * 900_000), endsAt: new Date(day + (quarter + quarters) * 900_000) }
}
const basic = (instant: Date): string => instant.toISOString().replace(/[-:]|\.000/g, '')

/** Two halves and the whole they make, with what was done to them. */
async function playground() {
  const [left, right] = [await given.room(), await given.room()]
  const rooms = [left, right, await given.room({ spaceNos: [...left.spaceNos, ...right.spaceNos] })]
  const { rows } = await given.superuser.query<{ id: string; name: string }>('SELECT id, name FROM room')
  const nameOf = (of: GivenRoom) => rows.find(({ id }) => id === of.id)?.name ?? ''
  const timetableId = (
    await addTimetable(given, principal(), {
      establishmentId: given.establishmentId,
      ...{ name: 'Emploi du temps', kind: 'ical-file', url: null, roomId: null },
    })
  ).id
  const facts = (index: number) => ({
    ...{ establishmentId: given.establishmentId, roomIds: [rooms[index]!.id], reason: 'Essai', label: null },
  })
  const booked: string[] = []

  const closures = async (): Promise<string[]> =>
    (
      await given.superuser.query<{ id: string }>(
        `SELECT DISTINCT c.id FROM closure c JOIN closure_room cr ON cr.closure_id = c.id
         WHERE c.lifted_at IS NULL AND cr.room_id = ANY ($1) ORDER BY c.id`,
        [rooms.map(({ id }) => id)],
      )
    ).rows.map(({ id }) => id)

  async function play(move: Step): Promise<unknown> {
    if (move.do === 'close') {
      const { startsAt, endsAt } = slotAt(move.from, move.length)
      const period = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
      return closeRooms(given, principal(), { ...facts(move.rooms), kind: move.kind, ...period })
    }
    if (move.do === 'repeat') {
      const hours = { from: 8 * 60 + move.from * 15, until: 8 * 60 + (move.from + move.length) * 15 }
      const dates = { weekdays: [2], everyWeeks: 1, firstDate: '2026-10-13', lastDate: '2026-11-03' }
      const rhythm = { ...dates, ...hours, inSchoolHolidays: true, onPublicHolidays: true }
      return repeatClosure(given, principal(), { ...facts(move.rooms), kind: 'establishment-use', rhythm })
    }
    if (move.do === 'lift') {
      const closureId = (await closures())[move.which]
      return closureId && liftClosure(given, principal(), { closureId, scope: move.scope })
    }
    if (move.do === 'cancel') {
      const occurrenceId = booked[move.which]
      return (
        occurrenceId && inTransaction(given, given.actor, (tx) => releaseSlots(tx, { occurrenceIds: [occurrenceId] }))
      )
    }
    if (move.do === 'import') {
      const events = move.lessons.flatMap((lesson) => {
        const { startsAt, endsAt } = slotAt(lesson.from, lesson.length)
        return [
          ...['BEGIN:VEVENT', `UID:${lesson.uid}-${lesson.from}`, `LOCATION:${nameOf(rooms[lesson.room]!)}`],
          ...[`DTSTART:${basic(startsAt)}`, `DTEND:${basic(endsAt)}`, 'END:VEVENT'],
        ]
      })
      const bytes = Buffer.from(['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n'))
      const { preview } = await previewTimetable(given, principal(), { timetableId, fileName: 'a.ics', bytes })
      return applyTimetable(given, principal(), { timetableId, readingId: preview.id })
    }
    const taken = rooms[move.room]!
    const slot = slotAt(move.from, move.length)
    const occurrenceId = await given.occurrence(taken, slot)
    await inTransaction(given, given.actor, (tx) =>
      occupySlots(tx, { room: taken, kind: 'booking', expiresAt: null, uses: [{ ...slot, occurrenceId }] }),
    )
    return booked.push(occurrenceId)
  }
  return { play }
}

describe('any sequence of closures, repeats, requisitions, imports, lifts, bookings and cancellations', () => {
  it('leaves every intention in its place or claiming it, and no double', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (moves) => {
        const { play } = await playground()
        for (const move of moves) {
          await play(move).catch((error: unknown) => {
            if (!(error instanceof Failure && error.code === 'availability.slot-taken')) throw error
          })
          expect(await auditIntentions(given)).toEqual([])
        }
        expect(await countDoubles(given.superuser)).toBe(0)
      }),
      { numRuns: 40 },
    )
  })
})
