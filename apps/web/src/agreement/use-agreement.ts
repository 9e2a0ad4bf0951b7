import type { AgreementDto, DocumentVersion } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { ref, type Ref } from 'vue'
import { api, unwrap } from '../api/client.ts'
import { queryClient } from '../api/query.ts'

/** The agreement of a booking, once there is one, or its amendment of that rank. */
export function useAgreement(bookingId: Readonly<Ref<string | null>>, rank: Readonly<Ref<number>> = ref(0)) {
  return useQuery({
    queryKey: ['agreement', bookingId, rank],
    queryFn: async (): Promise<AgreementDto> =>
      await unwrap(
        api.GET('/bookings/{id}/agreement', {
          params: { path: { id: bookingId.value ?? '' }, query: { rank: rank.value } },
        }),
      ),
    enabled: () => bookingId.value !== null,
  })
}

/** What a signature answered replaces what was read; the booking may have moved too. */
export async function keepAgreement(answer: AgreementDto): Promise<void> {
  queryClient.setQueryData(['agreement', answer.bookingId, answer.rank], answer)
  await Promise.all([['booking'], ['agreement']].map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

/** Whether a party may have decided something about it alone: the agreement itself, once signed. */
export const isDecidedOn = ({ rank, status }: AgreementDto): boolean =>
  rank === 0 && (status === 'signed' || status === 'amended' || status === 'terminated')

/** Downloads a file of an agreement. @throws ApiProblem */
export async function saveAgreement(agreement: AgreementDto, version: DocumentVersion): Promise<void> {
  const { saveFile } = await import('../api/save-file.ts')
  await saveFile(`/agreements/${agreement.id}/document?version=${version}`, `convention-${agreement.number}.pdf`)
}

/** Downloads the whole file of an agreement. @throws ApiProblem */
export async function saveCaseFile({ id, number }: AgreementDto): Promise<void> {
  const { saveFile } = await import('../api/save-file.ts')
  await saveFile(`/agreements/${id}/case-file`, `dossier-${number}.zip`)
}
