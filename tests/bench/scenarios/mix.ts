import { inOpenLoop, type Work } from '../measure/drive.ts'
import { processorTime } from '../measure/processor-time.ts'
import { quantile } from '../measure/statistics.ts'
import { collegeWeek, datedSearch } from './reads.ts'
import type { Bench } from './scenario.ts'
import { requestAtPeak } from './writes.ts'

/** The projected national peak. Source: performance figures of the design, §5. */
const rates = { week: 350, search: 20, booking: 50 }

export type MixFigures = {
  /** Milliseconds at the 95th percentile, by work. */
  p95: Record<keyof typeof rates, number>
  /** Cores that application and database kept busy; null where the system does not tell. */
  cores: number | null
  /** Requests sent a second, and how long it took to answer those of one second. */
  asked: number
  answered: number
  /** Bookings refused because too many drafts of the organisation waited for an answer. */
  refused: number
}

/** Weeks, searches and bookings at their national rates at once, each request leaving at its time whatever the others do. */
export async function playMix(
  bench: Bench,
  { seconds, pids }: { seconds: number; pids: readonly number[] },
): Promise<MixFigures> {
  const booking = requestAtPeak(bench)
  const works: Record<keyof typeof rates, Work> = {
    week: collegeWeek(bench).product,
    search: datedSearch(bench).product,
    booking: booking.work,
  }
  const names = Object.keys(rates) as (keyof typeof rates)[]
  const before = processorTime(pids)
  const started = performance.now()
  const driven = await Promise.all(names.map((name) => inOpenLoop(works[name], { perSecond: rates[name], seconds })))
  const elapsed = (performance.now() - started) / 1000
  const after = processorTime(pids)
  const p95Of = (name: keyof typeof rates) => quantile(driven[names.indexOf(name)]?.milliseconds ?? [], 0.95)
  const answers = driven.reduce((sum, { milliseconds }) => sum + milliseconds.length, 0)
  return {
    p95: { week: p95Of('week'), search: p95Of('search'), booking: p95Of('booking') },
    cores: before === null || after === null ? null : (after - before) / 1000 / elapsed,
    asked: names.reduce((sum, name) => sum + rates[name], 0),
    answered: answers / elapsed,
    refused: booking.refused(),
  }
}
