import type { CalendarFeedKind } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, expectDone, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'

const reread = () => queryClient.invalidateQueries({ queryKey: ['calendar-feeds'] })

/** Addresses now in service, and what may be followed; the rooms of an establishment when one is named. */
export function useCalendarFeeds(establishmentId: Readonly<Ref<string | undefined>>) {
  return useQuery({
    queryKey: ['calendar-feeds', establishmentId],
    queryFn: async () => {
      const query = establishmentId.value ? { establishmentId: establishmentId.value } : {}
      return await unwrap(api.GET('/calendar-feeds', { params: { query } }))
    },
  })
}

/** Makes an address and answers it, shown once. @throws ApiProblem */
export async function createCalendarFeed(kind: CalendarFeedKind, subjectId: string): Promise<string> {
  const { url } = await unwrap(api.POST('/calendar-feeds', { body: { kind, subjectId } }))
  await reread()
  return url
}

/** @throws ApiProblem */
export async function revokeCalendarFeed(id: string): Promise<void> {
  await expectDone(api.DELETE('/calendar-feeds/{id}', { params: { path: { id } } }))
  await reread()
}
