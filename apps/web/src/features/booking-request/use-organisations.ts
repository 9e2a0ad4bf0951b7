import type { OrganisationDto, OrganisationForm } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

const keyOf = (id: string | null) => ['organisation', id]

/** An organisation of the person signed in, with its certificates. */
export function useOrganisation(id: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: computed(() => keyOf(toValue(id))),
    queryFn: (): Promise<OrganisationDto> =>
      unwrap(api.GET('/organisations/{id}', { params: { path: { id: toValue(id) ?? '' } } })),
    enabled: () => toValue(id) !== null,
  })
}

/** Registers an organisation; the person becomes its representative. */
export async function createOrganisation(form: OrganisationForm): Promise<OrganisationDto> {
  const made: OrganisationDto = await unwrap(api.POST('/organisations', { body: form, headers: idempotencyKey() }))
  await queryClient.invalidateQueries({ queryKey: ['me'] })
  return made
}
