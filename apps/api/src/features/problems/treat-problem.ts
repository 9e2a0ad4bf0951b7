import type { ReportedProblemDto, ProblemStep } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { nameOf } from '../identity/index.ts'
import { getTenant } from '../tenants/index.ts'
import { presentProblems } from './present-problem.ts'
import { findProblem, insertTreatment, lockProblem, type ProblemFacts, treatmentsOf } from './problems.store.ts'
import { assertFollows } from './rules/treatment.ts'
import { mayReadProblems, mayTreatProblems } from './rules/who-treats.ts'

/**
 * The place takes a problem, settles it or opens it again: one more line, with who and when. A group that reported is
 * told when it is settled.
 * @throws problems.not-found, problems.not-allowed, problems.wrong-state, problems.words-missing
 */
export function treatProblem(
  deps: Deps,
  actor: AccountActor,
  { problemId, step, words }: { problemId: string; step: ProblemStep; words: string },
): Promise<ReportedProblemDto> {
  return inTransaction(deps, actor, async (tx) => {
    await lockProblem(tx, problemId)
    const problem = await findProblem(tx, problemId)
    if (!problem || !mayReadProblems(actor, problem)) fail('problems.not-found')
    if (!mayTreatProblems(actor, problem)) fail('problems.not-allowed')
    const lines = await treatmentsOf(tx, [problemId])
    const { tenantId } = problem
    const { accountId } = actor
    assertFollows(lines.at(-1), { step, accountId }, words)
    await insertTreatment(tx, {
      ...{ id: newId(), tenantId, problemId, rank: lines.length + 1, step, words, accountId },
      ...{ doneBy: await nameOf(tx, actor), doneAt: await clockNow(tx) },
    })
    await record(tx, actor, { action: `problem.${step}`, subjectId: problemId, tenantId })
    if (step === 'settle') await tellGroup(tx, problem)
    const { timeZone } = await getTenant(tx, tenantId)
    const [shown] = await presentProblems(tx, actor, [problem], timeZone)
    return shown ?? fail('problems.not-found')
  })
}

/** Somebody of the place sees it on the page of the day. Source: docs/rules/problems.md, 7. */
async function tellGroup(tx: Tx, { id, tenantId, organisationId, bookingId }: ProblemFacts): Promise<void> {
  if (organisationId === null || bookingId === null) return
  await publish(tx, { type: 'problem.settled', tenantId, problemId: id, bookingId })
}
