import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import type { Slot } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { crowdOf, lockCrowd } from './crowd.store.ts'
import { datesByRoom, placesOf, type PlacedSlot } from './dates-by-room.ts'
import { lockOrganisation } from './quota.store.ts'
import { requestChecks, type CheckedRequest } from './request-checks.ts'
import { fullPlaces } from './rules/crowd.ts'
import { refusals, worstOfEach, type RequestCheck, type RequestCheckCode } from './rules/request-check.ts'
import { buildingCheck } from './rules/request-people.ts'

/** Checks that a request already met when it was sent, and that going on does not change. */
export const alreadyCounted: readonly RequestCheckCode[] = ['bookings.quota-holds']
/** The same of a booking that was granted: what is owed since does not keep its sessions from moving. */
export const alreadyGranted: readonly RequestCheckCode[] = [...alreadyCounted, 'bookings.in-debt']

/**
 * As `requestChecks`, on what stays true until commit: the organisation (its quota, its free uses) and the people of the
 * buildings are locked, in this order and before any space. Refuses what is unmet and not forgiven.
 * @throws every code of `RequestCheckCode`
 */
export async function assertRequestFits(
  tx: Tx,
  request: CheckedRequest,
  forgiven: readonly RequestCheckCode[] = [],
): Promise<void> {
  await lockOrganisation(tx, request.organisation.id)
  await lockCrowd(tx, await placesOf(tx, request))
  refuseUnmet(await requestChecks(tx, request), forgiven)
}

/** People of a booking on some of its dates. */
type Group<S> = { bookingId: string; room: BookableRoom; headcount: number | null; slots: readonly S[] }

/** The people of a booking still fit in its floors and buildings, under their lock. @throws bookings.building-full */
export async function assertPeopleFit(tx: Tx, { bookingId, room, headcount, slots }: Group<PlacedSlot>): Promise<void> {
  const places = await placesOf(tx, { room, slots })
  await lockCrowd(tx, places)
  const lists: RequestCheck[][] = []
  for (const { room: place, dates } of places) {
    const crowd = await crowdOf(tx, place, dates, { exceptBookingId: bookingId })
    lists.push([buildingCheck({ crowd, slots: dates, headcount, zone: place.timeZone })])
  }
  refuseUnmet(worstOfEach(lists))
}

/** As `assertPeopleFit`, for a step that nothing may refuse: the dates on which they fit, before any space is locked. */
export async function datesThatFit<S extends PlacedSlot>(
  tx: Tx,
  { bookingId, room, headcount, slots }: Group<S>,
): Promise<S[]> {
  const places = await datesByRoom(tx, room, slots)
  await lockCrowd(tx, places)
  const fitting: S[] = []
  for (const { room: place, dates } of places) {
    const crowd = await crowdOf(tx, place, dates, { exceptBookingId: bookingId })
    const full: readonly Slot[] = fullPlaces(crowd, dates, headcount ?? 0).flatMap((each) => each.slots)
    fitting.push(...dates.filter((date) => !full.includes(date)))
  }
  return fitting
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
