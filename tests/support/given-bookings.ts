import {
  bookingFactsInput,
  organisationInput,
  type BookingDto,
  type BookingFacts,
  type OrganisationKind,
  type Recurrence,
  type SeriesChoice,
  type SeriesInput,
  type RoomForm,
} from '@salles-ouvertes/contract'
import { randomUUID } from 'node:crypto'
import {
  approveBooking,
  confirmBooking,
  counterPropose,
  draftBooking,
  submitBooking,
} from '../../apps/api/src/features/bookings/index.ts'
import { actorOfAccount } from '../../apps/api/src/features/identity/index.ts'
import { depositPiece, registerOrganisation } from '../../apps/api/src/features/organisations/index.ts'
import { visitor, type AccountActor } from '../../apps/api/src/platform/actor.ts'
import { inReadOnly } from '../../apps/api/src/platform/database.ts'
import { givenStaff, givenStock, type GivenOptions } from './given-catalogue.ts'

/** An organisation and the account that acts for it. */
export type GivenOrganisation = { id: string; name: string; member: AccountActor }
export type GivenBookings = Awaited<ReturnType<typeof givenBookings>>
export type GivenRequest = {
  by?: GivenOrganisation
  /** A new room of the college when absent, so that requests do not meet. */
  roomId?: string
  startsAt?: string
  endsAt?: string
  facts?: Partial<BookingFacts>
}

export type GivenSeriesRequest = Pick<GivenRequest, 'by' | 'roomId' | 'facts'> & { slots?: readonly GivenSlot[] }

/** Monday 5 October 2026, ten in the morning in Grenoble. */
export const givenNow = '2026-10-05T08:00:00Z'
/** A Tuesday evening, eight days later: school is over, the college is open. */
export const givenSlot = { startsAt: '2026-10-13T18:30:00+02:00', endsAt: '2026-10-13T20:30:00+02:00' }

/** A date of a series; in the room of the request, or borrowed from another. */
export type GivenSlot = { startsAt: string; endsAt: string; roomId?: string }
/** Tuesdays and Thursdays, one week out of three. */
export const givenRhythm: Recurrence = {
  ...{ weekdays: [2, 4], everyWeeks: 3, firstDate: '2026-10-13', lastDate: '2026-11-05', from: 1110, until: 1230 },
  ...{ inSchoolHolidays: false, onPublicHolidays: false },
}
/** Its four evenings of two hours, on both sides of the change of clocks; 15 € an hour each. */
export const givenSeries: readonly GivenSlot[] = ['2026-10-13|02', '2026-10-15|02', '2026-11-03|01', '2026-11-05|01']
  .map((day) => day.split('|'))
  .map(([day, offset]) => ({ startsAt: `${day}T18:30:00+${offset}:00`, endsAt: `${day}T20:30:00+${offset}:00` }))

export const givenFacts: BookingFacts = bookingFactsInput.parse({
  purpose: 'cultural',
  activity: 'Répétition de la chorale',
  headcount: 20,
  responsibleName: 'Camille Essai',
  responsiblePhone: '06 00 00 00 01',
})

/**
 * The small stock with people: a decider of the college, the owner's officer, the commune's clerk who decides, and an
 * insured association. Requests are played through the commands, as people would.
 */
