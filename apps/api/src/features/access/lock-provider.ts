/** What a kind of lock can and cannot do; commands adapt to it instead of knowing brands. */
export type LockCapabilities = {
  mode: 'offline-pin' | 'online-pin'
  granularityMinutes: 1 | 60
  minMinutes: number
  maxMinutes: number
  /** Digits of the codes it makes. */
  codeLength: number
  /** Whether a code can be cancelled from afar. */
  revoke: 'remote' | 'never'
}

export type IssueRequest = {
  deviceReference: string
  validFrom: Date
  validUntil: Date
  /** Short public label: the booking reference, never a person's name. */
  label: string
}
export type IssuedCode = { code: string; reference: string; validFrom: Date; validUntil: Date }

/** Port of keypads. Calls are idempotent by key: the same key gives the same code again. */
export type LockProvider = {
  capabilities: (deviceReference: string) => Promise<LockCapabilities>
  /** @throws access.provider-unavailable when the provider does not answer. */
  issue: (request: IssueRequest, idempotencyKey: string) => Promise<IssuedCode>
  /** Answers whether the code is dead now, or stays valid until its end. */
  revoke: (deviceReference: string, reference: string) => Promise<'revoked' | 'will-expire'>
}
