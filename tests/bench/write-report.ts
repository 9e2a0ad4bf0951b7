import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Compared } from './measure/compare.ts'
import type { Spread } from './measure/statistics.ts'
import type { BenchResult } from './run-bench.ts'
import { searches } from './scenarios/reads.ts'

const page = new URL('../../docs/benchmarks.md', import.meta.url)
const [start, end] = ['<!-- figures -->', '<!-- end of figures -->']
const mostGrowth = 1.3
const mix = { p95: 25, busiest: 0.6 }

/** Writes the tables of docs/benchmarks.md between its two marks; the words around them are written by hand. */
export function writeReport(result: BenchResult, measuredOn: Date): void {
  const text = readFileSync(page, 'utf8')
  const [before, after] = [text.slice(0, text.indexOf(start)), text.slice(text.indexOf(end))]
  writeFileSync(page, `${before}${start}\n${reportOf(result, measuredOn)}\n${after}`)
}

/** The figures of one run as Markdown: what was measured and where, then each line against its target. */
export function reportOf(result: BenchResult, measuredOn: Date): string {
  return [
    machineOf(result, measuredOn),
    '',
    '## Against the floor',
    '',
    '| work | clients | p50 ms | p95 ms | requests/s | CPU ms | p50 / floor | p95 / floor | CPU / floor | target | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...result.compared.map(lineOf),
    '',
    weeklyOf(result),
    '',
    '## National mix',
    '',
    mixOf(result),
    '',
    `## From ${result.plan.smallRooms ?? 0} rooms to ${result.stock.rooms}`,
    '',
    '| work | clients | CPU ms, small | CPU ms, whole | ratio | target | |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...result.grown.map(({ name, clients, small, whole }) =>
      row([
        name,
        clients,
        small.toFixed(1),
        whole.toFixed(1),
        ratio(whole / small),
        `≤ ${mostGrowth}`,
        met(whole / small <= mostGrowth),
      ]),
    ),
  ].join('\n')
}

/** Model and size, no name: the absolute figures belong to this machine, the ratios should travel. */
function machineOf({ plan, stock }: BenchResult, measuredOn: Date): string {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const model = processors[0]?.model.trim() ?? 'unknown processor'
  return [
    `${measuredOn.toISOString().slice(0, 10)}. ${model}, ${processors.length} cores, ${memory} GiB; Node ${process.versions.node},`,
    `${stock.server}. ${stock.rooms.toLocaleString('en')} rooms, ${stock.occurrences.toLocaleString('en')} occurrences,`,
    `${(stock.bytes / 2 ** 30).toFixed(1)} GiB, seed ${plan.seed}. ${plan.rounds} rounds, medians [least–most]; the load, the`,
    'product and PostgreSQL share the machine.',
  ].join('\n')
}

function lineOf({ name, clients, limits, product, floor }: Compared): string {
  const ratios = {
    p50: ratioOf(product.p50, floor?.p50),
    p95: ratioOf(product.p95, floor?.p95),
    cpu: ratioOf(product.cpu, floor?.cpu),
  }
  const held = (['cpu', 'p50', 'p95'] as const).flatMap((key) => {
    const limit = limits[key]
    return limit === null ? [] : [{ word: `${key} ≤ ${limit}`, isMet: (ratios[key] ?? Infinity) <= limit }]
  })
  return row([
    name,
    clients,
    spread(product.p50),
    spread(product.p95),
    product.perSecond.median.toFixed(0),
    product.cpu ? spread(product.cpu) : '–',
    ratio(ratios.p50),
    ratio(ratios.p95),
    ratio(ratios.cpu),
    held.map(({ word }) => word).join(', ') || '–',
    held.length === 0 ? '' : met(held.every(({ isMet }) => isMet)),
  ])
}

/** The weekly search has no floor of its own: it is held to the search of one date. */
function weeklyOf({ compared }: BenchResult): string {
  const lineAt = (name: string) => compared.find((line) => line.clients === 1 && line.name === name)?.product.p95.median
  const [weekly, dated] = [lineAt(searches.weekly), lineAt(searches.dated)]
  if (weekly === undefined || dated === undefined) return ''
  const times = weekly / dated
  return `Every week of a school year against one date, p95 at 1 client: ${ratio(times)}, target ≤ 10: ${met(times <= 10)}.`
}

function mixOf({ mix: figures, plan }: BenchResult): string {
  const { p95, cores, asked, answered, refused } = figures
  const worst = Math.max(p95.week, p95.search, p95.booking)
  const share = cores === null ? null : cores / cpus().length
  const isMet = worst <= mix.p95 && share !== null && share <= mix.busiest
  return [
    '350 weeks, 20 searches and 50 bookings (draft and submit) a second, sent at their time whatever the answers,',
    `for ${plan.mixSeconds} s. p95: week ${p95.week.toFixed(1)} ms, search ${p95.search.toFixed(1)} ms, booking`,
    `${p95.booking.toFixed(1)} ms. ${asked} a second asked, ${answered.toFixed(0)} answered, ${refused} bookings refused for too many drafts. Application and database kept`,
    `${cores === null ? 'an unknown part' : `${cores.toFixed(2)} cores`} busy. Target: p95 ≤ ${mix.p95} ms, both cores under 60 %: ${met(isMet)}.`,
  ].join('\n')
}

const ratioOf = (ours: Spread | null, theirs: Spread | null | undefined): number | null =>
  ours && theirs && theirs.median > 0 ? ours.median / theirs.median : null
const ratio = (value: number | null): string => (value === null ? '–' : `× ${value.toFixed(1)}`)
const met = (isMet: boolean): string => (isMet ? 'met' : '**not met**')
const spread = ({ median, least, most }: Spread): string =>
  `${median.toFixed(1)} [${least.toFixed(1)}–${most.toFixed(1)}]`
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
