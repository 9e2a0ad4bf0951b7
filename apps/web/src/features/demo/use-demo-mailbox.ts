import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'

/** Mails that the demonstration would have sent, newest first, to everybody or to one address. */
export function useDemoMailbox(to: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['demo-mailbox', to],
    queryFn: async () =>
      await unwrap(
        api.GET('/demo/mailbox', { params: { query: { limit: 50, ...(to.value ? { to: to.value } : {}) } } }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
    // Mails follow what was just done elsewhere, within seconds.
    refetchInterval: 5000,
    refetchOnWindowFocus: true,
  })
}

export function useDemoMail(id: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['demo-mail', id],
    queryFn: async () => await unwrap(api.GET('/demo/mailbox/{id}', { params: { path: { id: id.value ?? '' } } })),
    enabled: () => id.value !== null,
    staleTime: Infinity,
  })
}

export function useDemoClock() {
  return useQuery({ queryKey: ['demo-clock'], queryFn: async () => await unwrap(api.GET('/demo/clock')), staleTime: 0 })
}

/** Moves the clock of the whole demonstration; everything read before is out of date. @throws ApiProblem */
export async function advanceClock(minutes: number): Promise<string> {
  const { now } = await unwrap(api.POST('/demo/advance-clock', { body: { minutes } }))
  await queryClient.invalidateQueries()
  return now
}
