import type { closureInput, liftScope, repeatedClosureInput } from '@salles-ouvertes/contract'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import type { z } from 'zod'
import { api, expectDone, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { rereadDecisions } from './use-inbox.ts'

export type ClosureForm = z.infer<typeof closureInput>
export type RepeatedClosureForm = z.infer<typeof repeatedClosureInput>
export type LiftScope = z.infer<typeof liftScope>
const params = (id: string | null) => ({ path: { id: id ?? '' } })

/** Closures under way or to come, each with the bookings still in its way. */
export function useClosures(establishmentId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['closures', establishmentId],
    queryFn: async () => {
      const { items } = await unwrap(
        api.GET('/establishments/{id}/closures', { params: params(establishmentId.value) }),
      )
      return items
    },
    enabled: () => establishmentId.value !== null,
  })
}

/** Bookings that a closure would hit, before it is saved. */
export function useClosurePreview(
  establishmentId: Readonly<Ref<string | null>>,
  form: Readonly<Ref<ClosureForm | null>>,
) {
  return useQuery({
    queryKey: ['closure-preview', establishmentId, form],
    queryFn: async () => {
      const body = form.value
      if (!body) return []
      const answer = await unwrap(
        api.POST('/establishments/{id}/closures/preview', { params: params(establishmentId.value), body }),
      )
      return answer.conflicts
    },
    enabled: () => establishmentId.value !== null && form.value !== null,
    placeholderData: keepPreviousData,
  })
}

export async function closeRooms(establishmentId: string, body: ClosureForm): Promise<void> {
  await unwrap(
    api.POST('/establishments/{id}/closures', { params: params(establishmentId), body, headers: idempotencyKey() }),
  )
  await rereadDecisions()
}

/** Dates of a rhythm, those skipped included, and the bookings they would hit. */
export function useRepeatedClosurePreview(
  establishmentId: Readonly<Ref<string | null>>,
  form: Readonly<Ref<RepeatedClosureForm | null>>,
) {
  return useQuery({
    queryKey: ['closure-preview', 'repeated', establishmentId, form],
    queryFn: async () => {
      const body = form.value
      if (!body) return null
      return await unwrap(
        api.POST('/establishments/{id}/repeated-closures/preview', { params: params(establishmentId.value), body }),
      )
    },
    enabled: () => establishmentId.value !== null && form.value !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export async function repeatClosure(establishmentId: string, body: RepeatedClosureForm): Promise<void> {
  await unwrap(
    api.POST('/establishments/{id}/repeated-closures', {
      params: params(establishmentId),
      body,
      headers: idempotencyKey(),
    }),
  )
  await rereadDecisions()
}

export async function liftClosure(closureId: string, scope: LiftScope): Promise<void> {
  await expectDone(api.DELETE('/closures/{id}', { params: { ...params(closureId), query: { scope } } }))
  await rereadDecisions()
}
