import { and, eq, isNull } from 'drizzle-orm'
import type { BookingFacts, BookingStatus, OrganisationKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { addDays, localDate, toLocal, type Instant, type Slot } from '../../platform/time.ts'
import { openingFor, whyClosed } from '../availability/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { pieceTable } from '../organisations/index.ts'
import { datesByRoom, type PlacedSlot } from './dates-by-room.ts'
import { checkRequest, refusals, worstOfEach, type RequestCheck, type RequestCheckCode } from './rules/request.ts'

export type CheckedRequest = {
  room: BookableRoom
  organisation: { id: string; kind: OrganisationKind }
  facts: Pick<BookingFacts, 'purpose' | 'activity' | 'headcount' | 'responsibleName' | 'responsiblePhone'>
  slots: readonly PlacedSlot[]
  /** The instant at which notice and horizon are judged: that of sending. */
  askedAt: Instant
}

/**
 * Every automatic check of a request, met or not, from what the database says today; each date by the limits and the
 * opening of the room it stands in. Source: docs/rules/eligibility.md §3.
 */
export async function requestChecks(tx: Tx, request: CheckedRequest): Promise<RequestCheck[]> {
  const { organisation, facts, slots, askedAt } = request
  const insurances = await insurancesOf(tx, organisation.id)
  const lists: RequestCheck[][] = []
  const places = slots.length > 0 ? await datesByRoom(tx, request.room, slots) : [{ room: request.room, dates: [] }]
  for (const { room, dates } of places) {
    const { settings } = room.tenant
    const checks = checkRequest({
      now: askedAt,
      zone: room.timeZone,
      limits: room,
      slots: await withOpening(tx, room, dates),
      buildingKind: room.establishment.kind,
      policy: settings,
      organisationKind: organisation.kind,
      purpose: facts.purpose,
      activity: facts.activity,
      headcount: facts.headcount,
      responsible: { name: facts.responsibleName, phone: facts.responsiblePhone },
      insurances,
      insuranceRequired: settings.requiresInsurance,
    })
    lists.push(checks)
  }
  return worstOfEach(lists)
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
  if (!first || !last) return []
  const plan = await openingFor(tx, room, first, addDays(last, 1))
  return slots.map(({ startsAt, endsAt }) => ({
    startsAt,
    endsAt,
    closedBecause: whyClosed(room.timeZone, { startsAt, endsAt }, plan),
  }))
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
