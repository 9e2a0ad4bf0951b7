import { and, eq, inArray } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import { accessGrantTable } from './access.tables.ts'
import { openGrantSecret } from './read-access.ts'

/**
 * Codes of keypads that the holders of these sessions have received, in clear, by session: for sealed paper of the staff,
 * never for an answer. A code that waits for its hour or for money is not among them. Source: docs/rules/site-access.md §11.
 */
export async function codesOfSessions(
  deps: Pick<Deps, 'sealer'>,
  tx: Tx,
  occurrenceIds: readonly string[],
): Promise<Map<string, string>> {
  const { id, occurrenceId, kind, status } = accessGrantTable
  const given = await tx
    .select({ id, occurrenceId })
    .from(accessGrantTable)
    .where(and(inArray(occurrenceId, [...occurrenceIds]), eq(kind, 'keypad'), inArray(status, ['delivered', 'active'])))
  const codes = new Map<string, string>()
  for (const grant of given) {
    const code = await openGrantSecret(tx, deps, grant.id)
    if (code !== null) codes.set(grant.occurrenceId, code)
  }
  return codes
}
