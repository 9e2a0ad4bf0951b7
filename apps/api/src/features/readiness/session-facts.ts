import type { Tx } from '../../platform/database.ts'
import { type Entry, entryOf } from '../access/index.ts'
import { claimsOn } from '../availability/index.ts'
import { piecesOfSession } from '../bookings/index.ts'
import { alarmOfUse, siteHoursOfRooms } from '../catalogue/index.ts'
import type { EntryFacts, LockLook, SessionFacts } from './rules/session-facts.ts'
import type { Session } from './session.store.ts'

/** The session with its way in, before any lock is asked. */
export type SessionToCheck = {
  session: Session
  entry: Entry | null
  /** Reference of the lock that takes part, at its maker; null where there is none. */
  deviceReference: string | null
  facts: Omit<SessionFacts, 'isNear' | 'entry'>
}

/** Everything that the database knows of a session to come. */
export async function sessionToCheck(tx: Tx, session: Session): Promise<SessionToCheck> {
  const { occurrenceId, bookingId, roomId, timeZone, isSuspended, isAgreementInForce, endsAt } = session
  const entry = await entryOf(tx, occurrenceId)
  const isKeypad = entry?.way?.kind === 'keypad'
  const pieces = await piecesOfSession(tx, bookingId, occurrenceId)
  const site = (await siteHoursOfRooms(tx, [roomId])).get(roomId)
  return {
    session,
    entry,
    deviceReference: isKeypad ? (entry.way?.deviceReference ?? null) : null,
    facts: {
      ...{ isSuspended, isAgreementInForce, endsAt },
      pieces: pieces.filter(({ stops }) => stops !== 'nothing').map(({ kind, state }) => ({ kind, state })),
      outBy: (site && alarmOfUse(site, timeZone, session)?.outBy) ?? null,
      isPlaceClaimed: (await claimsOn(tx, [occurrenceId])).has(occurrenceId),
    },
  }
}

/** What the rules read of a right to enter, once its lock has told what it knows. */
export function entryFacts(entry: Entry, lock: LockLook | null, now: Date): EntryFacts {
  const { grant, facts, way, hasKnownCode, blockedBy } = entry
  return {
    status: grant.status,
    kind: way?.kind ?? 'person',
    isRecorded: way !== null,
    ...{ hasKnownCode, blockedBy, lock },
    isLate: grant.lastError !== null || (grant.issueAt <= now && blockedBy === null),
    hasEntryInstructions: facts.instructions !== '',
    hasExitInstructions: facts.exitInstructions !== '',
    hasContactPhone: facts.contactPhone !== '',
    holder: { hasEmail: facts.holderEmail !== '', hasPhone: facts.holderPhone !== '' },
  }
}
