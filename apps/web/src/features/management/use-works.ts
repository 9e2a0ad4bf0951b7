import type { WorksDto, WorksInput, WorksPreviewDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'
import { rereadDecisions } from './use-inbox.ts'

const params = (id: string) => ({ path: { id } })

/** Works and the agreements that they touch; read again while something is under way. */
export const useWorks = (closureId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: ['works', closureId],
    queryFn: async (): Promise<WorksDto> =>
      await unwrap(api.GET('/closures/{id}/works', { params: params(closureId.value) })),
    refetchInterval: ({ state: { data } }) =>
      data?.batches.some(({ lines }) => lines.some(({ state }) => state === 'waiting')) ? 2000 : false,
  })

/** @throws ApiProblem */
export const previewWorks = async (closureId: string, body: WorksInput): Promise<WorksPreviewDto> =>
  await unwrap(api.POST('/closures/{id}/works/preview', { params: params(closureId), body }))

/** @throws ApiProblem */
export async function startWorks(closureId: string, body: WorksInput): Promise<void> {
  const headers = idempotencyKey()
  await keep(await unwrap(api.POST('/closures/{id}/works', { params: params(closureId), body, headers })))
}

/** @throws ApiProblem */
export async function retryWorks(batchId: string): Promise<void> {
  const headers = idempotencyKey()
  await keep(await unwrap(api.POST('/works/{id}/retry', { params: params(batchId), body: {}, headers })))
}

async function keep(works: WorksDto): Promise<void> {
  queryClient.setQueryData(['works', works.closureId], works)
  await rereadDecisions()
}
