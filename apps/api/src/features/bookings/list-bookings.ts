import { sql } from 'drizzle-orm'
import type { BookingPageDto, EstablishmentBookingsQuery, MyBookingsQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { holds, isMemberOf, organisationsOf, type Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import {
  countBookings,
  findTenantOf,
  pageOfBookings,
  type BookingList,
  type ListCounts,
  type ListView,
} from './booking-list.store.ts'
import { readingRoles } from './rules/visibility.ts'

/**
 * Bookings of the actor's organisations, or of one of them. `pending` waits for somebody, `upcoming` is granted.
 * @throws organisations.not-found
 */
export function listMyBookings(deps: Deps, actor: Actor, query: MyBookingsQuery): Promise<BookingPageDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const { organisationId, ...page } = query
    if (organisationId && !isMemberOf(actor, organisationId)) fail('organisations.not-found')
    const organisations = organisationId ? [organisationId] : organisationsOf(actor)
    const scope = sql`b.organisation_id = ANY (${sql.param(organisations)}::uuid[])`
    return listed(tx, { ...page, scope, readerSide: 'applicant', now: await clockNow(tx) })
  })
}

/**
 * Bookings of an establishment for its staff, the oldest request first in `to-handle`. Drafts are nobody's business.
 * @throws catalogue.establishment-not-found also when the actor has no right there
 */
export function listEstablishmentBookings(
  deps: Deps,
  actor: Actor,
  query: EstablishmentBookingsQuery & { establishmentId: string },
): Promise<BookingPageDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const { establishmentId, ...page } = query
    const tenantId = await findTenantOf(tx, establishmentId)
    if (!tenantId || !holds(actor, readingRoles, { tenantId, establishmentId })) {
      fail('catalogue.establishment-not-found')
    }
    const scope = sql`b.tenant_id = ${tenantId}::uuid AND b.establishment_id = ${establishmentId}::uuid AND b.status <> 'draft'`
    return listed(tx, { ...page, scope, readerSide: 'establishment', now: await clockNow(tx) })
  })
}

async function listed(tx: Tx, list: BookingList): Promise<BookingPageDto> {
  const counts = await countBookings(tx, list)
  const { items, nextCursor } = await pageOfBookings(tx, list)
  const { toHandle, upcoming, pending, past } = counts
  return { items, nextCursor, total: counts[countOf[list.view]], counts: { toHandle, upcoming, pending, past } }
}

const countOf: Record<ListView, keyof ListCounts> = {
  'to-handle': 'toHandle',
  pending: 'pending',
  upcoming: 'upcoming',
  past: 'past',
  draft: 'draft',
  all: 'all',
}
