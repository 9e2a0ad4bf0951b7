import { and, eq, isNull } from 'drizzle-orm'
import type { BookingFacts, BookingStatus, OrganisationKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { addDays, elapsedMinutes, localDate, toLocal, type Instant, type Slot } from '../../platform/time.ts'
import { latestEnd, openingFor, whyClosed } from '../availability/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { pieceTable } from '../organisations/index.ts'
import { crowdOf, lockCrowd } from './crowd.store.ts'
import { lockOrganisation, quotaUsageOf } from './quota.store.ts'
import { buildingCheck, checkRequest, refusals, type RequestCheck, type RequestCheckCode } from './rules/request.ts'

export type CheckedRequest = {
  /** Its own place and hours are not counted twice. */
  bookingId: string
  room: BookableRoom
  organisation: { id: string; kind: OrganisationKind }
  facts: Pick<
    BookingFacts,
    'purpose' | 'activity' | 'headcount' | 'configuration' | 'responsibleName' | 'responsiblePhone'
  >
  slots: readonly Slot[]
  /** The instant at which notice and horizon are judged: that of sending. */
  askedAt: Instant
}

/** Every automatic check of a request, met or not, from what the database says today. Source: docs/rules/eligibility.md §3. */
export async function requestChecks(tx: Tx, request: CheckedRequest): Promise<RequestCheck[]> {
  const { bookingId, room, organisation, facts, slots, askedAt } = request
  const { settings } = room.tenant
  const opening = await withOpening(tx, room, slots)
  const asker = { tenantId: room.tenantId, organisationId: organisation.id, exceptBookingId: bookingId }
  const dated = slots.map((slot) => ({
    date: toLocal(room.timeZone, slot.startsAt).date,
    minutes: elapsedMinutes(slot),
  }))
  return checkRequest({
    now: askedAt,
    zone: room.timeZone,
    limits: room,
    ...opening,
    buildingKind: room.establishment.kind,
    policy: settings,
    organisationKind: organisation.kind,
    purpose: facts.purpose,
    activity: facts.activity,
    headcount: facts.headcount,
    configuration: facts.configuration,
    crowd: await crowdOf(tx, room, slots, bookingId),
    quota: settings.quota,
    usage: await quotaUsageOf(tx, asker, settings.quota, dated),
    responsible: { name: facts.responsibleName, phone: facts.responsiblePhone },
    insurances: await insurancesOf(tx, organisation.id),
    insuranceRequired: settings.requiresInsurance,
  })
}

/**
 * As `requestChecks`, on what stays true until commit: the quota of the organisation and the people of the buildings are
 * locked, in this order and before any space. Refuses what is unmet and not forgiven.
 * @throws every code of `RequestCheckCode`
 */
export async function assertRequestFits(
  tx: Tx,
  request: CheckedRequest,
  forgiven: readonly RequestCheckCode[] = [],
): Promise<void> {
  const { quota } = request.room.tenant.settings
  if (Object.values(quota).some((limit) => limit !== null)) await lockOrganisation(tx, request.organisation.id)
  await lockCrowd(tx, request.room)
  refuseUnmet(await requestChecks(tx, request), forgiven)
}

/** The people of a booking still fit in its floors and buildings, under their lock. @throws bookings.building-full */
export async function assertPeopleFit(
  tx: Tx,
  {
    bookingId,
    room,
    headcount,
    slots,
  }: Pick<CheckedRequest, 'bookingId' | 'room' | 'slots'> & { headcount: number | null },
): Promise<void> {
  await lockCrowd(tx, room)
  const crowd = await crowdOf(tx, room, slots, bookingId)
  refuseUnmet([buildingCheck({ crowd, slots, headcount, zone: room.timeZone })])
}

/**
 * Refuses with the code of the first unmet check, and all of them in `checks`, so that a person corrects them at once.
 * `forgiven` are the checks that do not stop this step.
 * @throws every code of `RequestCheckCode`
 */
export function refuseUnmet(checks: readonly RequestCheck[], forgiven: readonly RequestCheckCode[] = []): void {
  const unmet = refusals(checks).filter(({ code }) => !forgiven.includes(code))
  const [first] = unmet
  if (first) fail(first.code, { ...first.params, checks: unmet })
}

/** Checks that a request already met when it was sent, and that going on does not change. */
export const alreadyCounted: readonly RequestCheckCode[] = ['bookings.quota-holds']

/** A room taken out of the search takes no new request. @throws catalogue.room-not-found */
export function requirePublished(room: BookableRoom): void {
  if (room.status !== 'published') fail('catalogue.room-not-found')
}

/** Whether the automatic checks still mean something at this status. */
export const isBeingJudged = (status: BookingStatus): boolean =>
  ['draft', 'submitted', 'to-complete', 'counter-proposed'].includes(status)

async function withOpening(tx: Tx, room: BookableRoom, slots: readonly Slot[]) {
  const days = slots.flatMap((slot) => [
    toLocal(room.timeZone, slot.startsAt).date,
    toLocal(room.timeZone, slot.endsAt).date,
  ])
  const [first, last] = [days.sort()[0], days.at(-1)]
  if (!first || !last) return { slots: [], latestEnd: null }
  const plan = await openingFor(tx, room, first, addDays(last, 1))
  const asked = slots.map(({ startsAt, endsAt }) => ({
    startsAt,
    endsAt,
    closedBecause: whyClosed(room.timeZone, { startsAt, endsAt }, plan),
  }))
  return { slots: asked, latestEnd: latestEnd(plan) }
}

async function insurancesOf(tx: Tx, organisationId: string) {
  const pieces = await tx
    .select()
    .from(pieceTable)
    .where(
      and(
        eq(pieceTable.organisationId, organisationId),
        eq(pieceTable.kind, 'insurance'),
        isNull(pieceTable.removedAt),
      ),
    )
  return pieces.map(({ validFrom, validUntil }) => ({
    validFrom: localDate(validFrom),
    validUntil: localDate(validUntil),
  }))
}
