import type { ProblemState, ProblemStep } from '@salles-ouvertes/contract'
import { mostProblemPhotos } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'

/** A line of the treatment of a problem, as far as the next one depends on it. */
export type TreatmentLine = { step: ProblemStep; accountId: string }

const states: Record<ProblemStep, ProblemState> = { take: 'taken', settle: 'settled', reopen: 'open' }
/** A photo is of what was reported: it follows within the hour, however slow the network. */
const photoWithinMs = 3_600_000

/** Where a problem stands after its last line; open before the first. */
export const stateAfter = (last: Pick<TreatmentLine, 'step'> | undefined): ProblemState =>
  last ? states[last.step] : 'open'

/** What that account may write next: what somebody took may be taken over by another. Source: docs/rules/problems.md, 6. */
export function stepsAfter(last: TreatmentLine | undefined, accountId: string): ProblemStep[] {
  if (last?.step === 'settle') return ['reopen']
  return last?.step === 'take' && last.accountId === accountId ? ['settle'] : ['take', 'settle']
}

/**
 * Refuses a step that does not follow the last line, or a settlement that says nothing.
 * @throws problems.wrong-state, problems.words-missing
 */
export function assertFollows(
  last: TreatmentLine | undefined,
  { step, accountId }: TreatmentLine,
  words: string,
): void {
  if (!stepsAfter(last, accountId).includes(step)) fail('problems.wrong-state', { state: stateAfter(last) })
  if (step === 'settle' && words === '') fail('problems.words-missing')
}

/**
 * Refuses a photo beyond the fourth, or long after the report. Source: docs/rules/problems.md, 3.
 * @throws problems.too-many-photos, problems.photo-too-late
 */
export function assertTakesPhoto({ createdAt }: { createdAt: Date }, kept: number, now: Date): void {
  if (kept >= mostProblemPhotos) fail('problems.too-many-photos')
  if (now.getTime() - createdAt.getTime() > photoWithinMs) fail('problems.photo-too-late')
}
