import type { SuspendDunningForm, UnpaidPageDto } from '@salles-ouvertes/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

/** What is unpaid to an establishment, twenty organisations at a time. */
export function useUnpaid(establishmentId: Readonly<Ref<string>>) {
  const query = useInfiniteQuery({
    queryKey: ['unpaid', establishmentId],
    queryFn: async ({ pageParam }): Promise<UnpaidPageDto> =>
      await unwrap(
        api.GET('/establishments/{id}/unpaid', {
          params: { path: { id: establishmentId.value }, query: pageParam ? { cursor: pageParam } : {} },
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

const at = (id: string) => ({ params: { path: { id } }, headers: idempotencyKey() })
const readAgain = () => queryClient.invalidateQueries({ queryKey: ['unpaid'] })

/** Everything that the organisation of this charge has not paid; answers of how many bookings. @throws ApiProblem */
export async function remindNow(chargeId: string): Promise<number> {
  const { claims } = await unwrap(api.POST('/charges/{id}/remind', at(chargeId)))
  await readAgain()
  return claims
}

/** @throws ApiProblem */
export async function suspendDunning(chargeId: string, body: SuspendDunningForm): Promise<void> {
  await unwrap(api.POST('/charges/{id}/suspend-dunning', { ...at(chargeId), body }))
  await readAgain()
}

/** @throws ApiProblem */
export async function resumeDunning(chargeId: string, body: { reason: string }): Promise<void> {
  await unwrap(api.POST('/charges/{id}/resume-dunning', { ...at(chargeId), body }))
  await readAgain()
}
