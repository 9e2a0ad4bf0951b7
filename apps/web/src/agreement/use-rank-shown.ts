import { computed } from 'vue'
import { useRoute } from 'vue-router'

/** Which document of a booking the address asks for: 0 for its agreement, n for its n-th amendment. */
export function useRankShown() {
  const route = useRoute()
  return computed(() => {
    const rank = Number(route.query['avenant'])
    return Number.isInteger(rank) && rank > 0 ? rank : 0
  })
}
