import type {
  OrganisationQuota,
  SigningRules,
  boardActInput,
  inviteInput,
  person,
  tariffInput,
} from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import type { z } from 'zod'
import { api, expectDone, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

type TenantId = Readonly<Ref<string | null>>
const at = (id: string) => ({ params: { path: { id } } })
const once = (id: string) => ({ ...at(id), headers: idempotencyKey() })
const reread = (name: string) => queryClient.invalidateQueries({ queryKey: [name] })

/** Versions of the tenant's tariffs, newest first. */
export function useTariffs(tenantId: TenantId) {
  return useQuery({
    queryKey: ['tariffs', tenantId],
    queryFn: async () => (await unwrap(api.GET('/tenants/{id}/tariffs', at(tenantId.value ?? '')))).items,
    enabled: () => tenantId.value !== null,
  })
}

/** Acts of the owner and of the school boards, the most recent in force first. */
export function useBoardActs(tenantId: TenantId) {
  return useQuery({
    queryKey: ['board-acts', tenantId],
    queryFn: async () => (await unwrap(api.GET('/tenants/{id}/board-acts', at(tenantId.value ?? '')))).items,
    enabled: () => tenantId.value !== null,
  })
}

/** Owners and establishments that may vote an act or sign, as choices of a list. */
export function useLegalEntities(tenantId: TenantId) {
  const query = useQuery({
    queryKey: ['legal-entities', tenantId],
    queryFn: async () => (await unwrap(api.GET('/tenants/{id}/legal-entities', at(tenantId.value ?? '')))).items,
    enabled: () => tenantId.value !== null,
  })
  return computed(() => (query.data.value ?? []).map(({ id, name }) => ({ value: id, label: name })))
}

/** Who holds which right in the tenant, one line per right. */
export function usePeople(tenantId: TenantId) {
  return useQuery({
    queryKey: ['people', tenantId],
    queryFn: async (): Promise<z.infer<typeof person>[]> =>
      await unwrap(api.GET('/tenants/{id}/people', at(tenantId.value ?? ''))),
    enabled: () => tenantId.value !== null,
  })
}

/** @throws ApiProblem */
export async function publishTariff(tenantId: string, body: z.output<typeof tariffInput>): Promise<void> {
  await unwrap(api.POST('/tenants/{id}/tariffs', { ...once(tenantId), body }))
  await Promise.all(['tariffs', 'stock', 'room-sheet', 'room'].map(reread))
}

/** @throws ApiProblem */
export async function recordBoardAct(tenantId: string, body: z.output<typeof boardActInput>): Promise<void> {
  await unwrap(api.POST('/tenants/{id}/board-acts', { ...once(tenantId), body }))
  await reread('board-acts')
}

/** @throws ApiProblem */
export async function invitePerson(tenantId: string, body: z.output<typeof inviteInput>): Promise<void> {
  await unwrap(api.POST('/tenants/{id}/invitations', { ...once(tenantId), body }))
  await reread('people')
}

/** Takes a right back, at once. @throws ApiProblem */
export async function revokeRight(grantId: string): Promise<void> {
  await expectDone(api.DELETE('/role-grants/{id}', at(grantId)))
  await reread('people')
}

/** For the agreements written from now on. @throws ApiProblem */
export async function setSigningRules(tenantId: string, body: SigningRules): Promise<void> {
  await unwrap(api.POST('/tenants/{id}/signing-rules', { ...once(tenantId), body }))
}

/** What one organisation may ask for from now on. @throws ApiProblem */
export async function setQuota(tenantId: string, body: OrganisationQuota): Promise<void> {
  await unwrap(api.POST('/tenants/{id}/quota', { ...once(tenantId), body }))
}
