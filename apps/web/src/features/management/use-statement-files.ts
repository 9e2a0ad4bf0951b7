import type { OrderFilePreviewDto, StatementFormatDto, StatementFormatInput } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'
import { formWith } from '../../money/form-with.ts'

const formatKey = 'statement-format'

/** How the file of statements is written for the payee of an establishment; asked for once it is wanted. */
export const useStatementFormat = (establishmentId: Readonly<Ref<string>>, isWanted: Readonly<Ref<boolean>>) =>
  useQuery({
    enabled: isWanted,
    queryKey: [formatKey, establishmentId],
    queryFn: async (): Promise<StatementFormatDto> =>
      await unwrap(
        api.GET('/establishments/{id}/statement-format', { params: { path: { id: establishmentId.value } } }),
      ),
  })

/** @throws ApiProblem */
export async function saveStatementFormat(establishmentId: string, body: StatementFormatInput): Promise<void> {
  const request = { params: { path: { id: establishmentId } }, headers: idempotencyKey(), body }
  await unwrap(api.POST('/establishments/{id}/statement-format', request))
  await queryClient.invalidateQueries({ queryKey: [formatKey] })
}

/** What a file of order numbers would note; writes nothing. @throws ApiProblem */
export async function readOrderFile(orderId: string, orderedOn: string, file: File): Promise<OrderFilePreviewDto> {
  const body = formWith({ orderedOn }, file)
  const request = { params: { path: { id: orderId } }, body: body as never, bodySerializer: () => body }
  return await unwrap(api.POST('/revenue-orders/{id}/order-file', request))
}
