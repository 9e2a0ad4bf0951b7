import type { ChooseMessages } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { api, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'

const key = ['my-messages'] as const

/** Which messages may reach the person signed in, and what they chose. */
export function useMyMessages() {
  return useQuery({ queryKey: key, queryFn: async () => await unwrap(api.GET('/me/messages')) })
}

/** @throws ApiProblem */
export async function chooseMessages(body: ChooseMessages): Promise<void> {
  queryClient.setQueryData(key, await unwrap(api.POST('/me/messages/choose', { body })))
}
