import type { ConditionLineDto, ConditionSessionDto, CounterSignatureForm } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../api/client.ts'
import { idempotencyKey } from '../api/idempotency-key.ts'
import { queryClient } from '../api/query.ts'

/** Who asks: an account, somebody with a personal link, or an account that enters a session. */
export type ReaderWay = 'account' | 'link' | { occurrenceId: string }

/** Address of a photo for this reader, after that of the API. */
export function imagePath(id: string, way: ReaderWay): string {
  if (typeof way === 'object') return `/occurrences/${way.occurrenceId}/own-condition/images/${id}`
  return way === 'link' ? `/personal/condition-images/${id}` : `/condition-images/${id}`
}

/** Both reports of a session. */
export const useConditionSession = (occurrenceId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: ['condition', 'session', occurrenceId],
    queryFn: async (): Promise<ConditionSessionDto> =>
      await unwrap(api.GET('/occurrences/{id}/condition', { params: { path: { id: occurrenceId.value } } })),
  })

/** Sessions of a booking that have a report, or should have one. */
export const useBookingConditions = (bookingId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: ['condition', 'booking', bookingId],
    queryFn: async (): Promise<ConditionLineDto[]> =>
      (await unwrap(api.GET('/bookings/{id}/condition-reports', { params: { path: { id: bookingId.value } } }))).items,
  })

export type ReportFilter = { toCounterSign?: 'true'; disputed?: 'true' }

/** Exit reports of an establishment, latest first. */
export const useConditionReports = (establishmentId: Readonly<Ref<string>>, only: Readonly<Ref<ReportFilter>>) =>
  useQuery({
    queryKey: ['condition', 'establishment', establishmentId, only],
    queryFn: async (): Promise<ConditionLineDto[]> => {
      const params = { path: { id: establishmentId.value }, query: only.value }
      return (await unwrap(api.GET('/establishments/{id}/condition-reports', { params }))).items
    },
  })

/** The staff say whether a report is what they found. @throws ApiProblem */
export async function counterSignReport(id: string, body: CounterSignatureForm): Promise<void> {
  const params = { path: { id } }
  await unwrap(api.POST('/condition-reports/{id}/counter-sign', { params, body, headers: idempotencyKey() }))
  await queryClient.invalidateQueries({ queryKey: ['condition'] })
}
