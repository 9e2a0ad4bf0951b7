import type { AccessGrantStatus, AccessKind, PieceKind } from '@salles-ouvertes/contract'

/** What a lock told when it was asked, or why it told nothing. */
export type LockLook =
  /** No account answers for it. */
  | 'unknown'
  | 'silent'
  | 'refuses'
  | {
      /** Null where the maker does not tell. */
      isOnline: boolean | null
      batteryPercent: number | null
      isBatteryLow: boolean
      /** Where the code of this right is; null where the maker does not list them. */
      code: 'present' | 'pending' | 'absent' | null
    }

/** The right to enter that stands for a session, and the way in that it opens. */
export type EntryFacts = {
  status: AccessGrantStatus
  kind: AccessKind
  /** Nobody wrote how this room is entered: a person opens. */
  isRecorded: boolean
  /** The code of the place or of its box is written on the sheet of the room. */
  hasKnownCode: boolean
  /** Its hour of sending is past, and nothing of its money keeps it. */
  isLate: boolean
  /** Null where no lock takes part. */
  lock: LockLook | null
  hasEntryInstructions: boolean
  hasExitInstructions: boolean
  hasContactPhone: boolean
  holder: { hasEmail: boolean; hasPhone: boolean }
  blockedBy: 'money' | 'deposit' | null
}

export type CalledFacts = { kind: PieceKind; state: 'valid' | 'missing' | 'expired' | 'refused' | 'to-verify' }

/** Everything that is looked at before a group comes. */
export type SessionFacts = {
  /** From the second look on: what could still be mended in the days before no longer can. */
  isNear: boolean
  /** It keeps its place without a way in, for want of an insurance. */
  isSuspended: boolean
  entry: EntryFacts | null
  pieces: readonly CalledFacts[]
  isAgreementInForce: boolean
  endsAt: Date
  /** When everybody must be out for the alarm of the site, its margin included; null where none arms itself. */
  outBy: Date | null
  /** A use of a higher class claims its place. */
  isPlaceClaimed: boolean
}
