import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenStock } from '../../../../../tests/support/given-catalogue.ts'
import { visitor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { formatIso, type Slot } from '../../platform/time.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { busySlots } from './busy-slots.ts'
import { nearestFree } from './nearest-free.ts'

let given: Awaited<ReturnType<typeof givenStock>>
beforeAll(async () => {
  // Wednesday 14 October 2026, ten in the morning in Grenoble.
  given = await givenStock({ now: '2026-10-14T08:00:00Z' })
})
afterAll(() => given.close())

const slot = (startsAt: string, endsAt: string): Slot => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })
const nearest = (roomId: string, wanted: Slot, count: number): Promise<string[]> =>
  inReadOnly(given.deps, visitor, async (tx) => {
    const found = await nearestFree(tx, await getBookableRoom(tx, roomId), wanted, count)
    return found.map(
      ({ startsAt, endsAt }) => `${formatIso('Europe/Paris', startsAt)} ${formatIso('Europe/Paris', endsAt)}`,
    )
  })

describe('nearestFree', () => {
  it('offers the nearest hour of that day, then the same hour of the following ones, around what is taken', async () => {
    await given.occupy(given.meeting.id, '2026-10-15T16:00:00Z', '2026-10-15T18:00:00Z')
    const wanted = slot('2026-10-15T18:00:00+02:00', '2026-10-15T20:00:00+02:00')
    expect(await nearest(given.meeting.id, wanted, 3)).toEqual([
      '2026-10-15T20:00:00+02:00 2026-10-15T22:00:00+02:00',
      '2026-10-16T18:00:00+02:00 2026-10-16T20:00:00+02:00',
      '2026-10-17T18:00:00+02:00 2026-10-17T20:00:00+02:00',
    ])
  })

  it('keeps the hour of the clock on the wall when summer time ends, and skips days without opening', async () => {
    const wanted = slot('2026-10-24T18:00:00+02:00', '2026-10-24T20:00:00+02:00')
    expect(await nearest(given.meeting.id, wanted, 2)).toEqual([
      '2026-10-24T18:00:00+02:00 2026-10-24T20:00:00+02:00',
      '2026-10-26T18:00:00+01:00 2026-10-26T20:00:00+01:00',
    ])
  })

  it('offers nothing that is over, nor a length that never fits', async () => {
    const [first] = await nearest(given.meeting.id, slot('2026-10-13T19:00:00+02:00', '2026-10-13T20:00:00+02:00'), 1)
    expect(first).toBe('2026-10-14T19:00:00+02:00 2026-10-14T20:00:00+02:00')
    expect(await nearest(given.meeting.id, slot('2026-10-15T08:00:00+02:00', '2026-10-16T08:00:00+02:00'), 3)).toEqual(
      [],
    )
  })
})

describe('busySlots', () => {
  it('finds what began before the period and what begins inside, not what only touches it', async () => {
    await given.occupy(given.gym.id, '2026-11-02T08:00:00Z', '2026-11-20T08:00:00Z')
    await given.occupy(given.gym.id, '2026-11-21T10:00:00Z', '2026-11-21T12:00:00Z')
    const room = await inReadOnly(given.deps, visitor, (tx) => getBookableRoom(tx, given.gym.id))
    const busy = (from: string, until: string) =>
      inReadOnly(given.deps, visitor, (tx) => busySlots(tx, room.spaceNos, slot(from, until)))
    expect(await busy('2026-11-10T08:00:00Z', '2026-11-21T11:00:00Z')).toHaveLength(2)
    expect(await busy('2026-11-20T08:00:00Z', '2026-11-21T10:00:00Z')).toEqual([])
    expect(await busy('2026-11-21T12:00:00Z', '2026-11-22T10:00:00Z')).toEqual([])
  })
})
