import { z } from 'zod'
import { idParams, importPreview } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { readUpload } from '../../platform/read-upload.ts'
import type { Api } from '../../platform/routes.ts'
import { applyImport } from './apply-import.ts'
import { getImport, previewImport } from './preview-import.ts'

const staff = { access: 'staff' } as const
const answer = { tags: ['stock'], params: idParams, response: { 200: importPreview } }

/** Import of a collèges file: read, shown line by line, then applied as shown. */
export async function importRoutes(app: Api, deps: Deps): Promise<void> {
  app.post(
    '/tenants/:id/imports',
    { config: staff, schema: { operationId: 'previewImport', consumes: ['multipart/form-data'], ...answer } },
    async (request) => {
      const { bytes, fileName } = await readUpload(request, z.object({}))
      return previewImport(deps, request.actor, { tenantId: request.params.id, fileName, bytes })
    },
  )
  app.get('/imports/:id', { config: staff, schema: { operationId: 'getImport', ...answer } }, (request) =>
    getImport(deps, request.actor, request.params.id),
  )
  app.post('/imports/:id/apply', { config: staff, schema: { operationId: 'applyImport', ...answer } }, (request) =>
    applyImport(deps, request.actor, request.params.id),
  )
}
