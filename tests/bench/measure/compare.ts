import type { Scenario } from '../scenarios/scenario.ts'
import { inClosedLoop, type Work } from './drive.ts'
import { processorTime } from './processor-time.ts'
import { quantile, spreadOf, type Spread } from './statistics.ts'

export type Side = 'product' | 'floor'
/** Figures of one side over the rounds: milliseconds, requests a second, processor milliseconds per request. */
export type Figures = { p50: Spread; p95: Spread; perSecond: Spread; cpu: Spread | null }
export type Compared = {
  name: string
  clients: number
  limits: Scenario['limits']
  product: Figures
  floor: Figures | null
}

type Measure = { p50: number; p95: number; perSecond: number; cpu: number | null }
export type Effort = {
  rounds: number
  requests: number
  pids: Record<Side, readonly number[]>
  /** Done before each round and not measured. */
  beforeRound: () => Promise<void>
}

/**
 * Measures every scenario on both sides, in turns: a round takes each scenario once, product and floor one right after
 * the other, in an order that changes, so that whatever else the machine does falls on both.
 */
export async function compare(
  scenarios: readonly Scenario[],
  { rounds, requests, pids, beforeRound }: Effort,
  say: (line: string) => void,
): Promise<Compared[]> {
  const lines = scenarios.flatMap((scenario) => scenario.clients.map((clients) => ({ scenario, clients })))
  const measures = lines.map(() => ({ product: [] as Measure[], floor: [] as Measure[] }))
  for (let round = 0; round <= rounds; round += 1) {
    await beforeRound()
    for (const [index, { scenario, clients }] of lines.entries()) {
      const sides: Side[] = (round + index) % 2 === 0 ? ['product', 'floor'] : ['floor', 'product']
      for (const side of sides) {
        const work = scenario[side]
        if (!work) continue
        const count = Math.ceil((clients === 1 ? requests : requests * 3) * (scenario.requestsShare ?? 1))
        const measure = await measureOnce(work, clients, count, pids[side])
        // The first round warms caches and the compiler, and is not counted.
        if (round > 0) measures[index]?.[side].push(measure)
      }
      say(`round ${round}, ${scenario.name}, ${clients} clients`)
    }
  }
  return lines.map(({ scenario, clients }, index) => ({
    name: scenario.name,
    clients,
    limits: scenario.limits,
    product: figuresOf(measures[index]?.product ?? []),
    floor: scenario.floor ? figuresOf(measures[index]?.floor ?? []) : null,
  }))
}

async function measureOnce(work: Work, clients: number, count: number, pids: readonly number[]): Promise<Measure> {
  const before = processorTime(pids)
  const { milliseconds, seconds } = await inClosedLoop(work, { clients, count })
  const after = processorTime(pids)
  return {
    p50: quantile(milliseconds, 0.5),
    p95: quantile(milliseconds, 0.95),
    perSecond: count / seconds,
    cpu: before === null || after === null ? null : (after - before) / count,
  }
}

function figuresOf(measures: readonly Measure[]): Figures {
  const cpu = measures.flatMap((measure) => measure.cpu ?? [])
  return {
    p50: spreadOf(measures.map((measure) => measure.p50)),
    p95: spreadOf(measures.map((measure) => measure.p95)),
    perSecond: spreadOf(measures.map((measure) => measure.perSecond)),
    cpu: cpu.length > 0 ? spreadOf(cpu) : null,
  }
}
