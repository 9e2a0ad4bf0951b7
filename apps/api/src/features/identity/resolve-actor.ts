import type { FastifyReply, FastifyRequest } from 'fastify'
import { eq, sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { type Actor, type LinkActor, systemActor, visitor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, withoutActor } from '../../platform/database.ts'
import { readToken, signLinkToken, type TokenFacts } from './access-token.ts'
import { linkTokenTable } from './identity.tables.ts'
import type { LinkRow } from './links.ts'
import { powersOf, type PowersRow } from './people.store.ts'
import { isAlive } from './rules/session-lifetime.ts'
import { readCookie, setCookie } from './session-cookies.ts'

type IdentityDeps = Pick<Deps, 'db' | 'config'>

/**
 * Who asks, read again on every request: a session ended or a right taken away stops at once. A missing, forged or
 * outdated cookie is a visitor's. Routes for personal links look at the link's cookie alone.
 */
export async function resolveActor(deps: IdentityDeps, request: FastifyRequest): Promise<Actor> {
  if (request.routeOptions.config.access === 'link') return resolveLink(deps, request)
  const cookie = readCookie(deps.config, request, 'access')
  const token = cookie ? readToken(request.server, cookie, 'session') : null
  return token ? resolveSession(deps, token) : visitor
}

type SessionRow = PowersRow & {
  account_id: string
  idle_expires_at: string
  expires_at: string
  ended_at: string | null
  now: string
}

async function resolveSession(deps: IdentityDeps, token: TokenFacts): Promise<Actor> {
  const { rows } = await withoutActor(deps, (db) =>
    db.execute<SessionRow>(sql`
      SELECT s.account_id, s.idle_expires_at, s.expires_at, s.ended_at, clock.now() AS now, ${powersOf(sql`s.account_id`)}
      FROM session_of_request(${token.sid}::uuid) s`),
  )
  const [row] = rows
  if (!row || row.account_id !== token.subject) return visitor
  const times = {
    idleExpiresAt: new Date(row.idle_expires_at),
    expiresAt: new Date(row.expires_at),
    endedAt: row.ended_at === null ? null : new Date(row.ended_at),
  }
  if (!isAlive(times, new Date(row.now))) return visitor
  const { grants, memberships } = row
  return {
    kind: 'account',
    accountId: token.subject,
    sessionId: token.sid,
    grants: grants ?? [],
    memberships: memberships ?? [],
  }
}

async function resolveLink(deps: IdentityDeps, request: FastifyRequest): Promise<Actor> {
  const cookie = readCookie(deps.config, request, 'link')
  const token = cookie ? readToken(request.server, cookie, 'link') : null
  if (!token) return visitor
  return inReadOnly(deps, systemActor(token.sid), async (tx) => {
    const [link] = await tx.select().from(linkTokenTable).where(eq(linkTokenTable.id, token.subject))
    return (link && linkActor(link, await clockNow(tx))) ?? visitor
  })
}

function linkActor(link: LinkRow, now: Date): LinkActor | null {
  const { purpose, tenantId, subjectId } = link
  if (purpose !== 'caretaker' && purpose !== 'holder-access') return null
  if (!tenantId || link.revokedAt || link.expiresAt <= now) return null
  return { kind: 'link', linkId: link.id, purpose, tenantId, subjectId }
}

/**
 * Exchanges an opened link for a cookie, so that its token leaves the address bar. The link's row goes on deciding:
 * revoked or expired, the next request is a visitor's. `link` comes from `getLiveLink`.
 */
export function startLinkSession(deps: Pick<Deps, 'config'>, reply: FastifyReply, link: LinkRow): void {
  if (!link.tenantId) throw new Error(`link ${link.id} of purpose ${link.purpose} has no tenant`)
  const seconds = Math.max(60, Math.floor((link.expiresAt.getTime() - link.createdAt.getTime()) / 1000))
  const token = signLinkToken(reply.server, link.id, link.tenantId, seconds)
  setCookie(deps.config, reply, 'link', token, new Date(Date.now() + seconds * 1000))
}
