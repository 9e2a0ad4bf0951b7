import type { WorksAgreementDto, WorksBatchDto, WorksDto } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import { standingTotal } from '../bookings/index.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { displayNames } from '../identity/index.ts'
import { roomsInstead, type TouchedSession } from '../planning/index.ts'
import { getWorksFor, treatable, type OpenWorks, type TouchedAgreement } from './get-works-for.ts'
import { isDearer, proposalFor } from './rules/works-proposal.ts'
import { batchesOf } from './works.store.ts'

/** Works with what is proposed for each agreement, and what was done already. @throws works.not-found, works.not-allowed */
export async function presentWorks(tx: Tx, actor: Actor, closureId: string): Promise<WorksDto> {
  const works = await getWorksFor(tx, actor, closureId)
  const agreements: WorksAgreementDto[] = []
  for (const touched of works.agreements) agreements.push(await presentAgreement(tx, works, touched))
  const { establishmentId, reason, firstDay, lastDay, roomNames, zone: timeZone } = works
  const earliest = works.agreements.flatMap((touched) => touched.earliest ?? []).sort()[0] ?? null
  const batches = await presentBatches(tx, works)
  return { closureId, establishmentId, reason, firstDay, lastDay, roomNames, timeZone, earliest, agreements, batches }
}

async function presentAgreement(tx: Tx, { zone }: OpenWorks, touched: TouchedAgreement): Promise<WorksAgreementDto> {
  const [first] = touched.sessions
  const wanted = treatable(touched)
  const totalCents = await standingTotal(tx, first.bookingId)
  const places = wanted.length > 0 ? await placesFor(tx, first, wanted, totalCents) : { rooms: [], neighbours: [] }
  const agreement = {
    ...{ agreementId: first.agreementId, number: first.agreementNumber, bookingReference: first.bookingReference },
    ...{ organisationName: first.organisationName, parties: touched.parties, ...places, totalCents },
    sessions: touched.sessions.map((session) => ({
      occurrenceId: session.occurrenceId,
      startsAt: formatIso(zone, session.startsAt),
      endsAt: formatIso(zone, session.endsAt),
      roomName: session.roomName,
      isTooSoon: !wanted.includes(session),
    })),
  }
  return { ...agreement, proposal: proposalFor(agreement) }
}

/** The rule of the inbox, for all the sessions together: one room for the whole agreement. */
async function placesFor(
  tx: Tx,
  { bookingId, roomId, headcount }: TouchedSession,
  slots: readonly TouchedSession[],
  totalCents: number | null,
): Promise<Pick<WorksAgreementDto, 'rooms' | 'neighbours'>> {
  const room = await getBookableRoom(tx, roomId)
  const own = await roomsInstead(tx, room, { slots, headcount, within: 'establishment' })
  const occurrenceIds = slots.map(({ occurrenceId }) => occurrenceId)
  const rooms: WorksAgreementDto['rooms'] = []
  for (const { roomId: otherId, name, capacity, missingEquipment } of own) {
    const there = await standingTotal(tx, bookingId, { occurrenceIds, roomId: otherId })
    const price = { totalCents: there, isDearer: isDearer(there, totalCents) }
    rooms.push({ roomId: otherId, name, capacity, missingEquipment, ...price })
  }
  if (rooms.length > 0) return { rooms, neighbours: [] }
  const near = await roomsInstead(tx, room, { slots, headcount, within: 'reach' })
  return { rooms, neighbours: near.map(({ name, establishmentName, city }) => ({ name, establishmentName, city })) }
}

async function presentBatches(tx: Tx, { closureId, zone }: OpenWorks): Promise<WorksBatchDto[]> {
  const batches = await batchesOf(tx, closureId)
  const names = await displayNames(
    tx,
    batches.map(({ batch }) => batch.accountId),
  )
  return batches.map(({ batch: { id, reason, accountId, createdAt }, lines }) => ({
    ...{ id, reason, decidedBy: names.get(accountId) ?? '', createdAt: formatIso(zone, createdAt) },
    lines: lines.map(({ failureCode, failureParams, batchId: _, ...line }) => ({
      ...line,
      failure: failureCode === null ? null : { code: failureCode, params: failureParams ?? {} },
    })),
  }))
}
