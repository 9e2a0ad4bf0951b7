import type { pieceInput } from '@salles-ouvertes/contract'
import type { z } from 'zod'
import { api, unwrap } from '../api/client.ts'
import { idempotencyKey } from '../api/idempotency-key.ts'
import { queryClient } from '../api/query.ts'

/** Sends a piece with its file (multipart) into the organisation's vault. @throws ApiProblem */
export async function depositPiece(id: string, fields: z.output<typeof pieceInput>, file: File): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value ?? '')
  // The file comes last: the server then knows what it is for when the bytes arrive.
  form.append('file', file)
  await unwrap(
    api.POST('/organisations/{id}/pieces', {
      params: { path: { id } },
      // The file is in no schema: the generated type knows an empty body only.
      body: form as never,
      bodySerializer: () => form,
      headers: idempotencyKey(),
    }),
  )
  const read = [['organisations'], ['organisation', id], ['me']]
  await Promise.all(read.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}
