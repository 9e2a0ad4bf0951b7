import type { ReadinessColour, ReadinessFinding, ReadinessStep } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import { addMinutes } from '../../platform/time.ts'
import { climbWayIn } from '../access/index.ts'
import { record } from '../audit/index.ts'
import type { LookAtLocks } from './look-at-locks.ts'
import { insertCheck, nearHoursOf } from './readiness.store.ts'
import { causesOf, checkSession, colourOf } from './rules/check-session.ts'
import { entryFacts, sessionToCheck } from './session-facts.ts'
import { findSession, type Session } from './session.store.ts'

/** As many as a room may have: beyond, the same way would be given twice. */
const mostWays = 6

type Seen = { session: Session; grantId: string | null; findings: ReadinessFinding[] }
export type Look = { tenantId: string; occurrenceId: string; step: ReadinessStep }

/**
 * Looks at a session to come, gives the next way in as long as the one given would not open, and keeps what is left. What a
 * person must mend is told to whoever can, once per step. False when the session no longer takes place.
 */
export async function checkReadiness(deps: Deps, actor: Actor, look: Look, locks: LookAtLocks): Promise<boolean> {
  let seen = await see(deps, look, locks)
  if (!seen) return false
  const foundColour = colourOf(seen.findings)
  let waysGiven = 0
  while (seen.grantId !== null && causesOf(seen.findings).has('way') && waysGiven < mostWays) {
    const climbed = await climbWayIn(deps, { tenantId: look.tenantId, grantId: seen.grantId })
    if (climbed === 'none-left') break
    if (climbed === 'given') waysGiven += 1
    const again = await see(deps, look, locks)
    if (!again) return false
    seen = again
  }
  const kept = seen
  await inTransaction(deps, actor, (tx) => keep(tx, actor, look, { ...kept, foundColour, waysGiven }))
  return true
}

/** What is found now; the lock is asked between two transactions. Null when the session has begun or was given up. */
async function see(deps: Deps, { tenantId, occurrenceId }: Look, locks: LookAtLocks): Promise<Seen | null> {
  const read = await inReadOnly(deps, systemActor(tenantId), async (tx) => {
    const session = await findSession(tx, occurrenceId)
    const now = await clockNow(tx)
    if (!session || session.startsAt <= now) return null
    const isNear = session.startsAt <= addMinutes(now, (await nearHoursOf(tx, tenantId)) * 60)
    return { toCheck: await sessionToCheck(tx, session), isNear, now }
  })
  if (!read) return null
  const { toCheck, isNear, now } = read
  const lock = await locks(toCheck)
  const entry = toCheck.entry && entryFacts(toCheck.entry, lock, now)
  return {
    session: toCheck.session,
    grantId: toCheck.entry?.grant.id ?? null,
    findings: checkSession({ ...toCheck.facts, entry, isNear }),
  }
}

async function keep(
  tx: Tx,
  actor: Actor,
  { step }: Look,
  { session, grantId, findings, foundColour, waysGiven }: Seen & { foundColour: ReadinessColour; waysGiven: number },
): Promise<void> {
  const { tenantId, establishmentId, bookingId, occurrenceId, startsAt } = session
  const id = newId()
  const colour = colourOf(findings)
  const isFirst = await insertCheck(tx, {
    ...{ id, tenantId, establishmentId, bookingId, occurrenceId, startsAt },
    ...{ step, foundColour, colour, waysGiven, findings, checkedAt: await clockNow(tx) },
  })
  if (!isFirst) return
  const details = { step, colour, waysGiven }
  await record(tx, actor, { action: 'readiness.check', subjectId: occurrenceId, tenantId, details })
  await tell(tx, { session, grantId, findings }, { step, checkId: id })
}

/** A person who looks sees for themselves; but whoever comes must know at once that no way in is left. */
async function tell(
  tx: Tx,
  { session, grantId, findings }: Seen,
  { step, checkId }: { step: ReadinessStep; checkId: string },
): Promise<void> {
  const causes = causesOf(findings)
  const { tenantId, bookingId } = session
  const ids = { tenantId, bookingId, checkId }
  const wasLost = session.last !== null && causesOf(session.last.findings).has('way')
  const isLost = causes.has('way') && grantId !== null
  if (isLost && !(step === 'asked' && wasLost)) await publish(tx, { type: 'readiness.way-lost', ...ids, grantId })
  if (step === 'asked') return
  if (causes.has('place') && !isLost) await publish(tx, { type: 'readiness.place-to-mend', ...ids })
  if (causes.has('organiser')) await publish(tx, { type: 'readiness.organiser-to-mend', ...ids })
}
