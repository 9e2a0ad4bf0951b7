import type { BookingFacts, BookingStatus, OrganisationKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { addDays, elapsedMinutes, localDate, toLocal, type Instant, type Slot } from '../../platform/time.ts'
import { latestEndOf, openingFor, whyClosed } from '../availability/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { debtTowards } from '../dunning/index.ts'
import { isInsurance, type InsurancePiece } from '../organisations/index.ts'
import { crowdOf } from './crowd.store.ts'
import { placesOf, type PlacedSlot } from './dates-by-room.ts'
import { calledOf } from './called-of.ts'
import { quotaUsageOf } from './quota.store.ts'
import { checkRequest } from './rules/request.ts'
import { worstOfEach, type RequestCheck, type RequestCheckCode } from './rules/request-check.ts'

/** A session of a booking that other ones of it move around. */
export type KeptSession = Slot & { readonly id: string }
export type CheckedRequest = {
  /** Its own place and hours are not counted twice. */
  bookingId: string
  room: BookableRoom
  organisation: { id: string; kind: OrganisationKind }
  facts: Pick<
    BookingFacts,
    'purpose' | 'activity' | 'headcount' | 'configuration' | 'openToPublic' | 'responsibleName' | 'responsiblePhone'
  >
  slots: readonly PlacedSlot[]
  /** Sessions of the same booking that stay as they are: counted, not judged. */
  kept?: readonly KeptSession[]
  /** The instant at which notice and horizon are judged: that of sending. */
  askedAt: Instant
}

/**
 * Every automatic check of a request, met or not, from what the database says today; each date by the limits, the
 * opening and the building of the room it stands in, and all its hours in one quota.
 * Source: docs/rules/eligibility.md §3.
 */
export async function requestChecks(tx: Tx, request: CheckedRequest): Promise<RequestCheck[]> {
  const { bookingId, organisation, facts, slots, askedAt, kept = [] } = request
  const { tenantId, timeZone, tenant } = request.room
  const useOf = (slot: Slot) => ({ date: toLocal(timeZone, slot.startsAt).date, minutes: elapsedMinutes(slot) })
  const wanted = slots.map(useOf)
  const asker = { tenantId, organisationId: organisation.id, exceptBookingId: bookingId }
  const [{ called, given }, others, places] = await Promise.all([
    calledOf(tx, request),
    quotaUsageOf(tx, asker, tenant.settings.quota, wanted),
    placesOf(tx, request),
  ])
  const usage = { ...others, uses: [...others.uses, ...kept.map(useOf)] }
  const lists: RequestCheck[][] = []
  for (const { room, dates } of places) {
    const { settings } = room.tenant
    const [opening, crowd, debt] = await Promise.all([
      withOpening(tx, room, dates),
      crowdOf(tx, room, dates, { exceptBookingId: bookingId, kept }),
      debtTowards(tx, { ...asker, payeeEntityId: room.establishment.payeeEntityId }),
    ])
    const checks = checkRequest({
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
      crowd,
      quota: settings.quota,
      usage,
      wanted,
      responsible: { name: facts.responsibleName, phone: facts.responsiblePhone },
      insurances: given
        .filter(isInsurance)
        .filter(({ verdict }) => verdict !== 'refused')
        .map(periodOf),
      insuranceRequired: settings.requiresInsurance,
      called,
      debt,
      placeName: room.establishment.name,
    })
    lists.push(checks)
  }
  return worstOfEach(lists)
}

/** Facts of the applicant: the place that offers other slots does not judge them, accepting its offer does. */
export const notAboutTheSlot: readonly RequestCheckCode[] = [
  'bookings.incomplete',
  'bookings.not-eligible',
  'bookings.purpose-not-allowed',
  'bookings.responsible-missing',
  'bookings.insurance-missing',
  'bookings.insurance-expired',
  'bookings.pieces-missing',
  'bookings.quota-holds',
  'bookings.in-debt',
]

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
  if (!first || !last) return { slots: [] }
  const plan = await openingFor(tx, room, first, addDays(last, 1))
  const asked = slots.map(({ startsAt, endsAt }) => ({
    startsAt,
    endsAt,
    closedBecause: whyClosed(room.timeZone, { startsAt, endsAt }, plan),
    latestEnd: latestEndOf(room.timeZone, { startsAt }, plan),
  }))
  return { slots: asked }
}

const periodOf = ({ validFrom, validUntil }: InsurancePiece) => ({
  validFrom: localDate(validFrom),
  validUntil: localDate(validUntil),
})
