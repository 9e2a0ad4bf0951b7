import type { z } from 'zod'
import type { bankStatementList } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import { displayNames } from '../identity/index.ts'
import { findEntityOfTenant, getTenant } from '../tenants/index.ts'
import { statementsOf } from './bank-statements.store.ts'
import { keptPayee } from './who-keeps-payee.ts'

/**
 * The latest files of the payee of an establishment, newest first.
 * @throws catalogue.establishment-not-found, ledger.not-allowed
 */
export function listStatements(
  deps: Deps,
  actor: Actor,
  establishmentId: string,
): Promise<z.infer<typeof bankStatementList>> {
  return inReadOnly(deps, actor, async (tx) => {
    const { tenantId, payeeEntityId } = await keptPayee(tx, actor, establishmentId)
    const { timeZone } = await getTenant(tx, tenantId)
    const payee = await findEntityOfTenant(tx, tenantId, payeeEntityId)
    const rows = await statementsOf(tx, payeeEntityId)
    const names = await displayNames(
      tx,
      rows.map(({ importedBy }) => importedBy),
    )
    return {
      payeeName: payee?.name ?? '',
      items: rows.map(({ id, fileName, format, fromDay, untilDay, added, known, importedBy, createdAt }) => ({
        ...{ id, fileName, format, added, known, from: fromDay, until: untilDay },
        importedBy: names.get(importedBy) ?? '',
        createdAt: formatIso(timeZone, createdAt),
      })),
    }
  })
}
