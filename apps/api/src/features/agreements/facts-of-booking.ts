import type { RoomConfiguration } from '@salles-ouvertes/contract'
import { sql } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal, type LocalDate, type TimeZone } from '../../platform/time.ts'
import { capacityFor, getBookingFacts, priceOfRest, roomOfDate, type BookingRecord } from '../bookings/index.ts'
import { getLegalEntity, getRoomAccess, usualKind, type BookableRoom, type LegalEntity } from '../catalogue/index.ts'
import { insuranceFor } from '../organisations/index.ts'
import { instalmentSentences } from '../pricing/index.ts'
import { addressOf, citedAct, organiserParty, publicParty } from './facts-of-parties.ts'
import { publicPartiesOfRooms, roomsOfBooking, wordedKind } from './parties-of-booking.ts'
import {
  unsettledTerms,
  type AgreementFacts,
  type AgreementRoom,
  type RoomsEnteredOtherwise,
} from './rules/agreement-facts.ts'
import { equipmentWords, roomTypeWords } from './rules/document-words.ts'
import { civilDate, enumerate } from '../../platform/french-wording.ts'
import { inSigningOrder } from './rules/parties.ts'

/**
 * Everything the agreement of a booking says, on the civil day given; at the price it was granted for, or at that of the
 * sessions that stand now. What is missing stays blank: `composeAgreement`
 * refuses it and names it.
 * @throws agreements.incomplete-facts for a kind of building without a wording
 */
export async function factsOfBooking(
  tx: Tx,
  bookingId: string,
  { number, day, price = 'frozen' }: { number: string; day: LocalDate; price?: 'frozen' | 'of-what-stands' },
): Promise<AgreementFacts> {
  const booking = await getBookingFacts(tx, bookingId)
  const { row, organisation, room, occurrences } = booking
  const rooms = roomsOfBooking(booking)
  const buildingKind = wordedKind(room)
  const publicParties = await publicPartiesOfRooms(tx, buildingKind, rooms)
  const payee = await getLegalEntity(tx, room.establishment.payeeEntityId)
  const zone = room.timeZone
  const access = await accessOf(tx, rooms, firstDayOf(occurrences, zone, day))
  const insurance = await insuranceOf(tx, booking)
  return {
    number,
    buildingKind,
    parties: inSigningOrder(
      [organiserParty(organisation), ...(await inTurn(publicParties, (party) => publicParty(tx, party)))],
      room.tenant.settings.signingOrder,
    ),
    organiserKind: organisation.kind,
    acts: (await inTurn(publicParties, ({ role, entity }) => citedAct(tx, role, entity, day))).flat(),
    site: {
      name: room.site.name,
      address: addressOf(room.site),
      rooms: rooms.map((each) => roomOf(each, row.configuration)),
      sharedAreas: [],
      excludedAreas: [],
    },
    purpose: { category: row.purpose ?? 'meeting', text: row.activity },
    audience: {
      description: row.openToPublic
        ? 'membres de l’organisateur et public'
        : 'membres de l’organisateur et leurs invités',
      hasMinors: row.withMinors,
    },
    headcount: row.headcount ?? 0,
    responsible: { name: row.responsibleName, phone: row.responsiblePhone },
    occurrences: occurrences.map((date) => ({
      startsAt: date.startsAt.toISOString(),
      endsAt: date.endsAt.toISOString(),
      roomName: roomOfDate(booking, date).name,
    })),
    schoolHolidays: null,
    zone,
    price: await priceOf(tx, price === 'frozen' ? row.quote : await priceOfRest(tx, booking, occurrences), payee),
    insurance: insurance?.certificate ?? (room.tenant.settings.requiresInsurance ? missingInsurance : null),
    accessKind: access.usual.kind,
    ...(access.others.length > 0 && { otherAccess: access.others }),
    houseRules: rulesOf(rooms),
    contact: {
      ...access.usual.contact,
      email: room.establishment.email ?? room.tenant.settings.contactEmail,
    },
    terms: { ...unsettledTerms, cancellationSteps: cancellationSteps(row.quote), ...instalments(row.quote) },
    annexesOnFile: insurance?.hasFile ? ['F'] : [],
    isDemonstration: room.demonstrationData,
  }
}

/** One after the other: they share the connection of the transaction. */
async function inTurn<T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (const item of items) answers.push(await read(item))
  return answers
}

/** First day of the sessions; a booking that lost them all speaks of the day of its agreement. */
const firstDayOf = ([first]: readonly { startsAt: Date }[], zone: TimeZone, day: LocalDate): LocalDate =>
  first ? toLocal(zone, first.startsAt).date : day

