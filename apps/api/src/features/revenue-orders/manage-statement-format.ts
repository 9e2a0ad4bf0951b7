import type { StatementFormatDto, StatementFormatInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor, Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { assertKeepsAccounts, assertReadsAccounts, keepsAccounts } from '../ledger/index.ts'
import { findEntityOfTenant } from '../tenants/index.ts'
import { knownColumns, usualFormat } from './statement-columns.ts'
import { findFormat, saveFormat } from './statement-format.store.ts'

/**
 * How the file of statements is written for the payee of an establishment.
 * @throws catalogue.establishment-not-found, ledger.not-allowed
 */
export function getStatementFormat(deps: Deps, actor: Actor, establishmentId: string): Promise<StatementFormatDto> {
  return inReadOnly(deps, actor, async (tx) => {
    assertReadsAccounts(actor, await scopeOfEstablishment(tx, establishmentId))
    return present(tx, actor, establishmentId)
  })
}

/**
 * Chooses the columns, their titles and the signs of the next files; those of statements already made too, for their
 * lines alone never change. @throws catalogue.establishment-not-found, ledger.not-allowed, revenue-orders.format-changed
 */
export function setStatementFormat(
  deps: Deps,
  actor: AccountActor,
  { establishmentId, version, ...format }: StatementFormatInput & { establishmentId: string },
): Promise<StatementFormatDto> {
  return inTransaction(deps, actor, async (tx) => {
    const scope = await scopeOfEstablishment(tx, establishmentId)
    assertKeepsAccounts(actor, scope)
    const { tenantId, payeeEntityId } = scope
    const isSaved = await saveFormat(tx, {
      ...{ ...format, tenantId, payeeEntityId, version: version + 1 },
      ...{ updatedBy: actor.accountId, updatedAt: await clockNow(tx) },
    })
    if (!isSaved) fail('revenue-orders.format-changed')
    await record(tx, actor, {
      ...{ action: 'revenue-order.format', subjectId: payeeEntityId, tenantId },
      details: { ...format, columns: format.columns.map(({ column }) => column) },
    })
    return present(tx, actor, establishmentId)
  })
}

async function present(tx: Tx, actor: Actor, establishmentId: string): Promise<StatementFormatDto> {
  const scope = await scopeOfEstablishment(tx, establishmentId)
  const payee = await findEntityOfTenant(tx, scope.tenantId, scope.payeeEntityId)
  const row = await findFormat(tx, scope.payeeEntityId)
  const { columns, delimiter, decimal, encoding } = row ?? usualFormat
  return {
    ...{ columns, delimiter, decimal, encoding, known: knownColumns },
    version: row?.version ?? 0,
    payeeName: payee?.name ?? '',
    mayChange: keepsAccounts(actor, scope),
  }
}
