import type { CheckPaymentInput, Role } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'
import { useMe } from '../../session/use-me.ts'

const accountants: readonly Role[] = ['bursar', 'town-clerk', 'tenant-officer']

/** Online payments that do not match, of the tenant where the person keeps the accounts of this establishment. */
export function useDoubtfulPayments(establishmentId: Readonly<Ref<string>>) {
  const { me } = useMe()
  const tenantId = computed(
    () =>
      me.value?.roles.find(
        (grant) =>
          accountants.includes(grant.role) &&
          (grant.establishmentId === null || grant.establishmentId === establishmentId.value),
      )?.tenantId ?? null,
  )
  return useQuery({
    queryKey: ['payments-to-check', tenantId],
    queryFn: async () =>
      await unwrap(api.GET('/tenants/{id}/payments-to-check', { params: { path: { id: tenantId.value ?? '' } } })),
    enabled: () => tenantId.value !== null,
  })
}

/** @throws ApiProblem */
export async function checkPayment(id: string, body: CheckPaymentInput): Promise<void> {
  await unwrap(api.POST('/online-payments/{id}/check', { params: { path: { id } }, headers: idempotencyKey(), body }))
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['payments-to-check'] }),
    queryClient.invalidateQueries({ queryKey: ['charges'] }),
  ])
}
