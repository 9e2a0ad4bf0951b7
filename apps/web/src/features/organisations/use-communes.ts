import type { PlaceDto } from '@salles-ouvertes/contract'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'

/** Communes of a postal code: its five digits are enough to offer their names and know their INSEE codes. */
export function useCommunes(postalCode: Readonly<Ref<string>>) {
  const { data } = useQuery({
    queryKey: ['communes', postalCode],
    queryFn: async () => await unwrap(api.GET('/places', { params: { query: { q: postalCode.value } } })),
    enabled: () => /^[0-9]{5}$/.test(postalCode.value),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
  return computed(() => {
    const items: PlaceDto[] = data.value?.items ?? []
    return items.filter(({ kind, postalCodes }) => kind === 'commune' && postalCodes.includes(postalCode.value))
  })
}
