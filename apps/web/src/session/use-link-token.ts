import { computed } from 'vue'
import { useRoute } from 'vue-router'

/** Secret of a personal link, after `#jeton=`: the fragment never reaches a server or its logs. Null when incomplete. */
export function useLinkToken() {
  const route = useRoute()
  return computed(() => {
    const token = new URLSearchParams(route.hash.slice(1)).get('jeton')
    return token && /^[A-Za-z0-9_-]{22,64}$/.test(token) ? token : null
  })
}
