import type { PoliticalRegister, RegisterView } from '@salles-ouvertes/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'

const pageSize = 50
/** Days on which requests were sent, both included. */
export type RegisterPeriod = { from?: string; until?: string }

/** Lines of the register of political meetings, fifty at a time, with the totals of both views. */
export function usePoliticalRegister(
  tenantId: Readonly<Ref<string | null>>,
  view: Readonly<Ref<RegisterView>>,
  period: Readonly<Ref<RegisterPeriod>>,
) {
  const query = useInfiniteQuery({
    queryKey: ['political-register', tenantId, view, period],
    queryFn: async ({ pageParam }): Promise<PoliticalRegister> =>
      await unwrap(
        api.GET('/tenants/{id}/political-requests', {
          params: {
            path: { id: tenantId.value ?? '' },
            query: { view: view.value, limit: pageSize, ...period.value, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    enabled: () => tenantId.value !== null,
    placeholderData: keepPreviousData,
  })
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  const first = computed(() => query.data.value?.pages[0] ?? null)
  const nextCount = computed(() => Math.min(pageSize, (first.value?.total ?? 0) - items.value.length))
  return { ...query, items, first, nextCount }
}

/** Downloads the whole register of these days. @throws ApiProblem */
export async function saveRegister(tenantId: string, period: RegisterPeriod): Promise<void> {
  const { saveFile } = await import('../../api/save-file.ts')
  const query = new URLSearchParams(period).toString()
  const path = `/tenants/${tenantId}/political-requests.csv`
  await saveFile(query ? `${path}?${query}` : path, 'registre-reunions-politiques.csv')
}
