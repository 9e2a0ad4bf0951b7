import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { paths } from '../paths.ts'

/** Page that was wanted (`?retour=`), never another site. */
export function useReturnPath() {
  const route = useRoute()
  return computed(() => {
    const wanted = route.query['retour']
    const isOurs = typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted)
    return isOurs ? wanted : paths.home
  })
}
