import type { AskedDepositDto } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { type DepositOwner, insertDeposits } from './deposits.store.ts'

/**
 * The deposits that the frozen price announced are expected, in the transaction that confirms the booking. Once per
 * booking and kind: a second call changes nothing. Source: docs/rules/deposits.md §2.
 */
export async function openDeposits(
  tx: Tx,
  actor: Actor,
  { asked, ...owner }: DepositOwner & { asked: readonly AskedDepositDto[] },
): Promise<void> {
  const count = await insertDeposits(tx, owner, asked)
  if (count === 0) return
  const { bookingId: subjectId, tenantId, organisationId } = owner
  await record(tx, actor, { action: 'deposit.open', subjectId, tenantId, organisationId, details: { count } })
}
