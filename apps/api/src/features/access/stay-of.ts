import { eq } from 'drizzle-orm'
import { type Actor, isMemberOf } from '../../platform/actor.ts'
import { actForTenant, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { type AccessFacts, findAccessFacts } from './access-facts.store.ts'
import { standingGrantOf } from './access.store.ts'
import { accessGrantTable } from './access.tables.ts'
import { entersWith, findParties } from './list-booking-access.ts'

/**
 * The right to enter that stands for this one, for whoever may say what comes of it: the holder of its personal link, or the
 * applicant and the declared holder by their account. The transaction may write for its tenant from then on.
 * Source: docs/rules/access.md, 15 and 20.
 * @throws access.not-found for anybody else
 */
export async function stayOf(tx: Tx, actor: Actor, grantId: string): Promise<AccessFacts> {
  const facts = actor.kind === 'link' ? await ofLink(tx, actor, grantId) : await ofAccount(tx, actor, grantId)
  return facts ?? fail('access.not-found')
}

/** The right to enter that stands now for the one that a personal link was sent for. @throws access.not-found */
export async function stayOfLink(tx: Tx, actor: Actor): Promise<AccessFacts> {
  if (actor.kind !== 'link' || actor.purpose !== 'holder-access') fail('access.not-found')
  const facts = await findAccessFacts(tx, await standingGrantOf(tx, actor.subjectId))
  if (facts?.tenantId !== actor.tenantId) fail('access.not-found')
  return facts
}

/**
 * The right to enter that stands for a session, for an account that enters: the applicant or the declared holder. The
 * transaction may write for its tenant from then on; null for anybody else. Source: docs/rules/access.md, 20.
 */
export async function findStayOfSession(tx: Tx, actor: Actor, occurrenceId: string): Promise<AccessFacts | null> {
  const [grant] = await tx
    .select({ id: accessGrantTable.id })
    .from(accessGrantTable)
    .where(eq(accessGrantTable.occurrenceId, occurrenceId))
    .limit(1)
  return grant ? ofAccount(tx, actor, grant.id) : null
}

async function ofLink(tx: Tx, actor: Actor, grantId: string): Promise<AccessFacts | null> {
  const facts = await stayOfLink(tx, actor)
  const [grant] = await tx.select().from(accessGrantTable).where(eq(accessGrantTable.id, grantId))
  return grant?.occurrenceId === facts.occurrenceId ? facts : null
}

async function ofAccount(tx: Tx, actor: Actor, grantId: string): Promise<AccessFacts | null> {
  const [grant] = await tx.select().from(accessGrantTable).where(eq(accessGrantTable.id, grantId))
  const parties = grant && (await findParties(tx, actor, grant.bookingId))
  if (!parties || !isMemberOf(actor, parties.organisationId)) return null
  await actForTenant(tx, parties.tenantId)
  const facts = await findAccessFacts(tx, await standingGrantOf(tx, grantId))
  return facts && entersWith(actor, parties, facts) ? facts : null
}
