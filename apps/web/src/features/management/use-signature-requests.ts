import type { PartyRole } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

/** What was asked of a service for an agreement, looked at again while the page is open. */
export function useSignatureRequests(agreementId: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['signature-requests', agreementId],
    queryFn: async () =>
      await unwrap(api.GET('/agreements/{id}/signature-requests', { params: { path: { id: agreementId.value } } })),
  })
}

/** @throws ApiProblem */
export async function askSignature(agreementId: string, party: PartyRole): Promise<void> {
  const params = { path: { id: agreementId } }
  const answer = await unwrap(
    api.POST('/agreements/{id}/signature-requests', { params, body: { party }, headers: idempotencyKey() }),
  )
  queryClient.setQueryData(['signature-requests', agreementId], answer)
}

/** @throws ApiProblem */
export async function withdrawSignatureRequest(agreementId: string, party: PartyRole): Promise<void> {
  const params = { path: { id: agreementId } }
  const answer = await unwrap(
    api.POST('/agreements/{id}/signature-requests/withdraw', { params, body: { party }, headers: idempotencyKey() }),
  )
  queryClient.setQueryData(['signature-requests', agreementId], answer)
}
