import type {
  AvailabilityAnswerDto,
  DayStripDto,
  PhotoDto,
  PriceSummaryDto,
  RoomCardDto,
} from '@salles-ouvertes/contract'
import { formatIso, type LocalDate, type Slot } from '../../platform/time.ts'
import { answerFor } from '../availability/index.ts'
import type { Candidate } from './candidates.store.ts'
import { openUntil, type RoomDays } from './days-of-rooms.ts'
import { dayStripOf } from './rules/day-strip.ts'

const notAsked: AvailabilityAnswerDto = { kind: 'not-asked', freeFrom: null, freeUntil: null, nearest: null }
const closed: AvailabilityAnswerDto = { ...notAsked, kind: 'closed' }

/** A room as a card. Without a day there is neither answer nor strip; without hours, a strip only. */
export function presentCard(
  room: Candidate,
  price: PriceSummaryDto,
  photo: PhotoDto | undefined,
  time: { date: LocalDate; wanted: Slot | 'no-hours' | 'no-such-hour'; days: RoomDays } | null,
): RoomCardDto {
  const { establishment, site } = room
  return {
    id: room.id,
    name: room.name,
    type: room.type,
    establishment: {
      id: establishment.id,
      name: establishment.name,
      kind: establishment.kind,
      city: site.city,
      address: site.address,
      latitude: site.latitude,
      longitude: site.longitude,
    },
    distanceKm: room.distanceKm,
    capacity: room.capacity,
    areaM2: room.areaM2,
    wheelchairAccess: room.wheelchairAccess,
    equipment: room.equipment,
    photoUrl: photo?.url ?? null,
    timeZone: room.timeZone,
    price,
    availability: time ? answerOf(room, time.days, time.wanted) : notAsked,
    strip: time ? stripOf(room, time.days, time.date) : null,
    weekly: null,
    demonstrationData: room.demonstrationData,
  }
}

function answerOf(room: Candidate, days: RoomDays, wanted: Slot | 'no-hours' | 'no-such-hour'): AvailabilityAnswerDto {
  if (wanted === 'no-hours') return notAsked
  if (wanted === 'no-such-hour') return closed
  const zone = room.timeZone
  const { turnaroundMinutes, gridMinutes } = room
  const { open, busy } = days
  const answer = answerFor({ zone, wanted, open, busy, turnaroundMinutes, gridMinutes })
  return {
    kind: answer.kind,
    freeFrom: answer.kind === 'partly' ? formatIso(zone, answer.freeFrom) : null,
    freeUntil: answer.kind === 'partly' ? formatIso(zone, answer.freeUntil) : null,
    nearest: answer.kind === 'free' || !answer.nearest ? null : presentSlot(zone, answer.nearest),
  }
}

/** The day of a room; see `dayStripOf`. */
export const stripOf = (room: { timeZone: string }, days: RoomDays, date: LocalDate): DayStripDto =>
  dayStripOf(room.timeZone, date, days.free, openUntil(date, days.plan))

/** A slot with the offset of the building. */
export const presentSlot = (zone: string, slot: Slot): { startsAt: string; endsAt: string } => ({
  startsAt: formatIso(zone, slot.startsAt),
  endsAt: formatIso(zone, slot.endsAt),
})
