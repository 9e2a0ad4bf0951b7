import { cancelledSide, type BookingMessageDto, type TimelineEntryDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { formatIso, type TimeZone } from '../../platform/time.ts'
import * as audit from '../audit/index.ts'
import type { MessageRow } from './conversation.store.ts'

/** The thread, oldest first, each message signed with the name of its author. */
export const presentMessages = (
  messages: readonly MessageRow[],
  names: ReadonlyMap<string, string>,
  zone: TimeZone,
): BookingMessageDto[] =>
  messages.map(({ id, authorId, side, body, createdAt }) => ({
    id,
    authorName: (authorId && names.get(authorId)) ?? '',
    side,
    body,
    createdAt: formatIso(zone, createdAt),
  }))

/** What happened, oldest first; the thread tells the messages, and corrections of a draft concern nobody. */
export async function timelineOf(tx: Tx, bookingId: string, zone: TimeZone): Promise<TimelineEntryDto[]> {
  const untold = ['booking.message', 'booking.edit']
  return (await audit.linesOf(tx, bookingId))
    .filter(({ action }) => !untold.includes(action))
    .map(({ at, action, note, details }) => ({
      at: formatIso(zone, at),
      action: action.replace(/^booking\./, ''),
      side: timelineSides.find((side) => side === details['side']) ?? 'system',
      note,
      sessions: sessionsIn(details),
      cancelledSide: cancelledSide.options.find((side) => side === details['cancelledSide']) ?? null,
    }))
}

/** Starts that the line was written with, in the zone of the place. */
const sessionsIn = (details: Record<string, unknown>): string[] => {
  const starts = details['sessions'] ?? details['refused'] ?? []
  return Array.isArray(starts) ? starts.filter((start) => typeof start === 'string') : []
}

const timelineSides = ['applicant', 'establishment', 'owner', 'system'] as const
