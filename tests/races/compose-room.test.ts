import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeRoom, occupySlots } from '../../apps/api/src/features/availability/index.ts'
import { getBookableRoom } from '../../apps/api/src/features/catalogue/index.ts'
import type { Deps } from '../../apps/api/src/deps.ts'
import { inTransaction } from '../../apps/api/src/platform/database.ts'
import { Failure } from '../../apps/api/src/platform/errors.ts'
import { givenStaff } from '../support/given-catalogue.ts'
import { givenSpaces, type GivenRoom, type GivenSpaces } from '../support/given-spaces.ts'
import { countDeadlocks, countDoubles, instantOf } from './contest.ts'
import { dropConstraint, dropSpaceLocks } from './without-guards.ts'

const clients = 20
const bookingsPerClient = 8
let given: GivenSpaces
beforeEach(async () => {
  given = await givenSpaces({ connections: clients + 1 })
  await given.superuser.query(
    `insert into site_establishment (tenant_id, site_id, establishment_id) select tenant_id, id, $1 from site`,
    [given.establishmentId],
  )
  // A change of composition stays open a moment before its commit, as on a busy server: what it did not lock moves on.
  await given.superuser.query(`
    create function linger() returns trigger language plpgsql as $$ begin perform pg_sleep(0.03); return new; end $$;
    create trigger linger before update on room for each row execute function linger()`)
})
afterEach(() => given.close())

type Wish = { room: GivenRoom; slot: { startsAt: Date; endsAt: Date }; occurrenceId: string }

async function wishesOf(rooms: readonly GivenRoom[], index: number, days: number): Promise<Wish[]> {
  const wishes: Wish[] = []
  for (let turn = 0; turn < bookingsPerClient; turn++) {
    const room = rooms[(index + turn) % rooms.length]!
    const start = Math.floor(Math.random() * 8) * 60
    const day = Math.floor(Math.random() * days)
    const slot = { startsAt: instantOf(day, start), endsAt: instantOf(day, start + 90) }
    wishes.push({ room, slot, occurrenceId: await given.occurrence(room, slot) })
  }
  return wishes
}

/**
 * Twenty clients book the halves and the hall while an officer keeps changing what the hall is made of, after `remove`
 * has taken guards away. The more days, the less often something stands in the way of either.
 */
async function race(remove: (given: GivenSpaces) => Promise<unknown> = () => Promise.resolve(), days = 60) {
  const [left, right] = [await given.room(), await given.room()]
  const hall = await given.room({ spaceNos: left.spaceNos })
  const { rows: spaces } = await given.superuser.query<{ id: string }>(
    'select id from space where space_no = any ($1) order by space_no',
    [[...left.spaceNos, ...right.spaceNos]],
  )
  const [a, b] = spaces.map(({ id }) => id) as [string, string]
  // Requests that were sent before: their rooms are not locked again when they are granted.
  const wishes = await Promise.all(
    Array.from({ length: clients }, (_, index) => wishesOf([left, right, hall], index, days)),
  )
  await remove(given)
  const outcome = { booked: 0, refused: 0, busy: 0, composed: 0, inUse: 0, errors: [] as unknown[] }
  let isOver = false

  const book = ({ room, slot, occurrenceId }: Wish): Promise<void> =>
    inTransaction(given, given.actor, async (tx) => {
      // As a command does: the room is read first, and its spaces are locked later.
      const seen = await getBookableRoom(tx, room.id)
      await pause(Math.random() * 20)
      await occupySlots(tx, { room: seen, kind: 'booking', expiresAt: null, uses: [{ ...slot, occurrenceId }] })
    })
  const client = async (wishes: readonly Wish[]): Promise<void> => {
    for (const wish of wishes) {
      await book(wish)
        .then(() => outcome.booked++)
        .catch((error: unknown) => {
          // Made otherwise at each of its attempts: the person is told to try again, and nothing is written.
          if (error instanceof Failure && error.code === 'request.busy') outcome.busy++
          else if (error instanceof Failure && error.code === 'availability.slot-taken') outcome.refused++
          else outcome.errors.push(error)
        })
    }
  }
  const officer = async (): Promise<void> => {
    const actor = givenStaff('tenant-officer', given.tenantId)
    for (let turn = 0; !isOver; turn++) {
      await pause(Math.random() * 20)
      const { rows } = await given.superuser.query<{ version: number }>('select version from room where id = $1', [
        hall.id,
      ])
      const spaceIds = [[a, b], [b], [a]][turn % 3]!
      await composeRoom(given as unknown as Deps, actor, { roomId: hall.id, spaceIds, version: rows[0]!.version })
        .then(() => outcome.composed++)
        .catch((error: unknown) => {
          if (error instanceof Failure && error.code === 'catalogue.composition-in-use') outcome.inUse++
          else outcome.errors.push(error)
        })
    }
  }
  const composing = officer()
  await changeUnderWay()
  await Promise.all(wishes.map(client))
  isOver = true
  await composing
  return outcome
}

/** The hall has been found free to be changed, and the change is not committed: now is when bookings matter. */
async function changeUnderWay(): Promise<void> {
  const lingering = `select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`
  while ((await given.superuser.query(lingering)).rowCount === 0) await pause(2)
}

/** Found from what rooms are made of and when occurrences are, trusting neither the spaces written nor a constraint. */
async function audit(): Promise<{ doubles: number; shared: number; misplaced: number }> {
  const living = `living as (
    select o.occurrence_id, c.room_id, c.starts_at, c.ends_at, array_agg(o.space_no order by o.space_no) as spaces
    from occupancy o join occurrence c on c.id = o.occurrence_id where o.live group by 1, 2, 3, 4)`
  const { rows } = await given.superuser.query<{ shared: number; misplaced: number }>(`
    with ${living}
    select (select count(*)::int from living x join living y on x.occurrence_id < y.occurrence_id
        and x.starts_at < y.ends_at and y.starts_at < x.ends_at
        and exists (select from room_space p join room_space q on p.space_no = q.space_no
          where p.room_id = x.room_id and q.room_id = y.room_id)) as shared,
      (select count(*)::int from living x where x.spaces <>
        (select array_agg(space_no order by space_no) from room_space where room_id = x.room_id)) as misplaced`)
  return { doubles: await countDoubles(given.superuser), ...rows[0]! }
}
/** A change stays open so long that bookings are made meanwhile, whatever the speed of the machine. */
async function dropSpaceLocksAndLinger(): Promise<void> {
  await given.superuser.query(`
    create or replace function linger() returns trigger language plpgsql
      as $$ begin perform pg_sleep(1); return new; end $$`)
  await dropSpaceLocks(given)
}
const sound = { doubles: 0, shared: 0, misplaced: 0 }

describe('a hall whose composition changes while it and its halves are booked', () => {
  it('is never sold twice, and every booking stands on what its room is made of', async () => {
    const outcome = await race()
    expect(outcome.errors).toEqual([])
    expect(await audit()).toEqual(sound)
    expect(outcome.booked).toBeGreaterThan(clients)
    expect(outcome.refused).toBeGreaterThan(0)
    expect(outcome.composed).toBeGreaterThan(0)
    expect(await countDeadlocks(given.superuser)).toBe(0)
  })

  it('is sold twice, or stands on other spaces, once nobody locks a space', async () => {
    await race(dropSpaceLocksAndLinger, 1500)
    const found = await audit()
    expect(found.shared + found.misplaced).toBeGreaterThan(0)
  })

  it('is sold twice once the constraint is removed', async () => {
    await race(dropConstraint)
    expect((await audit()).doubles).toBeGreaterThan(0)
  })
})
