import type { OccurrenceReason, Recurrence, SeriesChoice, SessionOutcome } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { toLocal, type LocalDate, type Slot, type TimeZone } from '../../../platform/time.ts'
import { reasonOfDropped } from './session-outcome.ts'

/** One date of the rhythm; `slot` is the time it would have, also when it is skipped. */
export type SeriesDate = {
  readonly date: LocalDate
  readonly slot: Slot
  readonly outcome: SessionOutcome
  /** Name of the holiday. */
  readonly label: string | null
}
/** A date as it is written: asked, in its room, or kept aside with the reason. */
export type WantedSession = Slot & { readonly roomId: string } & (
    | { readonly status: 'requested' }
    | { readonly status: 'skipped'; readonly reason: OccurrenceReason; readonly reasonText: string | null }
  )

const skippedByRhythm: readonly SessionOutcome[] = ['school-holiday', 'public-holiday', 'no-such-hour']

/** Whether the rhythm itself has no session that day. */
export const isSkipped = ({ outcome }: Pick<SeriesDate, 'outcome'>): boolean => skippedByRhythm.includes(outcome)

/**
 * Dates of a rhythm with what the person decided of some of them; every date is written, also those left aside.
 * Source: docs/rules/series.md §4.
 * @throws bookings.invalid-choice for a date that has no session, or hours of another day
 * @throws availability.no-session when nothing is left
 */
export function applyChoices(
  zone: TimeZone,
  roomId: string,
  dates: readonly SeriesDate[],
  choices: readonly SeriesChoice[],
): WantedSession[] {
  const chosen = new Map<string, SeriesChoice>(choices.map((choice) => [choice.date, choice]))
  const asked = new Set<string>(dates.filter((date) => !isSkipped(date)).map(({ date }) => date))
  for (const { date } of choices) if (!asked.has(date)) fail('bookings.invalid-choice', { date, because: 'no-session' })

  const sessions = dates.map((planned): WantedSession => {
    const { date, slot, outcome, label } = planned
    const choice = chosen.get(date)
    if (isSkipped(planned) || (choice && 'drop' in choice)) {
      return { ...slot, roomId, status: 'skipped', reason: reasonOfDropped[outcome], reasonText: label }
    }
    if (choice && 'roomId' in choice) return { ...slot, roomId: choice.roomId, status: 'requested' }
    return { ...(choice ? hoursOf(zone, choice) : slot), roomId, status: 'requested' }
  })
  if (!sessions.some(({ status }) => status === 'requested')) fail('availability.no-session')
  return sessions
}

type Asked = Slot & { readonly roomId: string }

/** Whether the same dates are asked in the same rooms: nothing then has to move. */
export function isSameAsking(
  rhythm: Recurrence | null,
  asked: readonly Asked[],
  otherRhythm: Recurrence | null,
  otherAsked: readonly Asked[],
): boolean {
  const textOf = (dates: readonly Asked[]) =>
    dates.map(({ startsAt, endsAt, roomId }) => [startsAt.toISOString(), endsAt.toISOString(), roomId].join(' ')).sort()
  return (rhythm === null) === (otherRhythm === null) && textOf(asked).join('\n') === textOf(otherAsked).join('\n')
}

function hoursOf(zone: TimeZone, { date, startsAt, endsAt }: Extract<SeriesChoice, { startsAt: string }>): Slot {
  const slot = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
  if (slot.startsAt >= slot.endsAt || toLocal(zone, slot.startsAt).date !== date) {
    fail('bookings.invalid-choice', { date, because: 'other-day' })
  }
  return slot
}
