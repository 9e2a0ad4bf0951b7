import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useStockEstablishments } from './use-stock.ts'

/** The establishment that a page of settings is about: its address names it (`?lieu=`); where there is one only, it is that one. */
export function useEstablishmentChoice() {
  const route = useRoute()
  const router = useRouter()
  const list = useStockEstablishments()
  const establishmentId = computed({
    get: () => {
      const { value: options } = list.options
      const asked = options.find(({ value }) => value === route.query['lieu'])
      return asked?.value ?? (options.length === 1 ? (options[0]?.value ?? null) : null)
    },
    set: (id) => void router.replace({ query: { lieu: id ?? undefined } }),
  })
  return { list, establishmentId }
}

export type EstablishmentChoice = ReturnType<typeof useEstablishmentChoice>
