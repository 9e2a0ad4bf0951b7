import type { WhyNotDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { api, unwrap } from '../api/client.ts'

export interface RefusedWish {
  roomId: string
  date: string
  /** Minutes from midnight of the place. */
  from: number
  minutes: number
}

/** Why a wish cannot be had in a room, and what is near; nothing is asked while it is null. */
export function useWhyNot(wish: MaybeRefOrGetter<RefusedWish | null>) {
  return useQuery({
    queryKey: ['why-not', computed(() => toValue(wish))],
    queryFn: (): Promise<WhyNotDto> => {
      const asked = toValue(wish)
      if (!asked) throw new Error('no wish to explain')
      const { roomId: id, ...query } = asked
      return unwrap(api.GET('/rooms/{id}/why-not', { params: { path: { id }, query } }))
    },
    enabled: () => toValue(wish) !== null,
    staleTime: 5_000,
  })
}
