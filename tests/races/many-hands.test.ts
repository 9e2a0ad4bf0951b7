import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { givenSpaces, type GivenSpaces } from '../support/given-spaces.ts'
import { countDeadlocks, countDoubles } from './contest.ts'
import { playManyHands, type Acknowledged, type Play } from './many-hands.ts'

const isLong = process.env['PROOFS'] === 'full'
const play: Play = isLong
  ? { clients: 100, seriesPerClient: 150, seed: 20260105 }
  : { clients: 20, seriesPerClient: 15, seed: 20260105 }
const timeout = isLong ? 1_800_000 : 60_000

let given: GivenSpaces
beforeEach(async () => {
  given = await givenSpaces({ connections: 20 })
})
afterEach(() => given.close())

/** What an auditor finds who only knows what each client was told: lost, half kept, or kept although given back. */
async function audit(acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const { rows } = await given.superuser.query<{ occurrence_id: string; kind: string; spaces: number[] }>(
    `select occurrence_id, kind, array_agg(space_no order by space_no) as spaces from occupancy
     where live and kind = 'booking' group by occurrence_id, kind`,
  )
  const kept = new Map(rows.map((row) => [row.occurrence_id, row.spaces.join()]))
  const findings = acknowledged.flatMap(({ room, occurrenceIds, state }) => {
    const spaces = room.spaceNos.toSorted((a, b) => a - b).join()
    const wrong = occurrenceIds.filter((id) => kept.get(id) !== (state === 'firm' ? spaces : undefined))
    return wrong.map((id) => `${state} occurrence ${id} stands on ${kept.get(id) ?? 'nothing'}, not on ${spaces}`)
  })
  const told = new Set(acknowledged.flatMap((entry) => entry.occurrenceIds))
  return [...findings, ...[...kept.keys()].filter((id) => !told.has(id)).map((id) => `nobody was told of ${id}`)]
}

/**
 * Cuts random connections of the application until `isOver`, and counts those cut in the middle of a transaction. The last
 * few are left alone: on a slow machine, one client that plays alone would be cut at each of its attempts.
 */
async function cutConnections(isOver: () => boolean): Promise<number> {
  let cut = 0
  while (!isOver()) {
    await pause(15)
    const { rows } = await given.superuser.query<{ was_busy: boolean }>(
      `select pg_terminate_backend(pid), state <> 'idle' as was_busy from
         (select pid, state from pg_stat_activity where datname = current_database() and usename = 'salles_app'
            and (select count(*) from pg_stat_activity where datname = current_database() and usename = 'salles_app') > 4
          order by random() limit 1) as victim`,
    )
    cut += rows.filter((row) => row.was_busy).length
  }
  return cut
}

describe('many hands on few halls: series, halves and wholes, holds that die, confirmations, cancellations', () => {
  it('leave no double, no lost or half series, no deadlock', { timeout }, async () => {
    const played = await playManyHands(given, play)
    expect(played.errors).toEqual([])
    expect(await audit(played.acknowledged)).toEqual([])
    expect(await countDoubles(given.superuser)).toBe(0)
    expect(await countDeadlocks(given.superuser)).toBe(0)
    expect(played.acknowledged.some((entry) => entry.state === 'gone')).toBe(true)
    expect(played.acknowledged.some((entry) => entry.state === 'firm')).toBe(true)
    expect(played.refusedHolds).toBeGreaterThan(0)
    expect(played.refusedFirming).toBeGreaterThan(0)
  })

  it('leave none either while connections are cut at random', { timeout }, async () => {
    let isOver = false
    const cutting = cutConnections(() => isOver)
    const played = await playManyHands(given, play).finally(() => {
      isOver = true
    })
    expect(await cutting).toBeGreaterThan(0)
    expect(played.errors).toEqual([])
    expect(await audit(played.acknowledged)).toEqual([])
    expect(await countDoubles(given.superuser)).toBe(0)
    expect(await countDeadlocks(given.superuser)).toBe(0)
  })
})
