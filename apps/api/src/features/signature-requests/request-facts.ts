import type { PartyRole } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { findRequest } from './requests.store.ts'
import { providerNames } from './rules/provider-names.ts'

export type RequestFacts = {
  party: PartyRole
  providerName: string
  status: 'waiting' | 'refused' | 'expired' | 'cancelled'
  refusal: string | null
}

/** What mails say of a request; null once it was signed. For reactions, inside the tenant. */
export async function findRequestFacts(tx: Tx, id: string): Promise<RequestFacts | null> {
  const row = await findRequest(tx, id, 'none')
  if (!row || row.status === 'signed') return null
  const { party, provider, refusal } = row
  const status = row.status === 'to-send' || row.status === 'to-cancel' ? 'waiting' : row.status
  return { party, providerName: providerNames[provider], status, refusal }
}
