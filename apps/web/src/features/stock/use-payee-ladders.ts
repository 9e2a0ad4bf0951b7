import type { PayeeLadderForm, PayeeLadderListDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

/** When the payees of a tenant ask again for what they have not been paid. */
export function usePayeeLadders(tenantId: string) {
  return useQuery({
    queryKey: ['payee-ladders', tenantId],
    queryFn: async () => await unwrap(api.GET('/tenants/{id}/dunning-ladders', { params: { path: { id: tenantId } } })),
  })
}

/** @throws ApiProblem */
export async function savePayeeLadder(tenantId: string, payeeId: string, body: PayeeLadderForm): Promise<void> {
  const params = { path: { id: tenantId, payeeId } }
  const changed = await unwrap(
    api.POST('/tenants/{id}/dunning-ladders/{payeeId}', { params, headers: idempotencyKey(), body }),
  )
  queryClient.setQueryData<PayeeLadderListDto>(
    ['payee-ladders', tenantId],
    (known) =>
      known && {
        ...known,
        items: known.items.map((each) => (each.payeeEntityId === changed.payeeEntityId ? changed : each)),
      },
  )
}
