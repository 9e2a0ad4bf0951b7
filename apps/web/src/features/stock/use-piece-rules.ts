import type { PieceStops } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

/** What the lack of each document stops in a tenant. */
export function usePieceRules(tenantId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['piece-rules', tenantId],
    queryFn: async () =>
      await unwrap(api.GET('/tenants/{id}/piece-rules', { params: { path: { id: tenantId.value ?? '' } } })),
    enabled: () => tenantId.value !== null,
    // Being edited: nothing but the person's own saving, or asking for it, replaces it.
    staleTime: Infinity,
    gcTime: 0,
  })
}

/** `former` is what was read. @throws ApiProblem */
export async function setPieceRules(tenantId: string, body: { former: PieceStops; stops: PieceStops }): Promise<void> {
  await unwrap(
    api.POST('/tenants/{id}/piece-rules', { params: { path: { id: tenantId } }, headers: idempotencyKey(), body }),
  )
  await readRulesAgain()
}

/** Reads what somebody else set meanwhile; what was chosen here is given up. */
export const readRulesAgain = () => queryClient.invalidateQueries({ queryKey: ['piece-rules'] })
