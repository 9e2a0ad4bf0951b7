import type { Deps } from '../../src/deps.ts'
import { runDueWork } from '../../src/due-work.ts'
import {
  acceptAmendment,
  approveBooking,
  cancelBooking,
  counterPropose,
  draftBooking,
  refuseBooking,
  requestInformation,
  submitBooking,
  withdrawBooking,
} from '../../src/features/bookings/index.ts'
import { previewSeries } from '../../src/features/search/index.ts'
import type { AccountActor } from '../../src/platform/actor.ts'
import { localDate, localSlot } from '../../src/platform/time.ts'
import type { DemoBooking } from '../data/demo-booking-types.ts'
import { demoBookings } from '../data/demo-bookings.ts'
import { demoPeople } from '../data/demo-people.ts'
import { loadPublicHolidays } from '../load-reference.ts'
import { addDays, isoWeekdayOf } from '../paris-date.ts'
import { minutesOf, planDay } from '../plan-day.ts'
import { actsOf, type PlannedAct } from './acts-of.ts'
import { setClock } from './clock.ts'
import { endAgreementOf } from './end-agreement-of.ts'
import { askMove, verifyPieces } from './play-season.ts'
import { settleOldCharges } from './settle-old-charges.ts'
import { signAgreementOf } from './sign-agreement-of.ts'
import { given, type World } from './world.ts'

const minute = 1 / 1440

export type PlayChoice = {
  bookings?: readonly DemoBooking[]
  /** Called for a booking that is refused, whose later acts are left out; without it a refusal ends the play. */
  onRefusal?: (bookingKey: string) => void
}

/**
 * Plays bookings of the plan, act by act in the order of time, by the commands that people use. Answers their
 * identifiers by the keys of the plan.
 */
export async function playBookings(
  deps: Deps,
  world: World,
  say: (line: string) => void,
  { bookings = demoBookings, onRefusal }: PlayChoice = {},
): Promise<Map<string, string>> {
  const acts = bookings.flatMap(actsOf).sort((a, b) => a.day - b.day)
  const played = new Map<string, string>()
  const refused = new Set<string>()
  for (const [index, act] of acts.entries()) {
    if (refused.has(act.booking.key)) continue
    await setClock(deps, act.day)
    await settleOldCharges(deps, world)
    await runDueWork(deps)
    try {
      await perform(deps, world, played, act)
    } catch (error) {
      if (!onRefusal) throw new Error(`${act.booking.key}: ${act.kind} on day ${act.day}`, { cause: error })
      refused.add(act.booking.key)
      onRefusal(act.booking.key)
      continue
    }
    // Decisions may be undone for ten seconds; what follows from them then starts.
    await setClock(deps, act.day + minute)
    await runDueWork(deps)
    if (index % 20 === 19) say(`${index + 1} actes joués sur ${acts.length}`)
  }
  await setClock(deps, 0)
  await settleOldCharges(deps, world)
  await runDueWork(deps)
  return played
}

async function perform(
  deps: Deps,
  world: World,
  bookings: Map<string, string>,
  { kind, booking }: PlannedAct,
): Promise<void> {
  const applicant = applicantOf(world, booking)
  if (kind === 'submit') return submit(deps, world, bookings, booking)
  const bookingId = given(bookings, booking.key)
  const decider = deciderOf(world, booking)
  const note = booking.note ?? 'Donnée de démonstration.'
  switch (kind) {
    case 'request-information':
      return void (await requestInformation(deps, decider, { bookingId, body: note }))
    case 'counter-propose':
      return void (await counterPropose(deps, decider, { bookingId, ...proposalOf(world, booking), message: note }))
    case 'verify-pieces':
      return verifyPieces(deps, decider, bookingId)
    case 'ask-move':
      return askMove(deps, applicant, bookingId, booking)
    case 'accept-move':
      return void (await acceptAmendment(deps, decider, { bookingId }))
    case 'approve':
      return void (await approveBooking(deps, decider, { bookingId }))
    case 'sign':
      return signAgreementOf(deps, world, {
        ...{ bookingId, applicant, decider, roomKey: booking.roomKey },
        signatures: booking.signatures,
      })
    case 'refuse':
      return void (await refuseBooking(deps, decider, {
        bookingId,
        reason: booking.refusalReason ?? 'other',
        text: note,
      }))
    case 'withdraw':
      return void (await withdrawBooking(deps, applicant, { bookingId }))
    case 'cancel': {
      const side = booking.cancelledSide ?? 'applicant'
      if (side === 'applicant') return void (await cancelBooking(deps, applicant, { bookingId, side, reason: note }))
      return endAgreementOf(deps, decider, { bookingId, isOrdered: side === 'authority', reason: note })
    }
  }
}

