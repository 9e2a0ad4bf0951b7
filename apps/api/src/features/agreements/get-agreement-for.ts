import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { findAgreement, type LoadedAgreement } from './agreements.store.ts'
import { mayRead } from './rules/who-signs.ts'

/** An agreement that the actor may read, locked or not. @throws agreements.not-found also for other parties */
export async function getAgreementFor(
  tx: Tx,
  actor: Actor,
  agreementId: string,
  lock: 'for-update' | 'none',
): Promise<LoadedAgreement> {
  const agreement = await findAgreement(tx, agreementId, lock)
  if (!agreement || !mayRead(actor, agreement.scope)) fail('agreements.not-found')
  return agreement
}
