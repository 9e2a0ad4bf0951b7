import type { RoomSheet } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { sheetKey } from './room-commands.ts'

/** The sheet of a room as its staff fills it; not asked while there is no room. */
export function useRoomSheet(id: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: computed(() => sheetKey(toValue(id) ?? '')),
    queryFn: async (): Promise<RoomSheet> =>
      await unwrap(api.GET('/rooms/{id}/sheet', { params: { path: { id: toValue(id) ?? '' } } })),
    enabled: () => toValue(id) !== null,
    // A form is being filled from it: nothing replaces it but the person's own commands.
    staleTime: Infinity,
    gcTime: 0,
  })
}
