import type { exceptionalOpeningInput } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import type { z } from 'zod'
import { api, expectDone, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

const params = (id: string) => ({ path: { id } })

/** Exceptional openings of an establishment, under way or to come. */
export function useOpenings(establishmentId: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['openings', establishmentId],
    queryFn: async () => {
      const where = { params: params(establishmentId.value) }
      return (await unwrap(api.GET('/establishments/{id}/exceptional-openings', where))).items
    },
  })
}

export async function openExceptionally(
  establishmentId: string,
  body: z.infer<typeof exceptionalOpeningInput>,
): Promise<void> {
  const where = { params: params(establishmentId), headers: idempotencyKey() }
  await unwrap(api.POST('/establishments/{id}/exceptional-openings', { ...where, body }))
  await reread()
}

export async function removeOpening(id: string): Promise<void> {
  await expectDone(api.DELETE('/exceptional-openings/{id}', { params: params(id) }))
  await reread()
}

const reread = () =>
  Promise.all(['openings', 'week'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
