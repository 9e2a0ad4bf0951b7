import { sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { agreementPage, agreementsQuery, Role } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor, Grant } from '../../platform/actor.ts'
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { deskRoles } from '../bookings/index.ts'
import { loadAgreements } from './agreements.store.ts'
import { presentAgreement } from './present-agreement.ts'
import { signedWhile } from './rules/who-signs.ts'

type ListQuery = z.infer<typeof agreementsQuery>

/**
 * Agreements that the actor may sign for a public party, or those of the place whose desk they keep: awaiting their own
 * signature or the copy that an organiser without an account signs by hand, signed, or all. Newest first.
 */
export function listAgreements(deps: Deps, actor: Actor, query: ListQuery): Promise<z.infer<typeof agreementPage>> {
  return inReadOnly(deps, actor, async (tx) => {
    const kept = sql`FROM agreement a JOIN booking b ON b.id = a.booking_id
      WHERE ${ownAgreements(actor)} AND ${viewCondition(actor, query.view)}`
    const after = query.cursor ? decodeCursor(query.cursor) : null
    const { rows } = await tx.execute<{ id: string }>(sql`
      SELECT a.id ${kept}
        AND ${after ? sql`(a.created_at, a.id) < (${after.createdAt.toISOString()}::timestamptz, ${after.id}::uuid)` : sql`true`}
      ORDER BY a.created_at DESC, a.id DESC LIMIT ${query.limit + 1}`)
    const { rows: counted } = await tx.execute<{ total: number }>(sql`SELECT count(*)::int AS total ${kept}`)
    const shown = await loadAgreements(
      tx,
      rows.slice(0, query.limit).map(({ id }) => id),
    )
    const last = rows.length > query.limit ? shown.at(-1) : undefined
    return {
      items: shown.map((agreement) => presentAgreement(deps, actor, agreement)),
      total: counted[0]?.total ?? 0,
      nextCursor: last ? encodeCursor({ createdAt: last.row.createdAt, id: last.row.id }) : null,
    }
  })
}

const grantsOf = (actor: Actor, roles: readonly Role[]): Grant[] =>
  actor.kind === 'account' ? actor.grants.filter(({ role }) => roles.includes(role)) : []
const signatoryGrantsOf = (actor: Actor): Grant[] => grantsOf(actor, ['signatory'])

const anyOf = (conditions: SQL[]): SQL =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` OR `)})`

const placeOf = ({ tenantId, establishmentId }: Grant): SQL =>
  sql`a.tenant_id = ${tenantId}::uuid
    AND (${establishmentId}::uuid IS NULL OR b.establishment_id = ${establishmentId}::uuid)`

/** Places whose desk the actor keeps. */
const ownDesks = (actor: Actor): SQL[] => grantsOf(actor, deskRoles).map((grant) => sql`(${placeOf(grant)})`)

const ownAgreements = (actor: Actor): SQL =>
  anyOf([
    ...grantsOf(actor, deskRoles).map((grant) => ofParty(inEstablishment(grant))),
    ...signatoryGrantsOf(actor).map((grant) => ofParty(signedBy(grant))),
  ])

function viewCondition(actor: Actor, view: ListQuery['view']): SQL {
  if (view === 'all') return sql`a.status <> 'draft'`
  if (view === 'signed') return sql`a.status IN ('signed', 'amended', 'terminated')`
  const turns = signatoryGrantsOf(actor).map((grant) => sql`(${isNext} AND ${signedBy(grant)})`)
  const copies = sql`(b.recorded_by_staff AND ${isNext} AND p.role = 'organiser' AND ${anyOf(ownDesks(actor))})`
  return sql`a.status = 'to-sign' AND b.status = CASE a.rank WHEN 0 THEN ${signedWhile(0)} ELSE ${signedWhile(1)} END
    AND ${ofParty(anyOf([...turns, copies]))}`
}

/** Whether a party `p` of the agreement is such. */
const ofParty = (condition: SQL): SQL =>
  sql`EXISTS (SELECT FROM agreement_party p WHERE p.agreement_id = a.id AND ${condition})`

/** Whether the right is held in the establishment of the party `p`: that of the booking, or the one that shares its place. */
const inEstablishment = ({ tenantId, establishmentId }: Grant): SQL =>
  sql`p.tenant_id = ${tenantId}::uuid AND (${establishmentId}::uuid IS NULL OR p.establishment_id = ${establishmentId}::uuid)`

/** Whether the right makes its holder a signatory of the party `p`. */
const signedBy = (grant: Grant): SQL =>
  sql`(${inEstablishment(grant)} AND p.legal_entity_id = ${grant.legalEntityId}::uuid)`

/** Signatures come in the order of the parties: the turn of `p` is after those already given. */
const isNext = sql`p.rank = 1 + (SELECT count(*) FROM signature s WHERE s.agreement_id = a.id)`
