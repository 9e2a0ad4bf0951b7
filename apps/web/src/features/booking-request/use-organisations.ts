import type { OrganisationDto, OrganisationForm } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { api, idempotencyKey, unwrap } from '../../api/client.ts'
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

export interface InsuranceFields {
  insurer: string
  policyNumber: string
  validFrom: string
  validUntil: string
}

/** Puts a certificate into the organisation's vault. */
export async function addInsurance(organisationId: string, fields: InsuranceFields, file: File): Promise<void> {
  const body = new FormData()
  body.append('kind', 'insurance')
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  // The file comes last: the server then knows what it is for when the bytes arrive.
  body.append('file', file)
  await unwrap(
    api.POST('/organisations/{id}/pieces', {
      params: { path: { id: organisationId } },
      body: body as never,
      bodySerializer: (form: unknown) => form as FormData,
      headers: idempotencyKey(),
    }),
  )
  await queryClient.invalidateQueries({ queryKey: keyOf(organisationId) })
}
