import type {
  DepositDto,
  DepositPageDto,
  DepositsQuery,
  ReceiveDepositForm,
  RetainDepositForm,
  ReturnDepositForm,
} from '@salles-ouvertes/contract'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../api/client.ts'
import { idempotencyKey } from '../api/idempotency-key.ts'
import { queryClient } from '../api/query.ts'
import { formWith } from './form-with.ts'

export type DepositFilters = Pick<DepositsQuery, 'status' | 'toReturn'>

/** Deposits of an establishment, fifty at a time, with what it awaits and holds. */
export function useDeposits(establishmentId: Readonly<Ref<string>>, filters: Readonly<Ref<DepositFilters>>) {
  const query = useInfiniteQuery({
    queryKey: ['deposits', establishmentId, filters],
    queryFn: async ({ pageParam }): Promise<DepositPageDto> =>
      await unwrap(
        api.GET('/establishments/{id}/deposits', {
          params: {
            path: { id: establishmentId.value },
            query: { ...filters.value, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  const first = computed(() => query.data.value?.pages[0] ?? null)
  return { ...query, items, first }
}

/** Deposits of one booking; none before it is confirmed. */
export const useBookingDeposits = (bookingId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: ['deposits', 'booking', bookingId],
    queryFn: async (): Promise<DepositDto[]> =>
      (await unwrap(api.GET('/bookings/{id}/deposits', { params: { path: { id: bookingId.value } } }))).items,
  })

const at = (id: string) => ({ params: { path: { id } } })
const readAgain = () => queryClient.invalidateQueries({ queryKey: ['deposits'] })

/** @throws ApiProblem */
export async function receiveDeposit(id: string, body: ReceiveDepositForm): Promise<void> {
  await unwrap(api.POST('/deposits/{id}/receive', { ...at(id), body, headers: idempotencyKey() }))
  await readAgain()
}

/** @throws ApiProblem */
export async function returnDeposit(id: string, body: ReturnDepositForm): Promise<void> {
  await unwrap(api.POST('/deposits/{id}/return', { ...at(id), body, headers: idempotencyKey() }))
  await readAgain()
}

/** The file is in no schema: the generated type knows an empty body only. @throws ApiProblem */
export async function retainDeposit(id: string, form: RetainDepositForm, file: File): Promise<void> {
  const { amountCents, retainedOn, reason, conditionReportId } = form
  const named: Record<string, string> = conditionReportId ? { conditionReportId } : {}
  const body = formWith({ ...named, amountCents: String(amountCents), retainedOn, reason }, file)
  const options = { body: body as never, bodySerializer: () => body, headers: idempotencyKey() }
  await unwrap(api.POST('/deposits/{id}/retain', { ...at(id), ...options }))
  await readAgain()
}

/** @throws ApiProblem */
export async function addDepositProof(id: string, file: File): Promise<void> {
  const body = formWith({}, file)
  const options = { body: body as never, bodySerializer: () => body, headers: idempotencyKey() }
  await unwrap(api.POST('/deposits/{id}/proofs', { ...at(id), ...options }))
  await readAgain()
}
