import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, expectDone, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { rereadDecisions } from './use-inbox.ts'

/** Cases of an establishment that wait for a decision. */
export function useConflicts(establishmentId: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['conflicts', establishmentId],
    queryFn: async () =>
      await unwrap(api.GET('/establishments/{id}/conflicts', { params: { path: { id: establishmentId.value } } })),
  })
}

/** What could be offered instead, once somebody wants to know. */
export function useProposals(
  establishmentId: Readonly<Ref<string>>,
  conflictId: Readonly<Ref<string>>,
  isWanted: Readonly<Ref<boolean>>,
) {
  return useQuery({
    queryKey: ['conflicts', 'proposals', establishmentId, conflictId],
    queryFn: async () =>
      await unwrap(
        api.GET('/establishments/{id}/conflicts/{conflictId}/proposals', {
          params: { path: { id: establishmentId.value, conflictId: conflictId.value } },
        }),
      ),
    enabled: () => isWanted.value,
  })
}

export async function dismissConflict(id: string, reason: string): Promise<void> {
  await expectDone(
    api.POST('/conflicts/{id}/dismiss', { params: { path: { id } }, body: { reason }, headers: idempotencyKey() }),
  )
  await rereadDecisions()
}
