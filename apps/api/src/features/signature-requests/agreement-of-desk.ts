import { holds, type Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getAgreementFor } from '../agreements/index.ts'
import { deskRoles } from '../bookings/index.ts'

/** Who asks a service for a signature, and takes the request back: those who run the requests of the establishment. */
export const mayAsk = (actor: Actor, scope: { tenantId: string; establishmentId: string }): boolean =>
  holds(actor, deskRoles, scope)

/** An agreement of the actor's desk, locked with its booking. @throws agreements.not-found, agreements.not-allowed */
export async function getAgreementOfDesk(tx: Tx, actor: Actor, agreementId: string) {
  const { row, scope } = await getAgreementFor(tx, actor, agreementId, 'for-update')
  if (!mayAsk(actor, scope)) fail('agreements.not-allowed')
  return row
}
