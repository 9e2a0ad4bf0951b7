import type { Role } from '@salles-ouvertes/contract'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useMe } from '../../session/use-me.ts'

const running: readonly Role[] = ['tenant-officer', 'town-clerk', 'platform-admin']

/**
 * The tenant whose tariffs, acts and people are shown: that of the address (`?collectivite=`), else the first that the
 * person runs. `withReaders`: also those where the person only works.
 */
export function useTenant({ withReaders = false } = {}) {
  const route = useRoute()
  const router = useRouter()
  const { me, isPending } = useMe()
  const tenants = computed(() => {
    const grants = me.value?.roles ?? []
    const runs = (id: string) => grants.some(({ role, tenantId }) => running.includes(role) && tenantId === id)
    const known = me.value?.tenants ?? []
    const run = known.filter(({ id }) => runs(id))
    return withReaders ? [...run, ...known.filter(({ id }) => !runs(id))] : run
  })
  const tenant = computed(
    () => tenants.value.find(({ id }) => id === route.query['collectivite']) ?? tenants.value[0] ?? null,
  )
  const tenantId = computed({
    get: () => tenant.value?.id ?? null,
    set: (id) => void router.replace({ query: { ...route.query, collectivite: id ?? undefined } }),
  })
  const options = computed(() => tenants.value.map(({ id, name }) => ({ value: id, label: name })))
  const isRunner = computed(() =>
    (me.value?.roles ?? []).some((grant) => running.includes(grant.role) && grant.tenantId === tenantId.value),
  )
  return { tenant, tenantId, isRunner, options, me, isPending }
}
