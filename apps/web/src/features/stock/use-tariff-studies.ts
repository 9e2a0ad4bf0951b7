import type { SimulateTariffInput, TariffForm } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, unwrap } from '../../api/client.ts'

const at = (id: string) => ({ params: { path: { id } } })

/** What is doubtful in a tariff being written. @throws ApiProblem */
export const checkTariff = (tenantId: string, body: TariffForm) =>
  unwrap(api.POST('/tenants/{id}/tariff-check', { ...at(tenantId), body }))

/** The tariff being written, applied to the last year. @throws ApiProblem */
export const dryRunTariff = (tenantId: string, body: TariffForm) =>
  unwrap(api.POST('/tenants/{id}/tariff-dry-run', { ...at(tenantId), body }))

/** What somebody would pay by the tariff being written. @throws ApiProblem */
export const simulateTariff = (tenantId: string, body: SimulateTariffInput) =>
  unwrap(api.POST('/tenants/{id}/tariff-simulation', { ...at(tenantId), body }))

/** As many rooms as a list lets one find; a tariff treats rooms of one type alike. */
const roomsOffered = 100

/** Published rooms to try a tariff on, as choices of a list. */
export function useRoomsToTry() {
  const query = useQuery({
    queryKey: ['stock', 'to-try'],
    queryFn: async () =>
      (await unwrap(api.GET('/stock', { params: { query: { limit: roomsOffered, status: 'published' } } }))).items,
  })
  return computed(() =>
    (query.data.value ?? []).map(({ roomId, name, establishmentName }) => ({
      value: roomId,
      label: `${name}, ${establishmentName}`,
    })),
  )
}
