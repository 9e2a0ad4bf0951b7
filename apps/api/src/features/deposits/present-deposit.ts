import type { DepositDto } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getTenantSettings } from '../tenants/index.ts'
import { type ReadDeposit, readDeposits } from './read-deposits.store.ts'
import { nextActions, standingOf } from './rules/deposit-standing.ts'
import { mayKeep } from './rules/who-keeps-deposits.ts'

/** A deposit for one reader, who has the right to read it. */
export function presentDeposit(actor: Actor, deposit: ReadDeposit, depositBeforeEntry: boolean): DepositDto {
  const { tenantId, establishmentId, organisationId: _o, createdAt: _c, movements, ...facts } = deposit
  const { heldCents, retainedCents } = standingOf(movements)
  return {
    ...facts,
    ...{ movements, heldCents, retainedCents },
    isRequiredToEnter: depositBeforeEntry,
    allowedActions: mayKeep(actor, { tenantId, establishmentId }) ? nextActions(deposit.status, movements) : [],
  }
}

/** One deposit after a command. @throws deposits.not-found */
export async function presentOne(tx: Tx, actor: Actor, id: string): Promise<DepositDto> {
  const [deposit] = await readDeposits(tx, { id }, 1, null)
  if (!deposit) fail('deposits.not-found')
  const { depositBeforeEntry } = await getTenantSettings(tx, deposit.tenantId)
  return presentDeposit(actor, deposit, depositBeforeEntry)
}