/** How the first room is entered and who is called, and the rooms where that differs. */
async function accessOf(tx: Tx, rooms: readonly BookableRoom[], on: LocalDate) {
  const ways: RoomsEnteredOtherwise[] = []
  for (const { id, name } of rooms) {
    const access = await getRoomAccess(tx, id)
    const kind = usualKind(access?.ways ?? [], on)
    // A room that says nothing has the contact of the first one.
    const contact = access
      ? { name: access.contactName, phone: access.contactPhone }
      : { ...(ways[0]?.contact ?? noContact) }
    const known = ways.find((way) => way.kind === kind && isDeepStrictEqual(way.contact, contact))
    if (known) known.rooms.push(name)
    else ways.push({ rooms: [name], kind, contact })
  }
  const [usual = { kind: 'person' as const, contact: noContact }, ...others] = ways
  return { usual, others }
}

const noContact = { name: '', phone: '' }
const missingInsurance = { insurer: '', policyNumber: '', validUntil: '' }

/** Certificate of the last session, else of the first: the article then asks for the next one. */
async function insuranceOf(tx: Tx, { row, startsAt, endsAt, room }: BookingRecord) {
  const dayOf = (instant: Date) => toLocal(room.timeZone, instant).date
  const piece =
    (await insuranceFor(tx, row.tenantId, row.organisationId, dayOf(endsAt))) ??
    (await insuranceFor(tx, row.tenantId, row.organisationId, dayOf(startsAt)))
  if (!piece) return null
  const { insurer, policyNumber, validUntil, fileId } = piece
  return { certificate: { insurer, policyNumber, validUntil }, hasFile: fileId !== null }
}

/** Rules of every room that is lent; one that is not that of all names its rooms. */
function rulesOf(rooms: readonly BookableRoom[]): string[] {
  const linesOf = ({ houseRules }: BookableRoom) => houseRules.split('\n').filter((line) => line.trim() !== '')
  return [...new Set(rooms.flatMap(linesOf))].map((line) => {
    const where = rooms.filter((room) => linesOf(room).includes(line)).map(({ name }) => name)
    return where.length === rooms.length ? line : `${enumerate(where)} : ${line}`
  })
}

function roomOf(room: BookableRoom, configuration: RoomConfiguration): AgreementRoom {
  return {
    name: room.name,
    type: roomTypeWords[room.type],
    capacity: capacityFor(room, configuration),
    areaM2: room.areaM2,
    equipment: room.equipment.map(({ code, quantity }) => ({ label: equipmentWords[code], quantity })),
  }
}

/** Frozen with the price, whatever the grid says since; none is printed « à confirmer ». */
const cancellationSteps = (quote: BookingRecord['row']['quote']) =>
  (quote?.cancellation ?? []).map(({ noticeDays, keptPercent, minimumCents }) => ({
    ...{ minDaysBefore: noticeDays, duePercent: keptPercent, minimumCents },
  }))

/** As the grid asks for them, frozen with the price; their days are fixed at the confirmation. */
const instalments = (quote: BookingRecord['row']['quote']) =>
  quote && quote.totalCents > 0 && quote.instalments.length > 0
    ? { instalments: instalmentSentences(quote.instalments) }
    : {}

/** The price frozen in the booking, with the date of the grid that gave it. */
async function priceOf(
  tx: Tx,
  quote: BookingRecord['row']['quote'],
  payee: LegalEntity,
): Promise<AgreementFacts['price']> {
  if (!quote) return fail('agreements.incomplete-facts', { missing: ['price'] })
  const { rows } = await tx.execute<{ validFrom: string }>(
    sql`SELECT valid_from::text AS "validFrom" FROM tariff WHERE id = ${quote.tariffId}::uuid`,
  )
  return {
    lines: quote.totalCents === 0 ? [] : quote.lines.map(({ label, amountCents }) => ({ label, amountCents })),
    totalCents: quote.totalCents,
    tariffName: quote.tariffName,
    tariffVersion: rows[0] ? `du ${civilDate(rows[0].validFrom)}` : '',
    tariffAct: quote.act,
    payeeName: payee.name,
    isReduced: quote.totalCents > 0 && quote.grant !== null,
    free:
      quote.totalCents === 0 && quote.grant
        ? { legalBasis: quote.grant.legalBasis, act: quote.act, valuedCents: quote.grant.valuedCents }
        : null,
  }
}
