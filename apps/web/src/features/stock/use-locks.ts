import type { LockAccountInput } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

const keyOf = (establishmentId: string | null) => ['locks', establishmentId]
const at = (id: string) => ({ path: { id } })

/** How the locks of an establishment are reached, without its keys, and the rooms that they open. */
export function useLocks(establishmentId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['locks', establishmentId],
    queryFn: async () =>
      await unwrap(api.GET('/establishments/{id}/locks', { params: at(establishmentId.value ?? '') })),
    enabled: () => establishmentId.value !== null,
  })
}

/** @throws ApiProblem */
export async function saveLockAccount(establishmentId: string, body: LockAccountInput): Promise<void> {
  const params = at(establishmentId)
  const saved = await unwrap(api.POST('/establishments/{id}/locks', { params, headers: idempotencyKey(), body }))
  queryClient.setQueryData(keyOf(establishmentId), saved)
}

/** Asks the maker for the locks of the account. @throws ApiProblem */
export async function testLockAccount(establishmentId: string): Promise<void> {
  const params = at(establishmentId)
  const tested = await unwrap(api.POST('/establishments/{id}/locks/test', { params, headers: idempotencyKey() }))
  queryClient.setQueryData(keyOf(establishmentId), tested)
}

/** @throws ApiProblem */
export async function removeLockAccount(establishmentId: string, version: number): Promise<void> {
  const sent = { params: at(establishmentId), headers: idempotencyKey(), body: { version } }
  queryClient.setQueryData(keyOf(establishmentId), await unwrap(api.POST('/establishments/{id}/locks/remove', sent)))
}
