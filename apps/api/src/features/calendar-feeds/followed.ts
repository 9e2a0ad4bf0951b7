import type { CalendarFeedKind } from '@salles-ouvertes/contract'
import { holds, isMemberOf, organisationsOf, type AccountActor, type Scope } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { planners } from '../availability/index.ts'
import { readingRoles } from '../bookings/index.ts'
import { findEstablishment, organisationNames, findRoom, roomsTouching, workplacesOf } from './subjects.store.ts'

/** What one feed follows, already cut down to what its account may read at this moment. */
export type Followed = {
  name: string
  /** Whose history tells that the feed was made. */
  owner: { tenantId?: string; organisationId?: string }
  bookings: { organisationIds: string[]; establishmentIds: string[]; roomIds: string[] }
  closures: { establishmentIds: string[]; roomIds: string[] }
}

const nothing = { organisationIds: [], establishmentIds: [], roomIds: [] }
const noClosures = { establishmentIds: [], roomIds: [] }
const keepsWeek = (actor: AccountActor, scope: Scope): boolean => holds(actor, planners, scope)

/** What the account may follow under this kind and subject; null when it may not, or no longer. */
export function findFollowed(
  tx: Tx,
  actor: AccountActor,
  { kind, subjectId }: { kind: CalendarFeedKind; subjectId: string },
): Promise<Followed | null> {
  return { account, organisation, establishment, room }[kind](tx, actor, subjectId)
}

/** The bookings of one's organisations, and the whole week of the establishments where one handles requests. */
async function account(tx: Tx, actor: AccountActor, accountId: string): Promise<Followed | null> {
  if (actor.accountId !== accountId) return null
  const places = await workplacesOf(tx, actor)
  const kept = places.filter(({ id, tenantId }) => keepsWeek(actor, { tenantId, establishmentId: id }))
  return {
    name: 'Salles ouvertes',
    owner: {},
    bookings: { ...nothing, organisationIds: organisationsOf(actor), establishmentIds: places.map(({ id }) => id) },
    closures: { ...noClosures, establishmentIds: kept.map(({ id }) => id) },
  }
}

async function organisation(tx: Tx, actor: AccountActor, organisationId: string): Promise<Followed | null> {
  if (!isMemberOf(actor, organisationId)) return null
  const [own] = await organisationNames(tx, [organisationId])
  const bookings = { ...nothing, organisationIds: [organisationId] }
  return own ? { name: own.name, owner: { organisationId }, bookings, closures: noClosures } : null
}

async function establishment(tx: Tx, actor: AccountActor, establishmentId: string): Promise<Followed | null> {
  const place = await findEstablishment(tx, establishmentId)
  if (!place) return null
  const scope = { tenantId: place.tenantId, establishmentId }
  if (!holds(actor, readingRoles, scope)) return null
  const ids = { establishmentIds: [establishmentId] }
  return {
    name: place.name,
    owner: { tenantId: place.tenantId },
    bookings: { ...nothing, ...ids },
    closures: { ...noClosures, ...(keepsWeek(actor, scope) ? ids : {}) },
  }
}

/** A room is taken by whatever takes one of its spaces: a half of the hall is in the calendar of the whole. */
async function room(tx: Tx, actor: AccountActor, roomId: string): Promise<Followed | null> {
  const found = await findRoom(tx, roomId)
  if (!found) return null
  const scope = { tenantId: found.tenantId, establishmentId: found.establishmentId }
  if (!holds(actor, readingRoles, scope)) return null
  const roomIds = await roomsTouching(tx, scope, roomId)
  return {
    name: `${found.name}, ${found.establishmentName}`,
    owner: { tenantId: found.tenantId },
    bookings: { ...nothing, roomIds },
    closures: { ...noClosures, ...(keepsWeek(actor, scope) ? { roomIds } : {}) },
  }
}
