import { computed } from 'vue'
import { useTenant } from './use-tenant.ts'

/**
 * The tenant shown, when the person runs it themselves: the administration of the service opens tenants without keeping
 * their archives or registers. Null for everybody else.
 */
export function useRunTenant() {
  const { tenantId, me, isPending } = useTenant()
  const runTenantId = computed(() => {
    const runs = (me.value?.roles ?? []).some(
      ({ role, tenantId: of }) => of === tenantId.value && (role === 'tenant-officer' || role === 'town-clerk'),
    )
    return runs ? tenantId.value : null
  })
  return { runTenantId, isPending }
}
