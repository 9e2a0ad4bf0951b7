import type { z } from 'zod'
import type { didNotOpenInput, leavingInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor, LinkActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { Failure, fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { type AccessFacts, findAccessFacts } from './access-facts.store.ts'
import { findGrantForUpdate, standingGrantOf } from './access.store.ts'
import { problemReportTable } from './access.tables.ts'
import { giveNextWay } from './give-next-way.ts'
import { advanceGrant } from './issue-due-access.ts'
import type { AccessInstructions } from './present-access.ts'
import { readAccess } from './read-access.ts'
import { type StayAction, stayActions, stepsOf } from './rules/stay.ts'
import { noteEntry, noteLeaving } from './stay.store.ts'

/**
 * The page of the declared holder, who may have no account: how to enter, with the code inside its window. A link that was
 * sent for a way in that did not open leads to the one that stands for it.
 * @throws access.not-found when the link is about something else
 */
export function getHolderAccess(deps: Deps, actor: Actor): Promise<AccessInstructions> {
  return inTransaction(deps, actor, async (tx) => {
    const { facts, link } = await factsOfLink(tx, actor)
    return readAccess(deps, tx, link, facts, true)
  })
}

/** « Je suis entré »: the first time counts. @throws access.not-found, access.not-now */
export function sayEntered(deps: Deps, actor: Actor): Promise<AccessInstructions> {
  return inTransaction(deps, actor, async (tx) => {
    const { facts, link } = await factsOfLink(tx, actor)
    const now = await requireAction(tx, facts, 'enter')
    await noteEntry(tx, facts, now)
    await note(tx, link, facts, 'stay.enter')
    return readAccess(deps, tx, link, await again(tx, facts), true)
  })
}

/**
 * « Ça n’ouvre pas »: the place is told, and the next way in is given at once; the answer has its code, or the same way and
 * whom to call when none is left. @throws access.not-found, access.not-now
 */
export async function sayDidNotOpen(
  deps: Deps,
  actor: Actor,
  { grantId, remark }: z.infer<typeof didNotOpenInput>,
): Promise<AccessInstructions> {
  const next = await inTransaction(deps, actor, async (tx) => {
    const { facts, link } = await factsOfLink(tx, actor)
    const grant = await findGrantForUpdate(tx, facts.grantId)
    // Pressed twice, or by two people: the first press has already given another way.
    if (!grant || grant.replacedFor !== null || grant.id !== grantId) return null
    await requireAction(tx, facts, 'did-not-open')
    await reportDoor(tx, link, facts, remark)
    return giveNextWay(tx, link, grant, 'did-not-open')
  })
  // The worker does the same within seconds; somebody stands at the door.
  if (next) await advanceGrant(deps, { tenantId: next.tenantId, grantId: next.id, status: next.status })
  return getHolderAccess(deps, actor)
}

/** « Nous partons »: what was done before leaving, how many came. The first time counts. @throws access.not-found, access.not-now */
export function sayLeft(deps: Deps, actor: Actor, input: z.infer<typeof leavingInput>): Promise<AccessInstructions> {
  return inTransaction(deps, actor, async (tx) => {
    const { facts, link } = await factsOfLink(tx, actor)
    const now = await requireAction(tx, facts, 'leave')
    const steps = stepsOf(facts.exitInstructions)
    const done = steps.filter((step) => input.done.includes(step))
    const undone = steps.filter((step) => !input.done.includes(step))
    await noteLeaving(tx, facts, now, { headcount: input.headcount, done, undone, remark: input.remark })
    await note(tx, link, facts, 'stay.leave')
    return readAccess(deps, tx, link, await again(tx, facts), true)
  })
}

/** The right to enter that a holder's link leads to, and the link. @throws access.not-found when the link is about something else */
export async function factsOfLink(tx: Tx, actor: Actor): Promise<{ facts: AccessFacts; link: LinkActor }> {
  if (actor.kind !== 'link' || actor.purpose !== 'holder-access') fail('access.not-found')
  const facts = await findAccessFacts(tx, await standingGrantOf(tx, actor.subjectId))
  if (!facts || facts.tenantId !== actor.tenantId) fail('access.not-found')
  return { facts, link: actor }
}

async function again(tx: Tx, { grantId }: AccessFacts): Promise<AccessFacts> {
  return (await findAccessFacts(tx, grantId)) ?? fail('access.not-found')
}

async function requireAction(tx: Tx, facts: AccessFacts, action: StayAction): Promise<Date> {
  const now = await clockNow(tx)
  if (!stayActions(facts, now).includes(action)) throw new Failure('access.not-now')
  return now
}

function note(tx: Tx, actor: Actor, facts: AccessFacts, action: 'stay.enter' | 'stay.leave'): Promise<void> {
  const { occurrenceId: subjectId, tenantId, organisationId } = facts
  return record(tx, actor, { action, subjectId, tenantId, organisationId })
}

async function reportDoor(tx: Tx, actor: Actor, facts: AccessFacts, remark: string): Promise<void> {
  const { tenantId, establishmentId, occurrenceId, holderName } = facts
  const problemId = newId()
  await tx.insert(problemReportTable).values({
    ...{ id: problemId, tenantId, establishmentId, occurrenceId },
    kind: 'door',
    text: remark,
    reportedBy: holderName,
    createdAt: await clockNow(tx),
  })
  await record(tx, actor, { action: 'problem.report', subjectId: problemId, tenantId, details: { kind: 'door' } })
  await publish(tx, { type: 'problem.reported', tenantId, problemId, establishmentId })
}
