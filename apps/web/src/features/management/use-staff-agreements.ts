import type { AgreementDto, AgreementTextDto, PublicParty, signedCopyInput } from '@salles-ouvertes/contract'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import type { z } from 'zod'
import { keepAgreement } from '../../agreement/use-agreement.ts'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

export type AgreementView = 'to-sign' | 'signed' | 'all'

/** Agreements that the person may sign for a public party or whose desk they keep, twenty at a time. */
export function useStaffAgreements(view: Readonly<Ref<AgreementView>>) {
  const query = useInfiniteQuery({
    queryKey: ['staff-agreements', view],
    queryFn: async ({ pageParam }) =>
      await unwrap(
        api.GET('/agreements', {
          params: { query: { view: view.value, limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  const total = computed(() => query.data.value?.pages[0]?.total ?? 0)
  return { ...query, items, total }
}

/** Whole text of an agreement. */
export function useAgreementText(agreementId: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['agreement-text', agreementId],
    queryFn: async (): Promise<AgreementTextDto> =>
      await unwrap(api.GET('/agreements/{id}/text', { params: { path: { id: agreementId.value ?? '' } } })),
    enabled: () => agreementId.value !== null,
  })
}

async function keepSigned(answer: AgreementDto): Promise<void> {
  await keepAgreement(answer)
  await Promise.all(
    ['staff-agreements', 'staff-booking', 'week'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })),
  )
}

/** Records the decision to sign the document of that hash. @throws ApiProblem */
export async function recordSignature(
  agreement: AgreementDto,
  body: { party: PublicParty; sha256: string; note: string },
): Promise<void> {
  const params = { path: { id: agreement.id } }
  await keepSigned(
    await unwrap(api.POST('/agreements/{id}/record-signature', { params, body, headers: idempotencyKey() })),
  )
}

/** Sends the scan of the agreement that the organiser signed by hand (multipart). @throws ApiProblem */
export async function depositSignedCopy(
  id: string,
  fields: z.output<typeof signedCopyInput>,
  file: File,
): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  // The file comes last: the server then knows what it is for when the bytes arrive.
  form.append('file', file)
  await keepSigned(
    await unwrap(
      api.POST('/agreements/{id}/hand-signed-copy', {
        params: { path: { id } },
        // The file is in no schema: the generated type knows an empty body only.
        body: form as never,
        bodySerializer: () => form,
        headers: idempotencyKey(),
      }),
    ),
  )
}
