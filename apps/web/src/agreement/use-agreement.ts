import type { AgreementDto, DocumentVersion } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../api/client.ts'
import { queryClient } from '../api/query.ts'

/** The agreement of a booking, once there is one. */
export function useAgreement(bookingId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['agreement', bookingId],
    queryFn: async (): Promise<AgreementDto> =>
      await unwrap(api.GET('/bookings/{id}/agreement', { params: { path: { id: bookingId.value ?? '' } } })),
    enabled: () => bookingId.value !== null,
  })
}

/** What a signature answered replaces what was read; the booking may have moved too. */
export async function keepAgreement(answer: AgreementDto): Promise<void> {
  queryClient.setQueryData(['agreement', answer.bookingId], answer)
  await queryClient.invalidateQueries({ queryKey: ['booking'] })
}

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
