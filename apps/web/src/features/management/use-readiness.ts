import type { ReadinessBoardDto, ReadinessLineDto, ReliabilityDto } from '@salles-ouvertes/contract'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

/** Sessions to come of an establishment, and what was last found of each. */
export function useReadiness(establishmentId: Readonly<Ref<string>>, days: Readonly<Ref<number>>) {
  return useQuery({
    queryKey: ['readiness', establishmentId, days],
    queryFn: async (): Promise<ReadinessBoardDto> =>
      await unwrap(
        api.GET('/establishments/{id}/readiness', {
          params: { path: { id: establishmentId.value }, query: { days: days.value } },
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** The same for the sessions of one booking. */
export function useBookingReadiness(bookingId: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['readiness', 'booking', bookingId],
    queryFn: async (): Promise<ReadinessLineDto[]> =>
      (await unwrap(api.GET('/bookings/{id}/readiness', { params: { path: { id: bookingId.value } } }))).items,
  })
}

/** Looks again at a session, and gives the next way in if its door would not open. @throws ApiProblem */
export async function checkNow(occurrenceId: string): Promise<ReadinessLineDto> {
  const at = { params: { path: { id: occurrenceId } }, headers: idempotencyKey(), body: {} }
  const line = await unwrap(api.POST('/occurrences/{id}/readiness/check', at))
  await Promise.all(['readiness', 'access-grants'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
  return line
}

/** How the groups of these days entered; not asked while the days are not in order. */
export function useReliability(
  establishmentId: Readonly<Ref<string>>,
  period: Readonly<Ref<{ from: string; until: string }>>,
) {
  return useQuery({
    queryKey: ['reliability', establishmentId, period],
    queryFn: async (): Promise<ReliabilityDto> =>
      await unwrap(
        api.GET('/establishments/{id}/reliability', {
          params: { path: { id: establishmentId.value }, query: period.value },
        }),
      ),
    enabled: computed(() => period.value.from !== '' && period.value.from <= period.value.until),
    placeholderData: keepPreviousData,
  })
}
