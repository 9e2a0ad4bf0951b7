import type { AgreementDto, AgreementTextDto } from '@salles-ouvertes/contract'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { keepAgreement } from '../../agreement/use-agreement.ts'
import { api, idempotencyKey, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'

export type AgreementView = 'to-sign' | 'signed' | 'all'

/** Agreements that the person may sign for a public party, twenty at a time. */
export function useStaffAgreements(view: Readonly<Ref<AgreementView>>) {
  const query = useInfiniteQuery({
    queryKey: ['staff-agreements', view],
    queryFn: async ({ pageParam }) =>
      await unwrap(
        api.GET('/agreements', {
          params: { query: { view: view.value, limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  const total = computed(() => query.data.value?.pages[0]?.total ?? 0)
  return { ...query, items, total }
}

/** Whole text of an agreement. */
export function useAgreementText(agreementId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['agreement-text', agreementId],
    queryFn: async (): Promise<AgreementTextDto> =>
      await unwrap(api.GET('/agreements/{id}/text', { params: { path: { id: agreementId.value ?? '' } } })),
    enabled: () => agreementId.value !== null,
  })
}

/** Records the decision to sign the document of that hash. @throws ApiProblem */
export async function recordSignature(
  agreement: AgreementDto,
  body: { party: 'establishment' | 'owner'; sha256: string; note: string },
): Promise<void> {
  const params = { path: { id: agreement.id } }
  await keepAgreement(
    await unwrap(api.POST('/agreements/{id}/record-signature', { params, body, headers: idempotencyKey() })),
  )
  await Promise.all(
    ['staff-agreements', 'staff-booking', 'week'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })),
  )
}
