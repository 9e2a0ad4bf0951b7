import type { Tx } from '../../platform/database.ts'
import { peopleHolding, type RoleHolder } from '../identity/index.ts'
import { signingEntity, type AgreementScope } from './rules/who-signs.ts'

/** People who hold the right to sign as a public party of the agreement today. For staff and reactions. */
export const signatoriesOf = (
  tx: Tx,
  party: 'establishment' | 'owner',
  scope: AgreementScope,
): Promise<RoleHolder[]> => {
  const { tenantId, establishmentId } = scope
  return peopleHolding(tx, ['signatory'], { tenantId, establishmentId, legalEntityId: signingEntity(party, scope) })
}
