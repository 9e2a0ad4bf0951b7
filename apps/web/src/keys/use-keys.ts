import type {
  AddKeysForm,
  BookingKeysDto,
  HandKeyForm,
  KeyCopyDto,
  KeyListDto,
  KeyLogDto,
} from '@salles-ouvertes/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../api/client.ts'
import { idempotencyKey } from '../api/idempotency-key.ts'
import { queryClient } from '../api/query.ts'
import { saveFile } from '../api/save-file.ts'

/** Keys and badges of an establishment, all at once. */
export const useKeys = (establishmentId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: ['keys', establishmentId],
    queryFn: async (): Promise<KeyListDto> =>
      await unwrap(api.GET('/establishments/{id}/keys', { params: { path: { id: establishmentId.value } } })),
  })

/** The register of an establishment, thirty lines at a time. */
export function useKeyLog(establishmentId: Readonly<Ref<string>>) {
  const query = useInfiniteQuery({
    queryKey: ['keys', 'log', establishmentId],
    queryFn: async ({ pageParam }): Promise<KeyLogDto> =>
      await unwrap(
        api.GET('/establishments/{id}/key-log', {
          params: {
            path: { id: establishmentId.value },
            query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  const first = computed(() => query.data.value?.pages[0] ?? null)
  return { ...query, items, first }
}

/** By account, or by the caretaker's personal link. */
export type KeyDoor = 'staff' | 'link'

/** Copies to hand over for a booking; by the link, `id` is that of the use in the day's list. */
export const useBookingKeys = (id: Readonly<Ref<string>>, door: KeyDoor, enabled: Readonly<Ref<boolean>> = ref(true)) =>
  useQuery({
    queryKey: ['keys', door, id],
    enabled,
    queryFn: async (): Promise<BookingKeysDto> =>
      await unwrap(
        door === 'staff'
          ? api.GET('/bookings/{id}/keys', at(id.value))
          : api.GET('/caretaker/occurrences/{id}/keys', at(id.value)),
      ),
    retry: false,
  })

const at = (id: string) => ({ params: { path: { id } } })
const readAgain = () => queryClient.invalidateQueries({ queryKey: ['keys'] })

/** @throws ApiProblem */
export async function addKeys(establishmentId: string, body: AddKeysForm): Promise<void> {
  await unwrap(api.POST('/establishments/{id}/keys', { ...at(establishmentId), body, headers: idempotencyKey() }))
  await readAgain()
}

/** @throws ApiProblem */
export function handKey(door: KeyDoor, id: string, body: HandKeyForm): Promise<KeyCopyDto> {
  const options = { ...at(id), body, headers: idempotencyKey() }
  return written(
    unwrap(door === 'staff' ? api.POST('/keys/{id}/hand', options) : api.POST('/caretaker/keys/{id}/hand', options)),
  )
}

/** @throws ApiProblem */
export function returnKey(door: KeyDoor, id: string): Promise<KeyCopyDto> {
  const options = { ...at(id), body: { note: '' }, headers: idempotencyKey() }
  return written(
    unwrap(
      door === 'staff' ? api.POST('/keys/{id}/return', options) : api.POST('/caretaker/keys/{id}/return', options),
    ),
  )
}

/** Undoes the last line of a copy. @throws ApiProblem */
export function correctKey(door: KeyDoor, id: string, entryId: string): Promise<KeyCopyDto> {
  const options = { ...at(id), body: { entryId, note: '' }, headers: idempotencyKey() }
  return written(
    unwrap(
      door === 'staff' ? api.POST('/keys/{id}/correct', options) : api.POST('/caretaker/keys/{id}/correct', options),
    ),
  )
}

/** @throws ApiProblem */
export const loseKey = (id: string, note: string): Promise<KeyCopyDto> =>
  written(unwrap(api.POST('/keys/{id}/lose', { ...at(id), body: { note }, headers: idempotencyKey() })))

/** @throws ApiProblem */
export async function retireKey(id: string): Promise<void> {
  await unwrap(api.POST('/keys/{id}/retire', { ...at(id), headers: idempotencyKey() }))
  await readAgain()
}

/** The whole register, as a file. @throws ApiProblem */
export const saveKeyLog = (establishmentId: string): Promise<void> =>
  saveFile(`/establishments/${establishmentId}/key-log.csv`, 'cles-et-badges.csv')

async function written(answer: Promise<KeyCopyDto>): Promise<KeyCopyDto> {
  const copy = await answer
  await readAgain()
  return copy
}
