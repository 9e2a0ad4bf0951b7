import type {
  AgreementDecisionDto,
  AgreementDecisionsDto,
  AgreementDto,
  LiftSuspensionInput,
} from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../api/client.ts'
import { idempotencyKey } from '../api/idempotency-key.ts'
import { queryClient } from '../api/query.ts'
import type { Decision } from './decision-schema.ts'
import type { Resignation } from './resignation-schema.ts'

/** What was decided about an agreement, and what may be decided now. */
export const useDecisions = (agreementId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: ['decisions', agreementId],
    queryFn: async (): Promise<AgreementDecisionsDto> =>
      await unwrap(api.GET('/agreements/{id}/decisions', { params: { path: { id: agreementId.value } } })),
    // The letter is drawn a moment after its decision.
    refetchInterval: ({ state }) => (state.data?.items.some(({ letterSha256 }) => !letterSha256) ? 3000 : false),
  })

/** Takes a decision; everything that shows the booking is read again. @throws ApiProblem */
export async function decideOn(agreementId: string, decision: Decision): Promise<void> {
  await keep(agreementId, await send({ path: { id: agreementId } }, decision))
}

function send(path: { path: { id: string } }, decision: Decision): Promise<AgreementDecisionsDto> {
  switch (decision.kind) {
    case 'termination': {
      const { kind: _, ...body } = decision
      return unwrap(api.POST('/agreements/{id}/terminate', { params: path, body }))
    }
    case 'suspension': {
      const { kind: _, ...body } = decision
      return unwrap(api.POST('/agreements/{id}/suspend', { params: path, body }))
    }
    case 'formal-notice': {
      const { kind: _, ...body } = decision
      return unwrap(api.POST('/agreements/{id}/give-formal-notice', { params: path, body }))
    }
  }
}

/** @throws ApiProblem */
export const liftSuspension = async (agreementId: string, body: LiftSuspensionInput): Promise<void> =>
  keep(
    agreementId,
    await unwrap(api.POST('/agreements/{id}/lift-suspension', { params: { path: { id: agreementId } }, body })),
  )

/** Sends the letter of an organiser without an account (multipart). @throws ApiProblem */
export async function recordResignation(agreementId: string, { file, ...fields }: Resignation): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  // The file comes last: the server then knows what it is for when the bytes arrive.
  form.append('file', file)
  const answer = await unwrap(
    api.POST('/agreements/{id}/resignation', {
      params: { path: { id: agreementId } },
      // The file is in no schema: the generated type knows an empty body only.
      body: form as never,
      bodySerializer: () => form,
      headers: idempotencyKey(),
    }),
  )
  await keep(agreementId, answer)
}

async function keep(agreementId: string, answer: AgreementDecisionsDto): Promise<void> {
  queryClient.setQueryData(['decisions', agreementId], answer)
  await Promise.all([['booking'], ['agreement']].map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

/** Downloads the letter of a decision. @throws ApiProblem */
export async function saveLetter({ id }: AgreementDto, decision: AgreementDecisionDto): Promise<void> {
  const { saveFile } = await import('../api/save-file.ts')
  await saveFile(`/agreements/${id}/decisions/${decision.id}/letter`, `decision-${decision.number}.pdf`)
}

/** Downloads the letter that the desk received; the server names it. @throws ApiProblem */
export async function saveReceived({ id }: AgreementDto, decision: AgreementDecisionDto): Promise<void> {
  const { saveFile } = await import('../api/save-file.ts')
  await saveFile(`/agreements/${id}/decisions/${decision.id}/received`, `decision-${decision.number}-courrier-recu`)
}
