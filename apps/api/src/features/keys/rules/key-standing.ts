import type { KeyAction, KeyEntryKind, KeyState } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { daysBetween, type LocalDate } from '../../../platform/time.ts'

/** A line of a copy, as far as the next one depends on it. */
export type Line = {
  id: string
  rank: number
  kind: KeyEntryKind
  state: KeyState
  handingId: string | null
  recordedAt: Date
}
/** Where a copy is: the state and the hands that a line leaves it in. */
export type Standing = { state: KeyState; handingId: string | null }

/** Before its first line, a copy is where it belongs. */
export const neverMoved: Standing = { state: 'in-place', handingId: null }
/** A line is undone within seven days. Source: docs/rules/keys.md §6. */
const correctedWithinMs = 7 * 24 * 3_600_000

/** From which state each line may be written. Source: docs/rules/keys.md §3. */
const startsFrom: Record<Exclude<KeyEntryKind, 'corrected'>, readonly KeyState[]> = {
  handed: ['in-place'],
  returned: ['out', 'lost'],
  lost: ['in-place', 'out'],
}

/**
 * Where the copy is after a line. `entryId` is the line to write, which names the hands when it hands over.
 * @throws keys.wrong-state somebody has the copy already, or nobody does
 */
export function standingAfter(
  kind: Exclude<KeyEntryKind, 'corrected'>,
  { state, handingId }: Standing,
  entryId: string,
): Standing {
  if (!startsFrom[kind].includes(state)) fail('keys.wrong-state', { state })
  if (kind === 'handed') return { state: 'out', handingId: entryId }
  return kind === 'returned' ? neverMoved : { state: 'lost', handingId }
}

/**
 * Where the copy is once its last line is undone: where the line before left it.
 * @param lines the two last ones, the last first
 * @throws keys.not-the-last another line was written since, or this one undoes one already
 * @throws keys.too-late-to-correct
 */
export function standingWithout([last, before]: readonly Line[], entryId: string, now: Date): Standing {
  if (last?.id !== entryId || last.kind === 'corrected') fail('keys.not-the-last')
  if (!isFresh(last, now)) fail('keys.too-late-to-correct')
  return before ? { state: before.state, handingId: before.handingId } : neverMoved
}

const isFresh = ({ recordedAt }: Pick<Line, 'recordedAt'>, now: Date): boolean =>
  now.getTime() - recordedAt.getTime() <= correctedWithinMs

/** Out after the day it was due back. */
export const isLate = (state: KeyState, dueOn: string | null, today: string): boolean =>
  state === 'out' && dueOn !== null && dueOn < today

/** What may be written of a copy by somebody who keeps the keys; `mayRetire` for those who also make the list. */
export function actionsOn(
  last: Pick<Line, 'kind' | 'state' | 'recordedAt'> | null,
  now: Date,
  mayRetire: boolean,
): KeyAction[] {
  const state = last?.state ?? 'in-place'
  const actions: KeyAction[] = []
  if (startsFrom.handed.includes(state)) actions.push('hand')
  if (startsFrom.returned.includes(state)) actions.push('return')
  if (startsFrom.lost.includes(state)) actions.push('lose')
  if (last && last.kind !== 'corrected' && isFresh(last, now)) actions.push('correct')
  if (mayRetire && state !== 'out') actions.push('retire')
  return actions
}

export type ReminderStep = 'due-soon' | 'late'

/**
 * What the borrower is to be told of that day: the day before the return, or that very day when the copy was handed over
 * the day before; nothing when it was handed over for the day itself. Source: docs/rules/keys.md §5.
 */
export function stepOn(today: LocalDate, handing: { handedOn: LocalDate; dueOn: LocalDate }): ReminderStep | null {
  const daysLeft = daysBetween(today, handing.dueOn)
  if (daysLeft < 0) return 'late'
  return daysLeft <= 1 && handing.handedOn < today ? 'due-soon' : null
}
