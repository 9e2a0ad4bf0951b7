import type { PieceRulesDto, PieceStops } from '@salles-ouvertes/contract'
import { isDeepStrictEqual } from 'node:util'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { getTenantSettings, lockTenant, saveSettings } from '../tenants/index.ts'
import { rulesOfTenant } from './rules/required-pieces.ts'

const mayEdit = (actor: Actor, tenantId: string) => holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })

/** What the lack of each piece stops in a tenant, and what its officers may change. For its staff. @throws tenants.not-found */
export function getPieceRules(deps: Pick<Deps, 'db'>, actor: Actor, tenantId: string): Promise<PieceRulesDto> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    return presentRules(tx, actor, tenantId)
  })
}

/**
 * What the lack of each piece stops from now on; a step already taken stays. `former` is what the officer read.
 * @throws tenants.not-found, tenants.not-allowed
 * @throws tenants.rules-changed somebody else changed them meanwhile
 */
export function setPieceRules(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { tenantId, former, stops }: { tenantId: string; former: PieceStops; stops: PieceStops },
): Promise<PieceRulesDto> {
  return inTransaction(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    if (!mayEdit(actor, tenantId)) fail('tenants.not-allowed')
    await lockTenant(tx, tenantId)
    if (!isDeepStrictEqual((await getTenantSettings(tx, tenantId)).pieces, former)) fail('tenants.rules-changed')
    await saveSettings(tx, tenantId, { pieces: stops })
    await audit.record(tx, actor, { action: 'tenant.set-pieces', subjectId: tenantId, tenantId, details: stops })
    return presentRules(tx, actor, tenantId)
  })
}

async function presentRules(tx: Tx, actor: Actor, tenantId: string): Promise<PieceRulesDto> {
  const settings = await getTenantSettings(tx, tenantId)
  return {
    stops: settings.pieces,
    items: rulesOfTenant(settings),
    allowedActions: mayEdit(actor, tenantId) ? ['edit'] : [],
  }
}
