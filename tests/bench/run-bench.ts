import { clientOf } from './measure/http-client.ts'
import { compare, type Compared } from './measure/compare.ts'
import { benchDatabase, withClient } from './bench-database.ts'
import { parentOf } from './measure/processor-time.ts'
import { startFloor, startProduct } from './product.ts'
import { signIn, type Person } from './people.ts'
import { drawSample, type Sample } from './sample.ts'
import { playMix, type MixFigures } from './scenarios/mix.ts'
import { collegeWeek, datedSearch, roomMonth, weeklySearch } from './scenarios/reads.ts'
import type { Bench } from './scenarios/scenario.ts'
import { requestBooking, requestSeries } from './scenarios/writes.ts'
import { seeded } from './stock/seeded.ts'

export type BenchPlan = {
  rooms: number
  /** A volume of the same density to compare with; null: no comparison. */
  smallRooms: number | null
  seed: number
  rounds: number
  requests: number
  /** Principals signed in, and as many members of organisations. */
  people: number
  /** Length of the national mix; the rate is the design's. */
  mixSeconds: number
}
export type Grown = { name: string; clients: number; small: number; whole: number }
export type BenchResult = {
  plan: BenchPlan
  stock: { rooms: number; occurrences: number; bytes: number; server: string }
  compared: Compared[]
  mix: MixFigures
  grown: Grown[]
}

/** Connections of the load. */
const connections = 64

/** Runs every measure on the stock of that volume, made first when it is not there. */
export async function runBench(serverUrl: string, plan: BenchPlan, say: (line: string) => void): Promise<BenchResult> {
  const small = plan.smallRooms === null ? null : await measureSmall(serverUrl, plan.smallRooms, plan, say)
  return withStock(serverUrl, { rooms: plan.rooms, seed: plan.seed }, plan, say, async (stage) => {
    const grown = small ? growthOf(small.lines, await readings(stage, small.sample, plan, say)) : []
    const compared = await withPeople(stage, stage.sample, (bench, signInAgain) =>
      compare(
        [...reads(bench), requestBooking(bench), requestSeries(bench)],
        { ...plan, pids: stage.pids, beforeRound: signInAgain },
        say,
      ),
    )
    say('national mix')
    const mix = await withPeople(stage, stage.sample, (bench) =>
      playMix(bench, { seconds: plan.mixSeconds, pids: stage.pids.product }),
    )
    return { plan, stock: stage.stock, compared, mix, grown }
  })
}

/** The reads on the small volume, with what they were about: the same rooms and places are in the whole one. */
const measureSmall = (serverUrl: string, rooms: number, plan: BenchPlan, say: (line: string) => void) =>
  withStock(serverUrl, { rooms, seed: plan.seed }, plan, say, async (stage) => ({
    sample: stage.sample,
    lines: await readings(stage, stage.sample, plan, say),
  }))

type BenchVolume = { rooms: number; seed: number }
type Stage = {
  databaseUrl: string
  urls: { product: string; floor: string }
  pids: { product: number[]; floor: number[] }
  sample: Sample
  stock: BenchResult['stock']
}

const reads = (bench: Bench) => [datedSearch(bench), weeklySearch(bench), roomMonth(bench), collegeWeek(bench)]

const readings = (stage: Stage, sample: Sample, plan: BenchPlan, say: (line: string) => void) =>
  withPeople(stage, sample, (bench, signInAgain) =>
    compare(reads(bench), { ...plan, pids: stage.pids, beforeRound: signInAgain }, say),
  )

/** Product and floor on a fresh copy of the stock, stopped and dropped afterwards. */
async function withStock<T>(
  serverUrl: string,
  volume: BenchVolume,
  { people }: BenchPlan,
  say: (line: string) => void,
  work: (stage: Stage) => Promise<T>,
): Promise<T> {
  const database = await benchDatabase(serverUrl, volume, say)
  const product = await startProduct(database.databaseUrl)
  const floor = await startFloor(database.superuserUrl)
  try {
    const { sample, stock, postgres } = await withClient(database.superuserUrl, async (client) => {
      const { rows } = await client.query<{
        pid: number
        rooms: number
        occurrences: number
        bytes: number
        server: string
      }>(
        `SELECT pg_backend_pid() AS pid, (SELECT count(*)::int FROM room) AS rooms,
           (SELECT count(*)::int FROM occurrence) AS occurrences, pg_database_size(current_database())::float8 AS bytes,
           split_part(version(), ' on ', 1) AS server`,
      )
      const [facts] = rows
      if (!facts) throw new Error('the database tells nothing of itself')
      const { pid, ...stock } = facts
      return { sample: await drawSample(client, seeded(volume.seed), people), stock, postgres: parentOf(pid) }
    })
    const urls = { product: product.url, floor: floor.url }
    const pids = { product: [product.pid, ...postgres], floor: [floor.pid, ...postgres] }
    return await work({ databaseUrl: database.databaseUrl, urls, pids, sample, stock })
  } finally {
    await Promise.all([product.stop(), floor.stop()])
    await database.drop()
  }
}

/**
 * Clients of both servers, and everybody whom the scenarios speak for, signed in. An access cookie lives a quarter of an
 * hour, a run longer: `signInAgain` renews them all.
 */
async function withPeople<T>(
  stage: Stage,
  sample: Sample,
  work: (bench: Bench, signInAgain: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const product = clientOf(stage.urls.product, connections)
  const floor = clientOf(stage.urls.floor, connections)
  const accounts = [...sample.colleges, ...sample.organisations].map(({ accountId }) => accountId)
  const people = new Map<string, Person>()
  const signInAgain = async () => {
    for (const [accountId, person] of await signIn(stage.databaseUrl, product.ask, accounts))
      people.set(accountId, person)
  }
  try {
    await signInAgain()
    return await work({ product: product.ask, floor: floor.ask, sample, people }, signInAgain)
  } finally {
    product.close()
    floor.close()
  }
}

function growthOf(before: readonly Compared[], after: readonly Compared[]): Grown[] {
  return after.flatMap((line, index) => {
    const small = before[index]?.product.cpu?.median
    const whole = line.product.cpu?.median
    return small === undefined || whole === undefined ? [] : [{ name: line.name, clients: line.clients, small, whole }]
  })
}
