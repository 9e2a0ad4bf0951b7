import type { PayeeLadderDto, PayeeLadderForm, PayeeLadderListDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { findEntityOfTenant, getTenantSettings, legalEntitiesOf } from '../tenants/index.ts'
import { ownLadders, saveLadder } from './ladders.store.ts'
import { ladderIn } from './rules/dunning-ladder.ts'

const mayEdit = (actor: Actor, tenantId: string): boolean =>
  holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })

/** Days of each step for the payees of a tenant, by name, for its staff. @throws tenants.not-found */
export function listPayeeLadders(deps: Deps, actor: Actor, tenantId: string): Promise<PayeeLadderListDto> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    const { dunning } = await getTenantSettings(tx, tenantId)
    const own = await ownLadders(tx, tenantId)
    const payees = await legalEntitiesOf(tx, tenantId)
    return {
      ofTenant: ladderIn(dunning),
      items: payees.map(({ id, name }) => presentLadder(actor, { tenantId, id, name }, own.get(id) ?? null)),
    }
  })
}

/**
 * A payee has its own days, or those of its tenant again. For every claim, from now on; steps already taken are not
 * taken again. When a claim is late stays what the tenant says: docs/rules/dunning.md §2.
 * @throws tenants.not-found, tenants.not-allowed, dunning.payee-not-found
 */
export function setPayeeLadder(
  deps: Deps,
  actor: Actor,
  { tenantId, payeeEntityId, own }: PayeeLadderForm & { tenantId: string; payeeEntityId: string },
): Promise<PayeeLadderDto> {
  return inTransaction(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    if (!mayEdit(actor, tenantId)) fail('tenants.not-allowed')
    const { id, name } = (await findEntityOfTenant(tx, tenantId, payeeEntityId)) ?? fail('dunning.payee-not-found')
    await saveLadder(tx, { tenantId, payeeEntityId }, own)
    const details = { own }
    await record(tx, actor, { action: 'payee.set-dunning-ladder', subjectId: payeeEntityId, tenantId, details })
    return presentLadder(actor, { tenantId, id, name }, own)
  })
}

const presentLadder = (
  actor: Actor,
  { tenantId, id, name }: { tenantId: string; id: string; name: string },
  own: PayeeLadderDto['own'],
): PayeeLadderDto => ({
  ...{ payeeEntityId: id, payeeName: name, own },
  allowedActions: mayEdit(actor, tenantId) ? ['edit'] : [],
})
