import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useMe } from '../../session/use-me.ts'

const key = 'salles-ouvertes.etablissement'

/**
 * The establishment whose requests, week and money are shown: that of the address, else the last one, else that of the
 * first right of the person, else the first by name.
 */
export function useWorkplace() {
  const route = useRoute()
  const router = useRouter()
  const { me, isPending } = useMe()
  const workplaces = computed(() => me.value?.establishments ?? [])
  const workplace = computed(() => {
    const named = (id: unknown) => workplaces.value.find((one) => one.id === id)
    return (
      named(route.query['lieu']) ??
      named(lastWorkplace()) ??
      named(me.value?.roles[0]?.establishmentId) ??
      workplaces.value[0] ??
      null
    )
  })
  const workplaceId = computed({
    get: () => workplace.value?.id ?? null,
    set: (id) => {
      if (!id) return
      keepWorkplace(id)
      void router.replace({ query: { lieu: id } })
    },
  })
  const options = computed(() => workplaces.value.map(({ id, name }) => ({ value: id, label: name })))
  return { workplace, workplaceId, options, isPending }
}

function lastWorkplace(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keepWorkplace(id: string): void {
  try {
    localStorage.setItem(key, id)
  } catch {
    // Without storage the choice lives in the address only.
  }
}
