import type { Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import { addMinutes, formatIso, overlaps, type Slot } from '../../platform/time.ts'
import { busySlots, extendHolds, firmHolds, nearestFree, occupySlots, releaseSlots } from '../availability/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { saveOccurrenceStatus, type OccurrenceRow } from './bookings.store.ts'
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
  const uses = occurrences.map(useOf)
  await orSlotTaken(tx, room, occurrences, () => occupySlots(tx, { room, kind: 'hold', expiresAt, uses }))
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
    if (others.length > 0) await occupySlots(tx, { room, kind: 'booking', expiresAt: null, uses: others.map(useOf) })
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
  if (room.pendingMode === 'block') return holdSlots(tx, room, occurrences, deadline)
  await giveBack(tx, occurrences)
  await orSlotTaken(tx, room, occurrences, async () => {
    if ((await takenAmong(tx, room, occurrences)).length > 0) fail('availability.slot-taken')
  })
  await saveOccurrenceStatus(tx, occurrences, 'requested')
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

/** Dates that wait again for an answer, without a place: each is held when it is still free, else shown as taken. */
export async function askAgain(
  tx: Tx,
  room: BookableRoom,
  occurrences: readonly OccurrenceRow[],
  deadline: Date | null,
): Promise<void> {
  if (occurrences.length === 0) return
  await saveOccurrenceStatus(tx, occurrences, 'requested')
  if (room.pendingMode !== 'block' || !deadline) return
  const taken = await takenAmong(tx, room, occurrences)
  const free = occurrences.filter((occurrence) => !taken.includes(occurrence))
  if (free.length > 0) await holdSlots(tx, room, free, deadline)
}

/** Frees whatever the occurrences hold; closures waiting there take the place. Harmless when they hold nothing. */
export const giveBack = (tx: Tx, occurrences: readonly OccurrenceRow[]): Promise<void> =>
  releaseSlots(tx, { occurrenceIds: occurrences.map(({ id }) => id) })

/** Runs work that takes places; a lost one becomes the refusal of bookings, with alternatives. */
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
    const [first] = wanted
    const free = first ? await nearestFree(tx, room, first, alternativesOffered) : []
    const iso = (instant: Date) => formatIso(room.timeZone, instant)
    fail('bookings.slot-taken', {
      alternatives: free.map((slot) => ({ startsAt: iso(slot.startsAt), endsAt: iso(slot.endsAt) })),
    })
  }
}

/** Slots among these that somebody stands in, turnaround of the room included. Read without a lock: an indication. */
export async function takenAmong<S extends Slot>(tx: Tx, room: BookableRoom, wanted: readonly S[]): Promise<S[]> {
  if (wanted.length === 0) return []
  const blocked = (slot: Slot) => ({ startsAt: slot.startsAt, endsAt: addMinutes(slot.endsAt, room.turnaroundMinutes) })
  const busy = await busySlots(tx, room.spaceNos, wholePeriod(wanted.map(blocked)))
  return wanted.filter((slot) => busy.some((other) => overlaps(other, blocked(slot))))
}

const useOf = ({ id, startsAt, endsAt }: OccurrenceRow) => ({ occurrenceId: id, startsAt, endsAt })
