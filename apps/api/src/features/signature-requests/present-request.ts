import type { SignatureRequestDto } from '@salles-ouvertes/contract'
import type { RequestRow } from './requests.store.ts'

/** A request as the readers of its agreement see it. Instants in UTC: it belongs to no place. */
export const presentRequest = (row: RequestRow): SignatureRequestDto => ({
  id: row.id,
  party: row.party,
  provider: row.provider,
  status: row.status,
  askedAt: row.askedAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  refusal: row.refusal,
  lastError: row.lastError,
  nextTryAt: row.nextTryAt?.toISOString() ?? null,
})