export async function givenBookings(options: GivenOptions = {}) {
  const stock = await givenStock({ ...options, now: options.now ?? givenNow })
  const { deps } = stock
  const decider = givenStaff('decider', stock.departement.id, stock.college.id)
  const clerk = givenStaff('decider', stock.commune.id)
  const owner = stock.departement.officer

  const person = async (familyName: string): Promise<AccountActor> => {
    const accountId = randomUUID()
    await stock.superuser.query(
      `INSERT INTO account (id, email, given_name, family_name, created_at) VALUES ($1, $2, 'Camille', $3, clock.now())`,
      [accountId, `${familyName.toLowerCase()}.${accountId.slice(0, 8)}@essai.example`, familyName],
    )
    return inReadOnly(deps, visitor, (tx) => actorOfAccount(tx, accountId))
  }

  const organisation = async (
    facts: { kind?: OrganisationKind; name?: string; insuredUntil?: string | null } = {},
  ): Promise<GivenOrganisation> => {
    const { kind = 'association', name = 'Chorale d’essai', insuredUntil = '2027-12-31' } = facts
    const founder = await person('Essai')
    const { id } = await registerOrganisation(
      deps,
      founder,
      organisationInput.parse({
        kind,
        name,
        address: '2 rue de l’Essai',
        postalCode: '38000',
        city: 'Grenoble',
        representativeName: 'Camille Essai',
        representativeCapacity: 'présidente',
      }),
    )
    const member = await inReadOnly(deps, visitor, (tx) => actorOfAccount(tx, founder.accountId))
    if (insuredUntil) await insure(id, member, insuredUntil)
    return { id, name, member }
  }

  const insure = (organisationId: string, member: AccountActor, validUntil: string) =>
    depositPiece(deps, member, {
      organisationId,
      form: {
        kind: 'insurance',
        insurer: 'Assurance d’essai',
        policyNumber: 'E-1',
        validFrom: '2026-01-01',
        validUntil,
      },
      file: { bytes: Buffer.from(onePixel, 'base64'), mediaType: 'image/png', fileName: 'attestation.png' },
    })

  const association = await organisation()

  let rooms = 0
  const collegeRoom = async (form: Partial<RoomForm> = {}): Promise<string> => {
    const { id } = await stock.room(stock.college, { name: `Salle ${(rooms += 1)}`, ...form })
    return id
  }

  const draft = async (request: GivenRequest = {}): Promise<BookingDto> => {
    const by = request.by ?? association
    return draftBooking(deps, by.member, {
      roomId: request.roomId ?? (await collegeRoom()),
      organisationId: by.id,
      startsAt: request.startsAt ?? givenSlot.startsAt,
      endsAt: request.endsAt ?? givenSlot.endsAt,
      facts: { ...givenFacts, ...request.facts },
    })
  }
  /** A draft of the four evenings of `givenSeries`, or of these dates. */
  const draftSeries = async (request: GivenSeriesRequest = {}): Promise<BookingDto> => {
    const by = request.by ?? association
    return draftBooking(deps, by.member, {
      roomId: request.roomId ?? (await collegeRoom()),
      organisationId: by.id,
      series: request.slots ? seriesOf(request.slots) : { recurrence: givenRhythm, choices: [] },
      facts: { ...givenFacts, ...request.facts },
    })
  }
  const submittedSeries = async (request: GivenSeriesRequest = {}): Promise<BookingDto> => {
    const { id } = await draftSeries(request)
    return submitBooking(deps, (request.by ?? association).member, { bookingId: id })
  }
  const submitted = async (request: GivenRequest = {}): Promise<BookingDto> => {
    const { id } = await draft(request)
    return submitBooking(deps, (request.by ?? association).member, { bookingId: id })
  }
  const approve = (bookingId: string): Promise<BookingDto> => approveBooking(deps, decider, { bookingId })
  const approved = async (request: GivenRequest = {}): Promise<BookingDto> => approve((await submitted(request)).id)
  const counterProposed = async (
    request: GivenRequest = {},
    offer = { startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T20:30:00+02:00' },
  ): Promise<BookingDto> => {
    const { id } = await submitted(request)
    return counterPropose(deps, decider, { bookingId: id, message: 'Le lendemain soir ?', ...offer })
  }
  /** As if all parties had signed: the agreement itself is not what is under test. */
  const sign = async (bookingId: string): Promise<void> => {
    await stock.superuser.query(
      `INSERT INTO agreement (id, tenant_id, organisation_id, booking_id, number, status, facts, verification_token,
         to_sign_sha256, created_at, signed_at)
       SELECT gen_random_uuid(), tenant_id, organisation_id, id, 'CONV-' || reference, 'signed', '{}',
         gen_random_uuid()::text, repeat('0', 64), clock.now(), clock.now() FROM booking WHERE id = $1`,
      [bookingId],
    )
  }
  const confirmed = async (request: GivenRequest = {}): Promise<BookingDto> => confirm(await approved(request))
  const confirmedSeries = async (request: GivenSeriesRequest = {}): Promise<BookingDto> =>
    confirm(await approve((await submittedSeries(request)).id))
  const confirm = async (booking: BookingDto): Promise<BookingDto> => {
    await sign(booking.id)
    const { rows } = await stock.superuser.query<{ tenant_id: string }>('SELECT tenant_id FROM booking WHERE id = $1', [
      booking.id,
    ])
    await confirmBooking(deps, { tenantId: rows[0]!.tenant_id, bookingId: booking.id })
    return booking
  }
  const statusOf = async (bookingId: string): Promise<string> => {
    const { rows } = await stock.superuser.query<{ status: string }>('SELECT status FROM booking WHERE id = $1', [
      bookingId,
    ])
    return rows[0]!.status
  }
  /** Ids of the dates that stand, by start. */
  const standingOf = async (bookingId: string): Promise<string[]> => {
    const { rows } = await stock.superuser.query<{ id: string }>(
      `SELECT id FROM occurrence WHERE booking_id = $1 AND status IN ('requested', 'held', 'accepted', 'done')
       ORDER BY starts_at`,
      [bookingId],
    )
    return rows.map(({ id }) => id)
  }
  /** Live places taken by a booking, its offer and its request to move included. */
  const placesOf = async (
    bookingId: string,
  ): Promise<{ kind: string; startsAt: string; expiresAt: string | null }[]> => {
    const { rows } = await stock.superuser.query(
      `SELECT kind, to_char(blocked_from AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "startsAt",
         to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expiresAt"
       FROM occupancy WHERE live AND (occurrence_id IN (SELECT id FROM occurrence WHERE booking_id = $1)
         OR proposal_id IN (SELECT id FROM counter_proposal WHERE booking_id = $1)
         OR amendment_id IN (SELECT id FROM amendment WHERE booking_id = $1)) ORDER BY blocked_from`,
      [bookingId],
    )
    return rows
  }
  /** Events written for a booking that nobody took back. */
  const eventsOf = async (bookingId: string): Promise<string[]> => {
    const { rows } = await stock.superuser.query<{ event_type: string }>(
      `SELECT event_type FROM outbox WHERE payload ->> 'bookingId' = $1 AND last_error IS DISTINCT FROM 'withdrawn'
       GROUP BY event_id, event_type, created_at ORDER BY created_at`,
      [bookingId],
    )
    return rows.map((row) => row.event_type)
  }

  return {
    ...stock,
    decider,
    clerk,
    owner,
    association,
    person,
    organisation,
    insure,
    collegeRoom,
    draft,
    submitted,
    approve,
    approved,
    draftSeries,
    submittedSeries,
    confirmedSeries,
    counterProposed,
    sign,
    confirmed,
    statusOf,
    standingOf,
    placesOf,
    eventsOf,
  }
}

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** What a person would choose to have these dates and no other: the rhythm of the first, and a choice for each that differs. */
function seriesOf(slots: readonly GivenSlot[]): SeriesInput {
  const dateOf = (instant: string) => instant.slice(0, 10)
  const minutesOf = (instant: string) => Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16))
  const lengthOf = ({ startsAt, endsAt }: GivenSlot) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
  const byDate = new Map(slots.map((slot) => [dateOf(slot.startsAt), slot]))
  const dates = [...byDate.keys()].toSorted()
  const [first] = slots
  if (!first || byDate.size < slots.length) throw new Error('a series has one slot a day')
  const from = minutesOf(first.startsAt)
  const recurrence: Recurrence = {
    weekdays: [...new Set(dates.map((date) => new Date(date).getUTCDay() || 7))],
    everyWeeks: 1,
    firstDate: dates[0] ?? '',
    lastDate: dates.at(-1) ?? '',
    ...{ from, until: from + lengthOf(first), inSchoolHolidays: true, onPublicHolidays: true },
  }
  const choices: SeriesChoice[] = []
  for (let day = Date.parse(recurrence.firstDate); day <= Date.parse(recurrence.lastDate); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10)
    const slot = byDate.get(date)
    if (!slot && recurrence.weekdays.includes(new Date(day).getUTCDay() || 7)) choices.push({ date, drop: true })
    if (slot?.roomId) choices.push({ date, roomId: slot.roomId })
    else if (slot && (minutesOf(slot.startsAt) !== from || lengthOf(slot) !== lengthOf(first))) {
      choices.push({ date, startsAt: slot.startsAt, endsAt: slot.endsAt })
    }
  }
  return { recurrence, choices }
}
