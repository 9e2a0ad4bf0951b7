import type { WaitingListEntryDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { api, expectDone, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'

export type Wish = Pick<WaitingListEntryDto, 'roomId' | 'startsAt' | 'endsAt'>

const reread = () => queryClient.invalidateQueries({ queryKey: ['waiting-list'] })

/** Slots to come that the account waits for. */
export function useWaitingList() {
  return useQuery({
    queryKey: ['waiting-list'],
    queryFn: async () => (await unwrap(api.GET('/waiting-list'))).items,
  })
}

/** @throws ApiProblem */
export async function joinWaitingList({ roomId, startsAt, endsAt }: Wish): Promise<void> {
  await unwrap(api.POST('/waiting-list', { body: { roomId, startsAt, endsAt } }))
  await reread()
}

/** @throws ApiProblem */
export async function leaveWaitingList(id: string): Promise<void> {
  await expectDone(api.DELETE('/waiting-list/{id}', { params: { path: { id } } }))
  await reread()
}
