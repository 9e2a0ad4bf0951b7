import type { PublicParty } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { peopleHolding, type RoleHolder } from '../identity/index.ts'
import { placeOfParty, type AgreementScope } from './rules/who-signs.ts'

/** People who hold the right to sign as a public party of the agreement today. For staff and reactions. */
export async function signatoriesOf(tx: Tx, party: PublicParty, scope: AgreementScope): Promise<RoleHolder[]> {
  const place = placeOfParty(party, scope)
  return place ? peopleHolding(tx, ['signatory'], place) : []
}