async function submit(deps: Deps, world: World, bookings: Map<string, string>, booking: DemoBooking): Promise<void> {
  const applicant = applicantOf(world, booking)
  const person = memberOf(booking)
  const draft = await draftBooking(deps, applicant, {
    roomId: given(world.rooms, booking.roomKey).id,
    organisationId: given(world.organisations, booking.organisationKey),
    ...(await askedOf(deps, world, booking)),
    facts: {
      purpose: booking.purpose,
      activity: booking.text,
      headcount: booking.headcount,
      configuration: booking.purpose === 'sport' ? 'sport' : 'seated',
      withMinors: false,
      openToPublic: false,
      responsibleName: `${person.firstName} ${person.lastName}`,
      responsiblePhone: person.phone,
      responsibleEmail: person.email,
      equipmentWanted: '',
      options: [],
      notes: '',
    },
  })
  bookings.set(booking.key, draft.id)
  await submitBooking(deps, applicant, { bookingId: draft.id })
}

/** One slot, or what is left of a rhythm once the dates in the way are left out, as the page of the room offers it. */
async function askedOf(deps: Deps, world: World, booking: DemoBooking) {
  const date = dateOf(world, booking)
  if (booking.weeks === null) return slotOf(world, booking, date, booking)
  const recurrence = {
    ...{ weekdays: [isoWeekdayOf(date)], everyWeeks: 1, inSchoolHolidays: false, onPublicHolidays: false },
    ...{ firstDate: date, lastDate: addDays(date, booking.weeks * 7) },
    ...{ from: minutesOf(booking.startsAt), until: minutesOf(booking.endsAt) },
  }
  const { dates } = await previewSeries(deps, applicantOf(world, booking), {
    ...{ roomId: given(world.rooms, booking.roomKey).id, recurrence, people: booking.headcount },
    profile: 'association',
  })
  const inTheWay = dates.filter(({ slot, outcome }) => slot !== null && outcome !== 'free')
  return { series: { recurrence, choices: inTheWay.map((each) => ({ date: each.date, drop: true as const })) } }
}

const publicHolidays = new Set(
  loadPublicHolidays()
    .filter(({ territory }) => territory === 'metropole')
    .map(({ date }) => date),
)
const dateOf = (world: World, booking: DemoBooking): string =>
  planDay(world.today, booking, (date) => !publicHolidays.has(date))

const proposalOf = (world: World, booking: DemoBooking) => {
  if (!booking.proposal) throw new Error(`${booking.key} offers no other slot`)
  return slotOf(world, booking, addDays(dateOf(world, booking), booking.proposal.weeksLater * 7), booking.proposal)
}

function slotOf(world: World, booking: DemoBooking, date: string, hours: { startsAt: string; endsAt: string }) {
  const { timeZone } = given(world.rooms, booking.roomKey)
  const slot = localSlot(timeZone, localDate(date), { from: minutesOf(hours.startsAt), until: minutesOf(hours.endsAt) })
  if (!slot) throw new Error(`${booking.key} falls in the missing hour`)
  return { startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() }
}

function memberOf(booking: DemoBooking) {
  const person = demoPeople.find(({ organisationKey }) => organisationKey === booking.organisationKey)
  if (!person) throw new Error(`${booking.organisationKey} has no member`)
  return person
}
const applicantOf = (world: World, booking: DemoBooking): AccountActor => given(world.people, memberOf(booking).key)

function deciderOf(world: World, booking: DemoBooking): AccountActor {
  const { establishmentKey } = given(world.rooms, booking.roomKey)
  const { tenantKey } = given(world.establishments, establishmentKey)
  const person = demoPeople.find(({ grants }) =>
    grants.some(
      ({ roles, scope }) =>
        roles.includes('decider') &&
        (scope.kind === 'establishments'
          ? scope.keys.includes(establishmentKey)
          : scope.kind === 'tenant' && scope.tenantKey === tenantKey),
    ),
  )
  if (!person) throw new Error(`nobody decides for ${establishmentKey}`)
  return given(world.people, person.key)
}
