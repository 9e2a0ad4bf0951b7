import type { ImportPreview } from '@salles-ouvertes/contract'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { ApiProblem } from '../../api/problem.ts'
import { queryClient } from '../../api/query.ts'
import { stockImport } from '../../locales/fr.ts'

/** Reads a collèges file; nothing of the stock changes. @throws ApiProblem */
export async function previewImport(tenantId: string, file: File): Promise<ImportPreview> {
  const form = new FormData()
  form.append('file', file)
  return await unwrap(
    api.POST('/tenants/{id}/imports', {
      params: { path: { id: tenantId } },
      // The file is in no schema: the generated type knows no body.
      body: form as never,
      bodySerializer: () => form,
    }),
  )
}

/** Does what the preview said, as it was shown. @throws ApiProblem */
export async function applyImport(id: string): Promise<ImportPreview> {
  const applied: ImportPreview = await unwrap(
    api.POST('/imports/{id}/apply', { params: { path: { id } }, headers: idempotencyKey() }),
  )
  await Promise.all(
    ['stock', 'stock-establishments'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })),
  )
  return applied
}

/** Why a file could not be read, more precisely than the refusal's own sentence; null when it says no more. */
export function unreadableReason(cause: unknown): string | null {
  if (!(cause instanceof ApiProblem) || cause.code !== 'catalogue.import-unreadable') return null
  const { reason, missing } = cause.params
  const words = stockImport.unreadable
  if (reason === 'missing-columns') {
    const columns = Array.isArray(missing) ? missing : []
    return words['missing-columns'](columns.map((name) => stockImport.fieldName(String(name))).join(', '))
  }
  return reason === 'not-csv' || reason === 'not-text' || reason === 'empty' ? words[reason] : null
}
