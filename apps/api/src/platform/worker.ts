import pg from 'pg'
import type { Config } from './config.ts'
import { type Db, withoutActor } from './database.ts'
import { Failure } from './errors.ts'
import { type ClaimedReaction, claimReactions, settleReaction } from './outbox.ts'

type Log = { error: (details: object, message: string) => void }
export type WorkerDeps = { db: Db; log: Log }
/** Runs one named reaction; it must be idempotent by event id. */
export type RunReaction = (claimed: ClaimedReaction) => Promise<void>

const leaseSeconds = 30
const batchSize = 10
/** With the delays of `runOne`, half a day: a service away for six hours must lose nothing. */
const maxAttempts = 24

/**
 * Runs every reaction due now, until none is left. Tests, the seed and the worker loop all go through here.
 * @returns how many ran.
 */
export async function drainOutbox(deps: WorkerDeps, run: RunReaction): Promise<number> {
  for (let done = 0; ; ) {
    const claimed = await withoutActor(deps, (db) => claimReactions(db, batchSize, leaseSeconds))
    if (claimed.length === 0) return done
    for (const reaction of claimed) await runOne(deps, run, reaction)
    done += claimed.length
  }
}

async function runOne(deps: WorkerDeps, run: RunReaction, claimed: ClaimedReaction): Promise<void> {
  let outcome: Parameters<typeof settleReaction>[2] = 'done'
  try {
    await run(claimed)
  } catch (error) {
    const text = error instanceof Failure ? error.code : error instanceof Error ? error.message : String(error)
    const waitSeconds = Math.min(3600, 2 ** claimed.attempts)
    outcome = {
      error: text,
      retryInSeconds: claimed.attempts >= maxAttempts ? null : waitSeconds,
    }
    deps.log.error({ reaction: claimed.reaction, eventId: claimed.eventId, error: text }, 'reaction failed')
  }
  await withoutActor(deps, (db) => settleReaction(db, claimed.id, outcome))
}

/**
 * Keeps draining: woken by NOTIFY, and every `pollSeconds` for retries and due work. `stop` waits for the round in hand.
 */
export function startWorker(
  deps: WorkerDeps & { config: Config },
  round: () => Promise<void>,
  pollSeconds = 5,
): { stop: () => Promise<void> } {
  let stopped = false
  let wake: () => void = () => undefined
  const listener = new pg.Client({ connectionString: deps.config.DATABASE_URL })
  listener.on('error', () => undefined)
  listener.on('notification', () => wake())
  const listening = listener
    .connect()
    .then(() => listener.query('LISTEN outbox'))
    .catch((error: unknown) => deps.log.error({ error: String(error) }, 'worker cannot listen; polling only'))

  const loop = (async () => {
    await listening
    while (!stopped) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      try {
        await round()
      } catch (error) {
        deps.log.error({ error: String(error) }, 'worker round failed')
      }
      let timer: NodeJS.Timeout | undefined
      const pause = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, pollSeconds * 1000)
      })
      if (!stopped) await Promise.race([woken, pause])
      clearTimeout(timer)
    }
  })()

  return {
    async stop() {
      stopped = true
      wake()
      await loop
      await listener.end().catch(() => undefined)
    },
  }
}
