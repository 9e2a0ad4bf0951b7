import type { EstablishmentDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { api, unwrap } from '../api/client.ts'

/** Public sheet of an establishment, with its published rooms. */
export function useEstablishment(id: string) {
  return useQuery({
    queryKey: ['establishment', id],
    queryFn: (): Promise<EstablishmentDto> => unwrap(api.GET('/establishments/{id}', { params: { path: { id } } })),
  })
}
