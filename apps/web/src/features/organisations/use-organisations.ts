import type { OrganisationDto, OrganisationForm, inviteMemberInput } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { z } from 'zod'
import { api, expectDone, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'

const queryKey = ['organisations'] as const

/** Organisations of the person, with their members and certificates. */
export function useOrganisations() {
  return useQuery({
    queryKey,
    queryFn: async (): Promise<OrganisationDto[]> => await unwrap(api.GET('/organisations')),
  })
}

/** The menu lists the organisations too. */
async function readAgain(): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey }), queryClient.invalidateQueries({ queryKey: ['me'] })])
}

/** Registers or corrects an organisation; answers its id. @throws ApiProblem */
export async function saveOrganisation(id: string | null, body: OrganisationForm): Promise<string> {
  const saved: OrganisationDto = id
    ? await unwrap(api.PATCH('/organisations/{id}', { params: { path: { id } }, body }))
    : await unwrap(api.POST('/organisations', { body }))
  await readAgain()
  return saved.id
}

/** @throws ApiProblem */
export async function inviteMember(id: string, body: z.output<typeof inviteMemberInput>): Promise<void> {
  await unwrap(api.POST('/organisations/{id}/members', { params: { path: { id } }, body }))
  await readAgain()
}

/** @throws ApiProblem */
export async function removeMember(id: string, accountId: string): Promise<void> {
  await expectDone(api.DELETE('/organisations/{id}/members/{accountId}', { params: { path: { id, accountId } } }))
  await readAgain()
}

/** @throws ApiProblem */
export async function removePiece(id: string): Promise<void> {
  await expectDone(api.DELETE('/pieces/{id}', { params: { path: { id } } }))
  await readAgain()
}
