import type { Me, Role } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, unwrap } from '../api/client.ts'
import { queryClient } from '../api/query.ts'
import { hasSessionHint, refreshSession, setSessionHint } from '../api/session-fetch.ts'

const queryKey = ['me'] as const

async function fetchMe(): Promise<Me> {
  const read = async (): Promise<Me> => await unwrap(api.GET('/me'))
  const first = await read()
  // The short access cookie may be gone while the session can still be renewed.
  const current = !first.account && hasSessionHint() && (await refreshSession()) ? await read() : first
  setSessionHint(current.account !== null)
  return current
}

const query = { queryKey, queryFn: fetchMe, staleTime: 60_000 }

/** Who is signed in, with roles and organisations; `isSignedIn` is undefined until it is known. */
export function useMe() {
  const { data, isPending, error } = useQuery(query)
  const me = computed(() => data.value ?? null)
  const isSignedIn = computed(() => (data.value ? data.value.account !== null : undefined))
  const hasRole = (...roles: readonly Role[]) => me.value?.roles.some((grant) => roles.includes(grant.role)) ?? false
  return { me, isSignedIn, isPending, error, hasRole }
}

/** The same answer outside a component, from the cache when it is fresh. */
export function loadMe(): Promise<Me> {
  return queryClient.ensureQueryData(query)
}

/** After signing in or out: everything read before belonged to somebody else. */
export async function forgetEverythingRead(): Promise<void> {
  // The menu watches this answer: removed, it would go on showing the former one.
  queryClient.removeQueries({ predicate: (read) => read.queryKey[0] !== queryKey[0] })
  await queryClient.fetchQuery({ ...query, staleTime: 0 })
}
