import type { timetableInput, timetablePreviewAnswer } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import type { z } from 'zod'
import { api, expectDone, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { ApiProblem } from '../../api/problem.ts'
import { queryClient } from '../../api/query.ts'
import { timetableWords } from '../../locales/fr.ts'
import { rereadDecisions } from './use-inbox.ts'

export type TimetableReading = z.infer<typeof timetablePreviewAnswer>
const params = (id: string) => ({ path: { id } })

/** Timetables of an establishment and how their last reading went. */
export function useTimetables(establishmentId: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['timetables', establishmentId],
    queryFn: async () =>
      await unwrap(api.GET('/establishments/{id}/timetables', { params: params(establishmentId.value) })),
  })
}

export async function addTimetable(establishmentId: string, body: z.infer<typeof timetableInput>): Promise<void> {
  const where = { params: params(establishmentId), headers: idempotencyKey() }
  await unwrap(api.POST('/establishments/{id}/timetables', { ...where, body }))
  await queryClient.invalidateQueries({ queryKey: ['timetables'] })
}

export async function removeTimetable(id: string): Promise<void> {
  await expectDone(api.DELETE('/timetables/{id}', { params: params(id) }))
  await rereadTimetables()
}

/** Reads an address, or a file; nothing of the week changes. */
export async function readTimetable(id: string, file: File | null): Promise<TimetableReading> {
  if (!file) return await unwrap(api.POST('/timetables/{id}/address', { params: params(id) }))
  const form = new FormData()
  form.append('file', file)
  return await unwrap(
    api.POST('/timetables/{id}/file', {
      params: params(id),
      // The file is in no schema: the generated type knows no body.
      body: form as never,
      bodySerializer: () => form,
    }),
  )
}

export async function applyTimetable({ timetableId, id }: TimetableReading): Promise<void> {
  await unwrap(
    api.POST('/timetables/{id}/readings/{readingId}/apply', {
      params: { path: { id: timetableId, readingId: id } },
      headers: idempotencyKey(),
    }),
  )
  await rereadTimetables()
}

async function rereadTimetables(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['timetables'] })
  await rereadDecisions()
}

/** Why a timetable could not be read, more precisely than the refusal's own sentence; null when it says no more. */
export function unreadableReason(cause: unknown): string | null {
  if (!(cause instanceof ApiProblem) || cause.code !== 'availability.timetable-unreadable') return null
  const { reason, missing } = cause.params
  const words = timetableWords.unreadable
  if (reason === 'missing-columns') {
    const names: Record<string, string> = timetableWords.columns
    const columns = Array.isArray(missing) ? missing.map(String) : []
    return words['missing-columns'](columns.map((name) => names[name] ?? name).join(', '))
  }
  const isKnown = reason === 'not-ical' || reason === 'not-csv' || reason === 'not-text' || reason === 'empty'
  return isKnown ? words[reason] : null
}
