import type { Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import { addMinutes, formatIso, overlaps, type Slot } from '../../platform/time.ts'
import { busySlots, extendHolds, firmHolds, nearestFree, occupyPlaces, releaseSlots } from '../availability/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { saveOccurrenceStatus, type OccurrenceRow } from './bookings.store.ts'
import { datesByRoom, type PlacedSlot } from './dates-by-room.ts'
import { wholePeriod } from './rules/standing.ts'

const alternativesOffered = 3

/**
 * Keeps the slots for the booking until `expiresAt`, its former hold given back first.
 * @throws bookings.slot-taken with the nearest free slots
 */
export async function holdSlots(
  tx: Tx,
  room: BookableRoom,
  occurrences: readonly OccurrenceRow[],
  expiresAt: Date,
): Promise<void> {
  await giveBack(tx, occurrences)
  const places = await placesOf(tx, room, occurrences)
  await orSlotTaken(tx, room, occurrences, () => occupyPlaces(tx, { kind: 'hold', expiresAt, places }))
  await saveOccurrenceStatus(tx, occurrences, 'held')
}

/**
 * Gives the slots to the booking for good: its hold becomes firm, or the place is taken now when it never had one.
 * @throws bookings.slot-taken with the nearest free slots
 */
export async function grantSlots(tx: Tx, room: BookableRoom, occurrences: readonly OccurrenceRow[]): Promise<void> {
  const held = occurrences.filter(({ status }) => status === 'held')
  const others = occurrences.filter(({ status }) => status !== 'held')
  await orSlotTaken(tx, room, occurrences, async () => {
    if (held.length > 0)
      await firmHolds(
        tx,
        held.map(({ id }) => id),
      )
    if (others.length > 0) {
      await occupyPlaces(tx, { kind: 'booking', expiresAt: null, places: await placesOf(tx, room, others) })
    }
  })
  await saveOccurrenceStatus(tx, occurrences, 'accepted')
}

/**
 * What a request takes while it waits for its answer: in a room that blocks, a hold until the deadline; in a room where
 * requests compete, nothing, but a place already given to somebody is refused at once.
 * @throws bookings.slot-taken with the nearest free slots
 */
export async function placeRequest(
  tx: Tx,
  room: BookableRoom,
  occurrences: readonly OccurrenceRow[],
  deadline: Date,
): Promise<void> {
  const { blocking, competing } = await byPendingMode(tx, room, occurrences)
  if (blocking.length > 0) await holdSlots(tx, room, blocking, deadline)
  if (competing.length === 0) return
  await giveBack(tx, competing)
  await orSlotTaken(tx, room, competing, async () => {
    const conflicts = await takenAmong(tx, room, competing)
    if (conflicts.length > 0) fail('availability.slot-taken', { conflicts })
  })
  await saveOccurrenceStatus(tx, competing, 'requested')
}

/** Dates in rooms that keep the place of a waiting request, and those in rooms where requests compete. */
export async function byPendingMode(
  tx: Tx,
  room: BookableRoom,
  occurrences: readonly OccurrenceRow[],
): Promise<{ blocking: OccurrenceRow[]; competing: OccurrenceRow[] }> {
  const places = await datesByRoom(tx, room, occurrences)
  const inMode = (mode: BookableRoom['pendingMode']) =>
    places.flatMap(({ room: place, dates }) => (place.pendingMode === mode ? dates : []))
  return { blocking: inMode('block'), competing: inMode('compete') }
}

/** Moves the end of the holds, also of slots just granted; occurrences that hold nothing are left as they are. */
export async function prolongHolds(
  tx: Tx,
  room: BookableRoom,
  occurrences: readonly OccurrenceRow[],
  until: Date,
): Promise<void> {
  const holding = occurrences.filter(({ status }) => status === 'held' || status === 'accepted')
  if (holding.length === 0) return
  await orSlotTaken(tx, room, holding, () =>
    extendHolds(
      tx,
      holding.map(({ id }) => id),
      until,
    ),
  )
  await saveOccurrenceStatus(tx, holding, 'held')
}

/**
 * Dates that wait again for an answer, without a place: each of those that fit, in a room that keeps the place of a
 * waiting request, is held when it is still free, else shown as taken.
 */
export async function askAgain(
  tx: Tx,
  room: BookableRoom,
  { asked, fitting }: { asked: readonly OccurrenceRow[]; fitting: readonly OccurrenceRow[] },
  deadline: Date | null,
): Promise<void> {
  if (asked.length === 0) return
  await saveOccurrenceStatus(tx, asked, 'requested')
  if (!deadline) return
  const { blocking } = await byPendingMode(tx, room, fitting)
  const taken = await takenAmong(tx, room, blocking)
  const free = blocking.filter((occurrence) => !taken.includes(occurrence))
  if (free.length > 0) await holdSlots(tx, room, free, deadline)
}

/** Frees whatever the occurrences hold; closures waiting there take the place. Harmless when they hold nothing. */
export const giveBack = (tx: Tx, occurrences: readonly OccurrenceRow[]): Promise<void> =>
  releaseSlots(tx, { occurrenceIds: occurrences.map(({ id }) => id) })

/**
 * Runs work that takes places; a lost one becomes the refusal of bookings, with the dates that are taken (`starts`) and,
 * for a single date, other slots.
 */
export async function orSlotTaken(
  tx: Tx,
  room: BookableRoom,
  wanted: readonly Slot[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'availability.slot-taken') throw error
    const [first, ...others] = wanted
    const free = first && others.length === 0 ? await nearestFree(tx, room, first, alternativesOffered) : []
    const iso = (instant: Date) => formatIso(room.timeZone, instant)
    const taken = (error.details['conflicts'] ?? []) as readonly Slot[]
    fail('bookings.slot-taken', {
      alternatives: free.map((slot) => ({ startsAt: iso(slot.startsAt), endsAt: iso(slot.endsAt) })),
      starts: taken.map(({ startsAt }) => iso(startsAt)).sort(),
    })
  }
}

/**
 * Slots among these that somebody stands in, turnaround of their room included. Read without a lock: an indication.
 * One query for each room, whatever the number of dates.
 */
export async function takenAmong<S extends PlacedSlot>(tx: Tx, room: BookableRoom, wanted: readonly S[]): Promise<S[]> {
  const taken: S[] = []
  for (const { room: place, dates } of await datesByRoom(tx, room, wanted)) {
    const blocked = (slot: Slot) => ({ ...slot, endsAt: addMinutes(slot.endsAt, place.turnaroundMinutes) })
    const busy = await busySlots(tx, place.spaceNos, wholePeriod(dates.map(blocked)))
    taken.push(...dates.filter((slot) => busy.some((other) => overlaps(other, blocked(slot)))))
  }
  return taken
}

const useOf = ({ id, startsAt, endsAt }: OccurrenceRow) => ({ occurrenceId: id, startsAt, endsAt })

const placesOf = async (tx: Tx, room: BookableRoom, occurrences: readonly OccurrenceRow[]) =>
  (await datesByRoom(tx, room, occurrences)).map(({ room: place, dates }) => ({ room: place, uses: dates.map(useOf) }))
