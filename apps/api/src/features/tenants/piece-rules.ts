import type { PieceRules } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { getTenantSettings, saveSettings } from './tenants.store.ts'

/** What the tenant says of each piece, where it differs from docs/rules/pieces.md. @throws tenants.not-found */
export function getPieceRules(deps: Pick<Deps, 'db'>, actor: Actor, tenantId: string): Promise<PieceRules> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    return { stops: (await getTenantSettings(tx, tenantId)).pieces }
  })
}

/**
 * What the lack of each piece stops from now on; a step already taken stays.
 * @throws tenants.not-found, tenants.not-allowed
 */
export function setPieceRules(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { tenantId, stops }: PieceRules & { tenantId: string },
): Promise<PieceRules> {
  return inTransaction(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('tenants.not-allowed')
    await saveSettings(tx, tenantId, { pieces: stops })
    await audit.record(tx, actor, { action: 'tenant.set-pieces', subjectId: tenantId, tenantId, details: stops })
    return { stops }
  })
}
