import type { AccountActor, Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal } from '../../platform/time.ts'
import { getTenant } from '../tenants/index.ts'
import { type DepositRow, findDepositForUpdate, type MovementRow, movementsOf } from './deposits.store.ts'
import { mayKeep, mayRead } from './rules/who-keeps-deposits.ts'

export type DepositToKeep = { deposit: DepositRow; movements: MovementRow[]; keeper: AccountActor }

/**
 * A deposit, locked, with its movements, for somebody who keeps the deposits of its place. Two people at once follow
 * one another: the second sees what the first wrote.
 * @throws deposits.not-found, deposits.not-allowed for those who only read it
 */
export async function getDepositToKeep(tx: Tx, actor: Actor, depositId: string): Promise<DepositToKeep> {
  const deposit = await findDepositForUpdate(tx, depositId)
  if (!deposit || !mayRead(actor, deposit)) fail('deposits.not-found')
  if (actor.kind !== 'account' || !mayKeep(actor, deposit)) fail('deposits.not-allowed')
  return { deposit, movements: await movementsOf(tx, [deposit.id]), keeper: actor }
}

/** Nobody writes down what has not happened yet, by the day of the tenant. @throws deposits.date-in-future */
export async function assertHappened(tx: Tx, tenantId: string, day: string): Promise<void> {
  const { timeZone } = await getTenant(tx, tenantId)
  if (day > toLocal(timeZone, await clockNow(tx)).date) fail('deposits.date-in-future')
}
