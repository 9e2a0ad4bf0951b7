import type { DisputeAction, LiveDisputeDto, SessionDisputesDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../api/client.ts'
import { idempotencyKey } from '../api/idempotency-key.ts'
import { queryClient } from '../api/query.ts'
import { formWith } from '../money/form-with.ts'
import { shrinkPhoto } from './shrink-photo.ts'

/** Disputes on the reports of a session, and what the reader may open. */
export const useSessionDisputes = (occurrenceId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: ['condition', 'disputes', 'session', occurrenceId],
    queryFn: async (): Promise<SessionDisputesDto> =>
      await unwrap(api.GET('/occurrences/{id}/condition-disputes', { params: { path: { id: occurrenceId.value } } })),
  })

/** Disputes of a booking that are not ended. */
export const useBookingDisputes = (bookingId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: ['condition', 'disputes', 'booking', bookingId],
    queryFn: async (): Promise<LiveDisputeDto[]> =>
      (await unwrap(api.GET('/bookings/{id}/condition-disputes', { params: { path: { id: bookingId.value } } }))).items,
  })

const at = (id: string) => ({ params: { path: { id } }, headers: idempotencyKey() })
const readAgain = () => queryClient.invalidateQueries({ queryKey: ['condition'] })

/** The files are in no schema: the generated type knows an empty body only. */
async function withPhotos(words: string, photos: readonly File[]) {
  const body = formWith({ words }, ...(await Promise.all(photos.map(shrinkPhoto))))
  return { body: body as never, bodySerializer: () => body }
}

/** @throws ApiProblem, as all below */
export async function openDispute(reportId: string, words: string, photos: readonly File[]): Promise<void> {
  await unwrap(api.POST('/condition-reports/{id}/disputes', { ...at(reportId), ...(await withPhotos(words, photos)) }))
  await readAgain()
}

export async function writeInDispute(id: string, words: string, photos: readonly File[]): Promise<void> {
  await unwrap(api.POST('/condition-disputes/{id}/messages', { ...at(id), ...(await withPhotos(words, photos)) }))
  await readAgain()
}

export type AnsweringAction = Exclude<DisputeAction, 'write'>

/** What ends a dispute or leads to it; `proposalId` is the proposal that was read. */
export async function answerDispute(
  action: AnsweringAction,
  id: string,
  { words, proposalId }: { words: string; proposalId: string | null },
): Promise<void> {
  const said = { ...at(id), body: { words } }
  const answers = {
    propose: () => unwrap(api.POST('/condition-disputes/{id}/propose-settlement', said)),
    accept: () =>
      unwrap(
        api.POST('/condition-disputes/{id}/accept-settlement', { ...at(id), body: { proposalId: proposalId ?? '' } }),
      ),
    'set-aside': () => unwrap(api.POST('/condition-disputes/{id}/set-aside-settlement', said)),
    withdraw: () => unwrap(api.POST('/condition-disputes/{id}/withdraw', said)),
  }
  await answers[action]()
  await readAgain()
}
