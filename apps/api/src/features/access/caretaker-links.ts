import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { caretakerLink, caretakerLinkCreated, caretakerLinkList } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { findLink, issueLink, type LinkRow, linkTokenTable } from '../identity/index.ts'
import { findPlace, type Place } from './caretaker-day.store.ts'

const validDays = 365

/**
 * Makes the personal address of a caretaker's day page; it is shown this once, only its hash is kept.
 * @throws access.not-found, access.not-allowed
 */
export function createCaretakerLink(
  deps: Deps,
  actor: Actor,
  input: { establishmentId: string; label: string },
): Promise<z.infer<typeof caretakerLinkCreated>> {
  return inTransaction(deps, actor, async (tx) => {
    const { id: subjectId, tenantId } = await managedPlace(tx, actor, input.establishmentId)
    const validMinutes = validDays * 24 * 60
    const token = await issueLink(tx, { purpose: 'caretaker', subjectId, tenantId, label: input.label, validMinutes })
    const link = await findLink(tx, token)
    if (!link) throw new Error('link just made is missing')
    await record(tx, actor, { action: 'caretaker-link.create', subjectId: link.id, tenantId })
    return { ...presentLink(link), url: `${deps.config.PUBLIC_URL}/jour#jeton=${token}` }
  })
}

/** Personal addresses that still open, newest first. @throws access.not-found, access.not-allowed */
export function listCaretakerLinks(
  deps: Deps,
  actor: Actor,
  establishmentId: string,
): Promise<z.infer<typeof caretakerLinkList>> {
  return inReadOnly(deps, actor, async (tx) => {
    const place = await managedPlace(tx, actor, establishmentId)
    const links = await tx
      .select()
      .from(linkTokenTable)
      .where(and(liveLinksOf(place), gt(linkTokenTable.expiresAt, await clockNow(tx))))
      .orderBy(desc(linkTokenTable.createdAt))
    return { items: links.map(presentLink) }
  })
}

/** The address stops opening at once. @throws access.not-found, access.not-allowed */
export function revokeCaretakerLink(
  deps: Deps,
  actor: Actor,
  input: { establishmentId: string; linkId: string },
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const place = await managedPlace(tx, actor, input.establishmentId)
    const [revoked] = await tx
      .update(linkTokenTable)
      .set({ revokedAt: await clockNow(tx) })
      .where(and(liveLinksOf(place), eq(linkTokenTable.id, input.linkId)))
      .returning({ id: linkTokenTable.id })
    if (!revoked) fail('access.not-found')
    await record(tx, actor, { action: 'caretaker-link.revoke', subjectId: revoked.id, tenantId: place.tenantId })
    return {}
  })
}

const liveLinksOf = ({ id, tenantId }: Place) =>
  and(
    eq(linkTokenTable.purpose, 'caretaker'),
    eq(linkTokenTable.subjectId, id),
    eq(linkTokenTable.tenantId, tenantId),
    isNull(linkTokenTable.revokedAt),
  )

async function managedPlace(tx: Tx, actor: Actor, establishmentId: string): Promise<Place> {
  for (const tenantId of tenantsOf(actor)) {
    const place = await findPlace(tx, tenantId, establishmentId)
    if (!place) continue
    if (!holds(actor, ['establishment-head', 'town-clerk'], { tenantId, establishmentId })) fail('access.not-allowed')
    return place
  }
  return fail('access.not-found')
}

const presentLink = ({ id, label, createdAt, lastUsedAt }: LinkRow): z.infer<typeof caretakerLink> => ({
  id,
  label: label ?? '',
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt && lastUsedAt.toISOString(),
})
