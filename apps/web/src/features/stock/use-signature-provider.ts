import type { SignatureProviderInput } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

const keyOf = (tenantId: string | null) => ['signature-provider', tenantId]
const at = (id: string) => ({ path: { id } })

/** The service that signs for the tenant, without its keys, and what waits there. */
export function useSignatureProvider(tenantId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['signature-provider', tenantId],
    queryFn: async () =>
      await unwrap(api.GET('/tenants/{id}/signature-provider', { params: at(tenantId.value ?? '') })),
    enabled: () => tenantId.value !== null,
  })
}

/** @throws ApiProblem */
export async function saveSignatureProvider(tenantId: string, body: SignatureProviderInput): Promise<void> {
  const saved = await unwrap(
    api.POST('/tenants/{id}/signature-provider', { params: at(tenantId), headers: idempotencyKey(), body }),
  )
  queryClient.setQueryData(keyOf(tenantId), saved)
}

/** Asks the service whether address, key and circuit are right. @throws ApiProblem */
export async function testSignatureProvider(tenantId: string): Promise<void> {
  const tested = await unwrap(
    api.POST('/tenants/{id}/signature-provider/test', { params: at(tenantId), headers: idempotencyKey() }),
  )
  queryClient.setQueryData(keyOf(tenantId), tested)
}

/** @throws ApiProblem */
export async function removeSignatureProvider(tenantId: string, version: number): Promise<void> {
  const removed = await unwrap(
    api.DELETE('/tenants/{id}/signature-provider', { params: { ...at(tenantId), query: { version } } }),
  )
  queryClient.setQueryData(keyOf(tenantId), removed)
}
