import { eq } from 'drizzle-orm'
import type { FastifyReply } from 'fastify'
import type { Deps } from '../../deps.ts'
import { type LinkActor, systemActor, visitor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { getLiveLink, linkTokenTable, startLinkSession } from '../identity/index.ts'

type PersonalPurpose = LinkActor['purpose']

/**
 * Opens a personal link received by mail or from the establishment: its token becomes a cookie.
 * @throws identity.link-invalid, identity.link-expired
 */
export async function openPersonalLink(
  deps: Deps,
  reply: FastifyReply,
  token: string,
  purpose: PersonalPurpose,
): Promise<Record<string, never>> {
  const link = await inTransaction(deps, visitor, (tx) => getLiveLink(tx, token, [purpose]))
  await inTransaction(deps, systemActor(link.tenantId), async (tx) => {
    await tx
      .update(linkTokenTable)
      .set({ lastUsedAt: await clockNow(tx) })
      .where(eq(linkTokenTable.id, link.id))
  })
  startLinkSession(deps, reply, link)
  return {}
}
