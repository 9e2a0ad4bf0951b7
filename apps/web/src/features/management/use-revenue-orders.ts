import type { RevenueOrderDto, RevenueOrderPreviewDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { queryClient } from '../../api/query.ts'

const listKey = 'revenue-orders'
const orderKey = 'revenue-order'
const previewKey = 'revenue-order-preview'

/** Statements of an establishment, newest first. */
export const useRevenueOrders = (establishmentId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: [listKey, establishmentId],
    queryFn: async () =>
      await unwrap(api.GET('/establishments/{id}/revenue-orders', { params: { path: { id: establishmentId.value } } })),
  })

/** What the next statement would hold, up to the end of a month `YYYY-MM`. */
export const useRevenueOrderPreview = (establishmentId: Readonly<Ref<string>>, month: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: [previewKey, establishmentId, month],
    queryFn: async (): Promise<RevenueOrderPreviewDto> =>
      await unwrap(
        api.GET('/establishments/{id}/revenue-order-preview', {
          params: { path: { id: establishmentId.value }, query: { month: month.value } },
        }),
      ),
  })

export const useRevenueOrder = (orderId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: [orderKey, orderId],
    queryFn: async (): Promise<RevenueOrderDto> =>
      await unwrap(api.GET('/revenue-orders/{id}', { params: { path: { id: orderId.value } } })),
  })

const readAgain = () =>
  Promise.all(
    [listKey, previewKey, orderKey, 'charges'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
  )

type Payee = RevenueOrderPreviewDto['payees'][number]

/** Makes the statement that was shown. What it refuses, it shows again as it is now. @throws ApiProblem */
export async function issueRevenueOrder(
  establishmentId: string,
  month: string,
  { payeeEntityId, lines }: Payee,
): Promise<RevenueOrderDto> {
  const body = { month, payeeEntityId, entryIds: lines.map(({ entryId }) => entryId) }
  const request = { params: { path: { id: establishmentId } }, headers: idempotencyKey(), body }
  try {
    return await unwrap(api.POST('/establishments/{id}/revenue-orders', request))
  } finally {
    await readAgain()
  }
}

/** @throws ApiProblem */
export async function noteOrderNumbers(
  orderId: string,
  body: { lines: { no: number; orderNumber: string; orderedOn: string }[] },
): Promise<void> {
  const request = { params: { path: { id: orderId } }, headers: idempotencyKey(), body }
  await unwrap(api.POST('/revenue-orders/{id}/order-numbers', request))
  await readAgain()
}

type Money = {
  amountCents: number
  receivedOn: string
  means: 'order' | 'transfer' | 'cheque' | 'cash'
  reference: string
}

/** Notes money that the place received, or gave back. @throws ApiProblem */
export async function noteMoney(chargeId: string, kind: 'payments' | 'refunds', body: Money): Promise<void> {
  const request = { params: { path: { id: chargeId } }, headers: idempotencyKey(), body }
  await unwrap(
    kind === 'payments' ? api.POST('/charges/{id}/payments', request) : api.POST('/charges/{id}/refunds', request),
  )
  await readAgain()
}

/** Downloads a statement. @throws ApiProblem */
export async function saveStatement({ id, number }: { id: string; number: string }, kind: 'csv' | 'pdf') {
  const { saveFile } = await import('../../api/save-file.ts')
  await saveFile(`/revenue-orders/${id}/statement.${kind}`, `${number}.${kind}`)
}
