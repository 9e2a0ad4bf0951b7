import type { ReadinessReason } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { findCheck } from './readiness.store.ts'
import { findSession } from './session.store.ts'

/** What a look found that stops a group, as a message tells it. */
export type RedFacts = { bookingId: string; occurrenceId: string; reasons: ReadinessReason[]; waysGiven: number }

/** Null when the session has begun, moved or was given up, or when a later look is no longer red: nothing is left to tell. */
export async function findRed(tx: Tx, checkId: string): Promise<RedFacts | null> {
  const row = await findCheck(tx, checkId)
  const session = row && (await findSession(tx, row.occurrenceId))
  if (!session || session.startsAt <= (await clockNow(tx)) || session.last?.colour !== 'red') return null
  const { findings, waysGiven } = session.last
  const { bookingId, occurrenceId } = session
  const red = findings.filter(({ outcome }) => outcome === 'fail')
  return { bookingId, occurrenceId, waysGiven, reasons: red.flatMap(({ reason }) => reason ?? []) }
}
