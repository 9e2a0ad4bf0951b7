import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'

const key = 'message-stop'

/** What the link of a mail would stop; reading it stops nothing. */
export function useMessageStop(token: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: [key, token],
    queryFn: async () => await unwrap(api.POST('/message-stops/read', { body: { token: token.value ?? '' } })),
    enabled: () => token.value !== null,
  })
}

/** @throws ApiProblem */
export async function stopMessages(token: string): Promise<void> {
  queryClient.setQueryData([key, token], await unwrap(api.POST('/message-stops/confirm', { body: { token } })))
}
