import type { PartyRole, WorksChoice } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { assertMaySuspend, letterOfDecision, suspendIn } from '../agreements/index.ts'
import { relocateSessions } from '../bookings/index.ts'
import type { TouchedSession } from '../planning/index.ts'
import { treatable, type OpenWorks } from './get-works-for.ts'

export interface Treatment {
  choice: WorksChoice
  party: PartyRole
  reason: string
  /** Sessions that were chosen. */
  occurrenceIds: readonly string[]
}
type Letter = Awaited<ReturnType<typeof letterOfDecision>>
export interface Treated {
  /** As they were. */
  sessions: TouchedSession[]
  /** Of a suspension. */
  letter: Letter | null
}

/**
 * Suspends the sessions of one agreement, or moves them to a room of the establishment, on the ground of works: those that
 * were chosen and still stand in the way, far enough for its notice. None: nothing is done. Source: docs/rules/works.md §3.
 * @throws works.agreement-not-touched, and the refusals of `suspendAgreement` and `relocateSessions`
 */
export async function treatAgreement(
  tx: Tx,
  actor: Actor,
  works: OpenWorks,
  { choice, party, reason, occurrenceIds }: Treatment,
): Promise<Treated> {
  const { agreementId } = choice
  const touched = works.agreements.find((each) => each.agreementId === agreementId)
  const sessions = touched ? treatable(touched).filter((each) => occurrenceIds.includes(each.occurrenceId)) : []
  const [first] = sessions
  if (!touched || !first || touched.earliest === null) {
    return touched && touched.parties.length === 0 ? fail('agreements.decision-not-allowed', { party }) : nothing
  }
  const ids = sessions.map((session) => session.occurrenceId)
  const stated = { agreementId, party, ground: 'works' as const }
  if (choice.action === 'move') {
    await assertMaySuspend(tx, actor, { ...stated, day: first.day })
    await relocateSessions(tx, actor, {
      ...{ bookingId: first.bookingId, occurrenceIds: ids, roomId: choice.roomId, reason },
    })
    return { sessions, letter: null }
  }
  const effectiveOn = works.firstDay > touched.earliest ? works.firstDay : touched.earliest
  const decision = await suspendIn(tx, actor, {
    ...{ ...stated, reason, effectiveOn, lastDay: works.lastDay, occurrenceIds: ids },
  })
  return { sessions, letter: await letterOfDecision(tx, decision) }
}

const nothing: Treated = { sessions: [], letter: null }
