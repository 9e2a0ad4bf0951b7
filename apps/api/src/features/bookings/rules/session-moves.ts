import type { SessionMove } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import type { Instant, Slot } from '../../../platform/time.ts'
import { sessionsNamed } from './split-sessions.ts'

type Session = Slot & { readonly id: string; readonly roomId: string }
/** A session with the place it would have, and the one it has. */
export type Move<O extends Session> = Slot & { readonly roomId: string; readonly session: O }
export type SessionMoves<O extends Session> = {
  /** Those that really change, in the order of the sessions. */
  moved: Move<O>[]
  /** The other sessions of the booking: they stay as they are. */
  kept: O[]
}

/**
 * What a request to move sessions comes to. Only sessions to come move, to a slot with a length; what is asked as it is
 * already stays. Source: docs/rules/series.md §7.
 * @throws bookings.unknown-session one does not stand, or is named twice
 * @throws bookings.session-past one has begun
 * @throws availability.invalid-slot a new slot without a length
 */
export function sessionMoves<O extends Session>(
  standing: readonly O[],
  asked: readonly SessionMove[],
  now: Instant,
): SessionMoves<O> {
  const sessions = sessionsNamed(
    standing,
    asked.map(({ occurrenceId }) => occurrenceId),
  )
  if (sessions.some(({ startsAt }) => startsAt <= now)) fail('bookings.session-past')
  const moves = sessions.map((session): Move<O> => {
    const move = asked.find(({ occurrenceId }) => occurrenceId === session.id)
    if (!move) throw new Error(`session ${session.id} is not asked`)
    const startsAt = new Date(move.startsAt)
    const endsAt = new Date(move.endsAt)
    if (startsAt >= endsAt) fail('availability.invalid-slot')
    return { session, startsAt, endsAt, roomId: move.roomId ?? session.roomId }
  })
  const moved = moves.filter(isChange)
  return { moved, kept: standing.filter((session) => !moved.some((move) => move.session === session)) }
}

const isChange = ({ session, startsAt, endsAt, roomId }: Move<Session>): boolean =>
  +session.startsAt !== +startsAt || +session.endsAt !== +endsAt || session.roomId !== roomId

/** The sessions of the booking as they would be, by start. */
export const afterMoves = <O extends Session>({ moved, kept }: SessionMoves<O>): (Slot & { roomId: string })[] =>
  [...kept, ...moved].sort((a, b) => +a.startsAt - +b.startsAt)
