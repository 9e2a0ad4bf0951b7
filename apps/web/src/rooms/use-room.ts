import type {
  DaySlotsDto,
  MonthAnswer,
  OfferedOptionDto,
  OrganisationKind,
  Purpose,
  QuoteDto,
  RoomDto,
  SlotDto,
} from '@salles-ouvertes/contract'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { api, unwrap } from '../api/client.ts'

type Id = MaybeRefOrGetter<string | null>
const path = (id: Id) => ({ id: toValue(id) ?? '' })

/** Public sheet of a room. */
export function useRoom(id: Id) {
  return useQuery({
    queryKey: ['room', computed(() => toValue(id))],
    queryFn: (): Promise<RoomDto> => unwrap(api.GET('/rooms/{id}', { params: { path: path(id) } })),
    enabled: () => Boolean(toValue(id)),
  })
}

/** What is free each day of a month; `month` is `YYYY-MM`. */
export function useRoomMonth(id: Id, month: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['room-month', computed(() => toValue(id)), computed(() => toValue(month))],
    queryFn: (): Promise<MonthAnswer> =>
      unwrap(api.GET('/rooms/{id}/month', { params: { path: path(id), query: { month: toValue(month) } } })),
    enabled: () => Boolean(toValue(id)),
  })
}

/** Free slots of that length on a day `YYYY-MM-DD`. */
export function useDaySlots(
  id: Id,
  date: MaybeRefOrGetter<string | null>,
  minutes: MaybeRefOrGetter<number | undefined>,
) {
  return useQuery({
    queryKey: [
      'room-slots',
      computed(() => toValue(id)),
      computed(() => toValue(date)),
      computed(() => toValue(minutes)),
    ],
    queryFn: (): Promise<DaySlotsDto> => {
      const query = { date: toValue(date) ?? '', minutes: toValue(minutes) ?? 120 }
      return unwrap(api.GET('/rooms/{id}/slots', { params: { path: path(id), query } }))
    },
    enabled: () => Boolean(toValue(id) && toValue(date) && toValue(minutes)),
    staleTime: 5_000,
  })
}

/** Price of a slot, explained; for a kind of organisation, or for one organisation when it is known. */
export function useQuote(
  id: Id,
  slot: MaybeRefOrGetter<SlotDto | null>,
  profile: MaybeRefOrGetter<OrganisationKind>,
  organisationId: MaybeRefOrGetter<string | null> = null,
) {
  return useQuery({
    queryKey: [
      'room-quote',
      computed(() => toValue(id)),
      computed(() => toValue(slot)?.startsAt ?? null),
      computed(() => toValue(slot)?.endsAt ?? null),
      computed(() => toValue(profile)),
      computed(() => toValue(organisationId)),
    ],
    queryFn: (): Promise<QuoteDto> => {
      const { startsAt = '', endsAt = '' } = toValue(slot) ?? {}
      const known = toValue(organisationId)
      const query = { startsAt, endsAt, profile: toValue(profile), ...(known ? { organisationId: known } : {}) }
      return unwrap(api.GET('/rooms/{id}/quote', { params: { path: path(id), query } }))
    },
    enabled: () => Boolean(toValue(id) && toValue(slot)),
    placeholderData: keepPreviousData,
  })
}

/** Options offered for a room from a day `YYYY-MM-DD`, to a kind of organisation or to one when it is known. */
export function useRoomOptions(
  id: Id,
  asker: MaybeRefOrGetter<{
    date: string
    profile: OrganisationKind
    organisationId: string | null
    purpose: Purpose | null
  }>,
) {
  return useQuery({
    queryKey: ['room-options', computed(() => toValue(id)), computed(() => toValue(asker))],
    queryFn: async (): Promise<OfferedOptionDto[]> => {
      const { date, profile, organisationId, purpose } = toValue(asker)
      const query = { date, profile, ...(organisationId ? { organisationId } : {}), ...(purpose ? { purpose } : {}) }
      return (await unwrap(api.GET('/rooms/{id}/options', { params: { path: path(id), query } }))).items
    },
    enabled: () => Boolean(toValue(id)),
    placeholderData: keepPreviousData,
  })
}
