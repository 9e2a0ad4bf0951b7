import type { EveningPackSettingsForm } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'
import { saveFile } from '../../api/save-file.ts'

const keyOf = (establishmentId: string) => ['evening-packs', establishmentId]
const at = (id: string) => ({ params: { path: { id } }, headers: idempotencyKey() })

/** Settings and last packs of an establishment. */
export function useEveningPacks(establishmentId: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['evening-packs', establishmentId],
    queryFn: async () =>
      await unwrap(api.GET('/establishments/{id}/evening-packs', { params: { path: { id: establishmentId.value } } })),
  })
}

/** What staff may do to the packs. Each throws ApiProblem when the server refuses. */
export const eveningPackCommands = {
  set: async (id: string, body: EveningPackSettingsForm) => {
    const packs = await unwrap(api.POST('/establishments/{id}/evening-packs/settings', { ...at(id), body }))
    queryClient.setQueryData(keyOf(id), packs)
  },
  make: async (id: string) => {
    const packs = await unwrap(api.POST('/establishments/{id}/evening-packs/make', at(id)))
    queryClient.setQueryData(keyOf(id), packs)
  },
  download: (id: string, packId: string, part: 'pack' | 'codes') =>
    saveFile(`/establishments/${id}/evening-packs/${packId}/${part}.pdf`, `${part}.pdf`),
}
