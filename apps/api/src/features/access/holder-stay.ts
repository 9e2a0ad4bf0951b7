import type { z } from 'zod'
import type { didNotOpenInput, enteringInput, leavingInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import type { AccessFacts } from './access-facts.store.ts'
import { findGrantForUpdate } from './access.store.ts'
import { giveNextWay } from './give-next-way.ts'
import { advanceGrant } from './issue-due-access.ts'
import type { AccessInstructions } from './present-access.ts'
import { writeProblemReport } from './problem-report.store.ts'
import { readAccess } from './read-access.ts'
import { isStillAtTheDoor, maySay, saidAt, type StayAction, stepsOf } from './rules/stay.ts'
import { stayOf, stayOfLink } from './stay-of.ts'
import { noteEntry, noteLeaving } from './stay.store.ts'

/**
 * The page of the declared holder, who may have no account: how to enter, with the code inside its window. A link that was
 * sent for a way in that did not open leads to the one that stands for it.
 * @throws access.not-found when the link is about something else
 */
export function getHolderAccess(deps: Deps, actor: Actor): Promise<AccessInstructions> {
  return inTransaction(deps, actor, async (tx) => readAccess(deps, tx, actor, await stayOfLink(tx, actor), true))
}

/** « Je suis entré »: the first time counts, said again it changes nothing. @throws access.not-found, access.not-now */
export function sayEntered(
  deps: Deps,
  actor: Actor,
  { grantId, at }: z.infer<typeof enteringInput>,
): Promise<AccessInstructions> {
  return inTransaction(deps, actor, async (tx) => {
    const facts = await stayOf(tx, actor, grantId)
    if (facts.enteredAt === null) {
      await noteEntry(tx, facts, await requireMoment(tx, facts, 'enter', at))
      await note(tx, actor, facts, 'stay.enter')
    }
    return readAccess(deps, tx, actor, await stayOf(tx, actor, grantId), true)
  })
}

/**
 * « Ça n’ouvre pas »: the place is told, and the next way in is given at once; the answer has its code, or the same way and
 * whom to call when none is left. Told much later, by a phone that had no network, it only tells the place.
 * @throws access.not-found, access.not-now
 */
export async function sayDidNotOpen(
  deps: Deps,
  actor: Actor,
  input: z.infer<typeof didNotOpenInput>,
): Promise<AccessInstructions> {
  const next = await inTransaction(deps, actor, async (tx) => {
    const facts = await stayOf(tx, actor, input.grantId)
    const grant = await findGrantForUpdate(tx, facts.grantId)
    // Pressed twice, or by two people: the first press has already given another way.
    if (!grant || grant.replacedFor !== null || grant.id !== input.grantId) return null
    const at = await requireMoment(tx, facts, 'did-not-open', input.at)
    const isNew = await reportDoor(tx, actor, facts, input, at)
    return isNew && isStillAtTheDoor(at, await clockNow(tx)) ? giveNextWay(tx, actor, grant, 'did-not-open') : null
  })
  // The worker does the same within seconds; somebody stands at the door.
  if (next) await advanceGrant(deps, { tenantId: next.tenantId, grantId: next.id, status: next.status })
  return inTransaction(deps, actor, async (tx) =>
    readAccess(deps, tx, actor, await stayOf(tx, actor, input.grantId), true),
  )
}

/** « Nous partons »: what was done before leaving, how many came. The first time counts. @throws access.not-found, access.not-now */
export function sayLeft(deps: Deps, actor: Actor, input: z.infer<typeof leavingInput>): Promise<AccessInstructions> {
  return inTransaction(deps, actor, async (tx) => {
    const facts = await stayOf(tx, actor, input.grantId)
    if (facts.leftAt === null) {
      const said = await requireMoment(tx, facts, 'leave', input.at)
      // The clocks of two phones may differ by a minute: nobody leaves before they came.
      const at = facts.enteredAt && facts.enteredAt > said ? facts.enteredAt : said
      const steps = stepsOf(facts.exitInstructions)
      const done = steps.filter((step) => input.done.includes(step))
      const undone = steps.filter((step) => !input.done.includes(step))
      await noteLeaving(tx, facts, at, { headcount: input.headcount, done, undone, remark: input.remark })
      await note(tx, actor, facts, 'stay.leave')
    }
    return readAccess(deps, tx, actor, await stayOf(tx, actor, input.grantId), true)
  })
}

/** When it was said, if it could be said then. @throws access.not-now */
async function requireMoment(tx: Tx, facts: AccessFacts, action: StayAction, told: string): Promise<Date> {
  const at = saidAt(new Date(told), await clockNow(tx))
  if (!maySay(facts, action, at)) fail('access.not-now')
  return at
}

function note(tx: Tx, actor: Actor, facts: AccessFacts, action: 'stay.enter' | 'stay.leave'): Promise<void> {
  const { occurrenceId: subjectId, tenantId, organisationId } = facts
  return record(tx, actor, { action, subjectId, tenantId, organisationId })
}

/** Tells the place, once for each press; false when it was told already. */
function reportDoor(
  tx: Tx,
  actor: Actor,
  { tenantId, establishmentId, occurrenceId, organisationId, holderName }: AccessFacts,
  { pressId: id, remark: text }: Pick<z.infer<typeof didNotOpenInput>, 'pressId' | 'remark'>,
  createdAt: Date,
): Promise<boolean> {
  const place = { tenantId, establishmentId, occurrenceId, organisationId }
  return writeProblemReport(tx, actor, { ...place, id, kind: 'door', text, reportedBy: holderName, createdAt })
}
