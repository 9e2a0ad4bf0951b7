import type { PaidPart, PaymentOperationDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

const at = (id: string) => ({ path: { id } })
const keyOf = (id: string) => ['online-payment', id]
const soonMs = 3000

/** How a charge may be paid. */
export function useWaysToPay(chargeId: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['ways-to-pay', chargeId],
    queryFn: async () => await unwrap(api.GET('/charges/{id}/ways-to-pay', { params: at(chargeId.value) })),
  })
}

/** Opens the page of the service, or the one that waits already. @throws ApiProblem */
export async function startPayment(chargeId: string, part: PaidPart): Promise<PaymentOperationDto> {
  return unwrap(
    api.POST('/charges/{id}/online-payments', { params: at(chargeId), headers: idempotencyKey(), body: { part } }),
  )
}

/** An attempt, read again until the service has answered. */
export function usePayment(id: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['online-payment', id],
    queryFn: async () => await unwrap(api.GET('/online-payments/{id}', { params: at(id.value) })),
    refetchInterval: ({ state }) =>
      state.data?.status === 'pending' || state.data?.status === 'starting' ? soonMs : false,
  })
}

/** The payer is back: the service is asked at once. Refused, the page still follows. */
export async function askPaymentAgain(id: string): Promise<void> {
  const known = await unwrap(
    api.POST('/online-payments/{id}/ask-again', { params: at(id), headers: idempotencyKey() }),
  ).catch(() => null)
  if (known) queryClient.setQueryData(keyOf(id), known)
}
