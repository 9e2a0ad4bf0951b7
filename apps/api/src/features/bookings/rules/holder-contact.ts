import type { AccessKind } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'

/**
 * Refuses a request taken at the desk whose code could reach nobody: a code leaves by mail only, so that without the
 * address (`email` empty) of the person responsible on site, the room must be opened by a person.
 * Source: docs/rules/access.md §1. @throws bookings.holder-unreachable
 */
export function checkHolderReachable(kind: AccessKind, email: string): void {
  if (kind !== 'person' && email === '') fail('bookings.holder-unreachable', { kind })
}
