import type { PayeeAccountDto, PayeeAccountInput, PayeeAccountListDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

const at = (id: string, payeeId: string) => ({ path: { id, payeeId } })

/** Where the payees of a tenant are paid. */
export function usePayeeAccounts(tenantId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['payee-accounts', tenantId],
    queryFn: async () =>
      await unwrap(api.GET('/tenants/{id}/payee-accounts', { params: { path: { id: tenantId.value ?? '' } } })),
    enabled: () => tenantId.value !== null,
  })
}

/** @throws ApiProblem */
export async function savePayeeAccount(tenantId: string, payeeId: string, body: PayeeAccountInput): Promise<void> {
  const params = at(tenantId, payeeId)
  keep(
    tenantId,
    await unwrap(api.POST('/tenants/{id}/payee-accounts/{payeeId}', { params, headers: idempotencyKey(), body })),
  )
}

/** Asks the service whether it knows the payee. @throws ApiProblem */
export async function testPayeeAccount(tenantId: string, payeeId: string): Promise<void> {
  const params = at(tenantId, payeeId)
  keep(
    tenantId,
    await unwrap(api.POST('/tenants/{id}/payee-accounts/{payeeId}/test', { params, headers: idempotencyKey() })),
  )
}

function keep(tenantId: string, changed: PayeeAccountDto): void {
  queryClient.setQueryData<PayeeAccountListDto>(
    ['payee-accounts', tenantId],
    (known) =>
      known && {
        ...known,
        items: known.items.map((each) => (each.payeeEntityId === changed.payeeEntityId ? changed : each)),
      },
  )
}
