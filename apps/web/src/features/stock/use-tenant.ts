import type { Role } from '@salles-ouvertes/contract'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useMe } from '../../session/use-me.ts'

const running: readonly Role[] = ['tenant-officer', 'town-clerk', 'platform-admin']

/** The tenant whose tariffs, acts and people are shown: that of the address (`?collectivite=`), else the first. */
export function useTenant() {
  const route = useRoute()
  const router = useRouter()
  const { me, isPending } = useMe()
  const tenants = computed(() => {
    const grants = me.value?.roles ?? []
    const runs = (id: string) => grants.some(({ role, tenantId }) => running.includes(role) && tenantId === id)
    return (me.value?.tenants ?? []).filter(({ id }) => runs(id))
  })
  const tenant = computed(
    () => tenants.value.find(({ id }) => id === route.query['collectivite']) ?? tenants.value[0] ?? null,
  )
  const tenantId = computed({
    get: () => tenant.value?.id ?? null,
    set: (id) => void router.replace({ query: { ...route.query, collectivite: id ?? undefined } }),
  })
  const options = computed(() => tenants.value.map(({ id, name }) => ({ value: id, label: name })))
  return { tenant, tenantId, options, me, isPending }
}
