import type { editProfileInput } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { z } from 'zod'
import { api, expectDone, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'

const sessionsKey = ['sessions'] as const

/** Sessions of the person who is signed in, this one included. */
export function useSessions() {
  return useQuery({ queryKey: sessionsKey, queryFn: async () => await unwrap(api.GET('/sessions')) })
}

/** Ends a session of the same person on another device. @throws ApiProblem */
export async function endSession(id: string): Promise<void> {
  await expectDone(api.DELETE('/sessions/{id}', { params: { path: { id } } }))
  await queryClient.invalidateQueries({ queryKey: sessionsKey })
}

/** @throws ApiProblem */
export async function saveProfile(body: z.output<typeof editProfileInput>): Promise<void> {
  queryClient.setQueryData(['me'], await unwrap(api.PATCH('/me', { body })))
}
