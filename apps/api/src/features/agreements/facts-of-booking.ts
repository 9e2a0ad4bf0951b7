import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal, type LocalDate } from '../../platform/time.ts'
import { getBookingFacts, type BookingRecord } from '../bookings/index.ts'
import { getLegalEntity, getRoomAccess, type BookableRoom, type LegalEntity } from '../catalogue/index.ts'
import { peopleHolding } from '../identity/index.ts'
import { insuranceFor, type OrganisationRow } from '../organisations/index.ts'
import { actsOf } from './board-acts.store.ts'
import { chooseAct } from './rules/act-in-force.ts'
import {
  unsettledTerms,
  type AgreementBuilding,
  type AgreementFacts,
  type AgreementParty,
  type AgreementRoom,
  type CitedAct,
} from './rules/agreement-facts.ts'
import {
  equipmentWords,
  legalFormWords,
  organisationWords,
  roomTypeWords,
  votingBodyWords,
} from './rules/document-words.ts'
import { civilDate } from './rules/french-wording.ts'

const dropped: BookingRecord['occurrences'][number]['status'][] = ['refused', 'skipped', 'suspended', 'cancelled']

/**
 * Everything the agreement of a booking says, on the civil day given. What is missing stays blank: `composeAgreement`
 * refuses it and names it.
 * @throws agreements.incomplete-facts for a kind of building without a wording
 */
export async function factsOfBooking(
  tx: Tx,
  bookingId: string,
  { number, day }: { number: string; day: LocalDate },
): Promise<AgreementFacts> {
  const booking = await getBookingFacts(tx, bookingId)
  const { row, organisation, room } = booking
  const occurrences = booking.occurrences.filter(({ status }) => !dropped.includes(status))
  const buildingKind = wordedKind(room)
  const owner = await getLegalEntity(tx, room.establishment.ownerEntityId)
  const manager = await getLegalEntity(tx, room.establishment.managerEntityId)
  const payee = await getLegalEntity(tx, room.establishment.payeeEntityId)
  const access = await getRoomAccess(tx, room.id)
  const zone = room.timeZone
  const lastDay = toLocal(zone, booking.endsAt).date
  const insurance = await insuranceFor(tx, row.organisationId, lastDay)
  const isCollege = buildingKind === 'college'
  return {
    number,
    buildingKind,
    parties: [
      organiserParty(organisation),
      ...(isCollege ? [await publicParty(tx, 'establishment', manager, room)] : []),
      await publicParty(tx, 'owner', owner, room),
    ],
    organiserKind: organisation.kind,
    acts: [
      ...(await citedAct(tx, 'owner', owner, day)),
      ...(isCollege ? await citedAct(tx, 'establishment', manager, day) : []),
    ],
    site: {
      name: room.site.name,
      address: addressOf(room.site),
      rooms: [roomOf(room)],
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
    occurrences: occurrences.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    schoolHolidays: null,
    zone,
    price: await priceOf(tx, row.quote, payee),
    insurance: {
      insurer: insurance?.insurer ?? '',
      policyNumber: insurance?.policyNumber ?? '',
      validUntil: insurance?.validUntil ?? '',
    },
    accessKind: access?.kind ?? 'person',
    houseRules: room.houseRules.split('\n').filter((line) => line.trim() !== ''),
    contact: {
      name: access?.contactName ?? '',
      phone: access?.contactPhone ?? '',
      email: room.establishment.email ?? room.tenant.settings.contactEmail,
    },
    terms: unsettledTerms,
    annexesOnFile: insurance?.fileId ? ['F'] : [],
    isDemonstration: room.demonstrationData,
  }
}

function wordedKind({ establishment: { kind } }: BookableRoom): AgreementBuilding {
  return kind === 'college' || kind === 'municipal-hall'
    ? kind
    : fail('agreements.incomplete-facts', { missing: ['buildingKind'] })
}

const addressOf = ({ address, postalCode, city }: { address: string; postalCode: string; city: string }): string =>
  `${address}, ${postalCode} ${city}`

function organiserParty(organisation: OrganisationRow): AgreementParty {
  return {
    role: 'organiser',
    name: organisation.name,
    legalForm: organisationWords[organisation.kind],
    address: addressOf(organisation),
    siren: null,
    siret: organisation.siret,
    uai: null,
    rna: organisation.rna,
    representative: organisation.representativeName,
    capacity: organisation.representativeCapacity,
    delegationAct: null,
  }
}

async function publicParty(
  tx: Tx,
  role: 'establishment' | 'owner',
  entity: LegalEntity,
  { tenantId, establishment }: BookableRoom,
): Promise<AgreementParty> {
  const scope = { tenantId, establishmentId: establishment.id, legalEntityId: entity.id }
  const signatories = await peopleHolding(tx, ['signatory'], scope)
  const signatory = signatories.find(({ capacity }) => capacity) ?? signatories[0]
  return {
    role,
    name: entity.name,
    legalForm: legalFormWords[entity.kind],
    address: addressOf(entity),
    siren: entity.siren,
    siret: null,
    uai: role === 'establishment' ? establishment.uai : null,
    rna: null,
    representative: signatory ? `${signatory.givenName} ${signatory.familyName}` : '',
    capacity: signatory?.capacity ?? '',
    delegationAct: signatory?.delegationAct ?? null,
  }
}

async function citedAct(tx: Tx, of: CitedAct['of'], entity: LegalEntity, day: LocalDate): Promise<CitedAct[]> {
  const act = chooseAct(await actsOf(tx, [entity.id]), day)
  if (!act) return []
  const { number, votedOn, executoryFrom, validUntil, subject } = act
  return [
    {
      of,
      body: `${votingBodyWords[entity.kind]} (${entity.name})`,
      number,
      votedOn,
      executoryFrom,
      validUntil,
      subject,
    },
  ]
}

function roomOf(room: BookableRoom): AgreementRoom {
  return {
    name: room.name,
    type: roomTypeWords[room.type],
    capacity: room.capacity,
    areaM2: room.areaM2,
    equipment: room.equipment.map(({ code, quantity }) => ({ label: equipmentWords[code], quantity })),
  }
}

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
    isReduced: false,
    free:
      quote.totalCents === 0 && quote.free
        ? { legalBasis: quote.free.legalBasis, act: quote.act, valuedCents: quote.free.valuedCents }
        : null,
  }
}
