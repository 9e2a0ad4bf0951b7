import type { ProblemPageDto, ProblemsQuery, ProblemStep } from '@salles-ouvertes/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

export const problemsPerPage = 20

type Wanted = Pick<ProblemsQuery, 'state' | 'limit'> & { cursor: string | null }

const read = (establishmentId: string, { cursor, ...wanted }: Wanted): Promise<ProblemPageDto> =>
  unwrap(
    api.GET('/establishments/{id}/problems', {
      params: { path: { id: establishmentId }, query: { ...wanted, ...(cursor ? { cursor } : {}) } },
    }),
  )

/** Problems of an establishment that wait, or that are settled, twenty at a time. */
export function useProblems(establishmentId: Readonly<Ref<string>>, state: Readonly<Ref<ProblemsQuery['state']>>) {
  const query = useInfiniteQuery({
    queryKey: ['problems', establishmentId, state],
    queryFn: ({ pageParam: cursor }) =>
      read(establishmentId.value, { state: state.value, limit: problemsPerPage, cursor }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  const first = computed(() => query.data.value?.pages[0] ?? null)
  return { ...query, items, first }
}

/** How many wait at an establishment. */
export const useOpenProblems = (establishmentId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: ['problems', 'count', establishmentId],
    queryFn: async () => (await read(establishmentId.value, { state: 'open', limit: 1, cursor: null })).total,
    retry: false,
  })

const addresses = {
  take: '/problems/{id}/take',
  settle: '/problems/{id}/settle',
  reopen: '/problems/{id}/reopen',
} as const satisfies Record<ProblemStep, string>

/** One more line in the treatment of a problem. @throws ApiProblem */
export async function treatProblem(id: string, step: ProblemStep, words: string): Promise<void> {
  const options = { params: { path: { id } }, body: { words }, headers: idempotencyKey() }
  await unwrap(api.POST(addresses[step], options))
  await queryClient.invalidateQueries({ queryKey: ['problems'] })
}
