import type { place } from '@salles-ouvertes/contract'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, onScopeDispose, ref, watch } from 'vue'
import type { Ref } from 'vue'
import type { z } from 'zod'
import { api, unwrap } from '../../api/client.ts'
import type { Suggestion } from '../../ui/suggestion.ts'

type Place = z.infer<typeof place>

/** Communes, postal codes and sites that begin like what is typed; asked once typing pauses. */
export function usePlaceSuggestions(typed: Ref<string>) {
  const settled = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    typed,
    (value) => {
      clearTimeout(timer)
      timer = setTimeout(() => (settled.value = value.trim()), 180)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))

  const { data } = useQuery({
    queryKey: ['places', settled],
    queryFn: () => unwrap(api.GET('/places', { params: { query: { q: settled.value } } })),
    enabled: () => settled.value.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })

  return computed<Suggestion[]>(() => {
    if (settled.value.length < 2) return []
    return (data.value?.items ?? []).map((found: Place) => ({
      id: found.value,
      label: found.label,
      detail: found.kind === 'commune' ? found.postalCodes.slice(0, 3).join(', ') : undefined,
    }))
  })
}
