import { z } from 'zod'
import { idParams, legalEntityList, tenantItem } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Api } from '../../platform/routes.ts'
import { listLegalEntities } from './list-legal-entities.ts'
import { listTenants } from './list-tenants.ts'

export async function tenantRoutes(app: Api, deps: Deps): Promise<void> {
  app.get('/tenants', {
    config: { access: 'public' },
    schema: { operationId: 'listTenants', tags: ['tenants'], response: { 200: z.array(tenantItem) } },
    handler: (request) => listTenants(deps, request.actor),
  })
  app.get('/tenants/:id/legal-entities', {
    config: { access: 'staff' },
    schema: {
      operationId: 'listLegalEntities',
      tags: ['tenants'],
      params: idParams,
      response: { 200: legalEntityList },
    },
    handler: (request) => listLegalEntities(deps, request.actor, request.params.id),
  })
}
