import type { ErrorCode } from '@salles-ouvertes/contract'

export type FailureDetails = Record<string, unknown>

/** A refusal that a caller can act on. Only `platform/http.ts` turns it into an HTTP answer. */
export class Failure extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: FailureDetails = {},
  ) {
    super(code)
    this.name = 'Failure'
  }
}

/** Refuses: throws a `Failure` with a code of the contract. `details` may go to the caller: never a secret. */
export function fail(code: ErrorCode, details?: FailureDetails): never {
  throw new Failure(code, details)
}
