import type { ConditionLineDto, ConditionSessionDto, CounterSignatureForm } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'

/** Exit reports of the place on which nobody else has said a word. */
export const useReportsToCounterSign = () =>
  useQuery({
    queryKey: ['condition', 'caretaker'],
    queryFn: async (): Promise<ConditionLineDto[]> => (await unwrap(api.GET('/caretaker/condition-reports'))).items,
  })

/** Both reports of a session, by the caretaker's link. @throws ApiProblem */
export const readCondition = (occurrenceId: string): Promise<ConditionSessionDto> =>
  unwrap(api.GET('/caretaker/occurrences/{id}/condition', { params: { path: { id: occurrenceId } } }))

/** The caretaker's word on a report; the list keeps it until the page is read again. @throws ApiProblem */
export const counterSign = (id: string, body: CounterSignatureForm): Promise<ConditionSessionDto> =>
  unwrap(
    api.POST('/caretaker/condition-reports/{id}/counter-sign', {
      ...{ params: { path: { id } }, body, headers: idempotencyKey() },
    }),
  )
