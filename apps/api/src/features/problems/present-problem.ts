import type { FollowedProblemDto, ReportedProblemDto } from '@salles-ouvertes/contract'
import type { AccountActor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { formatIso, type TimeZone } from '../../platform/time.ts'
import { photosOf, type ProblemFacts, type TreatmentRow, treatmentsOf } from './problems.store.ts'
import { stateAfter, stepsAfter } from './rules/treatment.ts'
import { mayTreatProblems } from './rules/who-treats.ts'

/** Problems as the staff of their place read them. `timeZone`: that of the place. */
export async function presentProblems(
  tx: Tx,
  actor: AccountActor,
  problems: readonly ProblemFacts[],
  timeZone: TimeZone,
): Promise<ReportedProblemDto[]> {
  const { linesOf, photoIdsOf } = await storyOf(tx, problems)
  return problems.map((facts) => {
    const lines = linesOf(facts.id)
    const { id, kind, text, reportedBy, createdAt, organisationId } = facts
    return {
      ...{ id, kind, text, reportedBy },
      reportedAt: formatIso(timeZone, createdAt),
      reporter: organisationId ? 'group' : 'place',
      use: useOf(facts, timeZone),
      photoIds: photoIdsOf(id),
      state: stateAfter(lines.at(-1)),
      treatments: lines.map(({ step, words, doneBy: by, doneAt }) => ({
        ...{ step, words, by },
        at: formatIso(timeZone, doneAt),
      })),
      allowedActions: mayTreatProblems(actor, facts) ? stepsAfter(lines.at(-1), actor.accountId) : [],
    }
  })
}

/** The same problems for whoever reported them: where each stands, and the answer. */
export async function presentFollowed(
  tx: Tx,
  problems: readonly ProblemFacts[],
  timeZone: TimeZone,
): Promise<FollowedProblemDto[]> {
  const { linesOf, photoIdsOf } = await storyOf(tx, problems)
  return problems.map(({ id, kind, text, roomName, createdAt }) => {
    const last = linesOf(id).at(-1)
    return {
      ...{ id, kind, text, roomName },
      reportedAt: formatIso(timeZone, createdAt),
      photos: photoIdsOf(id).length,
      state: stateAfter(last),
      answer: last?.step === 'settle' ? last.words : null,
    }
  })
}

function useOf(facts: ProblemFacts, timeZone: TimeZone): ReportedProblemDto['use'] {
  const { siteName, roomName, organisationName, bookingReference, startsAt, endsAt } = facts
  if (!startsAt || !endsAt) return null
  return {
    siteName: siteName ?? '',
    roomName: roomName ?? '',
    organisationName: organisationName ?? '',
    bookingReference: bookingReference ?? '',
    startsAt: formatIso(timeZone, startsAt),
    endsAt: formatIso(timeZone, endsAt),
  }
}

async function storyOf(tx: Tx, problems: readonly ProblemFacts[]) {
  const ids = problems.map(({ id }) => id)
  const lines = await treatmentsOf(tx, ids)
  const photos = await photosOf(tx, ids)
  return {
    linesOf: (id: string): TreatmentRow[] => lines.filter(({ problemId }) => problemId === id),
    photoIdsOf: (id: string): string[] => photos.filter(({ problemId }) => problemId === id).map((photo) => photo.id),
  }
}
