import type { BookingKeysDto, KeyListDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { addDays, localDate } from '../../platform/time.ts'
import { scopeOfEstablishment } from '../catalogue/index.ts'
import { getTenantSettings } from '../tenants/index.ts'
import { readingOf } from './get-key-to-keep.ts'
import { findBookingOfVisit, findKeyBooking, type KeyBooking, keysCalledFor } from './key-bookings.store.ts'
import type { Place } from './keys.store.ts'
import { presentCopy } from './present-keys.ts'
import { copiesHeldBy, copiesOfEstablishment } from './read-keys.store.ts'
import { assertKeepsKeys } from './rules/who-keeps-keys.ts'

/** Keys and badges of an establishment. @throws catalogue.establishment-not-found, keys.not-found, keys.not-allowed */
export function listKeys(deps: Pick<Deps, 'db'>, actor: Actor, establishmentId: string): Promise<KeyListDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const { tenantId } = await scopeOfEstablishment(tx, establishmentId)
    assertKeepsKeys(actor, { tenantId, establishmentId })
    return listOf(tx, actor, { tenantId, establishmentId })
  })
}

/** The same list, for a command that has judged the reader. */
export async function listOf(tx: Tx, actor: Actor, place: Place): Promise<KeyListDto> {
  const reading = await readingOf(tx, actor, place)
  const items = (await copiesOfEstablishment(tx, place.establishmentId)).map((copy) => presentCopy(copy, reading))
  const count = (isCounted: (item: (typeof items)[number]) => boolean) => items.filter(isCounted).length
  return {
    items,
    totals: {
      inPlace: count(({ state }) => state === 'in-place'),
      out: count(({ state }) => state === 'out'),
      late: count(({ isLate }) => isLate),
      lost: count(({ state }) => state === 'lost'),
    },
    today: reading.today,
    timeZone: reading.timeZone,
    mayAdd: reading.mayRetire,
  }
}

/**
 * For whoever is about to hand over a copy: what is there, to whom it would go, and what the organisation already has of
 * this place. @throws keys.not-found, keys.not-allowed
 */
export function listBookingKeys(deps: Pick<Deps, 'db'>, actor: Actor, bookingId: string): Promise<BookingKeysDto> {
  return inReadOnly(deps, actor, async (tx) => keysFor(tx, actor, await findKeyBooking(tx, bookingId)))
}

/** The same from the caretaker's list of the day, by the use that takes place. @throws keys.not-found */
export function listVisitKeys(deps: Pick<Deps, 'db'>, actor: Actor, occurrenceId: string): Promise<BookingKeysDto> {
  return inReadOnly(deps, actor, async (tx) => keysFor(tx, actor, await findBookingOfVisit(tx, occurrenceId)))
}

async function keysFor(tx: Tx, actor: Actor, booking: KeyBooking | null): Promise<BookingKeysDto> {
  if (!booking) return fail('keys.not-found')
  assertKeepsKeys(actor, booking)
  const reading = await readingOf(tx, actor, booking)
  const { establishmentId, organisationId, holderName: borrowerName, holderPhone: borrowerPhone, lastDay } = booking
  const { keyReturnDays } = await getTenantSettings(tx, booking.tenantId)
  const from = lastDay && lastDay > reading.today ? localDate(lastDay) : reading.today
  const all = booking.isLent ? await copiesOfEstablishment(tx, establishmentId) : []
  const calledFor = await keysCalledFor(tx, booking.id)
  const inPlace = all.filter(({ last }) => (last?.state ?? 'in-place') === 'in-place')
  const isCalledFor = ({ label }: { label: string }) => calledFor.includes(label)
  const free = [...inPlace.filter(isCalledFor), ...inPlace.filter((copy) => !isCalledFor(copy))]
  const held = await copiesHeldBy(tx, establishmentId, organisationId)
  return {
    bookingId: booking.id,
    suggestion: { borrowerName, borrowerPhone, dueOn: addDays(from, keyReturnDays) },
    calledFor,
    free: free.map((copy) => presentCopy(copy, reading)),
    held: held.map((copy) => presentCopy(copy, reading)),
    timeZone: reading.timeZone,
  }
}
