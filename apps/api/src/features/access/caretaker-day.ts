import type { z } from 'zod'
import type { CaretakerDay, caretakerVisit, caretakerWeek } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { addDays, eachDate, formatIso, localDate, startOfLocalDay } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { findPlace, findVisit, type Place, savePresence, type Visit, visitsDuring } from './caretaker-day.store.ts'

const daysOfWeek = 7

/** Who comes today, for whoever opens the doors: by personal link. @throws access.not-found for another kind of link */
export function getCaretakerDay(deps: Deps, actor: Actor, date?: string): Promise<CaretakerDay> {
  return inReadOnly(deps, actor, async (tx) => presentDay(tx, await placeOfLink(tx, actor), date))
}

/** Who comes during the seven days from that one, or from today. @throws access.not-found for another kind of link */
export function getCaretakerWeek(deps: Deps, actor: Actor, date?: string): Promise<z.infer<typeof caretakerWeek>> {
  return inReadOnly(deps, actor, async (tx) => {
    const place = await placeOfLink(tx, actor)
    const from = localDate(date ?? place.today)
    const days = []
    for (const day of eachDate(from, addDays(from, daysOfWeek))) days.push(await presentDay(tx, place, day))
    return { days }
  })
}

/**
 * The same page for people with an account: caretakers and those who decide.
 * @throws access.not-found for anybody else
 */
export function getStaffCaretakerDay(
  deps: Deps,
  actor: Actor,
  input: { establishmentId: string; date?: string | undefined },
): Promise<CaretakerDay> {
  return inReadOnly(deps, actor, async (tx) => {
    const place = await placeOfStaff(tx, actor, input.establishmentId)
    return presentDay(tx, place, input.date)
  })
}

/**
 * The caretaker notes that the group came, or that nobody did; the last word counts.
 * @throws access.not-found, access.outside-window before the day of the slot
 */
export function recordPresence(
  deps: Deps,
  actor: Actor,
  input: { occurrenceId: string; presence: 'arrived' | 'absent' },
): Promise<z.infer<typeof caretakerVisit>> {
  return inTransaction(deps, actor, async (tx) => {
    const place = await placeOfLink(tx, actor)
    const visit = await findVisit(tx, place, input.occurrenceId)
    if (!visit) fail('access.not-found')
    const now = await clockNow(tx)
    if (formatIso(visit.timeZone, visit.startsAt).slice(0, 10) > place.today) fail('access.outside-window')
    await savePresence(tx, visit.occurrenceId, input.presence)
    const { tenantId, organisationId } = visit
    const details = { presence: input.presence }
    await record(tx, actor, {
      action: 'occurrence.presence',
      subjectId: visit.occurrenceId,
      tenantId,
      organisationId,
      details,
    })
    return presentVisit({ ...visit, presence: input.presence }, now)
  })
}

/** Establishment of a caretaker's link. @throws access.not-found */
export async function placeOfLink(tx: Tx, actor: Actor): Promise<Place> {
  if (actor.kind !== 'link' || actor.purpose !== 'caretaker') fail('access.not-found')
  return (await findPlace(tx, actor.tenantId, actor.subjectId)) ?? fail('access.not-found')
}

async function placeOfStaff(tx: Tx, actor: Actor, establishmentId: string): Promise<Place> {
  const roles = ['caretaker', 'establishment-head', 'decider', 'town-clerk', 'tenant-officer'] as const
  const tenants = actor.kind === 'account' ? new Set(actor.grants.map((grant) => grant.tenantId)) : []
  for (const tenantId of tenants) {
    if (tenantId && holds(actor, roles, { tenantId, establishmentId })) {
      const place = await findPlace(tx, tenantId, establishmentId)
      if (place) return place
    }
  }
  return fail('access.not-found')
}

async function presentDay(tx: Tx, place: Place, wanted?: string): Promise<CaretakerDay> {
  const date = localDate(wanted ?? place.today)
  const { timeZone } = place
  const now = await clockNow(tx)
  const day = { startsAt: startOfLocalDay(timeZone, date), endsAt: startOfLocalDay(timeZone, addDays(date, 1)) }
  const visits = await visitsDuring(tx, place, day)
  const last = visits.reduce<Date | null>((latest, { endsAt }) => (latest && latest > endsAt ? latest : endsAt), null)
  return {
    establishmentId: place.id,
    establishmentName: place.name,
    establishmentPhone: place.phone,
    timeZone,
    date,
    today: place.today,
    closesAt: last && formatIso(timeZone, last),
    people: visits.reduce((people, { headcount }) => people + (headcount ?? 0), 0),
    visits: visits.map((visit) => presentVisit(visit, now)),
    generatedAt: formatIso(timeZone, now),
  }
}

/** Names and telephone of who comes, what to prepare; never a code. */
function presentVisit(visit: Visit, now: Date): z.infer<typeof caretakerVisit> {
  const wanted = visit.equipmentWanted && `Matériel demandé\u00a0: ${visit.equipmentWanted}`
  return {
    occurrenceId: visit.occurrenceId,
    startsAt: formatIso(visit.timeZone, visit.startsAt),
    endsAt: formatIso(visit.timeZone, visit.endsAt),
    roomName: visit.roomName,
    organisationName: visit.organisationName,
    headcount: visit.headcount,
    responsibleName: visit.responsibleName,
    responsiblePhone: visit.responsiblePhone,
    accessKind: visit.accessKind,
    instructions: [visit.accessInstructions, wanted].filter((line) => line !== ''),
    state: now < visit.startsAt ? 'upcoming' : now < visit.endsAt ? 'now' : 'past',
    presence: visit.presence,
  }
}
