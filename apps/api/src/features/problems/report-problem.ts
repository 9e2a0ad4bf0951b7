import type { FollowedProblemsDto, GroupProblemForm, ProblemReportForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { findVisit, maySay, placeOfLink, stayOf, writeProblemReport } from '../access/index.ts'
import { nameOf } from '../identity/index.ts'
import { followedByGroup, followedByPlace } from './follow-problems.ts'

/**
 * The caretaker reports what is wrong on site, by personal link; those who decide for the establishment are told. Sent
 * again with the same `pressId`, it changes nothing.
 * @throws access.not-found when the use named is not one of the establishment
 */
export function reportProblem(
  deps: Deps,
  actor: Actor,
  { pressId: id, ...said }: ProblemReportForm,
): Promise<FollowedProblemsDto> {
  return inTransaction(deps, actor, async (tx) => {
    const place = await placeOfLink(tx, actor)
    if (said.occurrenceId && !(await findVisit(tx, place, said.occurrenceId))) fail('access.not-found')
    await writeProblemReport(tx, actor, {
      ...{ ...said, id, tenantId: place.tenantId, establishmentId: place.id, organisationId: null },
      ...{ reportedBy: await nameOf(tx, actor), createdAt: await clockNow(tx) },
    })
    return followedByPlace(tx, place)
  })
}

/**
 * The group reports what is wrong in the room: by the link of its declared holder, or by the account of the applicant or
 * of that holder. Sent again with the same `pressId`, it changes nothing.
 * @throws access.not-found for anybody else, access.not-now. Source: docs/rules/problems.md, 2.
 */
export function reportGroupProblem(
  deps: Deps,
  actor: Actor,
  { pressId: id, grantId, kind, text }: GroupProblemForm,
): Promise<FollowedProblemsDto> {
  return inTransaction(deps, actor, async (tx) => {
    const stay = await stayOf(tx, actor, grantId)
    const createdAt = await clockNow(tx)
    if (!maySay(stay, 'report-problem', createdAt)) fail('access.not-now')
    const { tenantId, establishmentId, occurrenceId, organisationId, holderName } = stay
    const reportedBy = actor.kind === 'account' ? await nameOf(tx, actor) : holderName
    const said = { id, kind, text, reportedBy, createdAt }
    await writeProblemReport(tx, actor, { ...said, tenantId, establishmentId, occurrenceId, organisationId })
    return followedByGroup(tx, stay)
  })
}
