import type { LockAccountSettings, LockDeviceDto, LockMode } from '@salles-ouvertes/contract'
import type { CodeShape } from './rules/code-choice.ts'

/** What a kind of lock can and cannot do; commands adapt to it instead of knowing brands. */
export type LockCapabilities = {
  /**
   * The code of the place or of its box of keys, somebody who opens; or a code computed by the lock alone, written in it from
   * afar, handed to somebody else's system.
   */
  mode: LockMode
  /** Each right to enter has its own, everybody has the same, or there is none to type. */
  codes: 'own' | 'shared' | 'none'
  /** Shape of the codes that we choose; null when the lock makes them. */
  chosenCode: CodeShape | null
  /** Different codes that a lock which makes them can give for one window. */
  codesPerWindow: number
  granularityMinutes: 1 | 60
  minMinutes: number
  /** Infinity where nothing limits it. */
  maxMinutes: number
  /** A code of a longer window must open a first time so soon after its beginning, or it is void. */
  firstUse: { withinHours: number; ifLongerThanHours: number } | null
  /** Whether a code can be cancelled from afar, only before the door, or not at all. */
  revoke: 'remote' | 'on-site' | 'never'
  /** Whether the answer says that the code is in the lock, or the lock must be looked at until it is. */
  confirms: 'sync' | 'poll'
  /** Codes that one lock keeps at a time, those of its users among them; null where nothing limits them. */
  maxActive: number | null
  /** Whether the codes of a lock can be read again, to find those that should not be there or are missing. */
  lists: boolean
}

export type IssueRequest = {
  deviceReference: string
  validFrom: Date
  validUntil: Date
  /** What the code is called where people read the list of the lock: 20 characters at most, one per right to enter. */
  name: string
  /** The code we chose; null when the lock makes it. */
  code: string | null
  /** Counts from 0 the codes that were already somebody else's, where the lock makes them. */
  variant: number
}
/** Without a code where somebody opens. */
export type IssuedCode = { code: string | null; reference: string; validFrom: Date; validUntil: Date }

export type Withdrawal = 'revoked' | 'on-site' | 'will-expire'

/** A code that a lock has or will have, whoever asked for it: never the code itself. */
export type ListedCode = {
  name: string
  /** What `revoke` takes. */
  reference: string
  /** Null when nothing bounds it. */
  validFrom: Date | null
  validUntil: Date | null
  /** In the lock, on its way to it, or refused by it. */
  state: 'present' | 'pending' | 'failed'
}
export type LockHealth = Pick<LockDeviceDto, 'isOnline' | 'batteryPercent' | 'isBatteryLow'>

/**
 * Port of the locks that take codes. Calls have a time limit and are idempotent by name and key: the same ones give the
 * same code again. All throw `access.provider-unavailable` (no answer, 5xx: try later) or `locks.provider-refused`
 * (wrong key, unknown device: somebody must look), never a secret.
 */
export type LockProvider = {
  capabilities: LockCapabilities
  /**
   * @throws locks.code-taken the lock already has this code, locks.code-not-confirmed with `reference` the lock does not
   * show it yet, locks.window-not-kept
   */
  issue: (request: IssueRequest, idempotencyKey: string) => Promise<IssuedCode>
  /**
   * Answers whether the code is dead now, must be removed by somebody before the door, or stays valid until its end. A code
   * that a lock out of reach may still receive is not dead: access.provider-unavailable, to be asked again.
   */
  revoke: (deviceReference: string, reference: string) => Promise<Withdrawal>
  /** Every code of the lock, whoever asked for it; null where the maker does not tell. */
  list: (deviceReference: string) => Promise<ListedCode[] | null>
  /** State of one lock, read now; null where nothing is known of it. */
  health: (deviceReference: string) => Promise<LockHealth | null>
  /** Locks of the account and their state; also the test of the connection. Nothing changes there. */
  devices: () => Promise<LockDeviceDto[]>
}

/** How one enters: through the account of an establishment, or as is known. Secrets are in clear, in memory only. */
export type LockAccess =
  | { kind: 'fixed-code' | 'key-box'; code: string }
  | { kind: 'person' }
  | (Extract<LockAccountSettings, { kind: 'nuki' }> & { apiToken: string })
  | (Extract<LockAccountSettings, { kind: 'igloohome' }> & { clientSecret: string })
  | (Extract<LockAccountSettings, { kind: 'ttlock' }> & { clientSecret: string; password: string })
  | (Extract<LockAccountSettings, { kind: 'seam' }> & { apiKey: string })
  | (Extract<LockAccountSettings, { kind: 'webhook' }> & { signingSecret: string })

/** Opens a way in; null stands for what serves the establishments without an account. Nothing is sent yet. */
export type LockProviders = { open: (access: LockAccess | null) => LockProvider | null }
