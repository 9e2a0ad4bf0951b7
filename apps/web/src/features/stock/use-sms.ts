import type { SmsAccountInput } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

const keyOf = (tenantId: string) => ['sms', tenantId]
const failedKeyOf = (tenantId: string) => ['failed-messages', tenantId]
const at = (id: string) => ({ path: { id } })

/** How the tenant sends SMS, without its keys, and what the month has cost. */
export function useSms(tenantId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['sms', tenantId],
    queryFn: async () => await unwrap(api.GET('/tenants/{id}/sms', { params: at(tenantId.value ?? '') })),
    enabled: () => tenantId.value !== null,
  })
}

/** @throws ApiProblem */
export async function saveSmsAccount(tenantId: string, body: SmsAccountInput): Promise<void> {
  const sent = { params: at(tenantId), headers: idempotencyKey(), body }
  queryClient.setQueryData(keyOf(tenantId), await unwrap(api.POST('/tenants/{id}/sms', sent)))
}

/** One real SMS to this number. @throws ApiProblem */
export async function testSms(tenantId: string, number: string): Promise<void> {
  const sent = { params: at(tenantId), headers: idempotencyKey(), body: { number } }
  queryClient.setQueryData(keyOf(tenantId), await unwrap(api.POST('/tenants/{id}/sms/test', sent)))
}

/** @throws ApiProblem */
export async function removeSmsAccount(tenantId: string, version: number): Promise<void> {
  const sent = { params: at(tenantId), headers: idempotencyKey(), body: { version } }
  queryClient.setQueryData(keyOf(tenantId), await unwrap(api.POST('/tenants/{id}/sms/remove', sent)))
}

/** Mails and SMS that did not leave, for those who run the tenant. */
export function useFailedMessages(tenantId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['failed-messages', tenantId],
    queryFn: async () => await unwrap(api.GET('/tenants/{id}/failed-messages', { params: at(tenantId.value ?? '') })),
    enabled: () => tenantId.value !== null,
  })
}

/** @throws ApiProblem */
export async function resendMessage(tenantId: string, messageId: string): Promise<void> {
  const sent = { params: { path: { id: tenantId, messageId } }, headers: idempotencyKey() }
  const left = await unwrap(api.POST('/tenants/{id}/failed-messages/{messageId}/resend', sent))
  queryClient.setQueryData(failedKeyOf(tenantId), left)
}
