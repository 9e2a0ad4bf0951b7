import { setTimeout as pause } from 'node:timers/promises'
import { inspect } from 'node:util'
import { clockNow } from '../../apps/api/src/platform/clock.ts'
import { inTransaction, type Tx } from '../../apps/api/src/platform/database.ts'
import { Failure } from '../../apps/api/src/platform/errors.ts'
import { firmHolds } from '../../apps/api/src/features/availability/firm-holds.ts'
import { spacesOf } from '../../apps/api/src/features/availability/occupancy.store.ts'
import { occupySlots } from '../../apps/api/src/features/availability/occupy-slots.ts'
import { releaseSlots } from '../../apps/api/src/features/availability/release-slots.ts'
import type { GivenRoom, GivenSpaces } from '../support/given-spaces.ts'
import { instantOf } from './contest.ts'
import { randomFrom } from './random-from.ts'

/** A series of weekly uses that its client was told is booked, or given back. */
export interface Acknowledged {
  room: GivenRoom
  occurrenceIds: string[]
  state: 'firm' | 'gone'
}
export interface Play {
  clients: number
  seriesPerClient: number
  seed: number
}
export interface Played {
  acknowledged: Acknowledged[]
  refusedHolds: number
  refusedFirming: number
  errors: string[]
}

const holdMs = 300

/** Clients hold, confirm, give back and forget series of uses on halls that can be booked whole or by half. */
export async function playManyHands(given: GivenSpaces, play: Play): Promise<Played> {
  const rooms = await givenHalls(given, 3)
  const played: Played = { acknowledged: [], refusedHolds: 0, refusedFirming: 0, errors: [] }
  const clients = Array.from({ length: play.clients }, async (_, client) => {
    const random = randomFrom(play.seed + client)
    for (let turn = 0; turn < play.seriesPerClient; turn++) {
      await playSeries(given, pick(rooms, random), random, played).catch((error: unknown) => {
        played.errors.push(inspect(error))
      })
    }
  })
  await Promise.all(clients)
  return played
}

async function playSeries(given: GivenSpaces, room: GivenRoom, random: () => number, played: Played): Promise<void> {
  const length = pick([1, 4, 10], random)
  const firstDay = Math.floor(random() * 40)
  const minutes = Math.floor(random() * 12) * 15
  const uses = await Promise.all(
    Array.from({ length }, async (_, week) => {
      const day = firstDay + week * 7
      const slot = { startsAt: instantOf(day, minutes), endsAt: instantOf(day, minutes + 60) }
      return { ...slot, occurrenceId: await given.occurrence(room, slot) }
    }),
  )
  const occurrenceIds = uses.map((use) => use.occurrenceId)
  const command = (work: (tx: Tx) => Promise<void>) => untilAnswered(given, work)

  const held = await command(async (tx) => {
    // As an idempotency key does: the answer to the first attempt may have been lost after its commit.
    if (await spacesOf(tx, { occurrenceIds })) return
    const expiresAt = new Date((await clockNow(tx)).getTime() + holdMs)
    await occupySlots(tx, { room, kind: 'hold', expiresAt, uses })
  })
  if (!held) return void played.refusedHolds++
  await pause(random() * holdMs * 1.2)
  if (random() < 0.15) return
  if (random() < 0.15) return void (await command((tx) => releaseSlots(tx, { occurrenceIds })))

  if (!(await command((tx) => firmHolds(tx, occurrenceIds)))) return void played.refusedFirming++
  const entry: Acknowledged = { room, occurrenceIds, state: 'firm' }
  if (random() < 0.4) {
    await command((tx) => releaseSlots(tx, { occurrenceIds }))
    entry.state = 'gone'
  }
  played.acknowledged.push(entry)
}

/** True once done, false when refused; a cut connection is tried again, as a client with an idempotency key does. */
async function untilAnswered(given: GivenSpaces, work: (tx: Tx) => Promise<void>): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      await inTransaction(given, given.actor, work)
      return true
    } catch (error) {
      if (error instanceof Failure && error.code === 'availability.slot-taken') return false
      const isCut = error instanceof Failure && error.code === 'request.busy'
      if (!isCut || attempt === 50) throw error
      await pause(5)
    }
  }
}

/** Each hall: two halves, and the whole, whose spaces come in either order. */
async function givenHalls(given: GivenSpaces, count: number): Promise<GivenRoom[]> {
  const halls = Array.from({ length: count }, async () => {
    const [left, right] = [await given.room(), await given.room({ turnaroundMinutes: 15 })]
    const spaceNos = [...right.spaceNos, ...left.spaceNos]
    return [left, right, await given.room({ spaceNos })]
  })
  return (await Promise.all(halls)).flat()
}

function pick<T>(from: readonly T[], random: () => number): T {
  const picked = from[Math.floor(random() * from.length)]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}
