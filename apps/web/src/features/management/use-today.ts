import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { dayOf } from '../../locales/format.ts'
import { useMe } from '../../session/use-me.ts'

/** Civil day of the service: in a demonstration its clock may have been moved ahead. */
export function useToday() {
  const { me } = useMe()
  const { data } = useQuery({
    queryKey: ['clock'],
    queryFn: async () => await unwrap(api.GET('/demo/clock')),
    enabled: () => me.value?.demo === true,
    staleTime: 300_000,
  })
  return computed(() => dayOf(data.value?.now ?? new Date().toISOString()))
}
