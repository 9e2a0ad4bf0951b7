import { setTimeout as pause } from 'node:timers/promises'

/** One request of a scenario, the `n`-th; it throws when the answer is not the one expected. */
export type Work = (n: number) => Promise<unknown>
export type Driven = { milliseconds: number[]; seconds: number }

/** Each client sends its next request when the last one is answered, until `count` are. */
export async function inClosedLoop(
  work: Work,
  { clients, count }: { clients: number; count: number },
): Promise<Driven> {
  const milliseconds: number[] = []
  let next = 0
  const started = performance.now()
  const client = async () => {
    for (let n = next++; n < count; n = next++) milliseconds.push(await timed(work, n))
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { milliseconds, seconds: (performance.now() - started) / 1000 }
}

/** A request leaves at each tick of the rate, whatever the others do: time is counted from the tick, waits included. */
export async function inOpenLoop(
  work: Work,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Driven> {
  const milliseconds: number[] = []
  const started = performance.now()
  const running: Promise<void>[] = []
  const count = Math.round(perSecond * seconds)
  for (let n = 0; n < count; n += 1) {
    const due = started + (n * 1000) / perSecond
    const early = due - performance.now()
    if (early > 1) await pause(early)
    running.push(
      work(n).then(() => {
        milliseconds.push(performance.now() - due)
      }),
    )
  }
  await Promise.all(running)
  return { milliseconds, seconds: (performance.now() - started) / 1000 }
}

async function timed(work: Work, n: number): Promise<number> {
  const started = performance.now()
  await work(n)
  return performance.now() - started
}
