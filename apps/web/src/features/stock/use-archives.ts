import type { ArchivesDto, RetentionRules, VisaInput } from '@salles-ouvertes/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

const pageSize = 50
const key = 'archives'

/** How long the records of a tenant are kept, and its lists of those whose time is over. */
export function useArchives(tenantId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: [key, tenantId],
    queryFn: async (): Promise<ArchivesDto> =>
      await unwrap(api.GET('/tenants/{id}/archives', { params: { path: { id: tenantId.value ?? '' } } })),
    enabled: () => tenantId.value !== null,
    // Being edited: nothing but the person's own saving, or asking for it, replaces it.
    staleTime: Infinity,
    gcTime: 0,
  })
}

/** Records of one list, fifty at a time. */
export function useEliminationLines(tenantId: string, eliminationId: string) {
  const query = useInfiniteQuery({
    queryKey: ['elimination-lines', tenantId, eliminationId],
    queryFn: async ({ pageParam }) =>
      await unwrap(
        api.GET('/tenants/{id}/eliminations/{eliminationId}/lines', {
          params: {
            path: { id: tenantId, eliminationId },
            query: { limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  const total = computed(() => query.data.value?.pages[0]?.total ?? 0)
  const nextCount = computed(() => Math.min(pageSize, total.value - items.value.length))
  return { ...query, items, total, nextCount }
}

const keep = (tenantId: string, answer: ArchivesDto) => queryClient.setQueryData([key, tenantId], answer)

/** `former` is what was read. @throws ApiProblem */
export async function setRetention(tenantId: string, body: { former: RetentionRules; rules: RetentionRules }) {
  const request = { params: { path: { id: tenantId } }, headers: idempotencyKey(), body }
  keep(tenantId, await unwrap(api.POST('/tenants/{id}/retention', request)))
}

/** Reads what somebody else did meanwhile; what was typed here is given up. */
export const readArchivesAgain = () => queryClient.invalidateQueries({ queryKey: [key] })

/** Notes the visa; nothing takes it back. @throws ApiProblem */
export async function recordVisa(tenantId: string, eliminationId: string, body: VisaInput): Promise<void> {
  const request = { params: { path: { id: tenantId, eliminationId } }, headers: idempotencyKey(), body }
  keep(tenantId, await unwrap(api.POST('/tenants/{id}/eliminations/{eliminationId}/visa', request)))
  await queryClient.invalidateQueries({ queryKey: ['elimination-lines'] })
}

/** Erases the files of a list for ever. @throws ApiProblem */
export async function eraseRecords(tenantId: string, eliminationId: string): Promise<void> {
  const request = { params: { path: { id: tenantId, eliminationId } }, headers: idempotencyKey() }
  keep(tenantId, await unwrap(api.POST('/tenants/{id}/eliminations/{eliminationId}/erase', request)))
}

/** Downloads a list, for the archivists. @throws ApiProblem */
export async function saveElimination(tenantId: string, { id, number }: { id: string; number: number }): Promise<void> {
  const { saveFile } = await import('../../api/save-file.ts')
  await saveFile(`/tenants/${tenantId}/eliminations/${id}.csv`, `bordereau-${number}.csv`)
}
