import { and, eq } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { linkTokenTable } from './identity.tables.ts'
import { displayNames } from './people.store.ts'

/** Name under which a record keeps who writes: a person, or a personal link as it is called; empty for anybody else. */
export async function nameOf(tx: Tx, actor: Actor): Promise<string> {
  if (actor.kind === 'account') return (await displayNames(tx, [actor.accountId])).get(actor.accountId) ?? ''
  if (actor.kind !== 'link') return ''
  const [link] = await tx
    .select({ label: linkTokenTable.label })
    .from(linkTokenTable)
    .where(and(eq(linkTokenTable.id, actor.linkId), eq(linkTokenTable.tenantId, actor.tenantId)))
  return link?.label ?? ''
}
