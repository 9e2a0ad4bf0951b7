import { and, eq, isNull, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import { actAsAccount, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId, newToken, sha256 } from '../../platform/ids.ts'
import { rowsOf } from '../../platform/rows-of.ts'
import { linkTokenTable } from './identity.tables.ts'

export type LinkRow = typeof linkTokenTable.$inferSelect
export type LinkPurpose = LinkRow['purpose']

export type NewLink = {
  purpose: LinkPurpose
  /** Account, organisation, establishment, room, access grant, agreement or message, by purpose. */
  subjectId: string
  accountId?: string
  /** Required for `caretaker` and `holder-access`: what the holder may then meet is of this tenant. */
  tenantId?: string
  label?: string
  validMinutes: number
}

/** Makes a personal link; answers the raw token, which exists nowhere else than in the mail that carries it. */
export async function issueLink(tx: Tx, link: NewLink): Promise<string> {
  const token = newToken()
  const now = await clockNow(tx)
  await tx.insert(linkTokenTable).values({
    id: newId(),
    tokenHash: sha256(token),
    purpose: link.purpose,
    subjectId: link.subjectId,
    accountId: link.accountId ?? null,
    tenantId: link.tenantId ?? null,
    label: link.label ?? null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + link.validMinutes * 60_000),
  })
  return token
}

/** The link of a raw token, whatever its state; null when there is none. */
export async function findLink(tx: Tx, token: string): Promise<LinkRow | null> {
  const [row] = await rowsOf(tx, linkTokenTable, sql`find_link(${sha256(token)})`)
  return row ?? null
}

/** As `findLink`, refusing what no longer opens. @throws identity.link-invalid, identity.link-expired */
export async function getLiveLink(tx: Tx, token: string, purposes: LinkPurpose[]): Promise<LinkRow> {
  const link = await findLink(tx, token)
  if (!link || !purposes.includes(link.purpose) || link.revokedAt || link.usedAt) fail('identity.link-invalid')
  if (link.expiresAt <= (await clockNow(tx))) fail('identity.link-expired')
  return link
}

/** Notes that a link was read, and lets it live `validMinutes` more. The transaction acts as its account or tenant. */
export async function keepLink(tx: Tx, id: string, validMinutes: number): Promise<void> {
  const now = await clockNow(tx)
  const expiresAt = new Date(now.getTime() + validMinutes * 60_000)
  await tx.update(linkTokenTable).set({ lastUsedAt: now, expiresAt }).where(eq(linkTokenTable.id, id))
}

/**
 * Uses up a link of one account, once, and lets the transaction act as this account.
 * @throws identity.link-invalid, identity.link-expired
 */
export async function consumeLink(
  tx: Tx,
  token: string,
  purposes: LinkPurpose[],
): Promise<LinkRow & { accountId: string }> {
  const link = await getLiveLink(tx, token, purposes)
  const { accountId } = link
  if (!accountId) fail('identity.link-invalid')
  await actAsAccount(tx, accountId)
  const used = await tx
    .update(linkTokenTable)
    .set({ usedAt: await clockNow(tx) })
    .where(and(eq(linkTokenTable.id, link.id), isNull(linkTokenTable.usedAt)))
  if (used.rowCount !== 1) fail('identity.link-invalid')
  return { ...link, accountId }
}
